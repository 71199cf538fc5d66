"""Units behind a number, as writers spell them, and the spelling that the knowledge uses."""

from __future__ import annotations

import re

from medlint.row import NamedTuple

_PER = r"\s*(?:/|per|an?|in (?:a|each|every|one))\s*"
_LITRE = _PER + r"(?:l\b|lit(?:re|er)\b)"
_MICRO = r"(?:micro\s?|mc|[µμ]|u)"
_SPELLINGS = (
    ("%", r"%|per\s?cent\b"),
    ("°C", r"[°º]\s?c\b|degrees?\s(?:c|celsius|centigrade)\b"),
    ("°F", r"[°º]\s?f\b|degrees?\s(?:f|fahrenheit)\b"),
    ("mmHg", r"mm\s?hg\b|millimet(?:re|er)s of mercury\b"),
    ("x10^9/L", rf"\(?\s?[x×*]?\s?10\s?(?:\^|\*\*)?\s?[9⁹]{_LITRE}\)?|billion{_LITRE}"),
    ("x10^12/L", rf"\(?\s?[x×*]?\s?10\s?(?:\^|\*\*)?\s?(?:12|¹²){_LITRE}\)?|trillion{_LITRE}"),
    ("million/microlitre", rf"million{_PER}(?:cells{_PER})?(?:{_MICRO}l(?:it(?:re|er))?|mm3|mm³)\b"),
    (
        "/microlitre",
        rf"(?:(?:white (?:blood )?)?cells|platelets)?{_PER}(?:{_MICRO}l(?:it(?:re|er))?\b|mm3\b|mm³|cubic millimet)",
    ),
    ("million/mL", rf"million(?: sperm)?{_PER}(?:ml\b|millilit(?:re|er)\b)|m/ml\b"),
    ("mmol/mol", rf"mmol{_PER}mol\b"),
    ("mg/mmol", rf"mg{_PER}mmol\b"),
    ("mmol/L", rf"(?:mmol|millimoles?){_LITRE}"),
    ("micromol/L", rf"{_MICRO}mol(?:es?)?{_LITRE}"),
    ("nmol/L", rf"(?:nmol|nanomoles?){_LITRE}"),
    ("pmol/L", rf"(?:pmol|picomoles?){_LITRE}"),
    ("mEq/L", rf"meq{_LITRE}"),
    ("mIU/L", rf"mi?u{_LITRE}"),
    ("IU/L", rf"iu{_LITRE}|international units{_LITRE}"),
    ("U/L", rf"u(?:nits)?{_LITRE}"),
    ("U/mL", r"u(?:nits)?\s?/\s?ml\b"),
    ("microgram/dL", rf"{_MICRO}g(?:rams?)?\s?/\s?dl\b"),
    ("microgram/L", rf"{_MICRO}g(?:rams?)?{_LITRE}"),
    ("microgram/g", rf"{_MICRO}g(?:rams?)?\s?/\s?g\b"),
    ("mg/dL", r"mg\s?/\s?dl\b|milligrams per decilit(?:re|er)\b"),
    ("g/dL", r"g\s?/\s?dl\b|grams per decilit(?:re|er)\b"),
    ("ng/dL", r"ng\s?/\s?dl\b"),
    ("ng/mL", r"ng\s?/\s?ml\b|nanograms per millilit(?:re|er)\b"),
    ("pg/mL", r"pg\s?/\s?ml\b"),
    ("mg/L", rf"mg{_LITRE}"),
    ("ng/L", rf"ng{_LITRE}"),
    ("g/L", rf"g{_LITRE}|grams{_LITRE}"),
    ("mg/g", r"mg\s?/\s?g\b"),
    ("kg/m2", r"kg\s?/\s?m(?:2|²|\^2)"),
    ("mL/min", r"ml\s?/\s?min\b(?:\s?/\s?1[.,]73\s?m(?:2|²|\^2)?)?|millilit(?:re|er)s (?:per|a) minute\b"),
    ("beats per minute", rf"bpm\b|beats{_PER}(?:minute|min)\b"),
    ("breaths per minute", rf"breaths{_PER}(?:minute|min)\b"),
    ("L/L", rf"l{_LITRE}"),
    ("kPa", r"kpa\b"),
    ("ms", r"ms\b|milliseconds\b"),
    ("fL", r"fl\b"),
    ("pg", r"pg\b"),
)
_SHAPE: re.Pattern[str] | None = None


class Unit(NamedTuple):
    """A unit in the text: its name in the knowledge ("" for none), and where it ends (code points)."""

    name: str
    end: int


def unit_at(plain: str, at: int) -> Unit:
    """The unit right behind position ``at`` of ``plain``."""
    match = _shape().match(plain, at)
    if match is None or match.lastgroup is None:
        return Unit("", at)
    return Unit(_SPELLINGS[int(match.lastgroup[1:])][0], match.end())


def _shape() -> re.Pattern[str]:
    global _SHAPE
    if _SHAPE is None:
        groups = "|".join(f"(?P<u{n}>{spelling})" for n, (_, spelling) in enumerate(_SPELLINGS))
        _SHAPE = re.compile(rf"\s?-?(?:{groups})", re.IGNORECASE)
    return _SHAPE
