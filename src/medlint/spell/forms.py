"""Forms that stand or fall with another word: plurals, possessives, prefixes, British spellings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PREFIXES = """
anti auto bi bio brachy brady broncho cardio cerebro chemo cholangio cholecysto co counter cranio cyto
dermato dextro down dys electro encephalo endo entero epi erythro extra fibro fore gastro glosso glyco
haemato hemato hemi hepato hetero histo homo hydro hyper hypo hystero immuno infra inter intra iso kerato
keto laryngo leuco leuko levo lipo litho lympho macro mega meningo meso meta micro mid mini mono multi
musculo myco myelo myo nano naso nephro neuro non occipito oculo off oligo onco ophthalmo oro ortho osteo
oto out over pan para patho peri pharmaco pharyngo phlebo phono photo physio pneumo poly post pre pro
pseudo psycho pulmo pyelo quasi radio re recto retro rhino sarco sclero self semi sero sigmoido socio
spino spondylo staphylo sub super supra tachy techno tele thermo thrombo thyro trachea tracheo trans tri
ultra un under uni uretero urethro uro utero vaso veno ventriculo vesico
"""
_PARTS = frozenset(_PREFIXES.split())
_AMERICAN = {"ae": "e", "oe": "e", "ise": "ize", "isi": "izi", "isa": "iza", "yse": "yze", "sulph": "sulf"}
_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("es", "is"), ("s", ""), ("ae", "a"), ("i", "us"), ("a", "um")),
    *((ending, "") for ending in ("ly", "ally", "like", "less", "wide", "ness")),
)
_LONG = 4  # letters a stem must have at least


def parts(form: str) -> list[str]:
    """What hyphens join; possessives and contractions stay whole."""
    return [part for part in re.split(r"[-–]", form) if part]


def is_prefix(part: str) -> bool:
    """Whether this is put before words with a hyphen: ``pre``, ``cardio``."""
    return part in _PARTS


def known(word: str, has: Callable[[str], bool]) -> bool:
    """Whether a lower-case word, or one it is plainly a form of, is among those that ``has`` knows."""
    return has(word) or any(has(stem) for stem in stems(word))


def stems(word: str) -> Iterator[str]:
    """Words that this one may be a form of, nearest first; the word itself is not among them."""
    if word.endswith(("'s", "s'")):
        word = word.removesuffix("'s").removesuffix("'")
        yield word
    bases = [word, *_without_endings(word)]
    yield from bases[1:]
    if len(word) >= 2 * _LONG:
        yield word + "s"  # only the plural is listed
    for base in bases:
        yield from _american(base)
    for base in bases:
        yield from _without_prefix(base)


def _without_endings(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LONG - 1:
            yield word[: len(word) - len(ending)] + instead


def _without_prefix(word: str) -> Iterator[str]:
    for end in range(2, len(word) - _LONG):
        rest = word[end:]
        if word[:end] in _PARTS and len(rest) > (_LONG if end > 2 else _LONG + 1):
            yield rest
            yield from _american(rest)


def _american(word: str) -> Iterator[str]:
    for british, american in _AMERICAN.items():
        if british in word:
            yield word.replace(british, american)
