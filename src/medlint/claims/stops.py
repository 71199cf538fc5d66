"""Whether words allow readers to stop a medicine at once or on their own judgement. Knows no medicine."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STOP = words("""
    stop stops stopped stopping quit quitting discontinue discontinued discontinuing cease ceasing halt halted drop
    dropped interrupt interrupting interrupted end ending withdrawal
    """)
_MISS = words("skip skipping miss missing omit omitting leave leaving skipped missed omitted")
_PERMIT = words("""
    can may could safe safely fine ok okay simply just free harmless alright should best allowed acceptable must
    """)
_HARMLESS = words("safe safely fine ok okay harmless alright acceptable easy painless")
TAPER = words(
    "taper tapers tapering tapered wean weaned weaning gradually gradual slowly slow step stages steps lowered"
)
_HELP = words("""
    help call ring phone contact doctor doctor's pharmacist nurse team clinic emergency hospital 999 111 911 urgent
    prescriber specialist gp advice rash allergic swelling ask told tells agreed together supervision
    surgery operation discuss plan switched replaced unless
    """)
_HARM = words("""
    cause causes lead leads bring brings trigger triggers dangerous harmful harm harms risk risks risky worse withdrawal
    bad serious problem problems flare flare-up flare-ups relapse seizures seizure fatal wrong unsafe hurt matter
    matters
    danger rebound return
    """)
_ONLY = words("only just less than under fewer")
_DAYS = words("two three four five six seven ten fourteen 2 3 4 5 6 7 10 14 few")
_FEW = {"days": _DAYS, "weeks": words("one two three 1 2 3 few")}
_SHORT = words("short five-day three-day seven-day one-off tempted tempting thinking")
_SOON = words(
    "suddenly sudden abrupt abruptly overnight immediately instantly whenever anytime yourself outright altogether"
)
_PHRASES = """
cold turkey; at once; straight away; straightaway; right away; one day to the next; the same day; in one go; all at
once; any time; at will; from today; on your own; in one day; in one step; in a single step; without any; without
taper; without tapering; without withdrawal; without telling; without asking; without talking; without speaking;
without advice; without medical; without reducing; without weaning; without seeing; without a; when you like; when you
want; as you like; as you please; if you like; if you want; own decision; yourself
"""
_AT_ONCE = tuple(tuple(phrase.split()) for phrase in _PHRASES.split(";"))
_ONE = words("one single occasional odd")
_TIMES = words("until when once after if day moment minute soon until because")
_RELIEF = words("""
    better well fine normal gone go goes clear clears cleared settled settles settle disappear disappears disappeared
    improve improves improved eased eases lifts lifted passes passed regular control stable recovered healed returns
    """)
_FREE = words("no nothing needn't don't without never not")
_NEEDS = words("need needs needed necessary have has required requires reason must point")
_BRINGS = words("there cause causes bring brings lead leads get have any")
_GIVEN_UP = words("left leave leaving given give giving put putting")
_LONG = words("week weeks day days month months fortnight doses")
_PAUSES = words(", ; : ( ) but - .")
#: Without one of these nothing is said of stopping.
ANY = _STOP | _MISS | TAPER | {"off", "withdrawal"}


class Leave(NamedTuple):
    """Leave to stop. ``place`` is the item of the verb; ``own``: on the reader's judgement, not only at once."""

    place: int
    own: bool


def leave_to_stop(forms: Sequence[str]) -> Leave | None:
    """The leave a statement gives to stop at once or when one feels like it; None for none or for a warning."""
    if ANY.isdisjoint(forms):
        return None
    forms = ["then" if pair == ("no", "longer") else pair[0] for pair in pairwise((*forms, ""))]
    if not _SHORT.isdisjoint(forms) or brief(forms) or _unfree(forms, _HELP) or _unfree(forms, TAPER):
        return None
    needless = _needless(forms)
    if needless is not None:
        return needless
    if _unfree(forms, _HARM):
        return None
    for place in _verbs(forms):
        found = _missed(forms, place) if forms[place] in _MISS else _stopped(forms, place)
        if found is not None:
            return found
    return None


