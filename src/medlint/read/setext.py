"""Headings made by a line of ``=`` or ``-`` under them: meant, or an accident? May not know of events."""

from __future__ import annotations

from medlint import lazy
from medlint.model import Span

_UNDERLINE = lazy.pattern(r"\n[ \t>]*(=+|-+)[ \t]*\n*\Z")
_STOPS = (".", "!", ";", ":", ",", "…")
_CLOSERS = "\"'”’)]*_"
_LONGEST = 100  # code points; a longer line is no heading
_EXPLICIT = lazy.pattern(r"[ \t]*\{[ \t]*#([^\s{}]+)(?:[ \t]+[.#]?[\w=\"-]+)*[ \t]*\}[ \t]*#*[ \t]*\Z")


def underline(written: str, start: int) -> Span | None:
    """Where the line under a heading stands, if there is one; ``written`` is its source, at ``start``."""
    if written.lstrip().startswith("#") and "\n" not in written.strip():
        return None
    match = _UNDERLINE.search(written)
    return Span(start + match.start(1), start + match.end(1)) if match else None


def accidental(text: str, line: str) -> bool:
    """Whether ``text`` (with its line ends) was hardly meant as a heading when ``line`` was put under it."""
    shown = text.strip(" \t\n>")
    if not shown:
        return False
    return (
        len(line) == 1
        or "\n" in shown
        or len(shown) > _LONGEST
        or shown.rstrip(_CLOSERS).endswith(_STOPS)
        or (shown.endswith("?") and ". " in shown)
    )


def explicit_id(line: str) -> tuple[str, int, int] | None:
    """The ``{#id}`` at the end of a heading's line: the id, and where the braces stand with white space."""
    if "{" not in line:
        return None
    match = _EXPLICIT.search(line)
    return (match[1], *match.span()) if match else None
