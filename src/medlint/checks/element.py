"""What a text must have: statements, each told by words that stand in one sentence.

An element is found by its own words only; where to look and what its lack means is the kind's affair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from medlint.checks.wording import expand, expression, in_pattern
from medlint.problem import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medlint.checks.passage import Line


class Element(TypedDict, total=False):
    """An element as a rule writes it.

    ``says``: what it is, to follow “lacks”. ``any``: alternatives; each is a list of literal terms parted by
    ``|``, or several such lists that must all occur in one sentence. ``pattern``: regular expressions, looked
    at in sentences that hold one of the terms of ``gate``. ``least``: how many different terms must occur.
    ``items``: how many things must be listed, in a list or parted by commas. ``unless``: terms that make a
    sentence not count. ``anywhere``: it may stand anywhere in the article. ``in_heading``: headings count.
    """

    says: str
    any: list[str | list[str]]
    pattern: list[str]
    gate: str
    least: int
    items: int
    unless: str
    anywhere: bool
    in_heading: bool


@dataclass(frozen=True)
class Terms:
    """One of several literal terms."""

    words: frozenset[str]
    stems: tuple[str, ...]
    regex: re.Pattern[str] | None

    @classmethod
    def of(cls, text: str) -> Terms:
        """Terms parted by ``|``. Raises ValueError when one is empty or names unknown words."""
        terms = [term.strip().lower() for term in expand(text).split("|")]
        if any(len(term.rstrip("*")) < 2 and not term.isalnum() for term in terms):
            raise ValueError(f"“{text}” has an empty term")
        words = frozenset(term for term in terms if re.fullmatch(r"[\w']+(?:-[\w']+)*", term))
        rest = [term for term in terms if term not in words]
        regex = re.compile(expression("|".join(rest))) if rest else None
        return cls(words, tuple(term.rstrip("*") for term in rest), regex)

    def occur(self, line: Line) -> bool:
        """Whether one of them stands in the line."""
        if not self.words.isdisjoint(line.forms):
            return True
        low = line.low
        for stem in self.stems:
            if stem in low:
                return bool(self.regex and self.regex.search(low))
        return False

    def all_in(self, line: Line) -> set[str]:
        """Those that stand in the line."""
        found = set(self.words & line.forms)
        if self.regex and any(stem in line.low for stem in self.stems):
            found.update(self.regex.findall(line.low))
        return found


@dataclass(frozen=True)
class Statement:
    """An element, ready to look for."""

    says: str
    alternatives: tuple[tuple[Terms, ...], ...]
    patterns: tuple[re.Pattern[str], ...]
    gate: Terms | None
    least: int
    items: int
    unless: Terms | None
    anywhere: bool
    in_heading: bool

    def holds(self, line: Line) -> bool:
        """Whether the line says it."""
        if line.heading and not self.in_heading:
            return False
        for parts in self.alternatives:
            if all(part.occur(line) for part in parts):
                return not self._excluded(line)
        if self.gate and self.gate.occur(line) and any(p.search(line.low) for p in self.patterns):
            return not self._excluded(line)
        return False

    def _excluded(self, line: Line) -> bool:
        return bool(self.unless and self.unless.occur(line))

    def among(self, lines: Iterable[Line]) -> bool:
        """Whether the lines together say it."""
        if self.least > 1:
            return self._count(lines) >= self.least
        if self.items > 1:
            given = tuple(lines)
            return any(self.holds(line) for line in given) and _listed(self, given) >= self.items
        return any(self.holds(line) for line in lines)

    def _count(self, lines: Iterable[Line]) -> int:
        found: set[str] = set()
        for line in lines:
            if line.heading or self._excluded(line):
                continue
            for parts in self.alternatives:
                found.update(word[:5] for word in parts[0].all_in(line))
            found.update(m[0][:5] for p in self.patterns for m in p.finditer(line.low))
            if len(found) >= self.least:
                break
        return len(found)


def _listed(statement: Statement, lines: tuple[Line, ...]) -> int:
    """How many things are listed: items and cells, or parts between commas in a line that holds it."""
    blocks = {line.block for line in lines if line.sentence.block.kind in ("item", "cell")}
    commas = [_parts(line.low) for line in lines if statement.holds(line)]
    following = [_parts(line.low) for line in lines if line.low.count(",") > 1]
    return max([len(blocks), *commas, *following])


def _parts(low: str) -> int:
    return len(re.split(r",\s*(?:and |or )?|\s(?:and|or)\s|;", low))


def statement(element: Element, name: str) -> Statement:
    """The element made ready. Raises ValueError or re.error for what cannot be looked for."""
    known = Element.__annotations__
    for key in element:
        if key not in known:
            raise ValueError(f"{name}: unknown key “{key}”" + suggest(key, list(known)))
    if element.get("pattern") and not element.get("gate"):
        raise ValueError(f"{name}: give “gate”: terms of which each sentence looked at holds one")
    if not element.get("any") and not element.get("pattern"):
        raise ValueError(f"{name}: give “any” or “pattern”")
    alternatives = [[a] if isinstance(a, str) else a for a in element.get("any", [])]
    return Statement(
        says=element.get("says", ""),
        alternatives=tuple(tuple(Terms.of(part) for part in parts) for parts in alternatives),
        patterns=tuple(re.compile(in_pattern(text), re.IGNORECASE) for text in element.get("pattern", [])),
        gate=Terms.of(element["gate"]) if element.get("gate") else None,
        least=element.get("least", 1),
        items=element.get("items", 1),
        unless=Terms.of(element["unless"]) if element.get("unless") else None,
        anywhere=element.get("anywhere", False),
        in_heading=element.get("in_heading", False),
    )
