"""Holds what a product is said to be made of against its ingredients, in freer words: "X pairs Y with Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item

_FORMS = (
    "tablets?|capsules?|films?|inhalers?|cream|gel|spray|liquid|syrup|pens?|injections?|patch|patches|sachets?"
    "|coil|pills?"
    "|preparation|only|just|both|also|each|actually|really|extra|strength|plus|max|night|day|cold|flu"
)
_VERBS = (
    "contains?|combines?|pairs|pair|mixes|blends?|holds?|consists? of|packs|delivers|joins|brings together|puts"
    " together"
    "|is made (?:up )?(?:of|from)|is made up|(?:is|are|has|have|gives|holds|offers) (?:an? |the )?(?:fixed "
    "|simple |\\w+ )?"
    "(?:mix|mixture|combination|blend|pairing|marriage|duo|team) (?:of|between)|(?:is|are) free (?:from|of)"
    "|(?:does|do) not contain|doesn't contain|don't contain"
)
_HOLDS = lazy.pattern(
    rf"@(?: \( [^()]{{0,60}} \))?(?: (?:{_FORMS}))*(?: ,)?(?: which| that)?(?: (?:\w+ly|also|now|never|really))?"
    rf" (?:{_VERBS})(?= |\Z)"
)
_WITHIN = lazy.pattern(
    rf"(?:\A|(?:\w+ ){{0,5}})(?:in|inside|within|shares?) (?:the |a |an |each |every |your |one )?@(?:"
    rf" (?:{_FORMS}))*"
    r"(?: ,| :| there (?:is|are|'s|was|were)(?: \w+){0,4}| is| are| you find| you'll find| :)+(?= |\Z)"
)
_HAS = lazy.pattern(rf"@(?: (?:{_FORMS}))* (?:has|have)(?= [^.;:]{{2,60}} in (?:it|them)\b)")
_IS = lazy.pattern(
    rf"@(?: (?:{_FORMS}))* (?:is|are|equals|=)(?: (?:simply|just|really|nothing but|a|an))*(?= |\Z)"
)
_ENDS = words("""
    but so unlike like while whereas because which that who if can is are used for than taken it they you to as when
    instead similar such although works work does do was were rather unless from should may must will not
    """)
_NONE = words("no without neither nor free not")
_ON = words("and , plus with + together & or of")
_FEW = 16
_HINTS = words("""
    contain contains combine combines pair pairs mix mixes mixture combination blend blends hold holds consists consist
    packs delivers joins brings puts made pairing marriage duo free inside within in share shares is are plus has have
    """)


def parts(items: Sequence[Item], product: int) -> Iterator[tuple[int, bool]]:
    """The items named as what a product is made of, each with False where it is denied to be in it."""
    forms = [item.form for item in items]
    if _HINTS.isdisjoint(forms):
        return
    text, starts = _row(items, product)
    for pattern in (_HOLDS, _WITHIN, _HAS, _IS):
        found = pattern.search(text)
        if not found or starts[product] < found.start() or starts[product] >= found.end():
            continue
        start = next((n for n, at in enumerate(starts) if at > found.end()), len(items))
        said = " free " not in f"{found[0]} " and lex.NEGATIONS.isdisjoint(found[0].split())
        listed = list(_listed(items, start, said=said))
        if pattern is not _IS or sum(items[place].kind == "m" for place, _ in listed) > 1:
            yield from listed
        return


def _begins(items: Sequence[Item], place: int) -> bool:
    """Whether another product begins: "X is a mix of A and B, *and Y of* C and D"."""
    before = [item.form for item in items[max(0, place - 2) : place]]
    behind = [item.form for item in items[place + 1 : place + 2]]
    return before == [",", "and"] and behind in (
        ["of"],
        ["is"],
        ["contains"],
        ["holds"],
        ["combines"],
        ["from"],
    )


def _listed(items: Sequence[Item], start: int, *, said: bool) -> Iterator[tuple[int, bool]]:
    """The medicines and families of a list, with the denials in it."""
    now = said
    for place in range(start, min(len(items), start + _FEW)):
        item = items[place]
        if item.kind == "m" and _begins(items, place):
            return
        if item.form in _NONE:
            now = not said
        elif item.form in ("contains", "contain", "combines") and not said:
            said = now = True
        elif (
            item.form in _ENDS
            or item.form in ";:?."
            or (item.kind == "p" and item.form not in _ON | {"(", ")", "-"})
        ):
            if item.form == ":" and place == start:
                continue
            return
        elif item.form in ("with", "plus", ",") and now != said and item.form != ",":
            now = said
        elif item.kind in "mf":
            yield place, now


def _row(items: Sequence[Item], product: int) -> tuple[str, list[int]]:
    made: list[str] = []
    starts: list[int] = []
    at = 0
    for place, item in enumerate(items):
        form = "@" if place == product else "%" if item.kind in "mf" else item.form
        made.append(form)
        starts.append(at)
        at += len(form) + 1
    return " ".join(made), starts


def answered(sentence: Spoken) -> Iterator[tuple[int, bool]]:
    """The same for the answer to "What is in X?"."""
    if not sentence.items or sentence.items[0].kind == "p":
        return
    yield from _listed(sentence.items, 0, said=True)


def asks_contents(asked: Sequence[Item]) -> int:
    """The place of the product that a question asks the contents of; -1 where it asks none."""
    forms = [item.form for item in asked]
    places = [n for n, item in enumerate(asked) if item.kind in "mf"]
    if not forms or forms[0] not in ("what", "what's", "which") or len(places) != 1:
        return -1
    before, behind = forms[: places[0]], forms[places[0] + 1 :]
    while before and before[-1] in ("the", "a", "an", "your", "each"):
        before.pop()
    inside = before[-1:] and before[-1] in ("in", "inside", "within")
    holds = {"contain", "ingredient", "ingredients"} & {*before, *behind} or "made of" in " ".join(behind)
    return places[0] if inside or holds else -1
