"""Knowledge as the check path uses it, made from the compiled data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.model import Document, Source


class Stopping(NamedTuple):
    """Why a medicine must not be stopped suddenly."""

    severity: str  # emergency, serious, withdrawal or return
    sources: tuple[Source, ...]


class Medicine(NamedTuple):
    """What sections need to know of an article's medicine."""

    id: str
    monitoring: tuple[str, ...]
    stopping: Stopping | None


@dataclass(frozen=True)
class Knowledge:
    """Everything known, ready to be looked up."""

    data: Mapping[str, Any] = field(default_factory=dict)

    def subject_medicine(self, document: Document) -> Medicine | None:
        """The medicine that the article is about, if it is known."""
        del document
        return None

    def describe(self, term: str) -> str:
        """All that is known of a term, as text for the terminal; "" when nothing is."""
        del term
        return ""


def from_data(data: Mapping[str, Any]) -> Knowledge:
    """Knowledge from the compiled form; ``{}`` gives knowledge of nothing."""
    return Knowledge(data)
