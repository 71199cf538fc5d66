"""From what was seen to what is reported, by article: stamp, one finding per fault, suppress, filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine.elsewhere import Elsewhere
from medlint.engine.judge import touches
from medlint.engine.pressed import Texts
from medlint.engine.shadow import part
from medlint.engine.stamp import fingerprinted, stamp
from medlint.model import Hit, NotChecked, Span, at_least
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from medlint.engine.judge import Judged
    from medlint.engine.look import Bench, Broken, Seen
    from medlint.engine.pressed import Pressed
    from medlint.engine.suppress import Suppressions
    from medlint.model import Finding, Fix, Suppressed
    from medlint.rules.pack import Rule


class Settled(NamedTuple):
    """The parts of a report that come from the articles."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    not_checked: tuple[NotChecked, ...]
    texts: Mapping[str, str]


def settle(seen: list[Seen], judged: Judged, bench: Bench, root: str) -> Settled:
    """All findings of a run, in order of path and position; ``seen`` loses its hits on the way."""
    findings: list[Finding] = []
    suppressed: list[Suppressed] = []
    not_checked: list[NotChecked] = []
    texts: dict[str, Pressed] = {}
    elsewhere = Elsewhere(seen, root, bench.options.most_bytes)
    first = next((article for article in seen if article.checked), None)
    checked = frozenset(article.place for article in seen if article.checked)
    for number, article in enumerate(seen):
        seen[number] = article._replace(hits={}, sentences={})
        hits = judged.hits.pop(article.place, ())
        if not article.checked and not hits:
            continue
        broken = (*article.broken, *(judged.broken if article is first else ())) if article.checked else ()
        reasons = [article.reason] if article.reason else map(unanswered, broken)
        not_checked += [NotChecked(article.path, reason) for reason in reasons]
        if not article.checked:
            article = elsewhere.whole(article)
        stand, aside = _Settler(bench, article, broken).settle(hits)
        if not article.checked:  # all were needed to tell those of one sentence apart
            stand = [each for each in stand if touches(each.related, checked)]
            aside = [each for each in aside if touches(each.finding.related, checked)]
        findings += elsewhere.shown(stand)
        suppressed += elsewhere.aside(aside)
        if stand or aside:
            texts[article.path] = article.kept
    return Settled(
        tuple(findings), tuple(suppressed), tuple(not_checked), Texts({**elsewhere.texts, **texts})
    )


def findings_of(seen: Seen, bench: Bench) -> list[Finding]:
    """What stands in one article, site-wide rules aside."""
    return _Settler(bench, seen, ()).settle(())[0]


def suppressions_of(seen: Seen, hits: Iterable[tuple[str, Hit]], bench: Bench) -> Suppressions | None:
    """What one article says should be set aside, after it was; None when it says nothing."""
    settler = _Settler(bench, seen, seen.broken)
    settler.settle(hits)
    return settler.suppressions


def unanswered(broken: Broken) -> str:
    """What a rule did not do, and why."""
    if broken.own == "medlint/rule-timeout":
        return f"{broken.rule} did not finish within {broken.detail}"
    return f"{broken.rule} broke: {broken.detail}"


class _Settler:
    """One article."""

    def __init__(self, bench: Bench, article: Seen, broken: Iterable[Broken]) -> None:
        self.bench = bench
        self.article = article
        self.broken = broken
        self.levels: Mapping[str, str] = bench.levels.of(article.type, article.place)
        self.suppressions: Suppressions | None = None

    def settle(self, judged: Iterable[tuple[str, Hit]]) -> tuple[list[Finding], list[Suppressed]]:
        own = [(name, hit) for name, hits in self.article.hits.items() for hit in hits]
        heard, silent = part(self.finding(name, hit) for name, hit in (*own, *judged) if name in self.levels)
        title = Span(*self.article.outline.get("title", (0, 0)))
        about = [self.finding(each.own, Hit(title, _slots(each))) for each in self.broken]
        heard = fingerprinted((*heard, *about), self.article.source, self.article.sentences)
        if not self.bench.options.inline_config or not self.article.outline.get("comments"):
            return self.shown(heard), []
        stand, aside, kept = self.suppress(heard, silent)
        return self.shown((*stand, *kept)), aside

    def suppress(
        self, heard: list[Finding], silent: list[Finding]
    ) -> tuple[list[Finding], list[Suppressed], list[Finding]]:
        """The findings that stand, those set aside, and those about the suppressions."""
        from medlint.engine.suppress import Suppressions
        from medlint.engine.validity import Terms

        options, pack = self.bench.options, self.bench.pack
        max_age = str(self.bench.config.suppressions.get("max_age", ""))
        terms = Terms(options.today, pack.rules, pack.old_names, max_age)
        self.suppressions = suppressions = Suppressions(self.article.outline["comments"], terms)
        stand, aside = suppressions.apply(heard)
        suppressions.shadowed(silent)
        if not self.article.checked:
            return stand, aside, []
        broken = {each.rule for each in self.article.broken}
        ran = {
            name: None for name in self.bench.ran(self.article) if name in self.levels and name not in broken
        }
        about = [*suppressions.distinct(), *suppressions.unused(ran)]
        made = [self.finding(name, hit) for name, hit in about if name in self.levels]
        return stand, aside, fingerprinted(made, self.article.source)

    def finding(self, name: str, hit: Hit) -> Finding:
        rule = self.bench.levels.rules[name]
        if hit.fix and (rule.safe_fix or hit.fix.safe):
            hit = hit._replace(fix=self.judged_fix(rule, hit.fix))
        return stamp(self.article.path, rule, self.levels[name], hit)

    def judged_fix(self, rule: Rule, fix: Fix) -> Fix:
        """The fix, safe only where the rule says so and its words touch nothing that matters."""
        from medlint.engine.harmless import harmless

        return fix._replace(safe=rule.safe_fix and harmless(self.article.source, fix))

    def shown(self, findings: Iterable[Finding]) -> list[Finding]:
        """What is as bad as was asked for, in order."""
        least = self.bench.options.min_severity
        shown = [finding for finding in findings if at_least(finding.severity, least)]
        return sorted(shown, key=lambda f: (f.span, f.rule, f.message, f.fingerprint))


def _slots(broken: Broken) -> dict[str, str]:
    return {"rule": broken.rule, "detail": broken.detail, "limit": broken.detail}
