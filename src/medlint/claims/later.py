"""A value whose cause is named in the sentence after it, as in "A low X has many causes. Y is one of them".

Knows words and layout; judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.model import Partner
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.claims.model import Claim

_CUES = words(
    """
    cause causes caused reason reasons example examples sign signs mean means suggest suggests point points indicate
    indicates fits fit due culprit explain explains explained blame hint clue clues
    """
)
_BACK = words(
    "this that it they these them the a an one usual common commonest likely often usually cause causes main"
)
_MET = words("seen found happens occurs common typical usual")
_MANY = ("them", "these", "those")
_UNCLEAR = words("unclear unknown uncertain")
_CLOSED = _UNCLEAR | lex.NEGATIONS | lex.BLOCKS | lex.REVERSERS | lex.STOPS | lex.CONDITIONS
_SUBJECTS = words("medicines drugs medications treatments tablets things foods supplements what which")
_SHORT = 8  # items of an answer that is hardly more than a name


def named_later(asked: Sequence[Claim], setting: Setting, items: Sequence[Item]) -> Iterator[Claim]:
    """The claims of the sentence before with what this one names as their cause or meaning."""
    if not asked or setting.asks or setting.myth or any(item.kind in "at" for item in items):
        return
    named = [item for item in items if item.kind in "mfc"]
    forms = [item.form for item in items]
    if not named or not _CLOSED.isdisjoint(forms) or not _refers(forms, items, asked):
        return
    for claim in asked:
        if claim.skipped in ("", "question") and not _has_own(claim) and _open(claim, named[0]):
            yield claim._replace(skipped="", partners=tuple(Partner(item.id, 1, 2) for item in named[:3]))


def _refers(forms: Sequence[str], items: Sequence[Item], asked: Sequence[Claim]) -> bool:
    """Whether the sentence says of what it names that it is the cause or meaning of what was said before."""
    if "one" in forms and not set(_MANY).isdisjoint(forms):
        return True
    if forms[0] in ("this", "that", "it") and not _MET.isdisjoint(forms[1:6]):
        return True
    if forms[0] in _BACK and not _CUES.isdisjoint(forms):
        return True
    if (
        items[0].kind in "mfc"
        and forms[1:2] in (["is"], ["are"], ["does"])
        and not _CUES.isdisjoint(forms[2:6])
    ):
        return True
    question = any(claim.skipped == "question" for claim in asked)
    return question and (len(forms) <= _SHORT)


def _has_own(claim: Claim) -> bool:
    return any(not p.id.endswith((":high", ":low")) and p.strength > 1 for p in claim.partners)


def _open(claim: Claim, named: Item) -> bool:
    """Whether the value waits for what acts: an act of "some medicines" for a medicine, a state for anything."""
    if claim.state.how != "act":
        return not claim.state.negated
    tokens = [token.form for token in claim.sentence.tokens]
    return named.kind in "mf" and not _SUBJECTS.isdisjoint(tokens)
