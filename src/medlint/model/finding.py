"""From a check's hit to what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint.record import field, record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.model.severity import Severity
    from medlint.model.span import Span

Confidence = Literal["high", "medium", "low"]


class Edit(NamedTuple):
    """Replace the source at ``span`` by ``text``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding; ``safe`` only when no meaning can change."""

    edits: tuple[Edit, ...]
    safe: bool = False


class Source(NamedTuple):
    """Where a fact or a demand comes from. ``read_on`` is an ISO date, "" when it was not read."""

    title: str
    publisher: str = ""
    year: int = 0
    url: str = ""
    basis: Literal["read", "memory", "house"] = "memory"
    read_on: str = ""


class Related(NamedTuple):
    """Another place that belongs to a finding; ``path`` names the article where it is another one.

    In a hit the path is relative to the project's root, in a finding as the article is reported.
    """

    span: Span
    message: str
    path: str = ""


class Hit(NamedTuple):
    """What a check found. Knows nothing of severity, configuration or other articles.

    ``case`` chooses among a rule's messages, for kinds that declare cases. ``slots`` fill the message.
    ``sources`` are those of the facts used: one with basis ``memory`` keeps the finding from being an error.
    """

    span: Span
    slots: Mapping[str, str] = {}
    case: str = ""
    confidence: Confidence = "high"
    sources: tuple[Source, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


@record
class Finding:
    """A hit with its rule, as reported. Line and column are left to the reporters."""

    path: str
    span: Span
    rule: str
    severity: Severity
    message: str
    help: str = ""
    why: str = ""
    confidence: Confidence = "high"
    sources: tuple[Source, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""


class NotChecked(NamedTuple):
    """An input that could not be checked, and why; it makes the run exit 2."""

    path: str
    reason: str


class Suppressed(NamedTuple):
    """A finding that somebody has set aside, who, why and until when ("" where not said)."""

    finding: Finding
    by: str
    reason: str
    until: str


@record
class Report:
    """All that one run has to say. ``texts``: the source of each article with findings, or pointed to."""

    today: str
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    articles: tuple[str, ...] = ()  # paths checked, sorted
    rules: int = 0
    baselined: int = 0
    notices: tuple[
        str, ...
    ] = ()  # what the writer should know that is no finding: guessed types, ignored files
    out_of_scope: int = 0  # files a hook passed that lie outside ``content:``
