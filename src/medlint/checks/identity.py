"""Holds what an article says a medicine is against the knowledge: the family it belongs to, in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.allergy import for_allergic
from medlint.checks.contents import asks_contents
from medlint.checks.naming import alike, names_in
from medlint.checks.spoken import spoken
from medlint.claims import lexicon as lex
from medlint.claims.ascribed import ascribed
from medlint.claims.stance import doubted
from medlint.claims.words import words
from medlint.knowledge.kinship import belongs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_IS = words("is are was isn't aren't belongs belong works acts counts")
_BETWEEN = words("""
    a an the one of type types kind kinds sort form group family class member members known as called
    medicines medicine medication medications drug drugs to best probably perhaps most strong powerful
    common commonly widely used popular newer older new old another also not isn't aren't well well-known
    sometimes often which that mild long-acting short-acting potent first second generation modern typical
    classic oral traditional standard what doctors call simply just really actually in fact does do
    doesn't don't as example same classed classified regarded considered counted both all
    """)
_SUCH = words(
    "such as like including include includes e.g example for namely especially eg called named known"
)
_CLOSED = frozenset(("include", "includes", "are"))
_OPENING = words("after before with without for in unlike besides on instead than")
_BOUND = words("to with of for from than against by on")  # "the alternative to X is a Y" says nothing of X
_ASIDES = (["which"], ["that"], [",", "which"], [",", "that"], ["("], ["(", "which"], [","])
_DO = frozenset(("do", "does", "don't", "doesn't"))
_BELONGS = (["not", "belong"], ["also", "belong"])
_PRONOUNS = words("it they this these")
_DETERMINED = frozenset(("the", "a", "an"))
_NEAR = 6  # mentions before and after that a mention is looked at with
_BEFORE = 3  # words of a pronoun's subject
#: Words of a lead-in or header that names a family for what stands under it.
_LISTS = words("include includes examples example common commonly types kinds are list names medicines")
_LEADING = _LISTS | words("""
    some of the these other used widely prescribed medicine drugs drug often well-known uk us in and main group
    groups family families class classes belonging belong to
    generic most available : ( ) , different
    """)
_SORTS = words("class type family group kind sort category medicine drug drugs of it what is which the")
_KINDS = words("class type family group kind sort category")


def wrong_identities(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each medicine said to be what it is not, or denied to be what it is."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        if not (sentence.medicines() or sentence.asked) or doubted([item.form for item in sentence.items]):
            continue
        items = _meant(sentence)
        yield from list(_families(sentence, items, knowledge)) or _ascriptions(sentence, knowledge)
        yield from for_allergic(sentence, knowledge)
        yield from _listed(sentence, knowledge)
        yield from _asked(sentence, knowledge)
        yield from names_in(sentence, items, knowledge)


def _meant(sentence: Spoken) -> list[Item]:
    """The items, with the pronoun of "it is a Y" turned into the medicine that the text is about."""
    items, topic = sentence.items, sentence.setting.topic
    if topic is None or topic.kind not in "mf":
        return items
    for place, item in enumerate(items[:_BEFORE]):
        if item.kind in "mf":
            break
        if item.form in _PRONOUNS and items[place + 1 : place + 2] and items[place + 1].form in _IS:
            named = item._replace(kind=topic.kind, id=topic.id)
            return [*items[:place], named, *items[place + 1 :]]
    return items


def _families(sentence: Spoken, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    places = [n for n, item in enumerate(items) if item.kind in "mf"]
    for number, one in enumerate(places):
        for two in places[max(0, number - _NEAR) : number + _NEAR]:
            if one == two or items[two].kind != "f" or items[one].id == items[two].id:
                continue
            said = _says(items, one, two) if one < two else _named(items, two, one)
            hit = None if said is None else _judge(sentence, items, one, two, said, knowledge)
            if hit:
                yield hit


def _ascriptions(sentence: Spoken, knowledge: Knowledge) -> Iterator[Hit]:
    """What freer words make of each family named."""
    items, topic = [*sentence.items], sentence.setting.topic
    for place, item in enumerate(items):
        if item.kind == "m" and item.other and place and items[place - 1].form in ("a", "an"):
            items[place] = item = item._replace(
                kind="f", id=item.other
            )  # "a tetracycline" is one of the family
        if item.kind != "f":
            continue
        found = ascribed(items, place, bare=_answers(sentence))
        if found is None:
            continue
        one = items[found.place] if found.place >= 0 else topic
        if one is None or one.kind not in "mf":
            continue
        known = belongs(one.id, item.id, knowledge)
        if known is not None and known != found.said:
            span = (
                (min(found.place, place), max(found.place, place)) if found.place >= 0 else sentence.whole()
            )
            yield _hit(sentence, one.id, item.id, span, knowledge, "denied" if known else "family")
            return


def _answers(sentence: Spoken) -> bool:
    """Whether a sentence may be about the article's medicine without naming it: right under a heading or question."""
    if sentence.asked:
        return asks_contents(sentence.asked) < 0
    return sentence.setting.heading[:1] != ()


