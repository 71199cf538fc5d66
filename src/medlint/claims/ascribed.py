"""Whether a sentence calls a medicine one of a family, in freer words: "falls into the X camp", "doctors call Y an X".

Reads a sentence as a row of words in which ``@`` is a medicine, ``%`` another family and ``&`` the family asked about.
Knows words only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims import lexicon as lex
from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

TOPIC = -1

_STOP = (
    "a|an|the|is|are|was|were|be|isn't|aren't|with|for|than|unlike|against|by|before|after|while|whereas|if"
    "|when|and|or"
    "|but|to|of|from|in|on|at|as|like|under|into|who|which|that|it|they|we|you|not|no|never|nor|without|because|so"
    "|avoid|avoids|take|takes|taking|allergic|allergy|called|both"
)
_W = rf"(?!(?:{_STOP}) )[\w'/-]+"
_ONLY = "just|simply|really|actually|technically|essentially|basically|strictly|not|never|no|neither|nor"
_ART = rf"(?:(?:a|an|another|one|the|your|any|what|doctors|pharmacists|call|{_ONLY}) )"
_SORT = (
    "types?|kinds?|sorts?|forms?|class|classes|members?|examples?|versions?|family|families|groups?|cousins?"
    "|one|some"
    "|generation|range|array|number"
)
_AIM = rf"(?:{_ART}*(?:{_W} ){{0,3}}?(?:{_SORT}) (?:of|in|within) )?{_ART}*(?:(?:{_W}|%) ){{0,4}}?&"
_ADVERB = (
    r"(?:\w+ly|not|never|also|still|in fact|best|perhaps|now|often|just|no|itself|indeed|by nature|all|both)"
)
_BE = rf"(?:it's|that's|they're|is|are|was|were|be|isn't|aren't|wasn't|weren't)(?: {_ADVERB})*"
_CLASSED = (
    "class|classed|classified|described|thought of|regarded|known|counts?|counted|listed|labell?ed|considered"
    "|referred to"
    "|grouped|filed|marketed|sold|defined|seen|viewed|treated|belongs?|falls?|fits?|comes?|goes|sits?|lumped"
    "|hails|ranked"
    "|ranks|placed|put|(?:is|are|from|in|to) (?:the|a) (?:group|class|family|type|kind|sort) (?:known|called|named)"
)
_LINK = (
    rf"(?:{_BE}|(?:{_BE} )?(?:{_CLASSED})(?: {_ADVERB})*(?: (?:as|among|amongst|under|to|into|with|in|from"
    rf"|alongside"
    r"))?(?: being)?)"
)
_FORMS = "tablets?|capsules?|patch|patches|cream|ointment|injections?|inhalers?|gel|drops|syrup|liquid|spray"
"|medicine|drug"
_GAP = (
    r"(?: \( [^()]{0,60} \))?"
    r"(?: (?:,|-) (?:which |that |who |or |a |an |the |sold |known |also |best |often |used |taken"
    r" )[^,;()@&-]{0,70} (?:,|-))?"
    rf"(?: (?:{_FORMS}))?(?: , (?:which|that|however ,)| which| that)?"
    rf"(?: (?:does|do|don't|doesn't|can|may|{_ADVERB}|usually|sometimes|however|though|therefore|really|as it"
    rf" happens))*"
)
_SAID = lazy.pattern(
    rf"@{_GAP} {_LINK} (?:{_AIM}|[^@,;:&]{{0,60}}(?: ,| \() (?:the|namely|called|known as) (?:{_W}"
    rf" ){{0,2}}&)(?= |\Z)"
)
_ASIDE = lazy.pattern(
    rf"@(?: \( [^()]{{0,60}} \))? (?:,|\(|-|:) (?:itself |themselves |also )?(?:a|an|another|one of|the|not)"
    rf" {_AIM}(?= |\Z)"
)
_CALLED = lazy.pattern(
    r"(?:calls?|called|described|labelled|labeled|listed|classed|considered|regarded|counted|grouped|filed|named|terms?"
    r"|labels?|files?|class|classes|puts?|consider|considers|think of|knows?|describes?"
    r"|regards?"
    rf"|counts?|places?|groups?|lists?) @(?: \( [^()]{{0,60}} \))?(?: {_ADVERB})*"
    rf"(?: (?:as|under|with|among|in|into|to))?(?: being)? {_AIM}(?= |\Z)"
)
_GENERIC = (
    "it|it's|they|this|these|tablets?|capsules?|injections?|medicines?|medication|drugs?|pills?|inhaler|patch"
    "|patches"
    "|cream|ointment|drops|spray|liquid|one"
)
_TOPICAL = lazy.pattern(
    rf"\A(?:[\w'-]+ ){{0,5}}?(?:{_GENERIC})(?: (?!if |when |for |such )[^@%&,;:?]{{0,50}}?)? {_LINK} {_AIM}"
    r"(?= |\Z)"
)
_THATS = lazy.pattern(rf"@ \? (?:that's|that is|it's|it is|they are|they're) {_AIM}(?= |\Z)")
_TERMED = lazy.pattern(
    r"\A(?:[\w'-]+ ){0,4}?(?:calls?|terms?|labels?|files?|class|classes|puts?|think of|knows?|describes?"
    r"|regards?|counts?|lists?)"
    rf" (?:it|this one|this|them|these)(?: {_ADVERB})*(?: (?:as|under|with|among|in|into))? {_AIM}(?= |\Z)"
)
_BARE = lazy.pattern(rf"\A(?:(?:yes|no) , )?(?:a|an|one of) {_AIM}(?= |\Z)")

#: What may stand right behind a family's name; other words make another name of it: "opioid blocker".
_BEHIND = words("""
    that which used taken given for in and or so like such as by but because to medicine medicines drug drugs tablet
    tablets painkiller painkillers antibiotic antibiotics antidepressant antidepressants type class family group camp
    category kind inhaler inhalers spray injection injections capsule capsules pill pills of with at on from it they
    rather not who when if instead too just much itself agent agents via also works work since although whose cream
    """)
#: Before these a medicine is not what the sentence is about.
_OBLIQUE = words("""
    to of with for from than like on against by using taking take takes unlike into alternative before after without
    as at over about or combining combine between plus contain contains containing instead added
    """)
_SUPPOSING = words("if whether unless when until")
_LIMITS = words("only merely longer always necessarily")
_PAUSES = frozenset(",;:-(")
_RESUMING = words(", : - ; because as since so and but though although")


class Ascribed(NamedTuple):
    """``place``: the item called one of a family, or ``TOPIC``. ``said`` is False where that is denied."""

    place: int
    said: bool


def ascribed(items: Sequence[Item], family: int, *, bare: bool = False) -> Ascribed | None:
    """Which item is called one of the family that stands at ``family``; None where nothing is.

    ``bare``: the sentence may be an answer with no subject: "An antibiotic."
    """
    behind = items[family + 1] if family + 1 < len(items) else None
    if behind is not None and behind.kind != "p" and behind.form not in _BEHIND:
        return None
    following = [item.form for item in items[family + 1 : family + 3]]
    text, starts = _marked(items[: family + 1], family)
    for pattern in (_SAID, _CALLED, _ASIDE, _THATS):
        for match in pattern.finditer(text):
            place = starts.index(match.start() + match[0].index("@"))
            if (
                pattern is _ASIDE
                and following[:1] == [","]
                and following[1:] in (["and"], ["or"], ["a"], ["an"])
            ):
                continue
            if match.end() == len(text) and _stands(
                items, place, aside=pattern is _ASIDE, called=pattern is _CALLED
            ):
                return _polarity(_meant(items, place), match[0].split())
    if "@" not in text:
        for pattern in (_TOPICAL, _TERMED, *((_BARE,) if bare and _closes(behind) else ())):
            found = pattern.match(text)
            if found and found.end() == len(text) and _SUPPOSING.isdisjoint(found[0].split()):
                return _polarity(TOPIC, found[0].split())
    return None


def _closes(behind: Item | None) -> bool:
    """Whether an answer of a few words ends there or goes on about it, and is no subject of its own."""
    return behind is None or behind.kind == "p" or behind.form in _ON


_ON = words("that which used taken given for called related like from of")


def _polarity(place: int, forms: Sequence[str]) -> Ascribed | None:
    denied = not lex.NEGATIONS.isdisjoint(forms)
    return None if denied and not _LIMITS.isdisjoint(forms) else Ascribed(place, not denied)


def _marked(items: Sequence[Item], family: int) -> tuple[str, list[int]]:
    """The row of words, and where each begins."""
    made: list[str] = []
    starts: list[int] = []
    at = 0
    again = _taken_up(items)
    for place, item in enumerate(items):
        form = "&" if place == family else {"m": "@", "f": "%"}.get(item.kind, item.form)
        if place == again:
            form = "@"
        made.append(form)
        starts.append(at)
        at += len(form) + 1
    return " ".join(made), starts


def _taken_up(items: Sequence[Item]) -> int:
    """The place of an "it" behind the only medicine named; -1 where there is none."""
    named = 0
    for place, item in enumerate(items):
        named += item.kind == "m"
        if named > 1:
            return -1
        if named and item.form in ("it", "they", "it's") and items[place - 1].form in _RESUMING:
            return place
    return -1


def _meant(items: Sequence[Item], place: int) -> int:
    """The place of the medicine that a pronoun stands for."""
    if items[place].kind == "m":
        return place
    return next((n for n in range(place) if items[n].kind == "m"), place)


def _stands(items: Sequence[Item], place: int, *, aside: bool, called: bool) -> bool:
    """Whether a medicine is what is spoken of, and nothing is only supposed of it."""
    before = items[place - 1].form if place else ""
    if aside and before in ("without", "unlike", "than", "and", "or", "like"):
        return False
    if not aside and not called and before in _OBLIQUE:
        return False
    for item in reversed(items[:place]):
        if item.form in _PAUSES:
            break
        if item.form in _SUPPOSING:
            return aside
    return True
