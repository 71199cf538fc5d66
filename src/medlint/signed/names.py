"""Whether two names may be one person's: titles, case, order, initials and look-alike letters do not tell people apart.

Knows names only. Where it doubts, they may be one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.read import hidden, scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLES = frozenset("dr doctor prof professor mr mrs ms miss mx sir dame sister nurse rev".split())  # noqa: SIM905
_AFTER = lazy.pattern(r"[,(–—].*", re.DOTALL)
_WORD = lazy.pattern(r"[^\W_]+")
_UNSEEN = lazy.pattern(hidden.UNSEEN)
_LOOKS = {"i": "l", "ı": "l", "1": "l", "|": "l", "0": "o", "5": "s"}  # “I” and “l”, whatever their case
_DRAWN = (("rn", "m"), ("vv", "w"))


def bare(name: str) -> str:
    """The name in lower case without titles, what follows a comma, points and anything unseen."""
    words = _words(_UNSEEN.sub("", unicodedata.normalize("NFC", name)).casefold())
    return " ".join(words)


def skeleton(name: str) -> str:
    """What the eye makes of a name: names with the same skeleton cannot be told apart at a glance."""
    text = unicodedata.normalize("NFKD", _UNSEEN.sub("", scripts.folded(name)))
    text = scripts.folded("".join(char for char in text if not unicodedata.combining(char)))
    made = "".join(_LOOKS.get(char, char) for char in " ".join(_words(text.casefold())))
    for drawn, seen in _DRAWN:
        made = made.replace(drawn, seen)
    return made


def may_be_one(one: str, two: str) -> bool:
    """Whether these may be the same person: the same words in any order, or initials of them."""
    first, second = skeleton(one).split(), skeleton(two).split()
    if not first or not second:
        return False
    if sorted(first) == sorted(second):
        return True
    short, long = sorted((first, second), key=len)
    if short[-1] != long[-1] or len(short) < 2:
        return False
    return short[0] == long[0] or (1 in (len(short[0]), len(long[0])) and short[0][0] == long[0][0])


def disguise(name: str) -> str:
    """What of a name the eye cannot see, "" for nothing."""
    if _UNSEEN.search(name) or not name.isprintable():
        return "holds a character that nobody sees: write the name again by hand"
    if unicodedata.normalize("NFC", name) != name:
        return "is not in the usual Unicode form (NFC): write the name again by hand"
    if any(True for _ in scripts.mixed(name)):
        return "mixes letters of two alphabets that look alike: write the name again by hand"
    return ""


def fault(name: str) -> str:
    """What keeps this from being a name that is safe to sign with, "" for nothing."""
    hidden_part = disguise(name)
    if hidden_part:
        return hidden_part
    if " ".join(name.split()) != name:
        return "has spaces at its ends or several in a row"
    return "" if any(_words(name.casefold())) and not any(map(str.isdigit, name)) else "is no person's name"


def _words(text: str) -> Iterator[str]:
    text = _AFTER.sub("", text)
    return (word for word in _WORD.findall(text) if word not in _TITLES)
