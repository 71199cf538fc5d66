"""What a value is said to go with: the mentions that the words in between tie to it, and which way.

Only known linking words tie; a contrast parts, a list does not tie, and some words forbid any judgement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.model import Partner
from medlint.claims.turns import intended, turn
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_REACH = 28  # items between a value and what it goes with
_ON = words("""
    on with after while during from due because by taking using when under once through via following
    """)
_PARTING = frozenset(["but", "whereas", "however", "though", "although", "yet"])
_DURING = words("""
    taking on you you're using they being having in he she people receiving
    """)
_CLAUSAL = words("""
    which who because so as when if since while that means mean meaning is are can may will causing leading
    resulting indicating suggesting especially particularly after before until where has have had on during
    """)
_LOOSE = words(", and or as well nor / & the a an your other")
_COORDINATING = frozenset([",", "and", "or", "nor", "/", "&"])
_OPENING = words("in during when if as because after since with")
_WEAK_CAUSES = words("on with take taking after during start when while using by from side")
_GIVEN = words("for given used offered prescribed taken help helps aim aims")


def partners_of(items: Sequence[Item], state: State, clauses: Sequence[int]) -> Iterator[Partner]:
    """Every medicine and condition in the sentence that the state is tied to."""
    for place, item in enumerate(items):
        if item.kind in "mfc" and not state.start <= place <= state.end:
            partner = tie(items, state, place, item.id, clauses)
            if partner:
                yield partner


def tie(items: Sequence[Item], state: State, place: int, id_: str, clauses: Sequence[int]) -> Partner | None:
    """The tie between a state and a mention (or another value) at item ``place``, if there is one."""
    left = place < state.start
    path = items[place + 1 : state.start] if left else items[state.end + 1 : place]
    forms = [item.form for item in path]
    if len(path) > _REACH or _parted(forms, items, place) or not lex.BLOCKS.isdisjoint(forms):
        return None
    if _listed(forms, left, state) or _set_apart(items, place) or (not left and _treated(items, state)):
        return None
    taken = items[place].kind in "mf"
    linked = (_medicine_linked if taken else _condition_linked)(items, state, place, forms)
    if not linked:
        return None
    if clauses[place] != clauses[state.place] and not _carries_on(items, state, place, clauses):
        return None
    sign, denied = turn(items, state, place, forms)
    if sign == 0:
        return None
    strength = 3 if clauses[place] == clauses[state.place] else 2
    soft = bool(denied and not lex.SOFTENERS.isdisjoint(item.form for item in items))
    return Partner(id_, sign, strength, place, denied, soft, not lex.EVIDENCE.isdisjoint(forms))


def _carries_on(items: Sequence[Item], state: State, place: int, clauses: Sequence[int]) -> bool:
    """Whether a tie may reach over the end of a clause: backwards to a subject, forwards only by "so" or a dash."""
    first, last = sorted((place, state.place))
    joints = [items[n].form for n in range(first + 1, last + 1) if clauses[n] != clauses[n - 1]]
    if place < state.start:
        return state.how != "act"
    return all(joint in ("so", "-") for joint in joints)


def _parted(forms: Sequence[str], items: Sequence[Item], place: int) -> bool:
    for number, form in enumerate(forms):
        if form == ";" or form in _PARTING:
            return True
        following = forms[number + 1] if number + 1 < len(forms) else ""
        if form == "while" and following not in _DURING and not (not following and items[place].kind in "mf"):
            return True
    return False


def _listed(forms: Sequence[str], left: bool, state: State) -> bool:
    """Whether the mention is one more item of the list the value stands in, or only says in whom it is seen."""
    if left:
        verbless = lex.LINKS.isdisjoint(forms) and lex.VERBS.keys().isdisjoint(forms)
        return forms[-1:] in (["and"], ["or"]) and verbless
    if forms[:1] in ([","], ["and"], ["or"]) and _CLAUSAL.isdisjoint(forms):
        return True
    return forms[-2:] in (["people", "with"], ["patients", "with"], ["those", "with"], ["who", "have"])


def _treated(items: Sequence[Item], state: State) -> bool:
    """Whether the value is only what something is for: "medicines for high X can …"."""
    return (
        state.how == "state"
        and state.start > 1
        and items[state.start - 1].form in ("for", "against", "treat")
    )


def _set_apart(items: Sequence[Item], place: int) -> bool:
    """Whether the mention is named only as what is not meant: "unlike X", "rather than X"."""
    near = [item.form for item in items[max(0, place - 3) : place]]
    apart = (["rather", "than"], ["instead", "of"], ["other", "than"])
    return "unlike" in near or "except" in near or near[-2:] in apart


def _condition_linked(items: Sequence[Item], state: State, place: int, forms: Sequence[str]) -> bool:
    if not forms:
        return True
    if all(form in _LOOSE for form in forms):
        told = state.how in ("change", "act") or state.operator > state.place
        return told and (_COORDINATING.isdisjoint(forms) or _introduced(items, place))
    if state.how in ("change", "act") or forms[0] in ("(", ":") or forms[-1] in ("(", ":"):
        return True
    return any(form in lex.LINKS or form in lex.REVERSERS or form in lex.VERBS for form in forms)


def _introduced(items: Sequence[Item], place: int) -> bool:
    """Whether "in", "during", "when" … opens the phrase with the condition: "In X, Y falls"."""
    return any(item.form in _OPENING for item in items[max(0, place - 4) : place])


def _medicine_linked(items: Sequence[Item], state: State, place: int, forms: Sequence[str]) -> bool:
    """Whether the words make the medicine bring the value about, or make it what the medicine is given for."""
    if place < state.start:
        if _other_subject(items, state, place):
            return False
        if state.how == "act":
            return "," not in forms or forms[0] in (",", "which", "(") or intended(items, state)
        if state.how == "change":
            return not lex.CAUSES.isdisjoint(forms) or _under(items, place)
        strong = lex.CAUSES - _WEAK_CAUSES
        return any(form in strong or form in lex.REVERSERS or form in _GIVEN for form in forms)
    if state.how == "act" or ("," in forms and _conditional(items, state)):
        return False
    near = forms[-4:] if state.how in ("change", "act") else forms[-3:]
    if forms[:1] in (["("], ["-"]):
        return False
    return not _ON.isdisjoint(near) or not forms


def _other_subject(items: Sequence[Item], state: State, place: int) -> bool:
    """Whether something else is the subject: "X and treatment to …", "X blocks Y, which …"."""
    path = items[place + 1 : state.start]
    if len(path) > 1 and path[0].form in ("and", "or") and path[1].kind not in "mf":
        return True
    for number, item in enumerate(path):
        if item.form in ("which", "that", "who") and any(each.kind in "amftc" for each in path[:number]):
            return True
    return False


def _under(items: Sequence[Item], place: int) -> bool:
    """Whether "on", "with", "after" … stands before the medicine, or "treatment" behind it."""
    behind = [item.form for item in items[place + 1 : place + 3]]
    return any(item.form in _ON for item in items[max(0, place - 3) : place]) or any(
        form in ("treatment", "therapy", "overdose", "course") for form in behind
    )


def _conditional(items: Sequence[Item], state: State) -> bool:
    """Whether the value stands in a condition: "if your potassium is low, …"."""
    for at in range(state.start - 1, max(-1, state.start - 7), -1):
        form = items[at].form
        if form in ("if", "when", "should", "whenever"):
            return True
        if form in (",", ";", ":"):
            return False
    return False


_NAMING = words("""
    ( ) , - : called known as termed or means meaning a condition in which the is that i.e medical term for
    named by doctors also when where there are of your an result results causing causes cause lead leads to
    leading resulting
    """)


def same_thing(items: Sequence[Item], one: State, two: State) -> bool:
    """Whether two values of one measure stand in apposition: "low sodium (hyponatraemia)"."""
    first, second = (one, two) if one.start <= two.start else (two, one)
    if first.negated or second.negated or second.start <= first.end:
        return False
    forms = [item.form for item in items[first.end + 1 : second.start]]
    if not forms or len(forms) > 8:
        return not forms
    others = [f for f in forms if f not in _NAMING and f not in lex.TAIL and f not in lex.LIGHT]
    return not others and forms[:1] not in (["and"], ["or"])


def clauses_of(items: Sequence[Item]) -> list[int]:
    """A clause number for each item. A clause ends at a semicolon or contrast, and at "and" between two verbs."""
    numbers: list[int] = []
    current = 0
    for place, item in enumerate(items):
        parting = item.form in (";", "but", "whereas", "however")
        if parting or (item.form in ("and", "so", "-", "while") and _splits(items, place)):
            current += 1
        numbers.append(current)
    return numbers


def _splits(items: Sequence[Item], place: int) -> bool:
    """Whether a mention and a verb stand behind the word that joins two clauses."""
    behind = items[place + 1 : place + 9]
    comma = place > 0 and items[place - 1].form == ","
    words = [item.form for item in behind if item.kind == "w"]
    verb = any(form in lex.LINKS or form in lex.VERBS or form in lex.LIGHT for form in words)
    subject = any(item.kind in "amftc" for item in behind[:5])
    return subject and verb and (comma or items[place].form in ("so", "-"))
