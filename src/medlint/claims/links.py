"""What a value is said to go with: the mentions that the words in between tie to it, and which way.

Only known linking words tie; a contrast parts, a list does not tie, and some words forbid any judgement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.model import Partner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_ON = frozenset(
    "on with after while during from due because by taking using when if under once through via following".split()
)
_CONDITIONALS = frozenset({"if", "when", "should", "whenever", "unless"})
_LOOSE = frozenset(", and or as well nor / & the a an your other".split())


def partners_of(items: Sequence[Item], state: State, clauses: Sequence[int]) -> Iterator[Partner]:
    """Everything in the sentence that the state is tied to."""
    for place, item in enumerate(items):
        if item.kind not in "mfcta" or state.start <= place <= state.end or place == state.place:
            continue
        if item.kind in "at":
            continue
        id_ = item.id
        partner = _tie(items, state, place, id_, clauses)
        if partner:
            yield partner


def tie(items: Sequence[Item], state: State, place: int, id_: str, clauses: Sequence[int]) -> Partner | None:
    """The tie between a state and another value or mention at ``place``, if there is one."""
    return _tie(items, state, place, id_, clauses)


def _tie(items: Sequence[Item], state: State, place: int, id_: str, clauses: Sequence[int]) -> Partner | None:
    left = place < state.start
    path = items[place + 1 : state.start] if left else items[state.end + 1 : place]
    forms = [item.form for item in path]
    if len(path) > 28 or _parted(forms, items, state, place) or not lex.BLOCKS.isdisjoint(forms):
        return None
    taken = items[place].kind in "mf"
    if not (
        _medicine_linked(items, state, place, forms, left) if taken else _condition_linked(forms, state, left)
    ):
        return None
    sign, denied = _turns(items, state, place, path, left, taken)
    if sign == 0:
        return None
    strength = 3 if clauses[place] == clauses[state.place] else 2
    soft = bool(denied and (lex.SOFTENERS & {i.form for i in items}))
    return Partner(id_, sign, strength, place, denied, soft)


def _parted(forms: Sequence[str], items: Sequence[Item], state: State, place: int) -> bool:
    if ";" in forms:
        return True
    for number, form in enumerate(forms):
        if form in ("but", "whereas", "however", "though", "although", "yet"):
            return True
        if form == "while" and not _temporal(forms[number + 1 : number + 3], items, place):
            return True
    return False


def _temporal(following: Sequence[str], items: Sequence[Item], place: int) -> bool:
    """Whether "while" means during: "while taking", "while you are on", "while on"."""
    if not following:
        return items[place].kind in "mf"
    return following[0] in (
        "taking",
        "on",
        "you",
        "you're",
        "using",
        "they",
        "being",
        "having",
        "in",
        "he",
        "she",
        "people",
    )


def _condition_linked(forms: Sequence[str], state: State, left: bool) -> bool:
    tight = [f for f in forms if f not in _LOOSE]
    if not forms:
        return True
    if not tight:
        return False
    if forms[0] in ("(", ":", "-") or forms[-1] in ("(", ":", "-"):
        return True
    if state.how in ("change", "act"):
        return True
    return (
        not lex.LINKS.isdisjoint(forms)
        or not lex.REVERSERS.isdisjoint(forms)
        or not lex.VERBS.keys().isdisjoint(forms)
    )


def _medicine_linked(
    items: Sequence[Item], state: State, place: int, forms: Sequence[str], left: bool
) -> bool:
    """Whether the words make the medicine bring the value about, or make it what the medicine is given for."""
    if left:
        if state.how == "act":
            return _acts(forms)
        if state.how == "change":
            return not lex.CAUSES.isdisjoint(forms) or _under(items, place)
        return not (
            lex.CAUSES
            - {"on", "with", "take", "taking", "after", "during", "start", "when", "while", "using"}
        ).isdisjoint(forms) or not (lex.REVERSERS | {"for", "given", "used"}).isdisjoint(forms)
    if _conditional(items, state) and "," in forms:
        return False
    near = forms[-4:] if state.how in ("change", "act") else forms[-3:]
    if "," in forms and forms[-1:] and not _ON.intersection(near):
        return False
    if forms[:1] == ["("] or forms[:1] == ["-"]:
        return state.how == "act"
    return bool(_ON.intersection(near)) or (not forms and state.how != "act")


def _acts(forms: Sequence[str]) -> bool:
    """Nothing between subject and verb that takes the subject's place."""
    return "," not in forms or forms[0] in (",", "which", "(") or "to" in forms[-3:]


def _under(items: Sequence[Item], place: int) -> bool:
    """Whether "on", "with", "after" … stands before the medicine."""
    return any(item.form in _ON for item in items[max(0, place - 3) : place]) or any(
        item.form in ("treatment", "therapy", "overdose", "course") for item in items[place + 1 : place + 3]
    )


