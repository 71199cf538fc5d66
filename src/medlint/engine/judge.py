"""Site-wide rules: the notes of all articles together, judged once per run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine.clock import Clock, TooLong
from medlint.engine.find import ENDINGS, Article
from medlint.engine.look import Broken, say
from medlint.engine.source import Unfit, load, text_of
from medlint.row import NamedTuple
from medlint.site import Disk, Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from medlint.engine.look import Bench, Seen
    from medlint.model import Hit, Notes
    from medlint.rules.pack import Rule


class Judged(NamedTuple):
    """Hits by place, and the rules that gave no answer."""

    hits: dict[str, list[tuple[str, Hit]]]
    broken: tuple[Broken, ...]


def judge(seen: Sequence[Seen], bench: Bench, root: str) -> Judged:
    """What the site-wide rules say of these articles."""
    made = Judged({}, ())
    rules = sorted({rule for article in seen for rule in article.notes})
    if not rules:
        return made
    disk = Disk(root, (article.place for article in seen))
    others = _Others(bench, disk, [bench.levels.rules[rule] for rule in rules])
    broken: list[Broken] = []
    clock = Clock(bench.clock.rule * max(1, len(seen)), float("inf"))
    with clock.article():
        for name in rules:
            notes = {article.place: article.notes[name] for article in seen if name in article.notes}
            try:
                hits = clock.timed(lambda name=name, notes=notes: _hits(name, notes, others, disk))
            except TooLong:
                broken.append(Broken("medlint/rule-timeout", name, f"{clock.rule:g} s"))
                continue
            except Exception as error:
                broken.append(Broken("medlint/rule-broke", name, say(error)))
                continue
            for place, hit in hits:
                made.hits.setdefault(place, []).append((name, hit))
    return made._replace(broken=tuple(broken))


def _hits(name: str, notes: dict[str, Notes], others: _Others, disk: Disk) -> list[tuple[str, Hit]]:
    rule = others.rules[name]
    project = Project(disk, others.bench.config.settings, lambda path: others.notes(path).get(name))
    assert rule.kind.judge
    found = [(place, hit) for place, hit in rule.kind.judge(notes, rule.params, project) if place in notes]
    return sorted(
        found, key=lambda pair: (pair[0], pair[1].span, pair[1].case, sorted(pair[1].slots.items()))
    )


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
