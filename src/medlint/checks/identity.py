"""Holds what an article says a medicine is against the knowledge: its family, its ingredients, its other names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.spoken import spoken
from medlint.claims import lexicon as lex
from medlint.claims.words import words
from medlint.knowledge.kinship import belongs, ingredients
from medlint.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_IS = frozenset(["is", "are", "was", "belongs", "belong"])
_BETWEEN = words("""
    a an the one of type types kind kinds sort form group family class member members known as called
    medicines medicine medication medications drug drugs to best probably perhaps most strong powerful
    common commonly widely used popular newer older new old another also not isn't aren't well well-known
    sometimes often which that mild long-acting short-acting potent first second generation modern typical
    classic another oral traditional standard what doctors call simply just really actually in fact
    """)
_SUCH = words("""
    such as like including include includes e.g example for namely especially eg
    """)
_CONTAINS = words("contains contain containing combines combine made up")
_OPENING = words("after before with without for in unlike besides on instead of than")
_SAME = words("""
    brand name names of also known as called sold under marketed the a another generic trade
    """)


def wrong_identities(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each medicine said to be what it is not, or denied to be what it is."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        if len(sentence.medicines()) > 1:
            yield from _families(sentence.setting, sentence.items, knowledge)
            yield from _contents(sentence.setting, sentence.items, knowledge)


def _families(setting: Setting, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    places = [n for n, item in enumerate(items) if item.kind in "mf"]
    for one in places:
        for two in places:
            if one == two or items[two].kind != "f" or items[one].id == items[two].id:
                continue
            said = _says(items, one, two)
            if said is None:
                continue
            known = belongs(items[one].id, items[two].id, knowledge)
            if known is not None and known != said:
                yield _hit(setting, items[one], items[two], knowledge, "denied" if known else "family")


def _says(items: Sequence[Item], one: int, two: int) -> bool | None:
    """True or False for "X is a Y" and "X is no Y"; None when the sentence does not say."""
    if one < two:
        between = [item.form for item in items[one + 1 : two]]
        behind = items[two + 1].form if two + 1 < len(items) else ""
        if not between or (behind in ("and", "or", "-") and items[min(two + 2, len(items) - 1)].kind in "mf"):
            return None
        opened = one and between[0] == "," and items[one - 1].form in _OPENING
        if opened or (behind == "," and two + 2 < len(items) and items[two + 2].form in ("or", "and")):
            return None
        if (
            between[0] == ","
            and len(between) <= 3
            and set(between[1:]) <= {"a", "an", "the"}
            and len(between) > 1
        ):
            return True
        if _IS.isdisjoint(between[:2]) or any(
            f not in _BETWEEN and f not in _IS and not f.endswith("ly") for f in between
        ):
            return None
        return lex.NEGATIONS.isdisjoint(between)
    between = [item.form for item in items[two + 1 : one]]
    tight = [f for f in between if f not in (",", "(", "and", "or")]
    if tight and set(tight) <= _SUCH and not {"like"} >= set(tight):
        return True
    return None


def _contents(setting: Setting, items: Sequence[Item], knowledge: Knowledge) -> Iterator[Hit]:
    """Statements like "X contains Y and Z" where X is a combination whose ingredients are known."""
    for place, item in enumerate(items):
        parts = ingredients(item.id, knowledge) if item.kind == "m" else frozenset()
        if not parts:
            continue
        rest = items[place + 1 : place + 14]
        verb = next((n for n, each in enumerate(rest) if each.form in _CONTAINS), -1)
        if verb < 0 or verb > 4 or not lex.NEGATIONS.isdisjoint(each.form for each in rest[:verb]):
            continue
        for each in rest[verb + 1 :]:
            if each.kind in "p" and each.form not in ",":
                break
            if each.kind == "m" and not _among(each.id, parts, knowledge):
                yield _hit(setting, item, each, knowledge, "contents")


def _among(id_: str, parts: frozenset[str], knowledge: Knowledge) -> bool:
    return any(id_ in knowledge.above(part) or part in knowledge.above(id_) for part in parts)


def _hit(setting: Setting, one: Item, two: Item, knowledge: Knowledge, case: str) -> Hit:
    block = setting.sentence.block
    start, end = min(one.start, two.start), max(one.end, two.end)
    concept = knowledge.concepts[one.id]
    families = [knowledge.name(up) for up in knowledge.above(one.id)[1:2]]
    parts = " and ".join(sorted(knowledge.name(part) for part in ingredients(one.id, knowledge)))
    true = parts if case == "contents" else (families[0] if families else knowledge.name(one.id))
    names = {"subject": knowledge.name(one.id), "measure": knowledge.name(two.id)}
    slots = {"said": block.text[start:end], "true": true, **names}
    return Hit(
        block.source_span(start, end), slots, case=case, sources=knowledge.sources(concept.get("source", ""))
    )
