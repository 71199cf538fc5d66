"""What an article says that one thing does to another: treats, causes, breaks down, contains, shows, worsens.

Knows verbs and their opposites; a denial turns them round. What the things are is for ``knowledge``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any

    from medlint.checks.stated import Statement, Told

#: Verbs with one meaning, and those that mean the opposite.
_ACTS = {
    "break down": (
        r"deals? with|handles?|process(?:es)?|break(?:s|ing)? (?:\w+ )?down|breaks? (?:\w+ ){1,3}down"
        r"|broken down by|metaboli[sz]e[sd]?"
        r"|clears?|gets? rid of",
        r"builds? up|lets? (?:\w+ )?build up",
    ),
    "contain": (r"contain(?:s|ing)?|made (?:from|of)|has (?:\w+ )?in it", r"free (?:of|from)"),
    "treat": (
        r"treats?|treating|used (?:for|to treat)|works? against|effective against|prescribed for"
        r"|helps? with",
        "",
    ),
    "prevent": (
        r"prevents?|preventing|protects?(?: \w+){0,2} (?:against|from)|stops? you (?:from )?getting",
        "",
    ),
    "cure": (r"cures?|curing", ""),
    "kill": (r"kills?|killing|destroys?", ""),
    "worsen": (
        r"worsens?|makes? (?:[\w'’]+ ){0,3}?worse|aggravates?|harms?|damages?|bad for|triggers?|brings? on",
        r"(?:has|have) no (?:bearing|effect|influence) on|calms?|improves?|eases?|relieves?|soothes?"
        r"|protects?|good for|makes? (?:[\w'’]+ ){0,3}?better|helps?",
    ),
    "block": (r"blocks?|blocking|inhibits?|stops? (?:\w+ )?from working", ""),
    "show": (r"shows?|measures?|detects?|finds?|picks? up|tells?", ""),
    "replace": (r"replaces?|instead of|takes? the place of|substitutes?", ""),
    "pass into": (r"pass(?:es)? (?:into|to|through)|crosses?|reaches", ""),
}
_VERBS = {
    name: (lazy.pattern(rf"\b(?:{plain})\b"), lazy.pattern(rf"\b(?:{turned})\b") if turned else None)
    for name, (plain, turned) in _ACTS.items()
}
_ANY = lazy.pattern(
    r"\b(?:break|broken|metaboli|clears?|gets? rid|builds?|lets?|contain|made|has|free|treat|used|works?"
    r"|effective"
    r"|prescribed|helps?|prevent|protect|stops?|cur(?:e|ing)|kill|destroy|worsen|makes?|aggravat|harms?"
    r"|damages?|bad"
    r"|triggers?|brings?|improv|eases?|reliev|sooth|good|block|inhibit|shows?|measur|detect|finds?|picks?"
    r"|tells?"
    r"|deals?|handles?|process|calms?|has no|have no|replac|instead|takes?|substitut|pass|cross|reach)"
)
_DENIES = lazy.pattern(
    r"\b(?:not|never|no|cannot|n't|nor|neither|nothing|without|unable|fails? to|plays? no part in"
    r"|useless)\b"
    r"(?! (?:always|only|usually|often|all|just|everyone|known|enough|mean|yet|clear|sure|longer|more|less"
    r"|as|one))"
)
_UNSURE = lazy.pattern(
    r"\b(?:if|unless|until|when|whether|may|might|could|can|some|sometimes|often|rare\w*|usually|trials?"
    r"|stud\w+|evidence|too"
    r"|overdos\w*|alone|only|always|tell|ask|doctors?|think|thought|unclear|people|most|many|against|than"
    r"|help)\b"
)
_SOFT = lazy.pattern(r"\b(?:may|might|could|can|often|usually|most|many|people|some|sometimes)\b")
_BREAK = lazy.pattern(r"[;:.(]|, (?!which\b)|\b(?:but|because|and|so|while|which|that|who|or)\b")
_FAR = 40
_HABITS = frozenset({"smoking", "obesity", "stress"})  # illnesses cause one another in too many ways


def acts(told: Told) -> Iterator[Statement]:
    """1 for what a thing is said to do to another, -1 for what it is said not to."""
    text = told.text
    items = [item for item in told.sentence.items if item.id and item.kind in "mfac"]
    if len(items) < 2 or not _ANY.search(text):
        return
    for before, after in pairwise(items):
        between = text[before.end - told.base : after.start - told.base]
        able = before.kind != "c" or before.id in _HABITS
        if not able or before.id == after.id or len(between) > _FAR or _BREAK.search(between):
            continue
        clause = _clause(text, before.start - told.base, after.end - told.base)
        found = None if _UNSURE.search(_SOFT.sub(" ", clause)) else _act(text, before, after, told.base)
        if found:
            name, sign = found
            case = tuple(each for each in told.case if each in ("child", "pregnant", "trial", "overdose"))
            for other in told.knowledge.above(after.id)[: 2 if name == "worsen" else 1]:
                yield told._replace(given=case).stated(before.id, f"effect {name} {other}", sign)


def _clause(text: str, start: int, end: int) -> str:
    """The words around two places, as far as the clause goes."""
    first = max((match.end() for match in _BREAK.finditer(text, 0, start)), default=0)
    last = _BREAK.search(text, end)
    return text[first : last.start() if last else len(text)]


def _act(text: str, before: Any, after: Any, base: int) -> tuple[str, int] | None:
    """What the first of two things is said to do to the second, with its sign."""
    start, end = before.end - base, after.start - base
    reach = min(len(text), after.end - base + 8)
    for name, (plain, turned) in _VERBS.items():
        for pattern, sign in ((plain, 1), (turned, -1)):
            match = pattern.search(text, start, reach) if pattern else None
            if match and match.start() < end:
                denied = _DENIES.search(text, start, match.start() + 1) or _nobody(text, before.start - base)
                return name, -sign if denied else sign
    return None


def _nobody(text: str, place: int) -> re.Match[str] | None:
    return _NO.search(text, max(0, place - 12), place)


_NO = lazy.pattern(r"\b(?:no|neither|nor)\s*\Z")
