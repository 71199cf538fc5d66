"""Site-wide rules: the notes of all articles together, judged once per run.

What they say is kept of each article that was asked for, and of those where it touches one, by a related place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine.clock import Clock, TooLong
from medlint.engine.find import ENDINGS, Article
from medlint.engine.look import Broken, say
from medlint.engine.options import Answers
from medlint.engine.packed import Shelf
from medlint.engine.source import Unfit, load, text_of
from medlint.row import NamedTuple
from medlint.site import Disk, Project, Scope

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from medlint.engine.find import Found
    from medlint.engine.look import Bench, Seen
    from medlint.model import Hit, Notes, Related
    from medlint.rules.pack import Rule


class Judged(NamedTuple):
    """Hits by place, those in articles that were not asked for too; and the rules that gave no answer."""

    hits: dict[str, list[tuple[str, Hit]]]
    broken: tuple[Broken, ...]
    answers: Answers = Answers()


def judge(seen: Sequence[Seen], bench: Bench, found: Found) -> Judged:
    """What the site-wide rules say of these articles."""
    made = Judged({}, ())
    known = bench.levels.rules
    names = {rule for article in seen for rule in article.notes.lines}
    rules = sorted(names, key=lambda name: (known[name].kind_name, name))
    if not rules:
        return made
    site = _Site(seen, bench, found, rules)
    answers = site.ask(rules)
    broken: list[Broken] = []
    clock = Clock(bench.clock.rule * max(1, len(seen)), float("inf"))
    with clock.article():
        for name in rules:
            try:
                hits = clock.timed(lambda name=name: site.hits(name))
            except TooLong:
                broken.append(Broken("medlint/rule-timeout", name, f"{clock.rule:g} s"))
                continue
            except Exception as error:
                broken.append(Broken("medlint/rule-broke", name, say(error)))
                continue
            for place, hit in hits:
                made.hits.setdefault(place, []).append((name, hit))
    return made._replace(broken=tuple(sorted(broken)), answers=answers)


class _Site:
    """The articles of one run, as its rules may know them."""

    def __init__(self, seen: Sequence[Seen], bench: Bench, found: Found, rules: Iterable[str]) -> None:
        self.seen = {article.place: article for article in seen}
        self.bench = bench
        self.disk = Disk(found.root, self.seen)
        self.others = _Others(bench, self.disk, [bench.levels.rules[rule] for rule in rules])
        checked = frozenset(article.place for article in seen if article.checked)
        complete = found.complete and len(seen) == len(found.articles) + len(found.others)
        self.shelf = Shelf({place: article.notes for place, article in self.seen.items()})
        self.scope = Scope(checked, complete, {}, self._text, lambda: bench.knowledge)

    def _text(self, place: str) -> str:
        """The text of a file, of an article as it was looked at. Raises ValueError."""
        article = self.seen.get(place)
        if article is not None and article.kept:
            return article.source
        try:
            return text_of(load(Article(self.disk.full(place), place), self.bench.options.most_bytes))
        except Unfit as error:
            raise ValueError(str(error)) from None

    def ask(self, rules: Iterable[str]) -> Answers:
        """What other sites say of the addresses in the articles that were asked about; nothing without ``--online``."""
        ask = self.bench.options.ask
        if ask is None:
            return Answers()
        kinds = {rule: self.others.rules[rule].kind.asks for rule in rules}
        found: set[str] = set()
        for rule, asks in kinds.items():
            notes = self.shelf.of(rule) if asks else {}
            for place in notes:
                if asks and place in self.scope.checked and self._is_on(rule, place):
                    found.update(asks(notes[place]))
        answers = ask(sorted(found))
        self.scope = self.scope._replace(replies=answers.replies)
        return answers

    def hits(self, name: str) -> list[tuple[str, Hit]]:
        """What one rule says, in order."""
        rule = self.others.rules[name]
        self._forget(rule.kind_name)
        settings = self.bench.config.settings
        project = Project(self.disk, settings, self.scope, lambda path: self.others.notes(path).get(name))
        assert rule.kind.judge
        hits = rule.kind.judge(self.shelf.of(name), rule.params, project)
        found = [(place, hit) for place, hit in hits if self._is_on(name, place)]
        checked = self.scope.checked
        asked = {place for place, hit in found if place in checked or touches(hit.related, checked)}
        return sorted(
            (pair for pair in found if pair[0] in asked),
            key=lambda pair: (pair[0], pair[1].span, pair[1].case, sorted(pair[1].slots.items())),
        )

    def _forget(self, kind: str) -> None:
        """Let go of what the rules of another kind shared, now that they have all been asked."""
        shared = self.scope.shared
        for name in [name for name in shared if ":" in name and not name.startswith(f"{kind}:")]:
            del shared[name]

    def _is_on(self, name: str, place: str) -> bool:
        article = self.seen.get(place)
        return article is not None and name in self.bench.active(article.type, article.locale, place)


def touches(related: Iterable[Related], checked: Container[str]) -> bool:
    """Whether one of these places is in an article that was asked for."""
    return any(each.path in checked for each in related if each.path)


class _Others:
    """The notes of articles that are not being checked: each is read once, for all rules."""

    def __init__(self, bench: Bench, disk: Disk, rules: Iterable[Rule]) -> None:
        self.bench = bench
        self.disk = disk
        self.rules = {rule.id: rule for rule in rules}
        self._known: dict[str, dict[str, Notes]] = {}

    def notes(self, path: str) -> dict[str, Notes]:
        """Rule id → notes; nothing for what is no article or cannot be read."""
        if path not in self._known:
            self._known[path] = self._read(path) if path.endswith(ENDINGS) else {}
        return self._known[path]

    def _read(self, path: str) -> dict[str, Notes]:
        from medlint.engine.outline import outline
        from medlint.read import read

        try:
            text = text_of(load(Article(self.disk.full(path), path), self.bench.options.most_bytes))
        except Unfit:
            return {}
        document = read(text, path)
        about = outline(document)
        context = self.bench.context(self.bench.known_type(path, about) or "page", self.bench.locale(about))
        return {
            rule.id: rule.kind.collect(document, rule.params, context)
            for rule in self.rules.values()
            if rule.kind.collect
        }
