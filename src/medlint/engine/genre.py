"""Which type an article is, and why: flag, front matter, config, else a careful guess.

A guess that is wrong makes findings about sections that nobody owes, so what is not plain is a ``page``.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.knowledge import Knowledge
    from medlint.model import Document

TYPES = ("medicine", "condition", "test", "procedure", "hub", "comparison", "news", "page")
FOLDERS = {
    "medicines": "medicine", "medications": "medicine", "drugs": "medicine",
    "conditions": "condition", "diseases": "condition",
    "lab-tests": "test", "blood-tests": "test", "medical-tests": "test",
    "procedures": "procedure", "comparisons": "comparison", "news": "news", "hubs": "hub",
}  # fmt: skip
_PAGES = r"(?:posts?|articles?|guides?|pages|topics|factsheets?|leaflets)"
_PLACES = ("below", "following", "listed here", "collected here", "in this")
_HUB = (
    rf"\b(?:the |these )?(?:{_PAGES} (?:below|(?:listed|collected) here|in this (?:hub|section|collection))"
    rf"|(?:below|following) {_PAGES}) (?:\w+ )?"
    r"(?:cover|explain|deal with|go through|look at|answer|show|tell|describe)"
)
_SHORT = 4  # words of a title that is a name
_TITLE = r"(?i)(?:taking|about|using|how to take|your guide to)\s+"
_FORMS = (
    r"(?i)\b(?:tablets?|capsules?|injections?|creams?|liquid|inhalers?|patch(?:es)?|for (?:adults|children)"
    r"|medicines?|medications?|treatment|therapy|information|facts|guide|overview|basics)\b|^your\b"
)
#: Families of what people have, eat or take and that comes with no leaflet.
_NO_MEDICINE = frozenset({"procedure", "lifestyle", "complementary", "recreational-drug", "street-stimulant"})
_VERSUS = r"(?i)\b(?:vs\.?|versus|compared (?:with|to))\s|^comparing\s|\s(?:and|or)\s.+\bcompared$"
_EITHER = r"(?i)(?:^|: )([\w'-]+) or ([\w'-]+)(?:$|[?:,])"
#: Headings that tell a type; how many must be there; one that must be, for those that share their headings.
_HEADINGS: dict[str, tuple[int, str, tuple[str, ...]]] = {
    "medicine": (4, "", (
        "side effect", "how to take", "how to use", "interaction", "dose", "dosage", "before you take",
        "before taking", "missed dose", "overdose", "storage",
    )),
    "comparison": (3, "", (
        "how they differ", "which one", "switching", "what they are", "differences", "side effects of both",
        "choosing between", "which is better", "can i switch", "how do they compare",
    )),
    "news": (2, "", (
        "what happened", "what this means", "how strong is the evidence", "what the study found", "study details",
        "limits of the study", "should i change my treatment",
    )),
    "procedure": (3, r"recover|going home|\bafter (?:the|your|surgery)|aftercare", (
        "how to prepare", "preparing for", "before the", "before your", "before surgery", "what happens", "during the",
        "risk", "complication", "recover", "going home", "aftercare", "after the", "after your", "after surgery",
        "why it is done", "why you may need",
    )),
    "test": (3, r"\bresults?\b", (
        "how to prepare", "preparing for", "before the", "before your", "what happens", "during the", "result", "risk",
        "why it is done", "what the test", "what it is for", "how it is done", "why you may need", "normal range",
    )),
    "condition": (4, "", ("symptom", "cause", "diagnos", "treatment", "prevent", "complication", "outlook")),
}  # fmt: skip


#: What their titles say differs too much to be judged by its length.
_TITLED_FREELY = ("comparison", "news")


class Genre(NamedTuple):
    """The type, and what it was guessed from ("" when somebody said it)."""

    type: str
    why: str = ""


def declared(document: Document) -> str:
    """The front matter's ``type:`` as written, "" without one."""
    value = document.meta.get("type")
    return value.strip().lower() if isinstance(value, str) else ""


def configured(types: Mapping[str, Mapping[str, str]], place: str) -> str:
    """The type that the config gives to a path, "" for none."""
    from medlint.engine.globs import any_matches

    return next((name for name in types if any_matches((types[name]["match"],), place)), "")


def guess(document: Document, knowledge: Knowledge) -> Genre:
    """The type of an article that says nothing of it, with the reason."""
    return next(_guesses(document, knowledge), Genre("page"))


def _guesses(document: Document, knowledge: Knowledge) -> Iterator[Genre]:
    title = document.title.strip()
    match = _hub(document)
    if match:
        yield Genre("hub", f"it says “{match[0].strip()}”")
    if _is_medicine(document, title, knowledge):
        yield Genre("medicine", "its title is a medicine's name")
    folder = posixpath.basename(posixpath.dirname(document.path)).lower()
    if folder in FOLDERS and posixpath.splitext(posixpath.basename(document.path))[0] != "index":
        yield Genre(FOLDERS[folder], f"it is in the folder “{folder}”")
    if re.search(_VERSUS, title) or _either(title, knowledge):
        yield Genre("comparison", "its title compares")
    yield from _by_headings(document, title)


def _either(title: str, knowledge: Knowledge) -> bool:
    """Whether the title asks which of two medicines."""
    found = re.search(_EITHER, title)
    return found is not None and all(
        any(reading[0] in ("m", "f") for reading in knowledge.readings(name)) for name in found.groups()
    )


def _hub(document: Document) -> re.Match[str] | None:
    """Where the text says that the pages below cover this and that."""
    text = document.lowered
    return re.search(_HUB, text) if any(place in text for place in _PLACES) else None


def _is_medicine(document: Document, title: str, knowledge: Knowledge) -> bool:
    """Whether the title is the name of something prescribed or sold to treat, or “Taking …”, and nothing else."""
    if len(title.split()) > 8:
        return False
    opening = re.match(_TITLE, title)
    bare = re.sub(r"\([^)]*\)", "", title[opening.end() if opening else 0 :])
    bare = re.sub(_FORMS, "", bare).strip(" :,–-")
    if not bare or len(bare.split()) > 2:
        return False
    medicine = knowledge.subject_medicine(document)
    if medicine is None or _NO_MEDICINE.intersection(knowledge.above(medicine.id)):
        return False
    return bool(document.meta.get("medicines", "medicine")) or _names_medicine(bare, knowledge)


def _names_medicine(text: str, knowledge: Knowledge) -> bool:
    """Whether the text, or each of its words, is a medicine's name: “Iron deficiency” is not."""
    return all(
        any(kind == "m" for kind, *_ in knowledge.readings(part))
        for part in ([text] if knowledge.readings(text) else text.split())
    )


def _by_headings(document: Document, title: str) -> Iterator[Genre]:
    headings = [block.plain.lower() for block in document.blocks if block.kind == "heading"]
    for name, (enough, needed, words) in _HEADINGS.items():
        found = [word for word in words if any(word in heading for heading in headings)]
        told = not needed or any(re.search(needed, heading) for heading in headings)
        if len(found) >= enough and told and (len(title.split()) <= _SHORT or name in _TITLED_FREELY):
            yield Genre(name, f"it has headings on {', '.join(found[:3])}")
