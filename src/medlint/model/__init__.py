"""The values everything else speaks in. Imports nothing of medlint; may not read files."""

from medlint.model.document import (
    Anchor,
    Block,
    Comment,
    Document,
    Link,
    Mark,
    Meta,
    Oddity,
    Run,
    Section,
    Sentence,
    Token,
)
from medlint.model.finding import (
    Edit,
    Finding,
    Fix,
    Hit,
    NotChecked,
    Related,
    Report,
    Source,
    Suppressed,
)
from medlint.model.notes import Notes
from medlint.model.reply import Reply
from medlint.model.severity import ERROR, INFO, SEVERITIES, WARNING, Severity, at_least
from medlint.model.span import Span

__all__ = [
    "ERROR",
    "INFO",
    "SEVERITIES",
    "WARNING",
    "Anchor",
    "Block",
    "Comment",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Hit",
    "Link",
    "Mark",
    "Meta",
    "NotChecked",
    "Notes",
    "Oddity",
    "Related",
    "Reply",
    "Report",
    "Run",
    "Section",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Suppressed",
    "Token",
    "at_least",
]
