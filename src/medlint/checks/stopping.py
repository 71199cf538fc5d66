"""Finds sentences that tell readers they may stop at once what must be stopped slowly or never without advice.

"Stop and call 111 if …" is right and left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.spoken import Spoken, spoken
from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.knowledge.store import Stopping
    from medlint.model import Document, Hit

_STOP = words("""
    stop stops stopped stopping quit skip leave omit discontinue discontinued
    """)
_PERMIT = words("""
    can may could safe safely fine ok okay simply just free harmless alright
    """)
_TAPER = words("taper tapering gradually slowly wean weaning gradual tapered")
_HELP = words("""
    call ring phone contact doctor pharmacist nurse team clinic emergency hospital 999 111 911 urgent
    prescriber specialist gp advice rash allergic swelling ask told tells agreed together supervision
    surgery operation
    """)
_PHRASES = """
suddenly; abruptly; overnight; cold turkey; at once; straight away; straightaway; right away; one
day to the next; the same day; same day; immediately; in one go; all at once; whenever; any time;
anytime; from today; when you feel better; as soon as you feel; once you feel; on your own; without
any risk; without tapering; without withdrawal; without telling; without asking; in one day; feel
well; symptoms have gone; symptoms go; until your appetite
"""
_SUDDEN = tuple(tuple(phrase.split()) for phrase in _PHRASES.split(";"))
_WARNS = words(
    "cause causes lead leads bring brings trigger triggers dangerous harmful harm risk risks worse withdrawal bad need"
)
_FULL = ("emergency", "serious", "withdrawal")


def unsafe_stopping(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each sentence that allows a sudden stop of a medicine whose sudden stop does harm."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        forms = [item.form for item in sentence.items]
        all_forms = {*forms, *(item.form for item in sentence.question)}
        if (
            _STOP.isdisjoint(all_forms)
            and "off" not in all_forms
            and _TAPER.isdisjoint(all_forms)
            and "withdrawal" not in all_forms
        ):
            continue
        for id_ in _subjects(sentence):
            stopping = _stopping(id_, knowledge)
            if stopping and stopping.severity in _FULL and _allows(sentence, forms):
                slots = {"subject": knowledge.name(id_), "true": stopping.what}
                yield sentence.hit(*sentence.whole(), "", slots, stopping.sources)
                break


def _stopping(id_: str, knowledge: Knowledge) -> Stopping | None:
    """Why it must not be stopped suddenly; for a family what is so for most of its medicines."""
    own = knowledge.medicine(id_).stopping
    members = knowledge.members(id_) if own is None else ()
    known = [
        found for each in members if (found := knowledge.medicine(each).stopping) and found.severity in _FULL
    ]
    if len(known) >= 3 and len(known) * 5 >= len(members) * 3:
        return known[0]
    return own


def _subjects(sentence: Spoken) -> list[str]:
    named = [item.id for item in (*sentence.items, *sentence.question) if item.kind in "mf"]
    topic = sentence.setting.topic
    return named or ([topic.id] if topic is not None and topic.kind in "mf" else [])


def _allows(sentence: Spoken, forms: Sequence[str]) -> bool:
    asked = {item.form for item in sentence.question}
    if sentence.reply > 0 and not _STOP.isdisjoint(asked):
        return _HELP.isdisjoint((*forms, *asked)) and _WARNS.isdisjoint(asked) and _TAPER.isdisjoint(asked)
    if not _HELP.isdisjoint(forms):
        return False
    if _needless(forms):
        return True
    sudden = any(_holds(forms, words) for words in _SUDDEN)
    for place, form in enumerate(forms):
        if form not in _STOP and not (
            form == "off" and forms[max(0, place - 1)] in ("come", "coming", "came")
        ):
            continue
        if form == "stopping" and (not _WARNS.isdisjoint(forms) or _PERMIT.isdisjoint(forms)):
            continue
        before = forms[max(0, place - 6) : place]
        if not lex.NEGATIONS.isdisjoint(before) or {"if", "when", "after", "because", "why"} & set(
            before[-3:]
        ):
            continue
        permitted = (
            not _PERMIT.isdisjoint(before) or place == 0 or forms[place - 1] in (",", "?", ":", "then", "and")
        )
        if permitted and (sudden or {"simply", "just"} & set(before[-2:])):
            return True
    return False


def _needless(forms: Sequence[str]) -> bool:
    """Whether tapering is called needless: "no need to taper", "does not cause withdrawal symptoms"."""
    for place, form in enumerate(forms):
        before = forms[max(0, place - 7) : place]
        if (
            form in _TAPER
            and ("need" in before or "necessary" in before or "without" in before)
            and not lex.NEGATIONS.isdisjoint(before)
        ):
            return True
        if (
            form == "withdrawal"
            and not {"not", "no", "never", "doesn't", "won't"}.isdisjoint(before[-4:])
            and not {"to", "so"} & set(before[-2:])
        ):
            return True
    return False


def _holds(forms: Sequence[str], words: tuple[str, ...]) -> bool:
    size = len(words)
    return any(tuple(forms[n : n + size]) == words for n in range(len(forms) - size + 1))
