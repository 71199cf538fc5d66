"""Results of earlier runs, by content: an article that was checked the same way before is not read again.

What is kept is what was seen, before severity, messages, suppressions and config; dirty articles too.
"""

from __future__ import annotations

import contextlib
import json
import os
from itertools import islice
from typing import TYPE_CHECKING

from medlint.engine import source
from medlint.engine.genre import Genre
from medlint.engine.kept import Kept, from_bytes, merged, to_bytes
from medlint.engine.keys import Keys, digest
from medlint.engine.look import Seen
from medlint.engine.plain import from_hit, to_hit
from medlint.engine.pressed import fold
from medlint.engine.shared import Shared
from medlint.engine.store import Store
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from medlint.engine.find import Article
    from medlint.engine.look import Bench
    from medlint.model import Hit

_LEAST_BYTES = 1 << 16  # below this in all, working out is as fast as looking up
_TOGETHER = 256  # articles looked up at once
_BAD = (KeyError, TypeError, ValueError, IndexError, AttributeError)


def worth(articles: Iterable[Article]) -> bool:
    """Whether a cache saves anything for so much text."""
    total = 0
    for article in articles:
        with contextlib.suppress(OSError):
            total += len(article.data) if article.data is not None else os.stat(article.path).st_size  # noqa: PTH116
        if total >= _LEAST_BYTES:
            return True
    return False


class _Asked(NamedTuple):
    """The rules that an article is asked, by key, and the name of that set."""

    rules: Mapping[str, str]
    name: str


class Cache:
    """The cache of one run. Use: ``recall`` each article, then ``keep`` what had to be worked out."""

    def __init__(self, folder: Path, bench: Bench) -> None:
        self.bench = bench
        self.keys = Keys(bench)
        self.store = Store(folder)
        self.today = bench.options.today.isoformat()
        self._old: dict[str, Kept] = {}  # of articles that must be looked at again, by path
        self._sets: dict[str, frozenset[str]] = {}
        self._asked: dict[tuple[int, str, str], _Asked] = {}
        self._covered: dict[tuple[str, ...], bool] = {}
        self._shared = Shared()

    def recall(self, articles: Sequence[Article]) -> dict[str, Seen]:
        """What is known of these articles, by path."""
        known: dict[str, Seen] = {}
        rest = iter(articles)
        while some := list(islice(rest, _TOGETHER)):
            known.update(self._recall(some))
        return known

    def _recall(self, articles: Sequence[Article]) -> dict[str, Seen]:
        known: dict[str, Seen] = {}
        given: dict[str, tuple[Article, bytes]] = {}
        for article in articles:
            with contextlib.suppress(source.Unfit):
                data = source.load(article, self.bench.options.most_bytes)
                given[self.keys.article(article.place, digest(data))] = (article, data)
        rows = self.store.fetch(given)
        for key, row in rows.items():
            article, data = given[key]
            with contextlib.suppress(*_BAD, source.Unfit):
                kept = from_bytes(row)
                self._old[article.path] = kept
                known[article.path] = self._seen(article, data, kept)
                del self._old[article.path]
        return known

    def keep(self, seen: Iterable[Seen]) -> str:
        """Save what was worked out; returns what was wrong with the cache, "" for nothing."""
        rest = (article for article in seen if not article.reason and not article.broken)
        while some := list(islice(rest, _TOGETHER)):
            made: dict[str, bytes] = {}
            for article in some:
                asked = self._asked_of(article)
                made[f"set {asked.name}"] = json.dumps([*asked.rules]).encode("ascii")
                made[self.keys.article(article.place, article.content)] = self._row(article, asked)
            self.store.save(made)
        self.store.close()
        return self.store.trouble

    def _seen(self, article: Article, data: bytes, kept: Kept) -> Seen:
        """What is kept of an article. Raises KeyError when that is not all that is needed."""
        about = kept.outline
        known = self.bench.known_type(article.place, about)
        genre = Genre(known) if known else Genre(*kept.guesses[self.keys.knowledge])
        text = fold(source.text_of(data)) if article.checked else ""
        seen = Seen(article.path, article.place, text, "", *genre, self.bench.locale(about), about)
        seen = seen._replace(checked=article.checked)
        asked = self._asked_of(seen)
        if not self._covers(kept.sets, asked):
            raise KeyError(asked.name)
        hits = {
            asked.rules[key]: tuple(map(self._hit, self._of_today(found)))
            for key, found in kept.hits.items()
            if key in asked.rules
        }
        lines = tuple(
            (asked.rules[key], self._of_today(found))
            for key, found in kept.lines.items()
            if key in asked.rules
        )
        sentences = {start: bytes.fromhex(told) for start, told in kept.sentences}
        return seen._replace(hits=hits, sentences=sentences, notes=self._shared.notes(lines, kept.notes))

    def _hit(self, data: list[Any]) -> Hit:
        return self._shared.hit(to_hit(data))

    def _of_today(self, found: tuple[Any, str]) -> Any:
        answer, day = found
        if day not in ("", self.today):
            raise KeyError(day)
        return answer

    def _asked_of(self, seen: Seen) -> _Asked:
        gates = self.bench.asked(seen)
        key = (id(gates), seen.type, seen.locale)
        if key not in self._asked:
            rules = {self.keys.rule(rule, seen.type, seen.locale): rule.id for rule in gates.rules}
            self._asked[key] = _Asked(rules, digest(sorted(rules)))
        return self._asked[key]

    def _covers(self, sets: Sequence[str], asked: _Asked) -> bool:
        """Whether all that is asked was asked then."""
        key = (asked.name, *sets)
        if key not in self._covered:
            known = frozenset[str]().union(*(self._set(name) for name in sets))
            self._covered[key] = asked.name in sets or known.issuperset(asked.rules)
        return self._covered[key]

    def _set(self, name: str) -> frozenset[str]:
        if name not in self._sets:
            row = self.store.fetch([f"set {name}"]).get(f"set {name}", b"[]")
            self._sets[name] = frozenset(json.loads(row))
        return self._sets[name]

    def _row(self, seen: Seen, asked: _Asked) -> bytes:
        """What to keep of an article, with what was kept of it before."""
        keys = {rule: key for key, rule in asked.rules.items()}
        guesses: dict[str, list[str]] = {}
        if seen.why or not self.bench.known_type(seen.place, seen.outline):
            guesses = {self.keys.knowledge: [seen.type, seen.why]}
        day = {rule: self.today if rule in seen.dated else "" for rule in keys}
        found = {keys[rule]: (list(map(from_hit, hits)), day[rule]) for rule, hits in seen.hits.items()}
        quiet = seen.dated - seen.hits.keys() - seen.notes.lines.keys()
        found |= {keys[rule]: ([], day[rule]) for rule in sorted(quiet)}
        lines = {keys[rule]: (line, day[rule]) for rule, line in seen.notes.lines.items()}
        sentences = [(start, told.hex()) for start, told in sorted(seen.sentences.items())]
        kept = Kept(seen.outline, guesses, [asked.name], sentences, found, lines, seen.notes.parts)
        old = self._old.get(seen.path)
        if old is not None:
            with contextlib.suppress(*_BAD):
                kept = merged(old, kept, asked.rules)
        return to_bytes(kept)