def _judge(
    sentence: Spoken, items: Sequence[Item], one: int, two: int, said: bool, knowledge: Knowledge
) -> Hit | None:
    known = belongs(items[one].id, items[two].id, knowledge)
    if known is None or known == said:
        return None
    span = (min(one, two), max(one, two)) if len(items) == len(sentence.items) else sentence.whole()
    return _hit(sentence, items[one].id, items[two].id, span, knowledge, "denied" if known else "family")


def _says(items: Sequence[Item], one: int, two: int) -> bool | None:
    """True or False for "X is a Y", "X, which is a Y" and "X is no Y"; None when the sentence does not say."""
    behind = [item.form for item in items[two + 1 : two + 3]]
    if behind[:1] in (["and"], ["or"], ["-"]) and items[min(two + 2, len(items) - 1)].kind in "mf":
        return None
    if behind[:1] == [","] and behind[1:] in (["or"], ["and"]):
        return None
    between = _bare(_chained(items, one, two))
    if one and items[one - 1].form in _BOUND and not _IS.isdisjoint(between[:1]):
        return None
    if not between or (one and between[0] == "," and items[one - 1].form in _OPENING):
        return None
    if between[0] in (",", "(") and between[1:] in (["a"], ["an"], ["the"]):
        return True
    for aside in _ASIDES:
        if between[: len(aside)] == aside and not _IS.isdisjoint(between[len(aside) : len(aside) + 2]):
            between = between[len(aside) :]
            break
    if _IS.isdisjoint(between[:2]) and (between[0] not in _DO or between[1:2] + between[2:3] not in _BELONGS):
        return None
    if any(f not in _BETWEEN and f not in _IS and not f.endswith("ly") for f in between):
        return None
    return lex.NEGATIONS.isdisjoint(between)


def _bare(forms: list[str]) -> list[str]:
    """Words without what stands in brackets at their start: "X (Z in the US) is a Y"."""
    if forms[:1] != ["("] or ")" not in forms[:-1]:
        return forms
    rest = forms[forms.index(")") + 1 :]
    return forms if _IS.isdisjoint(rest[:1]) else rest


def _chained(items: Sequence[Item], one: int, two: int) -> list[str]:
    """The words between; of "X and Z are Ys" those behind Z."""
    for place in range(one + 1, two):
        if items[place].kind in "mf":
            continue
        if items[place].form not in (",", "and", "or") or (
            place == one + 1 and items[place + 1].kind not in "mf"
        ):
            chained = place > one + 1
            between = [item.form for item in items[place:two]]
            return between if not chained or between[0] in ("are", "belong", "aren't") else []
    return []


