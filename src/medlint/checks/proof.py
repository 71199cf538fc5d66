"""Holds what a result is said to prove or rule out against the knowledge: "a positive FIT means that you have cancer".

Only results that are known to prove nothing, and only words that leave no doubt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.claims.pronouns import resolved
from medlint.claims.states import Words, states_of
from medlint.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_PROVES = lazy.pattern(
    r"\b(?:definitely|certainly|always means?|proves?|proof|as good as a diagnosis|must have"
    r"|is enough to (?:diagnose|start)"
    r"|(?:means?|shows?|tells you) (?:that )?you (?:definitely |certainly )?have|confirms? (?:that|the|you)"
    r"|no \w+(?: \w+)? (?:test )?is needed to confirm|anybody who tests positive has|nothing but)\b"
)
_EXCLUDES = lazy.pattern(
    r"\b(?:rules? (?:it |this |them )?out|rules (?:out )?(?:\w+ ){1,4}out|excludes?|cannot have|can't have|do not have"
    r"|don't have|definitely not|it isn't|it is not|is free (?:of|from)|means? (?:that )?(?:there is|you have) no)\b"
)
_OPEN = lazy.pattern(
    r"\b(?:not|never|n't|cannot|rarely|almost|nearly|all but|may|might|can|could|usually|often|most|likely|helps?"
    r"|unless|does not|not always|myth|alone|by itself|if|whether|need|test(?:s|ed)? (?:to|can)|used to"
    r"|virtually|practically"
    r"|low risk)\b(?! have\b)"
)
_RESULTS = {"normal": 0, "near-normal": 0, "clear": 0, "undetectable": -1, "negative": -1, "positive": 1}
_YES, _NO = lazy.pattern(r"\W*yes\b"), lazy.pattern(r"\W*no\b")
_WAYS = {"high": (1,), "low": (0, -1)}


def unproven(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each result that is said to prove, or to rule out, what it cannot."""
    knowledge = context.knowledge
    words = Words(knowledge.signs, knowledge.aspects, knowledge.only)
    held: list[tuple[Mapping[str, Any], str]] = []
    asked = ""
    for setting, items in resolved(document, knowledge):
        known = any(item.kind in "at" and knowledge.facts_on(item.id, "proofs") for item in items)
        if not known and not held:
            continue
        text = _text(setting, items)
        found = list(_results(items, words, knowledge)) if known else []
        if found:
            held = [(fact, text) for fact in found]
        if held and not setting.myth:
            fact = _answered(held, asked, text) if asked else _stated(held, text, own=bool(found))
            if fact and not setting.asks:
                yield _hit(setting, items, fact, knowledge)
                held = []
        asked = text if setting.asks and held else ""
        if not found and not asked and setting.sentence.block.kind != "heading":
            held = []


def _text(setting: Setting, items: Sequence[Item]) -> str:
    start = items[0].start if items else setting.sentence.start
    return setting.sentence.block.plain[start : setting.sentence.end].lower()


def _results(items: Sequence[Item], words: Words, knowledge: Knowledge) -> Iterator[Mapping[str, Any]]:
    """The facts on each result of a sentence: high and low values, and those called normal, positive or negative."""
    found = [(state.analyte, state.sign) for state in states_of(items, words) if not state.negated]
    for place, item in enumerate(items):
        if item.kind == "a":
            near = [each.form for each in (*items[max(0, place - 2) : place], *items[place + 1 : place + 3])]
            found += [(item.id, _RESULTS[form]) for form in near if form in _RESULTS]
    for measure, sign in found:
        yield from (fact for fact in knowledge.facts_on(measure, "proofs") if sign in _WAYS[fact["way"]])


def _stated(
    held: Sequence[tuple[Mapping[str, Any], str]], text: str, *, own: bool
) -> Mapping[str, Any] | None:
    for fact, before in held:
        said = text if own else f"{before} {text}"
        strong = _PROVES if fact["way"] == "high" else _EXCLUDES
        match = strong.search(text)
        if match and _shape(fact["of"]).search(said) and not _OPEN.search(text[: match.end()]):
            return fact
    return None


def _answered(
    held: Sequence[tuple[Mapping[str, Any], str]], asked: str, text: str
) -> Mapping[str, Any] | None:
    """The fact that a bare yes or no to a question denies: "Does a high ESR mean cancer? Yes"."""
    for fact, before in held:
        if not _shape(fact["of"]).search(f"{before} {asked}"):
            continue
        excluding = _EXCLUDES.search(asked) or "rule out" in asked
        possible = asked.startswith(("can ", "could ", "may ", "is it possible"))
        yes, no = _YES.match(text), _NO.match(text)
        if fact["way"] == "high" and yes and not excluding and not possible:
            return fact
        if fact["way"] == "low" and ((yes and excluding) or (no and possible)):
            return fact
    return None


@lru_cache(maxsize=128)
def _shape(of: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{of})")


def _hit(setting: Setting, items: Sequence[Item], fact: Mapping[str, Any], knowledge: Knowledge) -> Hit:
    block = setting.sentence.block
    start, end = (items[0].start if items else setting.sentence.start), setting.sentence.end
    slots = {
        "said": block.text[start:end], "subject": "such a result", "measure": "", "true": str(fact["says"]),
    }  # fmt: skip
    sources = knowledge.sources(fact.get("source", ""))
    return Hit(block.source_span(start, end), slots, case="meaning", confidence="medium", sources=sources)
