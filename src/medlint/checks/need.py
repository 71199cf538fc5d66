"""Whether an article's medicine needs a section, as far as the knowledge says, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from medlint.kind import Context
    from medlint.model import Document, Hit, Source
    from medlint.model.finding import Confidence

_FULL = ("emergency", "serious", "withdrawal")  # hazards that need more than a line; others come back slowly


class Need(NamedTuple):
    """``named``: the knowledge says that it needs it. ``confidence`` is the most a hit may have."""

    named: bool
    confidence: Confidence = "high"
    sources: tuple[Source, ...] = ()

    @classmethod
    def of(cls, document: Document, what: str, context: Context) -> Need:
        """The need for ``what`` ("monitoring", "stopping" or "" for a section that every medicine needs).

        High when the knowledge names a hazard, low when it knows the medicine and names none, else medium.
        """
        if not what:
            return cls(True)
        medicine = context.knowledge.subject_medicine(document)
        if medicine is None:
            return cls(False, "medium")
        if what == "monitoring":
            return cls(True) if medicine.monitoring else cls(False, "low")
        stopping = medicine.stopping
        if stopping is None:
            return cls(False, "low")
        read = tuple(source for source in stopping.sources if source.basis == "read")
        return cls(True, "high" if stopping.severity in _FULL else "medium", read or stopping.sources)

    def stamp(self, hit: Hit) -> Hit:
        """The hit with no more confidence than the need has."""
        order = ("low", "medium", "high")
        least = min(hit.confidence, self.confidence, key=order.index)
        return hit._replace(confidence=least, sources=self.sources)
