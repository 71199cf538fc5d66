"""Other ways to write a name: American spelling, plural, hyphens. Knows no concept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.read.words import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = re.compile(r"(?:the|your|their|a|an) (?=\w)")
_PAIRS = """
haem:hem aem:em oedem:edem oeso:eso oest:est rrhoea:rrhea noea:nea coeliac:celiac foet:fet faec:fec orthopaed:orthoped
paed:ped gynaec:gynec caec:cec tumour:tumor isation:ization ising:izing ised:ized leuco:leuko sulph:sulf phaeo:pheo
litre:liter behaviour:behavior ageing:aging anaesth:anesth colour:color fibre:fiber aetio:etio praecox:precox
homoeo:homeo
"""
_AMERICAN = tuple(tuple(pair.split(":")) for pair in _PAIRS.split())


def spellings(name: str, *, plural: bool) -> Iterator[tuple[str, ...]]:
    """The word sequences under which a name is found in an article, each once.

    British spelling also gives the American one; hyphens also part words; ``plural`` adds the regular plural.
    """
    seen: set[tuple[str, ...]] = set()
    for text in _variants(_ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name, plural):
        for shape in (text, text.replace("-", " "), text.replace("'s ", " ")):
            words = tuple([token.form for token in tokenise(shape)])
            if words and words not in seen:
                seen.add(words)
                yield words


def _variants(name: str, plural: bool) -> Iterator[str]:
    names = [name]
    american = name
    for british, other in _AMERICAN:
        american = american.replace(british, other).replace(british.capitalize(), other.capitalize())
    if american != name:
        names.append(american)
    for each in names:
        yield each
        if plural and each[-1:].isalpha() and each.lower() == each and not each.endswith(("s", "ing", "ed")):
            yield each[:-1] + "ies" if each.endswith("y") and each[-2:-1] not in "aeiou" else each + "s"
