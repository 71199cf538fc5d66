"""HTML's entities: what shows for each stretch of text with ``&…;`` in it. Knows no tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENTITY = lazy.pattern(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,40};?)")


def resolve(value: str) -> str:
    """An attribute's value with its entities resolved."""
    return "".join([shown for shown, _, _ in pieces(value, attribute=True)]) if "&" in value else value


def pieces(text: str, attribute: bool = False) -> Iterator[tuple[str, int, int]]:
    """What shows for each stretch of ``text``; an entity is a stretch of its own.

    In an attribute ``&copy=`` and ``&copyright`` stay as they are, in text they show a sign.
    """
    at = 0
    if "&" in text:
        for match in _ENTITY.finditer(text):
            shown, size = _look_up(match[0])
            start, end = match.start(), match.start() + size
            if not size or (attribute and _goes_on(text, end)):
                continue
            if at < start:
                yield text[at:start], at, start
            yield shown, start, end
            at = end
    if at < len(text):
        yield text[at:], at, len(text)


def _look_up(entity: str) -> tuple[str, int]:
    """What an entity shows and how much of it belongs to it; size 0 if there is none of this name."""
    from html import entities, unescape

    if entity[1] == "#":
        return unescape(entity), len(entity)
    for size in range(len(entity), 2, -1):
        shown = entities.html5.get(entity[1:size])
        if shown is not None:
            return shown, size
    return "", 0


def _goes_on(text: str, end: int) -> bool:
    following = text[end : end + 1]
    return text[end - 1] != ";" and (following == "=" or following.isalnum())
