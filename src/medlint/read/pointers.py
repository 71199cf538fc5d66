"""Links and images of Markdown: from the parser's event to a link with its target's place. No blocks here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.model import Span

if TYPE_CHECKING:
    from medlint.model.document import LinkKind
    from medlint.read.flow import Flow
    from medlint.read.sheet import Sheet

#: What stands between the shown text and the end of an inline link.
_DESTINATION = lazy.pattern(r"\s*\]\([\s>]*(?:<([^<>\n]*)>|([^\s<]\S*))")


def begin(flow: Flow, image: bool, event: dict[str, Any], start: int, end: int) -> None:
    """A link or image opens, whose source is ``start`` to ``end``."""
    target = event["dest_url"]
    if image:
        flow.begin_image(start)
        flow.begin_link("image", target, start, Span(start, end), event["id"])
        return
    flow.begin("link", start)
    if event["link_type"] in ("Autolink", "Email"):
        target = f"mailto:{target}" if event["link_type"] == "Email" else target
        flow.begin_link("autolink", target, start, Span(start + 1, end - 1))
    else:
        flow.begin_link("link", target, start, Span(start, end), event["id"])


def finish(flow: Flow, image: bool, text: str, last: int, end: int) -> None:
    """The innermost closes at ``end``; what it shows ended at ``last``."""
    found = _DESTINATION.match(text, last, end - 1)
    flow.end_link(end, Span(*found.span(found.lastindex or 0)) if found else None)
    if image:
        flow.end_image(end)
    else:
        flow.finish("link")


def undefined(sheet: Sheet, text: str, event: dict[str, Any], span: Span) -> None:
    """A reference that nothing defines: the reader sees its brackets. ``[a]`` alone may be no link at all."""
    if event["link_type"] not in ("Reference", "Collapsed"):
        return
    if event["link_type"] == "Collapsed":
        span = Span(span.start, span.end + 2)  # the parser leaves out the "[]"
    written = text[span.start : span.end]
    shown = written.removeprefix("!").removeprefix("[").partition("]")[0]
    kind: LinkKind = "image" if written.startswith("!") else "link"
    sheet.link(kind, "", shown, span, span, event["reference"])
