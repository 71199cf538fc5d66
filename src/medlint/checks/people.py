"""Who wrote an article and which clinician reviewed it, by front matter or by what the page shows.

Only a person's name, or for authors a team's, counts; “reviewed by our experts” names nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks.about import entries, fields, once, place, text_of
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document, Span

_TITLE = r"(?:Dr|Prof(?:essor)?|Mr|Mrs|Ms|Miss|Mx|Sir|Dame)\.?"
_NAME = (
    rf"(?P<name>(?!(?:the|an?|our|this|these|by)\b)(?:{_TITLE} ){{0,2}}(?-i:[A-Z][\w'.-]*)"
    r"(?: (?-i:(?:[A-Z][\w'.-]*|(?:de|van|von|der|al|bin|da|la|le)\b))){0,5})"
)
_REST = r"(?P<role>[^.;|\n]{0,120})"
_PAGE = r"(?:this|the) (?:page|article|guide|text|leaflet|content)"
_AUTHORED = tuple(
    lazy.pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:written|authored|prepared) by:? (?:the )?{_NAME}{_REST}",
        rf"(?:\A|[.|;] )(?:authors?|written by|by):? (?:the )?{_NAME}{_REST}",
        rf"\b(?:the )?{_NAME}(?P<role>[^.;|\n]{{0,80}}?) wrote {_PAGE}",
        rf"\b(?:the|our) (?P<name>(?:[a-z]+ ){{0,3}}team)(?P<role>) (?:wrote|write|writes) {_PAGE}",
    )
)
_REVIEWED = tuple(
    lazy.pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:reviewed|checked|approved|signed off)(?: for accuracy)? by:? {_NAME}{_REST}",
        rf"\b(?:clinical|medical|expert|pharmacist|nurse) reviewers?:? (?:is |was )?{_NAME}{_REST}",
        rf"{_NAME}(?P<role>[^.;|\n]{{0,80}}?)(?: has| have)? (?:reviewed|checked|approved) {_PAGE}",
    )
)
_GATES = (
    "written by", "prepared by", "author", "reviewe", "wrote", "team writes", "team write ", "checked",
    "approved", "signed off",
)  # fmt: skip
_NOT = lazy.pattern(
    r"\b(?:not|never|nobody|no one|hasn't|haven't|wasn't|yet to|awaits?|waiting)\b", re.IGNORECASE
)
_NOBODY = lazy.pattern(
    r"(?:our|the|a|an|its|clinical|medical|expert|editorial|content|health|review|advisory|doctors?|experts?|team|"
    r"board|staff|panel|committee|clinicians?|pharmacists?|nurses?|specialists?|writers?|editors?|department|"
    r"reviewers?|professionals?|[\W\d]+)+",
    re.IGNORECASE,
)
_CREDENTIAL = lazy.pattern(
    r"\b(?:MD|M\.D\.|DO|MBBS|MBChB|MB BS|MB ChB|BMBS|PharmD|Pharm\.D\.|[BM]Pharm|RPh|RN|NP|PA-C|MRC\w+|"
    r"FRC\w+|[MF]RPharmS|FACP|FAAP|RD|DDS|BDS|RM|DNP|GP|FFRPS)\b|"
    r"\b(?i:dr|prof(?:essor)?)\b\.?|"
    r"(?i:doctor|physician|pharmacist|nurse|consultant|surgeon|midwife|dietitian|dietician|dentist|paramedic|"
    r"optometrist|physiotherapist|psychiatrist|p(?:a)?ediatrician|obstetrician|psychologist|\w+ologist|clinician|"
    r"general practitioner|registrar|medical director)"
)


class Person(NamedTuple):
    """A name, what is said of who that is, and where it stands."""

    name: str
    role: str
    span: Span

    @property
    def credential(self) -> bool:
        """Whether name or role says that this is a clinician."""
        return bool(_CREDENTIAL.search(f"{self.name}, {self.role}"))

    @property
    def key(self) -> str:
        """The name without titles, letters after it, points and case: to see whether two are one."""
        words = re.sub(rf"\b{_TITLE}(?=\s)|,.*", "", self.name, flags=re.IGNORECASE)
        return " ".join(re.findall(r"\w+", words.lower()))


@once
def authors(document: Document) -> list[Person]:
    """Who wrote the article; a team counts."""
    return [*_listed(document, "author"), *_shown(document, _AUTHORED, teams=True)]


def editors(document: Document) -> list[Person]:
    """Who edited the article, by its front matter."""
    return list(_listed(document, "editor"))


@once
def reviewers(document: Document) -> list[Person]:
    """Who reviewed the article as a clinician."""
    signed = [
        person
        for field in fields(document, "reviews")
        for key, item in entries(field)
        if text_of(item, "kind").lower() in ("", "clinical", "medical", "pharmacy", "nursing", "pharmacist")
        for person in _person(document, key, item)
    ]
    listed = (person for person in _listed(document, "reviewer") if not _NOBODY.fullmatch(person.name))
    return [*signed, *listed, *_shown(document, _REVIEWED, teams=False)]


def _listed(document: Document, name: str) -> Iterator[Person]:
    for field in fields(document, name):
        for key, item in entries(field):
            yield from _person(document, key, item)


def _person(document: Document, key: str, value: Any) -> Iterator[Person]:
    if isinstance(value, str) and value.strip():
        name, _, role = value.replace(" (", ", ").replace(" – ", ", ").partition(",")
        yield Person(name.strip(), role.strip(" )"), place(document, key))
    name = text_of(value, "name", "fullname", "fullName", "full_name")
    if name:
        named = (text_of(value, key) for key in ("role", "credentials", "credential", "qualifications",
                 "title", "jobTitle", "job_title", "profession"))  # fmt: skip
        yield Person(name, ", ".join(filter(None, named)), place(document, key))


def _shown(document: Document, patterns: tuple[re.Pattern[str], ...], *, teams: bool) -> Iterator[Person]:
    for block in document.prose:
        low = block.plain.lower()
        if low.startswith("by ") or any(gate in low for gate in _GATES):
            yield from _in_block(block, patterns, teams)


def _in_block(block: Block, patterns: tuple[re.Pattern[str], ...], teams: bool) -> Iterator[Person]:
    for pattern in patterns:
        for match in pattern.finditer(block.plain):
            name = match["name"].rstrip(" .")
            start = max(block.plain.rfind(". ", 0, match.start()), 0)
            if _NOT.search(block.plain[start : match.end()]) or (not teams and _NOBODY.fullmatch(name)):
                continue
            yield Person(
                name,
                match["role"].strip(" ,()"),
                block.source_span(match.start("name"), match.start("name") + len(name)),
            )
