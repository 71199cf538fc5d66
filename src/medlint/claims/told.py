"""Whether a sentence only tells what people say or believe, or takes back the one before. Knows words only."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_SAYING = words("say says think thinks claim claims believe believes assume assumes")
_SOME = words("some many most lots people often")
_SURE = frozenset(("clear", "known", "certain"))
_IN_TRUTH = {
    ("in", "fact"), ("in", "reality"), ("in", "truth"), ("the", "opposite"), ("the", "reverse"), ("the", "truth"),
}  # fmt: skip


#: Without one of these words nothing is only heard, or was so once.
HEARD = _SAYING | {"heard", "used", "once", "formerly"}


def heard(items: Sequence[Item]) -> bool:
    """Whether it is only what people say: "you may have heard that …", "many people think …"."""
    forms = [item.form for item in items[:6]]
    doubted = not _SAYING.isdisjoint(forms) and not _SOME.isdisjoint(forms)
    return "heard" in forms or (doubted and "contrary" not in forms)


def dismissed(items: Sequence[Item]) -> bool:
    """Whether the sentence itself calls something untrue: "it is a myth that …", "it is wrong that …"."""
    forms = [item.form for item in items[:8]]
    if forms[:2] not in (["it", "is"], ["it's", "a"], ["it", "isn't"]):
        return False
    return any(one in lex.MYTHS and two == "that" for one, two in pairwise(forms))


def formerly(items: Sequence[Item]) -> bool:
    """Whether it tells of what was done or thought once: "people used to …", "X was once …"."""
    forms = [item.form for item in items[:12]]
    if "used" not in forms and "once" not in forms and "formerly" not in forms:
        return False
    for place, form in enumerate(forms):
        before = forms[place - 1] if place else ""
        behind = forms[place + 1 : place + 3]
        if (form == "once" and before in _WAS) or (form == "formerly" and {before, *behind[:1]} & _WAS):
            return True
        if form == "used" and behind in (["to", verb] for verb in _HABITS) and before in _SOMEBODY:
            return True
    return False


_WAS = frozenset(("was", "were"))
_HABITS = ("be", "think", "believe", "say", "tell", "advise", "recommend", "give", "put", "take", "treat")
_SOMEBODY = words("people doctors it they nurses parents we you experts patients mothers midwives hospitals")


def unclear(items: Sequence[Item]) -> bool:
    """Whether it is said not to be known or not expected: "it is not clear if …", "is not what we expect"."""
    forms = [item.form for item in items]
    if ("not", "what") in pairwise(forms):
        return True
    if _SURE.isdisjoint(forms):
        return False
    return any(
        form in _SURE
        and not lex.NEGATIONS.isdisjoint(forms[max(0, n - 2) : n])
        and forms[n + 1 : n + 2] in (["if"], ["whether"])
        for n, form in enumerate(forms)
    )


def corrects(items: Sequence[Item]) -> bool:
    """Whether the sentence takes the one before back: "That is not true.", "It is not.", "This is a myth."."""
    forms = [item.form for item in items[:6] if item.kind != "p"]
    if tuple(forms[:2]) in _IN_TRUTH:
        return True
    if not forms or forms[0] not in ("that", "this", "it", "that's", "both", "they", "you"):
        return False
    denied = not lex.NEGATIONS.isdisjoint(forms)
    if denied and len(items) <= _BARE and forms[0] != "you":
        return True
    return (denied and not {"true", "right", "correct", "so"}.isdisjoint(forms)) or not lex.MYTHS.isdisjoint(
        forms
    )


_BARE = 4  # items of a denial that says no more: "It is not."
