"""Cut plain text into words and numbers. Knows no sentence, no markup and no medicine.

The rule, so that phrases, facts and spelling find what they expect:

- letters, digits and inner apostrophes and hyphens make one word: ``don't``, ``crohn's``, ``t-cell``,
  ``co-trimoxazole``, ``6-mercaptopurine``, ``covid-19``, ``b12``;
- a number keeps its commas and points (``1,000``, ``2.5``); a hyphen between two numbers parts them;
- a number parts from its unit, written close or with a hyphen: ``10mg`` and ``10-mg`` are ``10`` ``mg``;
- a slash parts words (``kidney/liver``), except within a unit: ``mg/dl``, ``g/day``;
- single letters with points are one word with its points: ``e.g.``, ``u.s.``, ``a.m.``;
- an address (``https://…``, ``www.…``, ``name@host``) is one word: spelling leaves out what holds ``/``
  or ``@``.

Signs (``%``, ``+``, ``<``) are no words.
"""

from __future__ import annotations

import re
from functools import cache
from sys import intern

from medlint.model import Token

_AMOUNT = "mcg|mg|µg|ug|kg|ng|pg|g|mmol|µmol|umol|nmol|pmol|mol|meq|miu|iu|units?|u|ml|cells?|copies|kcal|kj"
_PER = "dl|ml|µl|ul|kg|mol|mmol|mg|min|hours?|hr?|days?|d|week|dose|m2|m²|mm3|mm³|mm²|l|g"
_CLOSE = f"{_AMOUNT}|dl|µl|ul|cm|mm|l|mmhg|kpa|bpm|hz|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?"
_ADDRESS = (
    r"https?://[^\s<>\"]*[^\s<>\"'.,;:!?)\]]|www\.[^\s<>\"]*[^\s<>\"'.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)


@cache
def _pattern(letter: str, address: bool) -> re.Pattern[str]:
    parts = [
        r"[a-z]+(?=[ ,]|\Z)",  # most words, found fast
        rf"(?:{_AMOUNT})(?:/(?:{_PER})(?!{letter}))+",
        rf"(?:[a-z]\.){{2,}}(?!{letter})",
        rf"[0-9]+(?:[.,][0-9]+)*(?=-?(?:{_CLOSE})(?!{letter}|['-]))",
        rf"[0-9]+(?:[.,][0-9]+)+(?!{letter})",
        rf"{letter}+(?:(?:'|(?<![0-9])-|-(?![0-9])){letter}+)*",
    ]
    return re.compile("|".join([_ADDRESS, *parts] if address else parts))


def tokenise(plain: str) -> tuple[Token, ...]:
    """The words and numbers of ``plain`` in order; ``form`` is lower-case, positions are code points."""
    lowered = lower(plain)
    address = "://" in lowered or "www." in lowered or "@" in lowered
    letter = "[a-z0-9]" if lowered.isascii() else r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f])"
    found = _pattern(letter, address).finditer(lowered)
    new = tuple.__new__  # half the time of Token(), and there are a thousand to an article
    return tuple([new(Token, (intern(match[0]), match.start(), match.end())) for match in found])


def lower(plain: str) -> str:
    """Lower case of the same length: letters whose lower case is longer (İ) stay as they are."""
    lowered = plain.lower()
    if len(lowered) == len(plain):
        return lowered
    return "".join([c.lower() if len(c.lower()) == 1 else c for c in plain])
