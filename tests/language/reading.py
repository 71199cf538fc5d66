"""Reads sentences about an invented world: which forms are understood, apart from what is known of medicine."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from medlint.checks.direction import reversed_moves
from medlint.kind import Context
from medlint.knowledge import Knowledge, from_data
from medlint.knowledge.closure import closures
from medlint.knowledge.names import name_tree
from medlint.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent


class Sentence(NamedTuple):
    """A statement in an article of this title. ``wrong`` is None for a distractor, which states nothing."""

    form: str
    wrong: bool | None
    title: str
    text: str


class Share(NamedTuple):
    """How many of how many are flagged."""

    flagged: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of nothing is 0."""
        return self.flagged / max(self.of, 1)


def sentences() -> Iterator[Sentence]:
    """Every sentence, in the order of the file."""
    data = _yaml("sentences.yaml")
    for form, pairs in data["pairs"].items():
        for pair in pairs:
            yield Sentence(form, False, pair["title"], pair["right"])
            yield Sentence(form, True, pair["title"], pair["reversed"])
    for each in data["distractors"]:
        yield Sentence("distractor", None, each["title"], each["text"])


def flagged(sentence: Sentence) -> bool:
    """Whether a reversed direction is found in an article of this one sentence."""
    document = read(f"# {sentence.title}\n\n{sentence.text}\n", "page.md")
    return any(reversed_moves(document, Context(date(2026, 11, 24), _world())))


def measured() -> dict[tuple[str, bool | None], Share]:
    """The share flagged by form and verdict, and over all forms as “all”."""
    counts: dict[tuple[str, bool | None], list[bool]] = defaultdict(list)
    for sentence in sentences():
        hit = flagged(sentence)
        for form in (sentence.form, "all"):
            counts[form, sentence.wrong].append(hit)
    return {key: Share(sum(hits), len(hits)) for key, hits in counts.items()}


@cache
def _world() -> Knowledge:
    data = _yaml("world.yaml")
    concepts = data["concepts"]
    moves = {
        subject: {analyte: {"direction": direction} for analyte, direction in facts.items()}
        for subject, facts in data["moves"].items()
    }
    return from_data(
        {
            "concepts": concepts,
            "up": closures(concepts),
            "names": name_tree(concepts),
            "moves": moves,
            "sources": {},
        }
    )


def _yaml(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
