"""What changed between two versions of an article's parts, part by part, and which of it voids a sign-off.

May not know who signed, nor what follows.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from medlint.row import NamedTuple
from medlint.signed.likeness import pairs
from medlint.signed.slip import is_slip

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

#: How parts begin that are not read as words; see ``about`` and ``markup``.
_NO_LANGUAGE = (
    "front matter, ",
    "picture file: ",
    "dials: ",
    "tag: ",
    "raw: ",
    "code: ",
    "hidden-",
    "mixed-",
    "lost-",
)
_MOST = 3000  # parts beyond which nobody looks for the likeliest pairs
_REPEATED = 20_000  # pairs of equal parts beyond which the same holds


class Change(NamedTuple):
    """A part that was ``removed``, ``added`` or ``changed``; ``at`` is its number in the new version.

    For a part that was removed, ``at`` is the number of what now stands in its place, or of one past the last.
    """

    kind: Literal["removed", "added", "changed"]
    before: str
    after: str
    at: int


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Every difference, in the order of the new version."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    count = Counter(after)
    if max(len(before), len(after)) > _MOST or sum(count[part] for part in before) > _REPEATED:
        return list(_paired(before, after, start))
    return list(_aligned(before, after, start))


def voiding(old: Sequence[str], new: Sequence[str], medicines: Collection[str] | None) -> list[Change]:
    """The differences that are more than a slip of the pen that was mended.

    ``medicines`` are the words of medicine names, in lower case; without them every difference counts.
    """
    found = changes(old, new)
    if medicines is None:
        return found
    return [each for each in found if not mends(each, medicines)]


def mends(change: Change, medicines: Collection[str]) -> bool:
    """Whether a change only mends a slip of the pen, in words that are read as such."""
    language = not change.before.startswith(_NO_LANGUAGE)
    return change.kind == "changed" and language and is_slip(change.before, change.after, medicines)


def _aligned(old: Sequence[str], new: Sequence[str], offset: int) -> Iterator[Change]:
    from difflib import SequenceMatcher

    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            matched = pairs(old[i1:i2], new[j1:j2])
            yield from _told(old[i1:i2], new[j1:j2], matched, offset + j1)


def _paired(old: Sequence[str], new: Sequence[str], offset: int) -> Iterator[Change]:
    """As many pairs as there are parts of both, in order; too much to look for likely ones."""
    matched = [(number, number) for number in range(min(len(old), len(new)))]
    yield from _told(old, new, matched, offset)


def _told(
    old: Sequence[str], new: Sequence[str], matched: Sequence[tuple[int, int]], offset: int
) -> Iterator[Change]:
    """The changes, in the order of the new version: what was taken out stands before what came in its place."""
    i = j = 0
    for left, right in (*matched, (len(old), len(new))):
        yield from (Change("removed", each, "", offset + j) for each in old[i:left])
        yield from (Change("added", "", new[at], offset + at) for at in range(j, right))
        if left < len(old) and right < len(new) and old[left] != new[right]:
            yield Change("changed", old[left], new[right], offset + right)
        i, j = left + 1, right + 1
