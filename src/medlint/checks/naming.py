"""Holds names and ingredients against the knowledge: which brand is which medicine, and what a product contains."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.checks.contents import answered, asks_contents, parts
from medlint.claims import lexicon as lex
from medlint.claims.called import same, stand_in
from medlint.claims.words import words
from medlint.knowledge.kinship import belongs, ingredients

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Hit

_CONTAINS = words("contains contain containing combines combine made up")
_NAMES = words("brand brands name names called known sold marketed trade generic same named ingredient")
_BETWEEN = _NAMES | words("""
    is are was a an the of for as under its one in also often usually commonly sometimes widely common another
    another well-known popular us uk usa united states kingdom america britain canada europe australia ireland
    version form medicine drug active main exactly thing product products and which that by : ( , isn't not has
    """)
_INTRODUCING = words("ingredient ingredients name names")
_INTRODUCED = words("is are was called : the")
_FORMS = words(
    "tablets tablet capsules capsule liquid syrup only just both cream gel does do doesn't not don't also"
)
_PARTS = words("""
    , + and both the a an of two different types type plus medicine medicines painkiller painkillers drug drugs called
    combination active ingredient ingredients substance mg up with antibiotic only just same
    """)
_HEADERS = words("brand brands trade generic ingredient ingredients contains name names")
_HEADER = _HEADERS | words("active medicine drug the what it in is common us uk main name(s)")
_LEAD = words("brand brands trade names name")
_LEADING = _LEAD | words("""
    of for include includes including are sold in the us uk as common commonly well-known some : stores drugstores
    pharmacies available under medicine by other these ( ) ,
    """)
_NEAR = 3  # mentions after one that it is looked at with
_FEW = 12  # words between a product and its last ingredient


def names_in(sentence: Spoken, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    """A hit for each product given the wrong medicine, and each medicine given the wrong name."""
    judges = (_contents, _made_of, _same_as, _freely)
    yield from next((hits for judge in judges if (hits := list(judge(sentence, items, knowledge)))), ())
    yield from _under(sentence, knowledge)


def _same_as(sentence: Spoken, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    places = [n for n, item in enumerate(items) if item.kind == "m"]
    for number, one in enumerate(places):
        for two in places[number + 1 : number + _NEAR]:
            said = _same(items, one, two, knowledge)
            if said is not None and said != related(items[one].id, items[two].id, knowledge):
                yield _named(sentence, items[one], items[two], (one, two), knowledge)
                return


def _freely(sentence: Spoken, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    """The same in freer words, where two medicines are named, or one and what stands for the article's."""
    places = [n for n, item in enumerate(items) if item.kind == "m"]
    if len(places) == 1 and sentence.setting.topic is not None and sentence.setting.topic.kind == "m":
        place = stand_in(items)
        if place >= 0:
            topic = sentence.setting.topic
            items = [*items[:place], items[place]._replace(kind="m", id=topic.id), *items[place + 1 :]]
            places = [place, *places]
    for one, two in pairwise(places):
        if _varies(items[one], knowledge) or _varies(items[two], knowledge):
            continue
        alike = related(items[one].id, items[two].id, knowledge)
        said = None if alike and items[one].id != items[two].id else same(items, one, two)
        if said is None or said == alike or items[one].form == items[two].form:
            continue
        if _medicine(items[one].id, knowledge) and _medicine(items[two].id, knowledge):
            yield _named(sentence, items[one], items[two], (one, two), knowledge)
            return


def related(one: str, two: str, knowledge: Knowledge) -> bool:
    """Whether two medicines are the same, or one is a form or an ingredient of the other."""
    if one in knowledge.above(two) or two in knowledge.above(one):
        return True
    first, second = {one, *ingredients(one, knowledge)}, {two, *ingredients(two, knowledge)}
    if first & second:
        return True
    heads = [
        {knowledge.name(each).split()[0].split("-")[0].casefold() for each in ids} for ids in (first, second)
    ]
    return not heads[0].isdisjoint(heads[1])


def alike(items: Sequence[Item]) -> Iterator[int]:
    """The places of the medicines that a list item or cell begins with."""
    for place, item in enumerate(items):
        if item.kind == "m":
            yield place
        elif item.form not in (",", "and", "or", "+", "/", "&", "("):
            return


def _same(items: Sequence[Item], one: int, two: int, knowledge: Knowledge) -> bool | None:
    """True or False for "X is a brand of Y", "X (Y)" and their denials; None when the words say neither."""
    if _varies(items[one], knowledge) or _varies(items[two], knowledge):
        return None
    between = [item.form for item in items[one + 1 : two]]
    behind = items[two + 1].form if two + 1 < len(items) else ""
    if between == ["("] and behind == ")":
        brands = branded(items[one], knowledge), branded(items[two], knowledge)
        return True if brands in ((True, False), (False, True)) else None
    lead = [item.form for item in items[max(0, one - 6) : one]]
    lead = lead[len(lead) - lead[::-1].index(".") :] if "." in lead else lead
    introduced = not _INTRODUCING.isdisjoint(lead[-3:]) and bool(between) and set(between) <= _INTRODUCED
    if not introduced and (not between or not set(between) <= _BETWEEN or _NAMES.isdisjoint(between)):
        return None
    if "same" in between and "as" not in between[between.index("same") :]:
        return None
    if (
        between[0] in ("and", "in", "of", "for", "as")
        or between[-1:] in (["and"], ["in"])
        or _joined(between)
    ):
        return None
    return lex.NEGATIONS.isdisjoint((*between, *lead))


def _joined(between: Sequence[str]) -> bool:
    """Whether "and" or a comma parts two things instead of going on about one: "X and other brands of Y"."""
    return any(
        form in ("and", ",") and between[n + 1 : n + 2] and between[n + 1] not in _ON
        for n, form in enumerate(between)
    )


_ON = words("is which also sold marketed known called has a the brand")


def branded(item: Item, knowledge: Knowledge) -> bool:
    """Whether a medicine is called by a brand name."""
    return any(each.casefold() == item.form for each in knowledge.concepts[item.id].get("brands", ()))


def _varies(item: Item, knowledge: Knowledge) -> bool:
    """Whether a brand name holds different medicines in different countries."""
    return any(each.casefold() == item.form for each in knowledge.concepts[item.id].get("elsewhere", ()))


def _contents(sentence: Spoken, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    """Statements like "X contains Y and Z" where X is a combination or a brand, and their denials."""
    for place, item in enumerate(items):
        if item.kind != "m" or not (ingredients(item.id, knowledge) or branded(item, knowledge)):
            continue
        verb = next(
            (n for n in range(place + 1, min(len(items), place + 8)) if items[n].form in _CONTAINS), 0
        )
        start = _past_brackets(items, place + 1)
        between = {each.form for each in items[start:verb]} if verb else set()
        if not verb or not between <= _FORMS:
            continue
        said = lex.NEGATIONS.isdisjoint(between)
        wrong = next(_misheld(items, item.id, verb, said, knowledge), None)
        if wrong is not None:
            yield _named(sentence, item, items[wrong], (place, wrong), knowledge)


def _made_of(sentence: Spoken, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    """The same in freer words: "X pairs Y with Z", "In X there is Y", and the answer to "What is in X?"."""
    for place, item in enumerate(items):
        if item.kind == "m" and (ingredients(item.id, knowledge) or branded(item, knowledge)):
            for part, said in parts(items, place):
                if _misplaced(item, items[part], knowledge, said=said):
                    yield _named(sentence, item, items[part], (min(place, part), max(place, part)), knowledge)
                    return
    asked = asks_contents(sentence.asked)
    if asked >= 0 and sentence.asked[asked].kind == "m":
        product = sentence.asked[asked]
        for part, said in answered(sentence):
            if _misplaced(product, sentence.items[part], knowledge, said=said):
                yield _named(sentence, product, sentence.items[part], sentence.whole(), knowledge)
                return


def _misplaced(product: Item, part: Item, knowledge: Knowledge, *, said: bool) -> bool:
    """Whether a product is said to hold what it does not, or denied what it does."""
    if _varies(product, knowledge):
        return False
    if part.kind == "m":
        return _medicine(part.id, knowledge) and related(product.id, part.id, knowledge) != said
    known = belongs(product.id, part.id, knowledge) if product.kind == "m" else None
    return known is not None and known != said


def _past_brackets(items: Sequence[Item], place: int) -> int:
    if place < len(items) and items[place].form == "(":
        return next((n + 1 for n in range(place, min(len(items), place + 5)) if items[n].form == ")"), place)
    return place


def _misheld(items: Sequence[Item], id_: str, verb: int, said: bool, knowledge: Knowledge) -> Iterator[int]:
    for place in range(verb + 1, min(len(items), verb + 1 + _FEW)):
        item = items[place]
        if item.kind not in "mfn" and item.form not in _PARTS:
            return
        if item.kind == "m" and _medicine(item.id, knowledge) and related(id_, item.id, knowledge) != said:
            yield place
        known = belongs(id_, item.id, knowledge) if item.kind == "f" else None
        if known is not None and known != said:
            yield place


def _medicine(id_: str, knowledge: Knowledge) -> bool:
    """Not what tablets may hold beside the medicine, such as lactose or sodium."""
    concept = knowledge.concepts[id_]
    return bool(concept.get("class")) and bool(
        concept.get("treats") or concept.get("dose") or concept.get("brands")
    )


def _under(sentence: Spoken, knowledge: Knowledge) -> Iterator[Hit]:
    """A cell under "brand" or "ingredients" beside a medicine, and a list of a medicine's brands."""
    setting = sentence.setting
    kind = setting.sentence.block.kind
    over = [item for item in setting.lead if item.kind in "mf"]
    forms = {item.form for item in setting.lead if item.kind not in "mf"}
    if len(over) != 1 or over[0].kind != "m" or kind not in ("cell", "item"):
        return
    fits = (
        (forms <= _HEADER and forms & _HEADERS) if kind == "cell" else (forms <= _LEADING and forms & _LEAD)
    )
    if not fits or not lex.NEGATIONS.isdisjoint(item.form for item in sentence.items):
        return
    for place in alike(sentence.items):
        item = sentence.items[place]
        varies = _varies(item, knowledge) or _varies(over[0], knowledge)
        if not varies and _medicine(item.id, knowledge) and not related(over[0].id, item.id, knowledge):
            yield _named(sentence, over[0], item, (place, place), knowledge)
            return


def _named(sentence: Spoken, one: Item, two: Item, span: tuple[int, int], knowledge: Knowledge) -> Hit:
    """A hit that tells what the product contains, or where neither is one, what family the first belongs to."""
    product = two if not ingredients(one.id, knowledge) and not branded(one, knowledge) else one
    concept = knowledge.concepts[product.id]
    sources = knowledge.sources(concept.get("source", ""))
    parts = sorted(knowledge.name(part) for part in ingredients(product.id, knowledge))
    slots = {"subject": product.form, "measure": knowledge.name(two.id), "true": knowledge.name(product.id)}
    if parts:
        slots["true"] = " and ".join(parts)
    elif branded(product, knowledge):
        slots["subject"] = next(b for b in concept["brands"] if b.casefold() == product.form)
    else:
        families = knowledge.above(one.id)[1:2]
        slots = {
            **slots,
            "subject": knowledge.name(one.id),
            "true": knowledge.name(families[0] if families else one.id),
        }
        return sentence.hit(*span, "family", slots, sources)
    return sentence.hit(*span, "contents", slots, sources)
