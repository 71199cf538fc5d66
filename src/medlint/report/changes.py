"""What changed in an article since it was signed, for a terminal: the old words under the new. Judges nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.report.cells import wrap
from medlint.report.lines import Lines
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.pipeline.since import Since


def write(found: Since, stream: TextIO, width: int) -> None:
    """Each change with its line, then whether the sign-off holds."""
    stream.writelines(guard(line.rstrip()) + "\n" for line in _lines(found, width))


def _lines(found: Since, width: int) -> Iterator[str]:
    given, parts = found.sign_off, found.article.parts
    lines = Lines(found.article.document.source)
    for change, mended in found.changes:
        at = parts[min(change.at, len(parts) - 1)].span.start if parts else 0
        note = ", a slip that was mended" if mended else ""
        yield f"line {lines.place(at).line}: {change.kind}{note}"
        for sign, text in (("-", change.before), ("+", change.after)):
            if text:
                yield from wrap(text, width, f"  {sign} ", "    ")
    count = sum(not mended for _, mended in found.changes)
    by = f"since {visible(given.name)} signed on {given.on} ({visible(given.kind)})"
    if found.holds:
        yield f"{visible(found.article.path)}: no word changed {by}{', but for slips' if found.changes else ''}."
    else:
        what = "1 part" if count == 1 else f"{count} parts"
        yield f"{visible(found.article.path)}: {what} changed {by}. It must be signed again."
