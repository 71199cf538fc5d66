"""Edits of a text: which go together, what they make of it, and where the rest of it then stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from medlint.model import Edit, Finding


def apart(findings: Iterable[Finding], size: int) -> list[Finding]:
    """Those of the findings whose fixes can be made together, in order of place: the first wins.

    A fix whose own edits overlap, or leave a source of ``size`` code points, is never among them.
    """
    taken: list[Edit] = []
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (_edits(f)[:1], f.span, f.rule)):
        edits = _edits(finding)
        if not edits or any(not 0 <= e.span.start <= e.span.end <= size for e in edits):
            continue
        if not any(_clash(one, two) for n, one in enumerate(edits) for two in (*taken, *edits[:n])):
            taken += edits
            kept.append(finding)
    return kept


def edits_of(findings: Iterable[Finding]) -> list[Edit]:
    """All edits of the findings' fixes, in order of place."""
    return sorted(edit for finding in findings for edit in _edits(finding))


def _edits(finding: Finding) -> list[Edit]:
    return list(finding.fix.edits) if finding.fix else []


def _clash(one: Edit, two: Edit) -> bool:
    """Whether two edits meet: they overlap, or one puts something in where the other begins or ends."""
    (a, b), (c, d) = one.span, two.span
    if a == b or c == d:
        return a <= d and c <= b
    return a < d and c < b


def apply(source: str, edits: Sequence[Edit]) -> str:
    """The source with these edits, which are in order and do not meet."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (source[done : edit.span.start], edit.text)
        done = edit.span.end
    return "".join((*parts, source[done:]))


def moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a span stands after these edits; an end inside an edit moves to that end of what replaces it."""
    start, end = span
    shift_start = shift_end = 0
    for edit in edits:
        (a, b), size = edit.span, len(edit.text)
        if b <= span.start:
            shift_start += size - (b - a)
        elif a < span.start:
            shift_start += a - span.start
        if b <= span.end and not (a == b == span.end):
            shift_end += size - (b - a)
        elif a < span.end:
            shift_end += a + size - span.end
    return Span(start + shift_start, max(start + shift_start, end + shift_end))
