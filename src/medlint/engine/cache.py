"""Results of earlier runs, by content: an article that was checked the same way before is not read again.

What is kept is what was seen, before severity, messages, suppressions and config; dirty articles too.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Any

from medlint.engine import source
from medlint.engine.genre import Genre
from medlint.engine.keys import Keys, digest
from medlint.engine.look import Seen
from medlint.engine.plain import from_hit, to_hit
from medlint.engine.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from medlint.engine.find import Article
    from medlint.engine.look import Bench

_MOST_ANSWERS = 1000  # kept per article, of several configs and packs
_LEAST_BYTES = 1 << 16  # below this in all, working out is as fast as looking up


def worth(articles: Sequence[Article]) -> bool:
    """Whether a cache saves anything for so much text."""
    total = 0
    for article in articles:
        with contextlib.suppress(OSError):
            total += len(article.data) if article.data is not None else os.stat(article.path).st_size  # noqa: PTH116
    return total >= _LEAST_BYTES


class Cache:
    """The cache of one run. Use: ``recall`` each article, then ``keep`` what had to be worked out."""

    def __init__(self, folder: Path, bench: Bench) -> None:
        self.bench = bench
        self.keys = Keys(bench)
        self.store = Store(folder)
        self._rows: dict[str, dict[str, Any]] = {}  # by path

    def recall(self, articles: Sequence[Article]) -> dict[str, Seen]:
        """What is known of these articles, by path."""
        texts: dict[str, tuple[str, str]] = {}
        for article in articles:
            with contextlib.suppress(source.Unfit):
                data = source.load(article, self.bench.options.most_bytes)
                texts[article.path] = (self.keys.article(article.place, digest(data)), source.text_of(data))
        rows = self.store.fetch(key for key, _ in texts.values())
        known: dict[str, Seen] = {}
        for article in articles:
            key, text = texts.get(article.path, ("", ""))
            if key in rows:
                self._rows[article.path] = rows[key]
                with contextlib.suppress(KeyError, TypeError, ValueError, IndexError, AttributeError):
                    known[article.path] = self._seen(article, text, rows[key])
        return known

    def keep(self, seen: Iterable[Seen]) -> str:
        """Save what was worked out; returns what was wrong with the cache, "" for nothing."""
        made: dict[str, Any] = {}
        for article in seen:
            if not article.reason and not article.broken:
                made[self.keys.article(article.place, article.content)] = self._row(article)
        self.store.save(made)
        self.store.close()
        return self.store.trouble

    def _seen(self, article: Article, text: str, row: dict[str, Any]) -> Seen:
        """What a row says of an article. Raises KeyError when it does not say all that is needed."""
        about = row["outline"]
        known = self.bench.known_type(article.place, about)
        genre = Genre(known) if known else Genre(*row["guesses"][self.keys.knowledge])
        locale = self.bench.locale(about)
        seen = Seen(article.path, article.place, text, "", *genre, locale, about, {}, {})
        seen = seen._replace(checked=article.checked)
        today = self.bench.options.today.isoformat()
        for rule in self.bench.asked(seen).rules:
            what, answer, day = row["answers"][self.keys.rule(rule, genre.type, locale)]
            if day not in ("", today):
                raise KeyError(day)
            if what == "notes":
                seen.notes[rule.id] = answer
            else:
                seen.hits[rule.id] = tuple(map(to_hit, answer))
        return seen

    def _row(self, seen: Seen) -> dict[str, Any]:
        """What to keep of an article, with what was kept of it before."""
        old = self._rows.get(seen.path, {})
        today = self.bench.options.today.isoformat()
        answers = dict(old.get("answers", {}))
        if len(answers) > _MOST_ANSWERS:
            answers = {}
        guesses = dict(old.get("guesses", {}))
        if seen.why or not self.bench.known_type(seen.place, seen.outline):
            guesses = {self.keys.knowledge: [seen.type, seen.why]}
        given: dict[str, list[Any]] = {name: ["notes", notes] for name, notes in seen.notes.items()}
        given |= {name: ["hits", list(map(from_hit, hits))] for name, hits in seen.hits.items()}
        for name, answer in given.items():
            key = self.keys.rule(self.bench.levels.rules[name], seen.type, seen.locale)
            answers[key] = [*answer, today if name in seen.dated else ""]
        return {"outline": seen.outline, "guesses": guesses, "answers": answers}