def _named(items: Sequence[Item], family: int, one: int) -> bool | None:
    """True for "Ys such as X", "Ys include Z and X", "the Y X"; None when the sentence does not say."""
    between = items[family + 1 : one]
    if not between:
        before = items[family - 1].form if family else ""
        spaced = items[one].start - items[family].end == 1
        return True if before in _DETERMINED and spaced and items[one].kind == "m" else None
    forms = [item.form for item in between if item.kind not in "mf"]
    tight = [f for f in forms if f not in (",", "(", "and", "or", ":")]
    if not tight or not set(tight) <= _SUCH or {"like"} >= set(tight):
        return None
    if tight == forms == ["for"] or not {"known", "for"}.isdisjoint(tight[:1]) or tight == ["as"]:
        return None
    if len(between) == len(forms):
        return None if {"and", "or"} & set(forms[:1]) else True
    return _goes_on(between, tight)


def _goes_on(between: Sequence[Item], tight: Sequence[str]) -> bool | None:
    """Whether a list of members reaches over those named between: "Ys such as Z, W and X"."""
    if any(item.kind == "f" for item in between):
        return None
    first = next(n for n, item in enumerate(between) if item.kind == "m")
    forms = [item.form for item in between[first:]]
    commas = sum(
        form == "," and forms[n + 1 : n + 2] not in (["and"], ["or"]) for n, form in enumerate(forms)
    )
    return True if not _CLOSED.isdisjoint(tight) or commas or {"and", "or"}.isdisjoint(forms) else None


def _listed(sentence: Spoken, knowledge: Knowledge) -> Iterator[Hit]:
    """Medicines in a list or column under a family, and a family in a row under "class"."""
    setting = sentence.setting
    kind = setting.sentence.block.kind
    forms = {item.form for item in setting.lead if item.kind not in "mf"}
    over = _narrowest([item for item in setting.lead if item.kind in "mf"], knowledge)
    if len(over) != 1 or not lex.NEGATIONS.isdisjoint(item.form for item in sentence.items):
        return
    if kind == "cell" and over[0].kind in "mf" and forms <= _SORTS and forms & _KINDS:
        for place in sentence.medicines()[:2]:
            if (
                sentence.items[place].kind == "f"
                and belongs(over[0].id, sentence.items[place].id, knowledge) is False
            ):
                yield _hit(
                    sentence, over[0].id, sentence.items[place].id, sentence.whole(), knowledge, "family"
                )
        return
    if over[0].kind != "f" or not forms <= _LEADING or not forms & _LISTS:
        return
    for place in alike(sentence.items):
        if belongs(sentence.items[place].id, over[0].id, knowledge) is False:
            yield _hit(sentence, sentence.items[place].id, over[0].id, (place, place), knowledge, "family")


def _narrowest(over: list[Item], knowledge: Knowledge) -> list[Item]:
    """Of two families one of which lies under the other, that one: "antibiotics of the macrolide group"."""
    if len(over) == 2 and {over[0].kind, over[1].kind} == {"f"}:
        return [item for item in over if not any(item.id in knowledge.above(o.id)[1:] for o in over)]
    return over


def _asked(sentence: Spoken, knowledge: Knowledge) -> Iterator[Hit]:
    """The answer yes or no to "Is X a Y?"."""
    asked = sentence.question
    places = [n for n, item in enumerate(asked) if item.kind in "mf"]
    if not sentence.reply or len(places) != 2 or asked[places[1]].kind != "f":
        return
    one, two = places
    forms = [item.form for item in asked[one + 1 : two]]
    if one and asked[one - 1].form in ("is", "are") and forms and set(forms) <= _BETWEEN:
        hit = _judge(sentence, asked, one, two, sentence.reply > 0, knowledge)
        if hit:
            yield sentence.hit(*sentence.whole(), hit.case, hit.slots, hit.sources)


def _hit(sentence: Spoken, one: str, two: str, span: tuple[int, int], knowledge: Knowledge, case: str) -> Hit:
    families = [knowledge.name(up) for up in knowledge.above(one)[1:2]]
    true = families[0] if families else knowledge.name(one)
    slots = {"subject": knowledge.name(one), "measure": knowledge.name(two), "true": true}
    return sentence.hit(*span, case, slots, knowledge.sources(knowledge.concepts[one].get("source", "")))