def _conditional(items: Sequence[Item], state: State) -> bool:
    """Whether the value stands in a condition: "if your potassium is low, …"."""
    for at in range(state.start - 1, max(-1, state.start - 7), -1):
        form = items[at].form
        if form in _CONDITIONALS:
            return True
        if form in (",", ";", ":"):
            return False
    return False


def _turns(
    items: Sequence[Item], state: State, place: int, path: Sequence[Item], left: bool, taken: bool
) -> tuple[int, bool]:
    """The sign of the tie (0: no telling) and whether it is denied."""
    sign = 1
    denied = state.negated
    forms = [item.form for item in path]
    for number, form in enumerate(forms):
        if form in lex.NEGATIONS and not _excused(forms, number):
            denied = not denied if form != "without" else denied
            sign = -sign if form == "without" else sign
    reversers = [f for n, f in enumerate(forms) if _reverses(forms, n, path)]
    if not taken and any(f.startswith(("treat", "correct")) for f in reversers):
        return 0, denied
    sign *= -1 if len(reversers) % 2 else 1
    if _stopped(items, place):
        sign = -sign
    if not left and _prefixed(items, state) and taken:
        sign = -sign
    elif not left and _prefixed(items, state):
        return 0, denied
    return sign, denied


def _excused(forms: Sequence[str], number: int) -> bool:
    """ "not rare", "not only"."""
    return any(
        f in ("rare", "uncommon", "unusual", "only", "unknown", "just", "surprising", "unheard")
        for f in forms[number + 1 : number + 4]
    )


def _reverses(forms: Sequence[str], number: int, path: Sequence[Item]) -> bool:
    form = forms[number]
    if form not in lex.REVERSERS:
        return False
    if form == "better" or form == "treatment":
        return False
    if form in lex.VERBS:
        near = forms[number + 1 : number + 6]
        return (
            "risk" in near
            or "chance" in near
            or "chances" in near
            or "likelihood" in near
            or number >= len(forms) - 3
        )
    return True


def _stopped(items: Sequence[Item], place: int) -> bool:
    """Whether the thing itself is taken away: "stopping X", "without X", "lack of X", "avoid X"."""
    window = [item.form for item in items[max(0, place - 4) : place]]
    for back, form in enumerate(reversed(window)):
        if form in (",", ";", "(", ":"):
            return False
        if form in lex.STOPS or form in ("prevent", "prevents", "preventing"):
            return not any(f in lex.NEGATIONS - {"without"} for f in window[: len(window) - back - 1])
    after = items[place + 1].form if place + 1 < len(items) else ""
    return after in ("withdrawal", "deficiency", "discontinuation")


def _prefixed(items: Sequence[Item], state: State) -> bool:
    """Whether a word before the value turns it round: "to prevent low potassium, …"."""
    window = [item.form for item in items[max(0, state.start - 4) : state.start]]
    return any(form in lex.REVERSERS and form not in lex.VERBS for form in window)


_NAMING = frozenset(
    "( ) , - : called known as termed or means meaning a condition in which the is that i.e medical term for named by doctors also when where there are of your an result results causing causes cause lead leads to leading resulting".split()
)


def same_thing(items: Sequence[Item], one: State, two: State) -> bool:
    """Whether two values of one measure stand in apposition: "low sodium (hyponatraemia)"."""
    first, second = (one, two) if one.start <= two.start else (two, one)
    if first.negated or second.negated or second.start <= first.end:
        return False
    forms = [item.form for item in items[first.end + 1 : second.start]]
    if not forms or len(forms) > 8:
        return not forms
    naming = [f for f in forms if f not in _NAMING and f not in lex.TAIL and f not in lex.LIGHT]
    return not naming and forms != ["or"] and forms != ["and"] and forms[:1] != ["and"]


def clauses_of(items: Sequence[Item]) -> list[int]:
    """A clause number for each item. A clause ends at a semicolon or contrast, and at "and" between two verbs."""
    numbers: list[int] = []
    current = 0
    for place, item in enumerate(items):
        if (
            item.form in (";", "but", "whereas", "however")
            or item.form in ("and", "so", "-", "while")
            and _splits(items, place)
        ):
            current += 1
        numbers.append(current)
    return numbers


def _splits(items: Sequence[Item], place: int) -> bool:
    """Whether a mention and a verb stand on both sides before the next mark."""
    after = items[place + 1 : place + 9]
    comma = place > 0 and items[place - 1].form == ","
    verb = any(
        i.form in lex.LINKS or i.form in lex.VERBS or i.form in lex.LIGHT for i in after if i.kind == "w"
    )
    subject = any(i.kind in "amftc" for i in after[:5])
    return subject and verb and (comma or items[place].form in ("so", "-"))
