"""Holds what an article says of a medicine in pregnancy against the known verdicts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.checks.expecting import impossible, said_in_pregnancy
from medlint.checks.spoken import Spoken, spoken
from medlint.checks.within import within
from medlint.claims import lexicon as lex
from medlint.claims.stance import CHANGED, LACK, beside, hedged, lacking, stance
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from typing import Any

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_PREGNANT = words("""
    mid-pregnancy
    expectant mothers-to-be mother-to-be mums-to-be pregnant pregnancy pregnancies trimester trimesters unborn foetus
    fetus conceive conceiving expecting
    """)
_BIRTH = words("defects defect malformations malformation deformities harms dangerous harmful toxic unsafe")
#: Words that make less of a warning, or warn of something else than use in pregnancy.
_LESS = words("""
    if unless some high higher large overdose too much unnecessary possible where test tests risk risks alcohol
    long-term regular every doses dose weeks week first early late before planning any other all most unlicensed
    vomiting morning bleeding sickness nausea attack fits seizures serious emergency
    """)
#: Words that tell who or when it is that may take it.
_OTHERWISE = words("""
    contraception contraceptive contraceptives weeks before stopping stopped until men man partner father
    test tests after negative only except
    """)
_STOP = words("stop stopped stopping discontinue discontinued quit")
_STOPPED = words("stopped discontinued avoided withdrawn")
_STARTED = words("started chosen preferred")
_MUST = words("should must has have need needs usually normally generally is are often")
_TAKEN = words("take use have receive")
_GOING_ON = {("carry", "on"), ("stay", "on"), ("keep", "taking"), ("keep", "using"), ("remain", "on")}
_WARDS = words("prevents protects strengthens")
_PLAIN = words("a an the daily high-dose extra some their your regular high dose")
_CONTRACEPTION = words("contraception contraceptive contraceptives birth-control")
_NEEDED = words("need needs necessary required")
_SPARED = words(
    "men man male partner father menopause hysterectomy sterilised after past if when unless extra other"
)
_ASKED = words("if whether when ask before how suddenly")
_BABY = words("baby babies baby's")
_FED = words(
    "fed feed breastfeeding breastfeed breastfed breast-fed nursing nurse milk breast born newborn bottle"
)
_ELSE = _FED | words("breast-feeding men man fertility contraception labour")
#: Without one of these words nothing is said of pregnancy.
_TOPIC = _PREGNANT | _BABY | _CONTRACEPTION | {"birth", "sickness"}


def wrong_in_pregnancy(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each medicine called safe in pregnancy that harms, or called harmful that is commonly continued."""
    knowledge = context.knowledge
    title = set(re.split(r"[^\w-]+", document.title.lower()))
    if _TOPIC.isdisjoint(title) and document.index.keys().isdisjoint(_TOPIC):
        return
    for sentence in spoken(document, knowledge):
        hit = next(_of(sentence, document, knowledge), None)
        if hit:
            yield hit


def _of(sentence: Spoken, document: Document, knowledge: Knowledge) -> Iterator[Hit]:
    if sentence.setting.sentence.plain.rstrip().endswith(":"):
        return  # what it leads in to says the rest
    items = within(sentence)
    if any(
        beside(sentence.items, n) for n, item in enumerate(sentence.items) if item.form.startswith("pregnan")
    ):
        return
    forms = _forms((*sentence.question, *sentence.items))
    if _about(forms) or not forms.isdisjoint(_CONTRACEPTION):
        yield from _judge_all(sentence, knowledge)
    elif (items and _about(_forms(items))) or _headed(sentence):
        yield from _judge_under(sentence, items or sentence.items, knowledge)
    for id_, said in said_in_pregnancy(sentence, document, lambda each: _harmful(each, knowledge)):
        yield from _judge(sentence, id_, said, knowledge, sentence.whole())


def _forms(items: Sequence[Item]) -> set[str]:
    return set(" ".join([item.form for item in items]).split())


