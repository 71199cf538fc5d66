"""Cut HTML into tags, comments and text, with exact positions; entities are left as they are.

Follows the tokeniser of the HTML standard where a browser's reader would notice. One pass, never back: time
is linear in any input, and the result is the same under every Python, which html.parser's is not. What is no
tag is text. May not know what elements mean, except those whose inside is no markup.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

_NAME = lazy.pattern(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = lazy.pattern(
    r"[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(?![\"'])([^\s>]+)|(?=>)))?"
)
_TAG_END = lazy.pattern(r"[\s/]*>")
_COMMENT_END = lazy.pattern(r"--!?>")
#: Elements whose inside is text and nothing else, up to their own end tag.
RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})


class Attribute(NamedTuple):
    """An attribute's value as written, and where it stands."""

    value: str
    start: int
    end: int


class Part(NamedTuple):
    """A piece of HTML. ``kind`` is text, raw, open, close, comment, unclosed (comment) or other."""

    kind: str
    start: int
    end: int
    name: str = ""  # of the element, lower-case; of ``raw``, the element it stands in
    attributes: Mapping[str, Attribute] = {}
    inner: tuple[int, int] = (0, 0)  # of a comment


def parts(text: str) -> Iterator[Part]:
    """All of ``text``, in order, without gaps."""
    at = text_start = 0
    while True:
        at = text.find("<", at)
        part = _part(text, at) if at >= 0 else None
        if part is None and at >= 0:
            at += 1
            continue
        if part is None or part.kind == "endless":
            break
        if text_start < part.start:
            yield Part("text", text_start, part.start)
        yield part
        at = text_start = part.end
        if part.kind == "open" and part.name in RAW:
            at = text_start = yield from _raw(text, part)
    if text_start < len(text):
        yield Part("text", text_start, len(text))


def _raw(text: str, part: Part) -> Generator[Part, None, int]:
    closing = re.compile(rf"</{re.escape(part.name)}(?=[\s/>])", re.I).search(text, part.end)
    end = closing.start() if closing else len(text)
    if end > part.end:
        yield Part("raw", part.end, end, part.name)
    return end


def _part(text: str, at: int) -> Part | None:
    """What begins at this ``<``; None if it is only a character."""
    char = text[at + 1 : at + 2]
    if char.isascii() and char.isalpha():
        return _tag(text, at, at + 1, "open")
    if char == "/":
        after = text[at + 2 : at + 3]
        if after.isascii() and after.isalpha():
            return _tag(text, at, at + 2, "close")
        return None
    if text.startswith("<!--", at):
        return _comment(text, at)
    if char in ("!", "?"):
        return _other(text, at)
    return None


def _comment(text: str, at: int) -> Part:
    if text.startswith((">", "->"), at + 4):
        end = text.index(">", at + 4) + 1
        return Part("comment", at, end, inner=(at + 4, at + 4))
    closing = _COMMENT_END.search(text, at + 4)
    if not closing:
        return Part("unclosed", at, len(text), inner=(at + 4, len(text)))
    return Part("comment", at, closing.end(), inner=(at + 4, closing.start()))


def _other(text: str, at: int) -> Part:
    end = text.find(">", at)
    return Part("other" if end >= 0 else "endless", at, end + 1)


def _tag(text: str, at: int, name_at: int, kind: str) -> Part:
    name = _NAME.match(text, name_at)
    if not name:
        return Part("endless", at, at)
    attributes: dict[str, Attribute] = {}
    position = name.end()
    while True:
        end = _TAG_END.match(text, position)
        if end:
            return Part(kind, at, end.end(), name[0].lower(), attributes)
        match = _ATTRIBUTE.match(text, position)
        if not match or match.end() == position:
            return Part("endless", at, at)
        number = match.lastindex or 1
        value = ("", match.end(), match.end()) if number == 1 else (match[number], *match.span(number))
        attributes.setdefault(match[1].lower(), Attribute(*value))
        position = match.end()
