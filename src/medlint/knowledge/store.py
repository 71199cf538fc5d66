"""Knowledge as the check path uses it: look-ups over the compiled data, nothing prepared before it is asked for.

The compiled data is a dict with ``concepts`` (by id, ``kind`` a/m/f/c), ``up`` (id → ids above, nearest first),
``names`` (see ``names``), ``moves`` (subject → measure → fact), ``ties``, ``together``, ``tests``, ``sources``, tables
by measure (``limits`` …), and what ``derive`` makes of them. It may be kept in pieces; nothing here goes through all.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from medlint.model import Source
from medlint.record import field, record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from medlint.model import Document


class Stopping(NamedTuple):
    """Why a medicine must not be stopped suddenly; ``what`` can happen follows “can”."""

    severity: str  # emergency, serious, withdrawal or return
    what: str
    sources: tuple[Source, ...]


class Medicine(NamedTuple):
    """What sections need to know of an article's medicine."""

    id: str
    monitoring: tuple[str, ...]
    stopping: Stopping | None


class Move(NamedTuple):
    """A fact about a direction. ``subject`` and ``analyte`` are those it was stated for, ``depth`` how far above."""

    subject: str
    analyte: str
    direction: str  # high, low or either
    depth: int
    sources: tuple[Source, ...]
    locale: str = ""


