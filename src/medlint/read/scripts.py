"""Letters of one script that pass for those of another. Knows letters only.

Suspicious: a Cyrillic, Armenian or look-alike Greek letter in a Latin word; a word wholly of look-alikes
where no other letter of its script stands around it; a word in mathematical letters. Not: ``β-blocker``,
``TNFα``,
``NFκB``, ``µg``, a Greek or Russian word as such. After the Unicode confusables table (UTS #39).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIRS = (
    "аa еe оo рp сc уy хx ѕs іi јj ӏl һh ԁd ԛq ԝw кk мm тt нh вb гr пn иu ѵv ёë їï "
    "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT ХX УY ҮY ԚQ ԜW ѴV ӀI ЁË "
    "оo οo νv ιi υu κk ρp αa γy ηn τt χx ϲc ωw εe ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX "
    "օo ոn սu հh զq ցg յj ԍG ᎪA ᎬE ᎢT ᏢP ᏟC ᎻH ᏴB ᏦK ᎷM ᏚS"
)
_GREEK_NEVER_A_SIGN = frozenset("ονιυϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_GREEK = "\u0370-\u03ff"
_OTHER = f"{_GREEK}\u0400-\u052f\u0531-\u0587\u13a0-\u13ff"
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_STYLED = "\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7cb"
_SINGLE = {"ɡ": "g", "ɑ": "a"}


@cache
def _alike() -> dict[str, str]:
    return {pair[0]: pair[1] for pair in _PAIRS.split()}


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(f"[{_OTHER}{_STYLED}ɡɑ]")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(f"[{_LATIN}{_OTHER}{_STYLED}]+")


def mixed(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in ``text`` that hold letters which pass for others."""
    if text.isascii() or not _gate().search(text):
        return
    alone: bool | None = None
    for match in _words().finditer(text):
        word = match[0]
        if word.isascii():
            continue
        if _all_alike(word):
            alone = _no_other(text) if alone is None else alone
        if _suspicious(word, bool(alone)):
            yield match.span()


def _suspicious(word: str, alone: bool) -> bool:
    if sum(_styled(c) for c in word) > 1:
        return True
    foreign = [c for c in word if _is_other(c)]
    if not foreign:
        return False
    if len(foreign) == len(word):
        return alone and _all_alike(word)
    return any(not _sign(word, at) for at, c in enumerate(word) if _is_other(c))


def _styled(char: str) -> bool:
    return "\U0001d400" <= char <= "\U0001d7cb" or "\u24b6" <= char <= "\u24e9"


def _is_other(char: str) -> bool:
    return "\u0370" <= char <= "\u0587" or "\u13a0" <= char <= "\u13ff"


def _sign(word: str, at: int) -> bool:
    """Whether a Greek letter in a Latin word is the sign it looks like: ``TNFα``, ``βhCG``, ``NFκB``."""
    char = word[at]
    if not "\u0370" <= char <= "\u03ff" or char in _GREEK_NEVER_A_SIGN:
        return False
    inner = 0 < at < len(word) - 1
    return not (inner and word[at - 1].islower() and word[at + 1].islower() and char in _alike())


def _all_alike(word: str) -> bool:
    if len(word) == 1 and "\u0370" <= word <= "\u03ff":
        return False
    return all(c in _alike() for c in word)


def _no_other(text: str) -> bool:
    """Whether ``text`` is Latin but for letters that pass for Latin ones."""
    others = [c for c in text if _is_other(c)]
    latin = sum(c.isascii() and c.isalpha() for c in text)
    return latin > len(others) and all(c in _alike() for c in others)


def latinise(text: str) -> str:
    """``text`` with the suspicious letters made Latin; of the same length."""
    if not _gate().search(text):
        return text
    spans = list(mixed(text))
    chars = list(text)
    for start, end in spans:
        for at in range(start, end):
            chars[at] = _alike().get(chars[at], chars[at])
    return "".join([_single(c) if c > "\u024f" else c for c in chars])


def folded(text: str) -> str:
    """``text`` with every letter that passes for a Latin one made Latin, suspicious or not; of the same length."""
    return "".join([_alike().get(c) or _single(c) for c in text])


def _single(char: str) -> str:
    if char in _SINGLE:
        return _SINGLE[char]
    if not _styled(char):
        return char
    made = unicodedata.normalize("NFKC", char)
    return made if len(made) == 1 else char