def leave_by_answer(asked: Sequence[str], reply: int, forms: Sequence[str]) -> bool:
    """Whether the answer to a question gives leave: "Can I stop at once? Yes.", "Must I taper? No."."""
    if (
        not _SHORT.isdisjoint((*asked, *forms))
        or brief((*asked, *forms))
        or _unfree(forms, _HELP)
        or _unfree(asked, _HELP)
    ):
        return False
    stops = any(True for _ in _verbs(asked))
    tapers, harms = not TAPER.isdisjoint(asked), not _HARM.isdisjoint(asked)
    said = forms[1:] if reply else forms
    if _unfree(said, _HARM) or _unfree(said, TAPER):
        return False
    if reply < 0:
        return (tapers and not _NEEDS.isdisjoint(asked)) or (harms and stops)
    if not stops or tapers or harms:
        return False
    if reply > 0:
        return not _PERMIT.isdisjoint(asked)
    return (
        lex.NEGATIONS.isdisjoint(forms[:3])
        and forms[:1] != ["if"]
        and (_at_once(forms[:8]) or _own(forms[:12]))
    )


def leave_by_header(lead: Sequence[str], forms: Sequence[str]) -> bool:
    """Whether a table cell or list item gives leave under words of stopping: "How to stop | At once"."""
    if lex.NEGATIONS.isdisjoint(lead) and any(True for _ in _verbs(lead)):
        quiet = _unfree(forms, _HELP) or _unfree(forms, TAPER) or _unfree(forms, _HARM)
        denied = not {"not", "never", "don't"}.isdisjoint(forms)
        return not quiet and not denied and _HARM.isdisjoint(lead) and (_at_once(forms) or _own(forms))
    return False


def brief(forms: Sequence[str]) -> bool:
    """Whether it was taken for a short time only: "for only five days", "for less than three weeks"."""
    if "course" in forms and any(form.endswith("-day") for form in forms):
        return True
    for place, form in enumerate(forms):
        if form not in ("days", "weeks") or not place or forms[place - 1] not in _FEW[form]:
            continue
        if not _ONLY.isdisjoint((*forms[max(0, place - 4) : place], *forms[place + 1 : place + 2])):
            return True
    return False


def _verbs(forms: Sequence[str]) -> Iterator[int]:
    for place, form in enumerate(forms):
        left = form in ("out", "up", "away") and forms[max(0, place - 1)] in _GIVEN_UP
        off = left or (
            form == "off"
            and forms[max(0, place - 1)]
            in (
                "come",
                "coming",
                "came",
                "go",
                "going",
                "be",
                "leave",
            )
        )
        if form in _STOP or form in _MISS or off:
            yield place


def _unfree(forms: Sequence[str], said: frozenset[str]) -> bool:
    """Whether any of these words stands there undenied: "your doctor", but not "without asking your doctor"."""
    for place, form in enumerate(forms):
        if form in said and forms[place + 1 : place + 2] not in (["no"], ["nothing"]):
            before = forms[max(0, place - 8) : place]
            pause = max((n for n, each in enumerate(before) if each in _PAUSES), default=-1)
            if _FREE.isdisjoint(before[pause + 1 :]):
                return True
    return False


def _needless(forms: Sequence[str]) -> Leave | None:
    """Such as "there is no need to taper", "does not cause withdrawal symptoms"."""
    for place, form in enumerate(forms):
        if form not in TAPER and form != "withdrawal":
            continue
        before = _clause_before(forms, place, 7)
        if "without" in before and not {"never", "not", "don't"}.isdisjoint(forms[:place]):
            continue
        if form in TAPER and not _FREE.isdisjoint(before) and not (_NEEDS | {"without"}).isdisjoint(before):
            return Leave(place, own=False)
        if form in TAPER and before[-1:] == ["no"] and not _NEEDS.isdisjoint(forms[place + 1 : place + 5]):
            return Leave(place, own=False)
        denied = form == "withdrawal" and not _FREE.isdisjoint(before[-4:])
        if denied and not _BRINGS.isdisjoint(forms[:place]) and not {"to", "so"} & set(before[-2:]):
            return Leave(place, own=False)
    return None


