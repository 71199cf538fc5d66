"""The reversal of a sentence about a direction: "low" for "high", "falls" for "rises".

Made to prove facts: what a fact says must pass, its reversal must be flagged. Knows words, not facts.
"""

from __future__ import annotations

import re

_PAIRS = """
high low; higher lower; highest lowest; raised lowered; raise lower; raises lowers; raising lowering;
elevated reduced; increased decreased; increase decrease; increases decreases; increasing decreasing; rise
fall; rises falls; rising falling; rose fell; risen fallen; climb drop; climbs drops; climbing dropping;
climbed dropped; up down; upwards downwards; more less; much little; many few; excess lack; surplus
shortage; above below; over under; overactive underactive; fast slow; faster slower; quicken slow; quickens
slows; quick sluggish; speeds slows; speed slow; boost cut; boosts cuts; large small; larger smaller; big
small; bigger smaller; thick thin; thicker thinner; long short; longer shorter; prolongs shortens; prolong
shorten; soar plummet; soars plummets; surge plunge; surges plunges; heavier lighter; widen narrow; widens
narrows; dilates constricts; dilated constricted; strengthens weakens; strengthen weaken; stronger weaker;
tighten relax; gain lose; gains loses; doubles halves; builds-up clears; hypo hyper; dry watery; soften
harden; softens hardens; softer harder; soft hard; loose hard; sleepy alert; drowsy alert; early late; warm
cold; hot cold; hungrier fuller; worsens improves; worsen improve; stimulates suppresses; stimulate
suppress; deficiency excess; rapid slow; rapidly slowly
"""
_OPPOSITES: dict[str, str] = {}
for _pair in _PAIRS.split(";"):
    _words = _pair.split()
    if len(_words) == 2:
        _OPPOSITES.setdefault(_words[0], _words[1])
        _OPPOSITES.setdefault(_words[1], _words[0])
_WORD = re.compile(r"[A-Za-z]+")
#: "lower" after these is a verb.
_VERB_BEFORE = re.compile(r"(?:\b(?:can|may|to|might|could|will|not)|\b(?!a|is)\w+s) \Z")


def flip(text: str, terms: dict[str, str]) -> str:
    """The sentence with its first word of direction reversed; the same text when it has none.

    ``terms`` maps one-word names of values to their opposites (hypokalaemia → hyperkalaemia), in lower case.
    """
    for match in _WORD.finditer(text):
        word = match[0].lower()
        named = word == "down" and text[match.end() : match.end() + 2] in ("'s", "’s")
        other = None if named else terms.get(word) or _OPPOSITES.get(word)
        if word == "lower" and _VERB_BEFORE.search(text[: match.start()]):
            other = "raise"
        if other:
            shown = other.capitalize() if match[0][0].isupper() else other
            return text[: match.start()] + shown + text[match.end() :]
    return text
