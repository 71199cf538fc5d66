"""The texts of a site's articles, pressed: thousands are held until the report is written, and few are looked at again.

Knows nothing of what the texts say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Pressed = str | bytes
_MARK = b"\xff"  # no text begins so


def press(text: str) -> Pressed:
    """A text in a third of the room."""
    from zlib import compress

    return _MARK + compress(text.encode("utf-8", "surrogatepass"), 1)


def fold(text: str) -> Pressed:
    """A text in no more room than its file has, in no time."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass")


def text_of(kept: Pressed) -> str:
    """The text of ``press`` or ``fold``, or one that is as it was."""
    if isinstance(kept, str):
        return kept
    if kept.startswith(_MARK):
        from zlib import decompress

        kept = decompress(memoryview(kept)[1:])
    return kept.decode("utf-8", "surrogatepass")


class Texts(Mapping[str, str]):
    """Texts by path; each is had when it is asked for."""

    def __init__(self, kept: Mapping[str, Pressed]) -> None:
        self._kept = kept

    def __getitem__(self, path: str) -> str:
        return text_of(self._kept[path])

    def __contains__(self, path: object) -> bool:
        return path in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)