def _judge_under(sentence: Spoken, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    """A list item, a cell or a sentence whose lead-in, header or heading speaks of pregnancy."""
    forms = _forms(items)
    medicines = [item.id for item in items if item.kind in "mf"]
    if not medicines or not forms.isdisjoint(_OTHERWISE) or not forms.isdisjoint(CHANGED):
        return
    said = _said(items)
    if hedged(sentence.items) or (said < 0 and not forms.isdisjoint(LACK | _LESS)):
        return
    for id_ in dict.fromkeys(medicines):
        yield from _judge(sentence, id_, said, knowledge, sentence.whole())


def _headed(sentence: Spoken) -> bool:
    """Whether the heading, not the title, is about pregnancy alone, and the sentence says nothing against it."""
    if sentence.setting.sentence.block.kind != "paragraph":
        return False
    forms = _forms(sentence.setting.heading)
    own = _forms(sentence.items)
    return not _PREGNANT.isdisjoint(forms) and forms.isdisjoint(_ELSE) and own.isdisjoint(_ELSE)


def _said(items: Sequence[Item]) -> int:
    """What is said of the use in pregnancy: the stance, or an order to stop, to start or to take."""
    found = _unguarded(items) or stance(items)
    if found:
        return found
    forms = [item.form for item in items]
    if _carries_on(forms):
        return 1
    if forms[:1] in (["stop"], ["discontinue"], ["quit"]) and _LESS.isdisjoint(forms):
        return -1
    if not _WARDS.isdisjoint(forms) and lex.NEGATIONS.isdisjoint(forms) and _STOP.isdisjoint(forms):
        return 1
    for place, form in enumerate(forms):
        before = forms[max(0, place - 4) : place]
        if not lex.NEGATIONS.isdisjoint(before) or not _ASKED.isdisjoint(before):
            return 0
        if form in _STOPPED and not _MUST.isdisjoint(before):
            return -1
        if form in _STARTED and not _MUST.isdisjoint(before):
            return 1
        if form in _TAKEN and before[-1:] == ["should"] and _taken(items, place):
            return 1
    return 0


def _carries_on(forms: Sequence[str]) -> bool:
    """Whether it is said to be gone on with: "carry on with X", "no need to stop X"."""
    for place, form in enumerate(forms):
        before = forms[max(0, place - 5) : place]
        denied = not lex.NEGATIONS.isdisjoint(before)
        if (
            form in _STOP
            and denied
            and not _NEEDED.isdisjoint(before)
            and not {"before", "without"} & set(before)
        ):
            return True
        told = not before or before[-1] in (",", "can", "may", "should") or before[-2:-1] == ["can"]
        if (form, *forms[place + 1 : place + 2]) in _GOING_ON or (form == "continue" and told):
            return not denied and told
    return False


def _taken(items: Sequence[Item], place: int) -> bool:
    """Whether a medicine follows the verb: "take a daily X", not "take care"."""
    for item in items[place + 1 : place + 5]:
        if item.kind in "mf":
            return True
        if item.form not in _PLAIN:
            return False
    return False


def _unguarded(items: Sequence[Item]) -> int:
    """1 for "you need no contraception while you take X"."""
    forms = [item.form for item in items]
    for place, form in enumerate(forms):
        if form in _CONTRACEPTION:
            before = forms[max(0, place - 5) : place]
            if before[-1:] == ["no"] and not _NEEDED.isdisjoint(forms[place + 1 : place + 4]):
                return int(_SPARED.isdisjoint(forms))
            needed = not _NEEDED.isdisjoint(before) and not lex.NEGATIONS.isdisjoint(before)
            return int(needed and _SPARED.isdisjoint(forms))
    return 0


def _judge_all(sentence: Spoken, knowledge: Knowledge) -> Iterator[Hit]:
    if sentence.reply:
        said = sentence.reply * _question(sentence.question)
        if hedged(sentence.items):
            said = 0
        for item in (*sentence.question, *sentence.items):
            if item.kind in "mf":
                yield from _judge(sentence, item.id, said, knowledge, sentence.whole())
                return
    for place in sentence.medicines():
        before = [item.form for item in sentence.items[max(0, place - 2) : place]]
        if before[-1:] in (["unlike"], ["than"], ["like"]) or before == ["preferred", "to"]:
            continue
        if not CHANGED.isdisjoint(item.form for item in sentence.items[max(0, place - 5) : place]):
            continue
        if impossible(sentence.items, place):
            continue
        clause = sentence.clause(place)
        first = sentence.items.index(clause[0])
        said = _of_clause(sentence, place, clause)
        read = clause if _said(clause) or _about(_forms(clause)) else sentence.items
        if said and _mixed(sentence.items[place].id, read, knowledge):
            continue
        yield from _judge(
            sentence, sentence.items[place].id, said, knowledge, (first, first + len(clause) - 1)
        )


def _question(asked: Sequence[Item]) -> int:
    """What yes would say: "is it safe", "should I stop"."""
    found = stance(asked, asked=True)
    stopping = not _STOP.isdisjoint(item.form for item in asked)
    return -1 if stopping and found >= 0 else found


def _mixed(id_: str, clause: Sequence[Item], knowledge: Knowledge) -> bool:
    """Whether a clause also names a medicine of the other verdict, so that what is said may be said of that."""
    places = [n for n, item in enumerate(clause) if item.kind in "mf"]
    listed = all(
        item.kind in "mf" or item.form in (",", "and", "or") for item in clause[places[0] : places[-1]]
    )
    found = [_harmful(clause[place].id, knowledge) for place in places]
    return not listed and (not _harmful(id_, knowledge)) in found


def _harmful(id_: str, knowledge: Knowledge) -> bool | None:
    found = verdict(id_, knowledge)
    return found["verdict"] in ("never", "avoid") if found else None


def _of_clause(sentence: Spoken, place: int, clause: Sequence[Item]) -> int:
    if _unguarded(clause):
        return 1
    forms = _forms(clause)
    said = _said(clause)
    if said > 0 and not _about(forms) and not lex.NEGATIONS.isdisjoint(_forms(sentence.items)):
        return 0
    if not _about(forms) and not (said and _about(_forms(sentence.items))):
        forms = _forms(sentence.items)
        denied = not lex.NEGATIONS.isdisjoint(forms)
        said = _said(sentence.items) if _about(forms) and not denied else 0
    weak = _BIRTH.isdisjoint(forms) and not forms.isdisjoint(_LESS)
    if said < 0 and (weak or not LACK.isdisjoint(forms) or hedged(sentence.items)):
        return 0
    if said > 0 and (not CHANGED.isdisjoint(forms) or not forms.isdisjoint(_OTHERWISE)):
        return 0
    return 0 if lacking(sentence.items, place) or _not_pregnant(sentence) else said


def _about(forms: Collection[str]) -> bool:
    if (
        not _PREGNANT.isdisjoint(forms)
        or {"morning", "sickness"} <= set(forms)
        or ("birth" in forms and "control" not in forms)
    ):
        return True
    return not _BABY.isdisjoint(forms) and _FED.isdisjoint(forms)


def _not_pregnant(sentence: Spoken) -> bool:
    """Such as "by people who are not pregnant"."""
    forms = [part for item in sentence.items for part in item.form.split()]
    return any(
        form in ("pregnant", "planning")
        and not {"not", "aren't", "isn't"}.isdisjoint(forms[max(0, n - 2) : n])
        for n, form in enumerate(forms)
    )


def _judge(
    sentence: Spoken, id_: str, said: int, knowledge: Knowledge, span: tuple[int, int]
) -> Iterator[Hit]:
    found = verdict(id_, knowledge)
    if not found or not said:
        return
    harmful = found["verdict"] in ("never", "avoid")
    if harmful == (said > 0):
        true = {"never": "can harm an unborn baby", "avoid": "is avoided in pregnancy"}
        slots = {
            "subject": knowledge.name(id_),
            "true": true.get(found["verdict"], "is commonly continued in pregnancy"),
        }
        sources = knowledge.sources(found.get("source") or knowledge.concepts[id_].get("source", ""))
        yield sentence.hit(*span, "safe" if harmful else "harmful", slots, sources)


def verdict(id_: str, knowledge: Knowledge) -> Mapping[str, Any] | None:
    """The nearest verdict for a medicine or family."""
    return next(
        (
            knowledge.concepts[up]["pregnancy"]
            for up in knowledge.above(id_)
            if knowledge.concepts.get(up, {}).get("pregnancy") and (up == id_ or knowledge.kind(up) == "m")
        ),
        None,
    )
