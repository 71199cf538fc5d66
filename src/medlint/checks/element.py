"""What a text must have: statements, each told by words that stand in one sentence.

An element is found by its own words only; where to look and what its lack means is the kind's affair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, cast

from medlint.checks import subjects
from medlint.checks.listing import listed
from medlint.checks.sought import Alternatives, Terms, alternatives, terms
from medlint.problem import suggest
from medlint.record import record

if TYPE_CHECKING:
    from medlint.checks.passage import Passages

Ways = list[str | list[str]]


class Element(TypedDict, total=False):
    """An element as a rule writes it.

    ``says``: what it is, to follow “lacks”. ``any``: ways to say it, see ``sought``;
    any will do. ``unless``: ways that make a sentence not count. ``least``: how many of the ways must occur.
    ``items``: how many things must be listed where it is said, one at least of ``kinds``, up to ``until``.
    ``links``: how many pages of the site are linked, each with a description.
    ``anywhere``: it may stand anywhere in the article. ``in_heading``: headings count. ``needs``: it is asked
    for only when the knowledge names the hazard. ``types``: it is asked for in articles of these types only.
    ``when``: only where this is said. ``each``: of every subject of a comparison, see ``subjects``: “named” by name,
    “meant” with “both” counting too, “even” at much the same length. ``by_locale``: keys that are different there.
    """

    says: str
    any: Ways
    unless: Ways
    least: int
    items: int
    kinds: str
    until: Ways
    links: int
    anywhere: bool
    in_heading: bool
    needs: str
    types: list[str]
    when: Ways
    each: str
    by_locale: dict[str, dict[str, Any]]


@record(eq=False)
class Statement:
    """An element, ready to look for."""

    says: str
    wanted: Alternatives
    unless: Alternatives
    least: int
    items: int
    kinds: Terms | None
    until: Alternatives
    links: int
    anywhere: bool
    in_heading: bool
    needs: str
    types: tuple[str, ...]
    when: Alternatives
    each: str

    def asked(self, lines: frozenset[int], text: Passages) -> bool:
        """Whether it is asked for where these lines stand."""
        return not self.when.ways or bool(self.when.lines(text) & lines & text.text)

    def lines(self, text: Passages) -> frozenset[int]:
        """The lines that say it."""
        if self not in text.found:
            wanted = self.wanted.lines(text) if self.wanted.ways else frozenset().union(*subjects.named(text))
            lines = wanted - self.unless.lines(text)
            text.found[self] = lines if self.in_heading else lines & text.text
        found: frozenset[int] = text.found[self]
        return found

    def among(self, lines: frozenset[int], text: Passages) -> bool:
        """Whether the lines together say it."""
        said = self.lines(text) & lines
        if self.each and not self._of_each(said, lines, text):
            return False
        if self.items > 1 and self.kinds:
            ends = self.until.lines(text)
            return any(listed(text, line, lines, self.kinds, ends, self.items) for line in sorted(said))
        if self.least > 1 and said:
            return sum(bool(self.wanted.of(way, text) & said) for way in self.wanted.ways) >= self.least
        return bool(said)

    def _of_each(self, said: frozenset[int], lines: frozenset[int], text: Passages) -> bool:
        if self.each == "even":
            return subjects.even(lines, text)
        return bool(said) and subjects.each(lines & text.text, text, by_name=self.each == "named")


def statement(element: Element, name: str) -> Statement:
    """The element made ready. Raises ValueError for what cannot be looked for."""
    known = Element.__annotations__
    for key in element:
        if key not in known:
            raise ValueError(f"{name}: unknown key “{key}”" + suggest(key, list(known)))
    if not element.get("any") and not element.get("links") and not element.get("each"):
        raise ValueError(f"{name}: give “any”: the ways to say it")
    if element.get("each", "") not in ("", "named", "meant", "even"):
        raise ValueError(f"{name}: “each” is “named”, “meant” or “even”")
    if element.get("items", 1) > 1 and not element.get("kinds"):
        raise ValueError(f"{name}: give “kinds”: the things that are listed")
    return Statement(
        says=element.get("says", ""),
        wanted=alternatives(element.get("any", [])),
        unless=alternatives(element.get("unless", [])),
        least=element.get("least", 1),
        items=element.get("items", 1),
        kinds=terms(element["kinds"]) if element.get("kinds") else None,
        until=alternatives(element.get("until", [])),
        links=element.get("links", 0),
        anywhere=element.get("anywhere", False),
        in_heading=element.get("in_heading", False),
        needs=element.get("needs", ""),
        types=tuple(element.get("types", ())),
        when=alternatives(element.get("when", [])),
        each=element.get("each", ""),
    )


def by_locale(element: Element, name: str) -> dict[str, Statement]:
    """The element made ready for each locale that has its own words, and for all others under ``""``."""
    base = {key: value for key, value in element.items() if key != "by_locale"}
    made = {"": statement(cast("Element", base), name)}
    for locale, own in element.get("by_locale", {}).items():
        made[locale] = statement(cast("Element", base | own), name)
    return made
