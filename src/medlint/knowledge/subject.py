"""What an article is about, told by its front matter or title. Judges nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.read.words import tokenise

if TYPE_CHECKING:
    from medlint.knowledge.store import Knowledge
    from medlint.model import Document


def subject_of(document: Document, knowledge: Knowledge) -> str:
    """The id of the medicine, "" when it is none or more than one."""
    given = document.meta.get("medicines", "medicine")
    names = [given] if isinstance(given, str) else [str(each) for each in given or ()]
    found = {id_ for name in names for kind, id_, *_ in knowledge.readings(name) if kind == "m"}
    if not names:
        found = set(_named(document.title, knowledge))
    return found.pop() if len(found) == 1 else ""


def _named(text: str, knowledge: Knowledge) -> list[str]:
    words = [token.form for token in tokenise(text)]
    found: list[str] = []
    for number in range(len(words)):
        node: Any = knowledge.names
        readings: list[list[str]] = []
        for word in words[number:]:
            node = node.get(word, {})
            readings = node.get("", readings)
            if not node:
                break
        found += [id_ for kind, id_, *_ in readings if kind == "m"]
    return found
