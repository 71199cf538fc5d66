"""What a value is said to go with: the mentions that the words in between tie to it, and which way.

Only known linking words tie; a contrast parts, a list does not tie, and some words forbid any judgement.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.agents import medicine_linked
from medlint.claims.illness import condition_linked
from medlint.claims.model import Partner
from medlint.claims.path import Path, unbracketed
from medlint.claims.turns import denial, turn
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_SUSPECTING = words("have suspect suspects suspected diagnose diagnoses diagnosed consider think positive")
_REASONS = words("reason reasons cause causes test tests")
_WATCHING = words(
    "look looks looking watch watches watching check checks checking checked test tests tested screen"
)
_MAIN_VERBS = (["may"], ["might"], ["can"], ["could"], ["is"], ["has"])
_TIMES = words("for months weeks years days over time long")
_FORMS = words(
    "tablet tablets capsule capsules injection injections infusion infusions treatment therapy use patches"
)
_SIGNS = frozenset({"sign", "signs", "symptom", "mark", "hallmark"})
_PROVING = words("prove proves confirm confirms diagnose guarantee guarantees")
_NUMBERS = 2  # numbers in between; more make it a list of figures
_SUBJECTS = words("some it this they you these people he she there most many")
_REACH = 28  # items between a value and what it goes with
_CONTRASTS = frozenset({";", "but", "whereas", "however"})  # where a clause ends
_JOINTS = frozenset({"and", "so", "-", "while"})  # where one ends if another begins
_PARTING = frozenset(["but", "whereas", "however", "though", "although", "yet"])
_APART = {("measured", "by"), ("and", "that")}
_DURING = words("taking on you you're using they being having in he she people receiving")
_NAMED = 12  # words at most between two names for one value
_CLAUSAL = words(
    """
    which who because so as when if since while that means mean meaning is are can may will causing leading resulting
    example instance including
    indicating suggesting especially particularly after before until where has have had on during
    """
)
_LOOSE = words(", and or as well nor / & the a an your other their his her in with during of is are")
_CAUSAL = words(
    """
    cause causes caused causing lead leads leading result results resulting mean means because when so makes make due
    since as if signal indicates suggests brings triggers therefore hence
    """
)
_PEOPLE_WITH = (
    ["people", "with"],
    ["patients", "with"],
    ["those", "with"],
    ["who", "have"],
    ["someone", "with"],
)
_NAMING = words(
    """
    ( ) , - : called known as termed or means meaning a condition in which the is that i.e medical term for named by
    doctors also when where there are of your an individuals people person someone affected rare inherited disorder
    disease problem characterised characterized marked abnormally dangerous serious severe sudden abnormal
    life-threatening name word term
    have having has result results causing causes cause lead leads to leading resulting
    """
)


def partners_of(items: Sequence[Item], state: State, clauses: Sequence[int]) -> Iterator[Partner]:
    """Every medicine and condition in the sentence that the state is tied to."""
    for place in range(max(0, state.start - _REACH - 1), min(len(items), state.end + _REACH + 2)):
        if items[place].kind in "mfc":
            partner = tie(items, state, place, items[place].id, clauses)
            if partner:
                yield partner


def tie(items: Sequence[Item], state: State, place: int, id_: str, clauses: Sequence[int]) -> Partner | None:
    """The tie between a state and a mention (or another value) at item ``place``, if there is one."""
    path = Path(items, state, place)
    if _given_to_another(path) or _mastered(path) or _with_its_own(path):
        return None
    if path.left and path.introduced and _led_on(path):
        return None
    if not path.inside and (not _ties(path) or not _carries_on(path, clauses)):
        return None
    sign = turn(path)
    if sign == 0:
        return None
    denied, evident = denial(path)
    strength = 3 if clauses[place] == clauses[state.place] else 2
    soft = path.has(_PROVING) or not lex.SOFTENERS.isdisjoint(item.form for item in items)
    denied = denied or (path.left is False and path.before(1) == ["not"])
    return Partner(id_, sign, strength, place, denied, soft, evident or path.has(lex.EVIDENCE))


def _with_its_own(path: Path) -> bool:
    """Whether the value has a condition of its own: "low when X, and high when …"."""
    follows = [item.form for item in path.items[path.state.end + 1 : path.state.end + 2]]
    joined = {",", "and"} & {item.form for item in path.items[max(0, path.state.end - 2) : path.state.end]}
    return path.left and follows == ["when"] and "when" in path.before(6) and bool(joined)


def _mastered(path: Path) -> bool:
    """Whether the illness is said to be kept down: "your asthma is well controlled"."""
    behind = path.behind(4)
    return "controlled" in behind[1:] and not {"well", "better", "good"}.isdisjoint(behind)


def _led_on(path: Path) -> bool:
    """Whether a medicine opens the clause behind, and is what acts: "after X, *a medicine* brings Y up"."""
    return any(one.form == "," and two.kind in "mf" for one, two in pairwise(path.between))


def _given_to_another(path: Path) -> bool:
    """Whether the value stands behind the dash or colon of another mention, as in a table: "A - slow pulse, B - …"."""
    start, items = path.state.start, path.items
    tabled = start > 1 and items[start - 1].form in ("-", ":", "=") and items[start - 2].kind in "mfc"
    return tabled and path.place != start - 2 and not path.inside


def _ties(path: Path) -> bool:
    if len(path.forms) > _REACH or _parted(path) or path.has(lex.BLOCKS):
        return False
    if path.state.how == "act" and "how" in path.ahead(3):
        return False
    if _listed(path) or _set_apart(path) or _treated(path) or _supposed(path) or _wanted(path):
        return False
    if sum(item.kind == "n" for item in path.between) > _NUMBERS:
        return False
    return medicine_linked(path) if path.taken else condition_linked(path)


def adjoins(items: Sequence[Item], last: int, state: State) -> bool:
    """Whether the value that ends at item ``last`` is the subject of an act: only light words stand in between."""
    between = items[last + 1 : state.start]
    light = all(
        i.form in lex.LIGHT
        or i.form in lex.TAIL
        or i.form in _TIMES
        or i.form in _FORMS
        or i.form[-2:] == "ly"
        for i in between
    )
    return last < state.start and light and not any(i.form in ("in", "of") for i in between[-1:])


def causal(items: Sequence[Item], state: State, place: int) -> bool:
    """Whether the words between two values make one the cause or proof of the other."""
    path = Path(items, state, place)
    led = path.told or (state.how == "term" and path.forms[:1] == [","])
    return path.has(_CAUSAL) or path.forms[:1] == ["by"] or (path.left and path.introduced and led)


def _carries_on(path: Path, clauses: Sequence[int]) -> bool:
    """Whether a tie may reach over the end of a clause: backwards to a subject, forwards only by "so" or a dash."""
    state, place = path.state, path.place
    if clauses[place] == clauses[state.place]:
        return True
    first, last = sorted((place, state.place))
    joints = [path.items[n].form for n in range(first + 1, last + 1) if clauses[n] != clauses[n - 1]]
    if path.left:
        return state.how != "act" or set(joints) == {"-"}
    return all(joint in ("so", "-") for joint in joints)


def _parted(path: Path) -> bool:
    forms = path.forms
    for number, form in enumerate(forms):
        following = forms[number + 1] if number + 1 < len(forms) else ""
        if (form, following) in _APART:
            return True
        if form == ";" or (form in _PARTING and following != "also"):
            return True
        if form == "while" and forms[number - 1 : number] in (["short"], ["little"], ["a"]):
            continue
        if form == "while" and following not in _DURING and (following or not path.taken):
            return True
    return False


def _listed(path: Path) -> bool:
    """Whether the mention is one more item of the list the value stands in, or only says in whom it is seen."""
    forms = path.forms
    if path.left and path.introduced and path.told and "and" in forms[1:]:
        return False
    if path.left:
        if forms[-1:] not in (["and"], ["or"]) and not (forms[-2:-1] == ["and"] and forms[-1] in _LOOSE):
            return False
        between = "between" in path.before(3)
        return not between and not path.has(lex.LINKS) and lex.VERBS.keys().isdisjoint(forms)
    if (path.state.how == "act" and path.ahead(1) == ["by"]) or not _SUSPECTING.isdisjoint(forms):
        return False
    if path.told and forms[:1] in (["and"], ["or"]) and forms[2:3] in (["in"], ["during"], ["with"], ["on"]):
        return False
    if forms[:1] in ([","], ["and"], ["or"]) and not path.has(_CLAUSAL) and not path.has(_SIGNS):
        return not (path.conditional and forms[0] == "," and path.behind(1) in _MAIN_VERBS)
    return not path.told and forms[-3:-2] == ["in"] and forms[-2:] in _PEOPLE_WITH and len(forms) > 3


def _treated(path: Path) -> bool:
    """Whether the value is only what something is for: "medicines for high X can …", but not "look for"."""
    if not path.left and path.state.how == "term" and path.forms[:3][-1:] == ["used"]:
        return True
    if path.left or path.told or path.ahead(1) not in (["for"], ["against"], ["treat"], ["treats"]):
        return False
    return path.ahead(2)[0] not in _WATCHING | _REASONS


def _supposed(path: Path) -> bool:
    """Whether value and mention both stand in the condition of a sentence: "if X is low in someone with Y, …"."""
    if path.left or path.taken or not path.conditional or "," in path.forms:
        return False
    return "," in [item.form for item in path.items[path.place + 1 :]]


def _wanted(path: Path) -> bool:
    """Whether the value is what somebody needs, or is brought about by other means than what stands first."""
    if path.left and not {"need", "needs", "require", "requires"}.isdisjoint(path.forms[-3:]):
        return True
    if path.state.how != "act" or not path.left:
        return False
    behind = [item.form for item in path.items[path.state.end + 1 : path.state.end + 4]]
    if adjoins(path.items, path.place, path.state) and lex.STOPS.isdisjoint(behind):
        return False
    return behind[:1] == ["by"] and any(form.endswith("ing") for form in behind[1:])


def _set_apart(path: Path) -> bool:
    """Whether the mention is named only as what is not meant: "unlike X", "rather than X"."""
    near = path.before(3)
    near = near[len(near) - near[::-1].index(",") :] if "," in near else near
    apart = (["rather", "than"], ["instead", "of"], ["other", "than"], ["just", "like"], ["much", "like"])
    return "unlike" in near or "except" in near or near[-2:] in apart or path.before(2) == [",", "like"]


def same_thing(items: Sequence[Item], one: State, two: State) -> bool:
    """Whether two values of one measure stand in apposition: "low sodium (hyponatraemia)"."""
    first, second = (one, two) if one.start <= two.start else (two, one)
    if first.negated or second.negated or second.start <= first.end or "act" in (first.how, second.how):
        return False
    forms = [item.form for item in unbracketed(items[first.end + 1 : second.start])]
    if not forms or len(forms) > _NAMED:
        return not forms
    others = [f for f in forms if f not in _NAMING and f not in lex.TAIL and f not in lex.LIGHT]
    return not others and forms[:1] not in (["and"], ["or"])


def clauses_of(items: Sequence[Item]) -> list[int]:
    """A clause number for each item. A clause ends at a semicolon or contrast, and at "and" between two verbs."""
    forms = [item.form for item in items]
    if _CONTRASTS.isdisjoint(forms) and _JOINTS.isdisjoint(forms):
        return [0] * len(forms)
    numbers: list[int] = []
    current = 0
    for place, form in enumerate(forms):
        following = forms[place + 1 : place + 2]
        if form in _CONTRASTS:
            current += following != ["also"]
        elif form in _JOINTS:
            current += (form == "and" and following == ["that"]) or _splits(items, place)
        numbers.append(current)
    return numbers


def _splits(items: Sequence[Item], place: int) -> bool:
    """Whether a mention and a verb stand behind the word that joins two clauses."""
    behind = items[place + 1 : place + 9]
    comma = place > 0 and items[place - 1].form == ","
    forms = [item.form for item in behind if item.kind == "w"]
    verb = any(form in lex.LINKS or form in lex.VERBS or form in lex.LIGHT for form in forms)
    subject = any(item.kind in "amftc" for item in behind[:5]) or (bool(forms) and forms[0] in _SUBJECTS)
    subject = subject or (
        comma and items[place].form == "while" and forms[:1] in (["the"], ["other"], ["others"])
    )
    degree = place > 0 and items[place - 1].form in ("or", "even", "not", "do")
    return (
        subject and verb and (comma or items[place].form == "-" or (items[place].form == "so" and not degree))
    )
