"""For whom, with what and according to whom a sentence speaks: what parts two statements that seem to disagree.

Knows words and names; judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from medlint.claims.items import Item

#: People and situations for whom other numbers hold.
_GROUPS = {
    "child": lazy.pattern(
        r"\b(?:(?<!unborn )child(?:ren)?(?:'s)?|babies|infants?|newborns?|toddlers?|teenagers?|adolescents?"
        r"|young people|paediatric|pediatric|kids|under \d+|aged? (?:under |\d+ (?:to|and) )?\d+)\b"
    ),
    "old": lazy.pattern(
        r"\b(?:older (?:people|adults|patients)|elderly|over (?:the age of )?[678]\d|frail)\b"
    ),
    "kidney": lazy.pattern(
        r"\b(?:kidney (?:problems?|disease|failure|damage)|weak kidneys|renal|dialysis)\b"
    ),
    "liver": lazy.pattern(r"\b(?:liver (?:problems?|disease|failure|damage)|cirrhosis)\b"),
    "pregnant": lazy.pattern(
        r"\b(?:pregnan\w+|trimesters?|conceiv\w+|expecting|baby is born|unborn|a baby|the birth)\b"
    ),
    "breast": lazy.pattern(r"\bbreast-?feed\w*"),
    "hospital": lazy.pattern(r"\b(?:injections?|inject\w*|infusions?|drips?|vein|intravenous\w*|iv)\b"),
    "skin": lazy.pattern(r"\b(?:creams?|ointments?|gels?|patch(?:es)?|lotion)\b"),
    "eye": lazy.pattern(r"\b(?:eye drops?|drops?)\b"),
    "nose": lazy.pattern(r"\b(?:nasal|nose|sprays?)\b"),
    "lung": lazy.pattern(r"\b(?:inhalers?|inhal\w+|puffs?|nebuli[sz]\w+)\b"),
    "bottom": lazy.pattern(r"\b(?:suppositor\w+|enemas?|rectal)\b"),
    "slow": lazy.pattern(r"\b(?:slow|modified|extended|prolonged|sustained|long-acting)[ -]?(?:release)?\b"),
    "trial": lazy.pattern(r"\b(?:trials?|stud(?:y|ies)|researchers?|participants|volunteers|mice|rats)\b"),
    "overdose": lazy.pattern(r"\b(?:overdos\w*|too much|poison\w*|by mistake|accidentally|fatal)\b"),
    "forgot": lazy.pattern(r"\b(?:miss(?:ed|es|ing)?|forg[eo]t\w*|double dose|make up for|catch up|late)\b"),
    "flare": lazy.pattern(r"\b(?:flare\w*|attacks?|emergency|severe|relapse)\b"),
    "mouth": lazy.pattern(r"\b(?:by mouth|swallow\w*|tablets?|capsules?|pills?)\b"),
    "weak": lazy.pattern(r"\b(?:low-dose|weak enzyme|slow metaboli[sz]er)\b"),
    "strong": lazy.pattern(r"\b(?:high(?:er)?[ -]dose|loading dose)\b"),
    "prevent": lazy.pattern(r"\b(?:to prevent|prevention|prophyla\w+|preventive\w*)\b"),
}
_IF = lazy.pattern(r"(?<!even )\b(?:if|unless|when|whenever|in case)\b([^,;:.]*)")
_PLAIN_IF = lazy.pattern(
    r"\b(?:also|another|things|everything|needed|need|together|you|your|they|the|a|an|it|is|are|take|takes"
    r"|taking|have|has|this|medicine|tablets?|treatment|on|who"
    r"|used?|prescribed|to|for|and|or|start|starts|started|starting|begin|of|in|with|stable|settled?|well"
    r"|right"
    r"|dose|doctors?|specialists?|team|nurse|tells?|told|says?|prescribes?|prescribed|both|together|does|do"
    r"|decides?|less"
    r"|advises?|less|more|agrees?|weight|adults?|people|even|feel|feels|wants?|get|gets|when|find|finds"
    r"|out|know|knows|think"
    r"|thinks|that|learn|plan(?:s|ning)?|try(?:ing)?|baby"
    r"|pregnan\w+|child(?:ren)?)\b"
)
_FOR = words("for with have has having treat treats treating in after during as")
_SKIPPED = words(
    "the a an your their severe active mild bad long-term chronic of flare-up flare-ups attack attacks some many most"
    " certain other"
)
_PLACES = frozenset({"pregnancy", "ageing", "surgery", "breastfeeding"})
_NAME = lazy.pattern(r"[A-Z][\w'’&.-]*")
_NO_SOURCE = words(
    """
    I I'm GP GPs A&E DNA TPMT NUDT15 FBC CBC LFT LFTs ALT AST ALP GGT HbA1c ECG MRI CT INR TSH BMI
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Call Read See Ask Take Do Never Always
    """
)


_SHORT = 2  # words of a name that is not cut
_ILLNESS = lazy.pattern(
    r"\bfor (?!you\b|the\b|a\b|an\b|\d|each\b|every\b|this\b|most\b|at\b|about\b)"
    r"([a-z'’-]+(?: [a-z'’-]+){0,3}? (?:disease|arthritis|cancer|infections?|transplants?|pain|pressure"
    r"|failure"
    r"|disorders?))\b"
)


def tails(names: Iterable[str]) -> Iterator[str]:
    """What a long name of an illness may be cut to: "inflammatory bowel disease" to "bowel disease"."""
    for name in names:
        parts = name.lower().split()
        if len(parts) > _SHORT:
            yield "for " + " ".join(parts[1:])


def unnamed(text: str) -> str:
    """An illness that something is said to be for, in words that are no known name; "" for none."""
    found = _ILLNESS.search(text)
    return f"for {found[1]}" if found else ""


def circumstances(text: str, above: str) -> Iterator[str]:
    """The groups and situations a lower-case sentence or what stands above it speaks of."""
    whole = f"{above} . {text}"
    for name, pattern in _GROUPS.items():
        if pattern.search(whole):
            yield name


def supposed(text: str) -> str:
    """The words of a condition that a lower-case sentence sets, sorted; "" for none or a plain one."""
    found = _IF.search(text)
    if not found:
        return ""
    rest = _PLAIN_IF.sub(" ", found[1])
    kept = sorted({word for word in rest.split() if len(word) > 2})
    return " ".join(kept[:5])


def conditions(items: Sequence[Item], everywhere: bool = False) -> Iterator[str]:
    """The conditions that something is given for or in, by id; ``everywhere``: all that are named."""
    for place, item in enumerate(items):
        if item.kind != "c" or item.id in _PLACES:
            continue
        at = place - 1
        while at > 0 and items[at].form in _SKIPPED:
            at -= 1
        listed = at >= 0 and items[at].form in ("and", "or", ",")
        label = place == 0 and [each.form for each in items[1:2]] in (
            [":"],
            ["needs"],
            ["calls"],
            ["is"],
            ["requires"],
        )
        if everywhere or label or (at >= 0 and items[at].form in _FOR) or listed:
            yield item.id


def attributions(text: str, known: Sequence[tuple[int, int]]) -> list[str]:
    """The names in a sentence that may be those of who says so. ``known``: where other names stand in it."""
    found: set[str] = set()
    for match in _NAME.finditer(text):
        word = match[0].rstrip(".'’-")
        opening = (
            not text[: match.start()].strip(" \"'“‘(*-") or text[: match.start()].rstrip()[-1:] in ":.?!"
        )
        capital = word.isupper() and len(word) > 1
        named = any(start < match.end() and match.start() < end for start, end in known)
        if word and not named and word not in _NO_SOURCE and (capital or not opening):
            found.add(word)
    return sorted(found)
