"""What the articles of a site have in common, held once: names of rules, slots and types, sources of facts.

Results that come from workers or from the cache bring their own copy of each. Changes nothing of what they say.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Any

from medlint.engine.packed import Packed
from medlint.model import Hit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.engine.find import Article
    from medlint.engine.look import Seen

_SHORT = 24  # letters of a slot that others may have too, such as a limit
_FEW = 40  # bytes of notes that others may have too, such as none


class Shared:
    """The things of one run."""

    def __init__(self) -> None:
        self._same: dict[Any, Any] = {}
        self._lines: dict[tuple[tuple[str, int], ...], Mapping[str, int]] = {}

    def seen(self, seen: Seen, article: Article) -> Seen:
        """What was seen of an article, as light as it can be."""
        return seen._replace(
            path=article.path,
            place=article.place,
            type=intern(seen.type),
            why=intern(seen.why),
            locale=intern(seen.locale),
            outline={intern(name): value for name, value in seen.outline.items()},
            hits={intern(rule): tuple(map(self.hit, hits)) for rule, hits in seen.hits.items()},
            notes=self.notes(tuple(seen.notes.lines.items()), seen.notes.parts),
        )

    def hit(self, hit: Hit) -> Hit:
        """The same hit, sharing what others have too."""
        span, slots, case, confidence, sources, fix, related = hit
        named = {intern(name): intern(v) if len(v) < _SHORT else v for name, v in slots.items()}
        given = self._same.setdefault(sources, sources) if sources else ()
        return Hit(span, named, intern(case), intern(confidence), given, fix, related)  # type: ignore[arg-type]

    def notes(self, lines: tuple[tuple[str, int], ...], parts: tuple[bytes, ...]) -> Packed:
        """Packed notes, which are the same rules' in most articles."""
        shared = self._lines.get(lines)
        if shared is None:
            shared = self._lines[lines] = {intern(rule): number for rule, number in lines}
        same = self._same
        return Packed(shared, tuple([same.setdefault(p, p) if len(p) < _FEW else p for p in parts]))
