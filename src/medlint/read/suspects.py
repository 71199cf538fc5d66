"""Characters a writer should know of: invisible, direction-changing, private, look-alike, lost.

Gives oddities ``hidden-character``, ``mixed-script`` and ``lost-character``; says nothing of what is
legitimate (see ``hidden`` and ``scripts``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.model import Oddity, Span
from medlint.read import hidden, scripts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medlint.model import Block

_PRIVATE = "[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
_RIGHT_TO_LEFT = lazy.pattern(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_MARKS = "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"


@cache
def _literal() -> re.Pattern[str]:
    return re.compile(f"(?:{hidden.UNSEEN}|{_PRIVATE}|[\u2028\u2029\ufffd\u2800])+")


@cache
def _entity() -> re.Pattern[str]:
    names = "zwj|zwnj|lrm|rlm|shy|ZeroWidthSpace|NoBreak|InvisibleTimes|InvisibleComma|ApplyFunction|af|ic|it"
    return re.compile(rf"&(?:#[0-9]{{1,8}}|#[xX][0-9a-fA-F]{{1,7}}|{names});")


def find(text: str, blocks: Iterable[Block], form: str) -> list[Oddity]:
    """The oddities of an article of this format, positions in ``text``."""
    found: list[Oddity] = []
    if not text.isascii() or not text.translate(_BREAKS).isprintable():
        found += _literals(text, form)
    if form != "text" and "&" in text:
        found += _entities(text)
    for block in blocks:
        for start, end in scripts.mixed(block.text):
            found.append(Oddity("mixed-script", block.source_span(start, end), block.text[start:end]))
    return found


_BREAKS = {9: " ", 10: " "}


def _literals(text: str, form: str) -> Iterator[Oddity]:
    for match in _literal().finditer(text):
        bad = [at for at in range(*match.span()) if not _allowed(text, at, form)]
        if bad:
            yield _oddity(text[bad[0]], Span(bad[0], bad[-1] + 1))


def _oddity(char: str, span: Span) -> Oddity:
    kind = "lost-character" if char == "\ufffd" else "hidden-character"
    return Oddity(kind, span, hidden.name(char))


def _entities(text: str) -> Iterator[Oddity]:
    for match in _entity().finditer(text):
        char = _resolve(match[0])
        if char and _literal().match(char) and not _allowed_at(char, text, match.start(), match.end()):
            yield _oddity(char, Span(*match.span()))


def _resolve(entity: str) -> str:
    import html

    resolved = html.unescape(entity)
    return resolved if len(resolved) == 1 else ""


def _allowed_at(char: str, text: str, start: int, end: int) -> bool:
    around = text[start - 1 : start] + char + text[end : end + 1]
    if char in _MARKS:
        return _on_right_to_left_line(text, start)
    return _allowed(around, min(start, 1), "html")


def _allowed(text: str, at: int, form: str) -> bool:
    char = text[at]
    if char == "\ufeff":
        return at == 0
    if char == "\xad":
        return 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()
    if char in _MARKS:
        return _on_right_to_left_line(text, at)
    return hidden.part_of_sign(text, at)


def _on_right_to_left_line(text: str, at: int) -> bool:
    start = max(text.rfind("\n", 0, at), at - 200)
    end = text.find("\n", at, at + 200)
    return bool(_RIGHT_TO_LEFT.search(text, max(start, 0), at + 200 if end < 0 else end))