@record
class Knowledge:
    """Everything known, ready to be looked up."""

    data: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def concepts(self) -> Mapping[str, Mapping[str, Any]]:
        """Concepts by id."""
        found: Mapping[str, Mapping[str, Any]] = self.data.get("concepts", {})
        return found

    @cached_property
    def names(self) -> Mapping[str, Any]:
        """The tree of names; see ``medlint.knowledge.names``."""
        found: Mapping[str, Any] = self.data.get("names", {})
        return found

    def opening(self, forms: Iterable[str]) -> dict[str, Any]:
        """Those of these words that open a name, each with its node of the tree."""
        return _among(self.names, forms)

    def above(self, id_: str) -> tuple[str, ...]:
        """The concept and all above it, nearest first."""
        found = self._above.get(id_)
        if found is None:
            found = self._above[id_] = (id_, *self.data.get("up", {}).get(id_, ()))
        return found

    @cached_property
    def _above(self) -> dict[str, tuple[str, ...]]:
        return {}

    def move(self, subject: str, analyte: str) -> Move | None:
        """Which way ``analyte`` goes with ``subject``, from the nearest fact; None when nothing is known.

        ``subject`` is a concept's id or a value such as ``iron:low``.
        """
        moves = self.data.get("moves", {})
        subjects = self._subjects(subject)
        for depth, (name, above) in enumerate((s, a) for s in subjects for a in self.above(analyte)):
            fact = moves.get(name, {}).get(above)
            if fact and not set(fact.get("except", ())) & {subject, *subjects[:1]}:
                return Move(
                    name,
                    above,
                    fact["direction"],
                    depth,
                    self.sources(fact.get("source", "")),
                    fact.get("locale", ""),
                )
            own = self.concepts.get(name, {}).get("is", {}).get(above)
            if own:
                return Move(name, above, own, depth, self.sources(self.concepts[name].get("source", "")))
        return None

    def ties(self, subject: str, object_: str) -> Iterator[Mapping[str, Any]]:
        """What is known of a subject and an object beside directions, the nearest first."""
        tied = self._derived("tied")
        for one in self.above(subject):
            numbers = tied.get(one, ())
            found = [self.data["ties"][number] for number in numbers]
            for two in self.above(object_) if found else ():
                yield from (tie for tie in found if tie["object"] == two)

    def has_ties(self, subject: str) -> bool:
        """Whether anything is known of a subject beside directions."""
        found = self._has_ties.get(subject)
        if found is None:
            tied = self._derived("tied")
            found = self._has_ties[subject] = any(each in tied for each in self.above(subject))
        return found

    @cached_property
    def _has_ties(self) -> dict[str, bool]:
        return {}

    def together(self, one: str, two: str) -> Mapping[str, Any] | None:
        """The nearest known interaction of two medicines, families or conditions, in either order."""
        pairs = self._derived("pairs")
        for first in self.above(one):
            others = pairs.get(first, {})
            for second in self.above(two) if others else ():
                if second in others:
                    fact: Mapping[str, Any] = self.data["together"][others[second]]
                    return fact
        return None

    @cached_property
    def said(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the sayings by each of their first words."""
        found: Mapping[str, Sequence[int]] = self._derived("said")
        return found

    def sayings_by(self, words: Iterable[str]) -> set[int]:
        """The numbers of the sayings of which one telling word is among these, or may be."""
        return {number for found in _among(self._derived("said_by"), words).values() for number in found}

    @cached_property
    def said_firsts(self) -> dict[tuple[int, str], list[frozenset[str]]]:
        """The first words of each group under a key of a saying (under all for ""), as far as they were asked."""
        return {}

    def interacts(self, id_: str) -> bool:
        """Whether any interaction is known of a medicine, family or condition."""
        pairs = self._derived("pairs")
        return any(each in pairs for each in self.above(id_))

    def members(self, family: str) -> tuple[str, ...]:
        """The medicines known to be under a family."""
        return tuple(self._derived("members").get(family, ()))

    def facts_on(self, measure: str, table: str) -> Sequence[Mapping[str, Any]]:
        """What ``limits``, ``meanings`` or ``proofs`` say of a measure or, failing that, of what it belongs to."""
        known = self.data.get(table, {})
        found: Sequence[Mapping[str, Any]] = next(
            (known[up] for up in self.above(measure) if up in known), ()
        )
        return found

    def antidotes(self) -> tuple[str, ...]:
        """The medicines, families and conditions that some medicine is an antidote to."""
        return tuple(self._derived("antidotes"))

    @cached_property
    def signs(self) -> Mapping[str, Mapping[str, int]]:
        """Each measure's own words of direction, 1 for upwards and -1 for downwards."""
        found: Mapping[str, Mapping[str, int]] = self._derived("signs")
        return found

    @cached_property
    def aspects(self) -> Mapping[str, Mapping[str, str]]:
        """Those of a measure's own words that speak of another measure, with that one."""
        found: Mapping[str, Mapping[str, str]] = self._derived("aspects")
        return found

    @cached_property
    def only(self) -> frozenset[str]:
        """The measures for which no words count but their own."""
        return frozenset(self._derived("only"))

    def _derived(self, name: str) -> Any:
        """A table that is worked out when a pack is compiled, or now where it was not."""
        found = self.data.get(name)
        return self._worked_out[name] if found is None else found

    @cached_property
    def _worked_out(self) -> dict[str, Any]:
        from medlint.knowledge.derive import derive

        return derive(self.data)

    def _subjects(self, subject: str) -> tuple[str, ...]:
        analyte, _, direction = subject.partition(":")
        if direction in ("high", "low"):
            return tuple(f"{each}:{direction}" for each in self.above(analyte))
        return self.above(subject)

    def sources(self, id_: str) -> tuple[Source, ...]:
        """The source of this id, in a tuple; nothing for ""."""
        found = self.data.get("sources", {}).get(id_)
        return (Source(**found),) if found else ()

    def name(self, id_: str) -> str:
        """What an article may call a concept or value: its first name."""
        analyte, _, direction = id_.partition(":")
        if analyte == "level":
            return f"{self.name(direction)} level"
        if direction:
            return f"{direction} {self.name(analyte)}"
        names = self.concepts.get(id_, {}).get("names") or [id_]
        return str(names[0])

    def kind(self, id_: str) -> str:
        """``a``, ``m``, ``f`` or ``c``; "" for nothing known."""
        return str(self.concepts.get(id_, {}).get("kind", ""))

    @cached_property
    def medicines(self) -> Mapping[str, Mapping[str, Any]]:
        """The medicines by id."""
        return {id_: concept for id_, concept in self.concepts.items() if concept["kind"] == "m"}

    def medicine_words(self) -> frozenset[str]:
        """Every single lower-case word that names a medicine or family."""
        return self._medicine_words

    @cached_property
    def _medicine_words(self) -> frozenset[str]:
        return frozenset(self._derived("medicine_words").split())

    def words(self) -> frozenset[str]:
        """Every lower-case word that occurs in a name."""
        return self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._derived("words").split())

    def medicine(self, id_: str) -> Medicine:
        """What is known of a medicine with what its families say."""
        concepts = [self.concepts[each] for each in self.above(id_) if each in self.concepts]
        monitoring = next((c["monitoring"] for c in concepts if c.get("monitoring")), ())
        return Medicine(id_, tuple(monitoring), self._stopping(concepts))

    def _stopping(self, concepts: list[Mapping[str, Any]]) -> Stopping | None:
        for concept in concepts:
            found = concept.get("stopping")
            if found and (concept is concepts[0] or concept.get("kind") != "f"):
                sources = self.sources(found.get("source") or concept.get("source", ""))
                return Stopping(found["severity"], found["what"], sources)
        return None

    def subject_medicine(self, document: Document) -> Medicine | None:
        """The medicine that the article is about: named in front matter, else in the title."""
        from medlint.knowledge.subject import subject_of

        id_ = subject_of(document, self)
        return self.medicine(id_) if id_ else None

    def readings(self, text: str) -> tuple[list[str], ...]:
        """What a whole text names: ``[kind, id, direction, cased]`` each."""
        from medlint.read.words import tokenise

        node = self.names
        for token in tokenise(text):
            node = node.get(token.form, {})
        return tuple(node.get("", ()))

    def describe(self, term: str) -> str:
        """All that is known of a term, as text for the terminal; "" when nothing is."""
        from medlint.knowledge.describe import describe

        return describe(term, self)


def _among(table: Any, keys: Iterable[str]) -> dict[str, Any]:
    """Those of these keys that a table has, with their values."""
    if hasattr(table, "among"):  # one of the compiled form
        found: dict[str, Any] = table.among(keys)
        return found
    return {key: table[key] for key in keys if key in table}


def from_data(data: Mapping[str, Any]) -> Knowledge:
    """Knowledge from the compiled form; ``{}`` gives knowledge of nothing."""
    return Knowledge(data)