def _clause_before(forms: Sequence[str], place: int, most: int) -> list[str]:
    made: list[str] = []
    for form in reversed(forms[max(0, place - most) : place]):
        if form in _PAUSES:
            break
        made.insert(0, form)
    return made


def _stopped(forms: Sequence[str], place: int) -> Leave | None:
    before, behind = _clause_before(forms, place, 7), forms[place + 1 : place + 16]
    if forms[place] == "off":
        before = before[:-1]
    unasked = before[-1:] == ["before"] and not _FREE.isdisjoint(before) and not _NEEDS.isdisjoint(before)
    if {"if", "when", "because", "why", "before", "whether"} & set(before[-3:]) and not unasked:
        return None
    own, soon = _own(behind) or _own(forms[:place]), _at_once((*before, *behind))
    if not own and not soon and not {"simply", "just"} & set(before[-2:]):
        return None
    return Leave(place, own=own) if unasked or _allowed(forms, place, before, behind) else None


def _allowed(forms: Sequence[str], place: int, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether stopping is allowed, called harmless or told: "you can stop", "stopping is fine", "stop it at once"."""
    if _granted(before):
        return True
    if not lex.NEGATIONS.isdisjoint(before):
        return False
    if forms[place] in ("stopping", "quitting", "discontinuing") or forms[place - 1 : place] == ["coming"]:
        return not _HARMLESS.isdisjoint((*before, *behind)) or _granted(behind)
    opening = not before or before[-1] in ("then", "and", "please")
    return (opening and forms[place] in ("stop", "quit", "discontinue", "drop")) or not _PERMIT.isdisjoint(
        before
    )


def _granted(before: Sequence[str]) -> bool:
    """Such as "there is no harm in", "nothing wrong with", "no need to ask before"."""
    free = [n for n, form in enumerate(before) if form in ("no", "nothing", "never", "not", "without")]
    return any(not _HARM.isdisjoint(before[n + 1 : n + 4]) for n in free)


def _missed(forms: Sequence[str], place: int) -> Leave | None:
    """Such as "there is no harm in missing a week", "skipping a few days is fine"."""
    before, behind = _clause_before(forms, place, 7), forms[place + 1 : place + 9]
    if not _ONE.isdisjoint(behind[:3]):
        return None
    until = "until" in behind and _own(forms[place:])
    if (_LONG.isdisjoint(behind) and not until) or {"if", "when"} & set(before):
        return None
    if _granted(before):
        return Leave(place, own=True)
    if not lex.NEGATIONS.isdisjoint(before):
        return None
    permitted = not {"may", "can"}.isdisjoint(before) and "have" not in before
    safe = (
        permitted or not _HARMLESS.isdisjoint((*before, *behind)) or _granted(forms[place + 1 : place + 12])
    )
    return Leave(place, own=True) if safe or (until and not before) else None


def _at_once(forms: Sequence[str]) -> bool:
    if not _SOON.isdisjoint(forms):
        return True
    begun = (said for said in _AT_ONCE if said[0] in forms)
    return any(tuple(forms[n : n + len(said)]) == said for said in begun for n in range(len(forms)))


def _own(forms: Sequence[str]) -> bool:
    """Such as "once you feel better", "as soon as your cough clears", "whenever you like"."""
    if "whenever" in forms or "yourself" in forms:
        return True
    for place, form in enumerate(forms):
        if form in _TIMES and not _RELIEF.isdisjoint(forms[place + 1 : place + 10]):
            return True
    return False
