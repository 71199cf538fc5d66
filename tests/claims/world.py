"""A small invented world, so that tests of language need no medicine."""

# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import Any

from medlint.checks.direction import reversed_moves
from medlint.kind import Context
from medlint.knowledge import Knowledge, from_data
from medlint.knowledge.closure import closures
from medlint.knowledge.names import name_tree
from medlint.read import read

CONCEPTS: dict[str, dict[str, Any]] = {
    "zorbine": {
        "kind": "a", "names": ["zorbine", "serum zorbine"], "high": ["hyperzorbinaemia"], "low": ["hypozorbinaemia"],
        "ranges": [{"unit": "mmol/L", "low": 2, "high": 4, "min": 0.5, "max": 20}],
    },
    "plexate": {"kind": "a", "names": ["plexate", "PLX"]},
    "morrin": {"kind": "a", "names": ["morrin cells", "morrin cell count"], "low": ["morrinopenia"]},
    "dral": {"kind": "a", "names": ["dral rate"], "up": ["fast", "faster", "quickens"], "down": ["slow", "slower", "slows"]},
    "bones": {"kind": "a", "names": ["bones"]},
    "tavodine": {"kind": "m", "names": ["tavodine"], "brands": ["Tavox"], "class": ["vodines"]},
    "quelimab": {"kind": "m", "names": ["quelimab"]},
    "vodines": {"kind": "f", "names": ["vodines"]},
    "farn": {"kind": "c", "names": ["Farn disease"]},
    "lurgosis": {"kind": "c", "names": ["lurgosis"]},
    "brenic": {"kind": "c", "names": ["brenic failure", "failure of the bren"], "under": ["farn"]},
}  # fmt: skip
MOVES = {
    "vodines": {
        "zorbine": {"direction": "low"},
        "plexate": {"direction": "high"},
        "dral": {"direction": "low"},
    },
    "quelimab": {
        "morrin": {"direction": "high"},
        "bones": {"direction": "high"},
        "zorbine": {"direction": "either"},
    },
    "farn": {"zorbine": {"direction": "high"}, "plexate": {"direction": "low"}},
    "lurgosis": {"morrin": {"direction": "low"}},
}


def world() -> Knowledge:
    """The knowledge of the invented world."""
    concepts = {id_: dict(concept) for id_, concept in CONCEPTS.items()}
    return from_data(
        {
            "concepts": concepts,
            "up": closures(concepts),
            "names": name_tree(concepts),
            "moves": MOVES,
            "sources": {},
        }
    )


def found(text: str, title: str = "Notes") -> list[str]:
    """What is flagged as reversed in an article of this title and text."""
    document = read(f"# {title}\n\n{text}\n", "page.md")
    hits = reversed_moves(document, Context(date(2026, 11, 24), world()))
    return [document.source[hit.span.start : hit.span.end] for hit in hits]
