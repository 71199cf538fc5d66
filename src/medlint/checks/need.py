"""Whether an article's medicine needs a section, as far as the knowledge says, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.subjects import names
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.kind import Context
    from medlint.knowledge.store import Medicine
    from medlint.model import Document, Hit, Source
    from medlint.model.finding import Confidence

_FULL = ("emergency", "serious", "withdrawal")  # hazards that need more than a line; others come back slowly


class Need(NamedTuple):
    """``named``: the knowledge says that it needs it. ``confidence`` is the most a hit may have.

    ``hazards`` are all that the knowledge names for the medicine: "monitoring", "stopping".
    """

    named: bool
    confidence: Confidence = "high"
    sources: tuple[Source, ...] = ()
    hazards: frozenset[str] = frozenset()

    @classmethod
    def of(cls, document: Document, what: str, context: Context) -> Need:
        """The need for ``what`` ("monitoring", "stopping" or "" for a section that every medicine needs).

        High when the knowledge names a hazard, low when it knows the medicine and names none, else medium.
        """
        medicine = _medicine(document, what, context)
        hazards = frozenset(n for n in ("monitoring", "stopping") if medicine and getattr(medicine, n))
        if not what or what not in hazards:
            least: Confidence = "low" if medicine else "medium"
            return cls(not what, least if what else "high", hazards=hazards)
        stopping = medicine.stopping if medicine else None
        if what == "monitoring" or stopping is None:
            return cls(True, hazards=hazards)
        read = tuple(source for source in stopping.sources if source.basis == "read")
        sure: Confidence = "high" if stopping.severity in _FULL else "medium"
        return cls(True, sure, read or stopping.sources, hazards)

    def knows(self, hazard: str) -> bool:
        """Whether the knowledge names this hazard for the medicine."""
        return hazard in self.hazards

    def stamp(self, hit: Hit) -> Hit:
        """The hit with no more confidence than the need has."""
        order = ("low", "medium", "high")
        least = min(hit.confidence, self.confidence, key=order.index)
        return hit._replace(confidence=least, sources=self.sources)


def _medicine(document: Document, what: str, context: Context) -> Medicine | None:
    """The article's medicine; where it compares several, the one of them that has the need."""
    known = context.knowledge
    if context.type != "comparison":
        return known.subject_medicine(document)
    ids = [id_ for name in names(document) for kind, id_, *_ in known.readings(name) if kind == "m"]
    found = [known.medicine(id_) for id_ in ids]
    return next((each for each in found if what and getattr(each, what)), found[0] if found else None)
