"""Holds what an article says a thing treats, prevents, causes or contains against the ties known to be true or false.

Only what a tie names is judged: a use or an effect that is not listed is unknown, not false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.spoken import Spoken, spoken
from medlint.claims import lexicon as lex
from medlint.claims.links import clauses_of
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

VERBS: dict[str, frozenset[str]] = {
    "treats": words("""
        treat treats treated treating treatment cure cures cured kill kills killed clear clears cleared
        fight fights work works help helps relieve relieves ease eases tackle tackles for against shorten
        shortens stop stops beat beats remedy effective destroy destroys dissolve dissolves rid
        """),
    "causes": words("""
        cause causes caused causing lead leads give gives gave bring brings trigger triggers result results
        linked responsible develop develops catch raise raises increase increases risk make makes come get
        """),
    "prevents": words("""
        prevent prevents prevented preventing protect protects protected protection guard guards stop stops
        avoid avoids keep keeps against immunity immune shield shields
        """),
    "contains": words("contain contains containing include includes has have made with"),
    "reverses": words("""
        reverse reverses reversed counteract counteracts antidote undo undoes wake wakes block blocks
        """),
    "safe-with": frozenset(["safe", "fine", "ok", "harmless", "together", "can"]),
    "harms-with": frozenset(["harm", "harms", "harmful", "dangerous", "unsafe"]),
    "absorbs-with": frozenset(["absorb", "absorbs", "absorbed", "absorption"]),
}  # fmt: skip
_FLAT = words("not doesn't don't cannot can't no never won't isn't aren't")
_EXCUSES = words("sometimes usually always only unless secondary alone directly by")
_FURTHEST = 14


def wrong_uses(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each thing said to treat or prevent what it does not."""
    yield from _wrong(document, context, ("treats", "prevents", "reverses"))


def wrong_truths(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each thing said to cause or contain what it does not, and the like."""
    yield from _wrong(document, context, ("causes", "contains", "safe-with", "harms-with", "absorbs-with"))


def _wrong(document: Document, context: Context, relations: Collection[str]) -> Iterator[Hit]:
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        places = [n for n, item in enumerate(sentence.items) if item.kind in "mfcat"]
        if len(places) < 2:
            continue
        hit = _first(sentence, places, relations, knowledge, context.locale)
        if hit:
            yield hit


def _first(
    sentence: Spoken, places: Sequence[int], relations: Collection[str], knowledge: Knowledge, locale: str
) -> Hit | None:
    clauses = clauses_of(sentence.items)
    for one in places:
        for two in places:
            if one == two or clauses[one] != clauses[two] or abs(one - two) > _FURTHEST:
                continue
            for tie in knowledge.ties(sentence.items[one].id, sentence.items[two].id):
                if tie["relation"] not in relations or tie.get("locale", locale) not in ("", locale):
                    continue
                said = asserts(sentence.items, one, two, VERBS[tie["relation"]])
                if said is not None and said != tie["true"]:
                    return _hit(sentence, one, two, tie, knowledge)
    return None


def asserts(items: Sequence[Item], one: int, two: int, verbs: frozenset[str]) -> bool | None:
    """True or False for "X verb Y" and its denial; None when the words do not tie X to Y that way."""
    first, last = min(one, two), max(one, two)
    between = [item.form for item in items[first + 1 : last]]
    if not lex.BLOCKS.isdisjoint(between) or ";" in between:
        return None
    passive = one > two
    if passive and not {"by", "with", "of", "from"} & set(between[-4:]) and "because" not in between:
        return None
    if set(between) <= {",", "and", "or", "the", "a"} or verbs.isdisjoint(between):
        return None
    window = [*(item.form for item in items[max(0, first - 3) : first]), *between]
    denied = any(form in _FLAT for form in window)
    if denied and not _EXCUSES.isdisjoint(between):
        return None
    return not denied


def _hit(sentence: Spoken, one: int, two: int, tie: Mapping[str, Any], knowledge: Knowledge) -> Hit:
    names = {"subject": knowledge.name(tie["subject"]), "measure": knowledge.name(tie["object"])}
    slots = {"true": tie["says"].rstrip("."), **names}
    return sentence.hit(min(one, two), max(one, two), "", slots, knowledge.sources(tie.get("source", "")))
