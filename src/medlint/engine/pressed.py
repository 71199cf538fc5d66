"""The texts of a site's articles, pressed: thousands are held until the report is written, and few are looked at again.

Knows nothing of what the texts say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Pressed = str | bytes


def press(text: str) -> Pressed:
    """A text in a third of the room."""
    from zlib import compress

    return compress(text.encode("utf-8", "surrogatepass"), 1)


def text_of(kept: Pressed) -> str:
    """The text of ``press``, or one that was never pressed."""
    if isinstance(kept, str):
        return kept
    from zlib import decompress

    return decompress(kept).decode("utf-8", "surrogatepass")


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
