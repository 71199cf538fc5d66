"""Kind ``link``: links that lead nowhere. Collects each article's links and anchors, judges them together.

May not open files: what is there is asked of the ``Site``, case-exactly. How a generator serves articles stands in
``medlint.links``.
"""

from __future__ import annotations

import posixpath
import unicodedata
from typing import TYPE_CHECKING, Any, Literal

from medlint import lazy
from medlint.kind import Context, Kind, Site
from medlint.links import written
from medlint.model import Hit, Span
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.model import Block, Document, Notes

_DEEPEST = 8  # containers in front matter
_META = (
    "title", "slug", "permalink", "url", "id", "aliases", "alias", "redirect_from", "draft", "published",
    "date", "tags", "categories", "category", "pagination",
)  # fmt: skip
#: What puts text into a page that its source does not have.
_OPEN = lazy.pattern(
    r"\{%-?\s*(?:include|render)\w*\s|\{\{[<%]\s*(?!/?\*|/|(?:rel)?ref\b|figure\b|highlight\b|youtube\b)\w"
    r"|--8<--|^import\s+\w+\s+from\s+['\"][^'\"\n]+\.mdx?['\"]",
    8,  # a line of its own
)
_ATTRIBUTES = lazy.pattern(r"\{:[^{}\n]{0,200}?#([\w-]+)[^{}\n]{0,200}\}")
Fault = Literal["page", "site-path", "anchor", "image", "reference", "outside", "empty", "clash", "unknown"]


@record
class Params:
    """``fault``: which way of leading nowhere the rule is about."""

    fault: Fault


class _Last:
    """The notes of the article that was read last: all rules about links want the same."""

    document: Document | None = None
    notes: Notes = {}  # noqa: RUF012


def _collect(document: Document, params: Params, context: Context) -> Notes:
    del params, context
    if _Last.document is not document:
        _Last.document, _Last.notes = document, _notes(document)
    return _Last.notes


def _notes(document: Document) -> Notes:
    values = document.meta.values
    source = document.source
    return {
        "ids": sorted({*_named(document), *_ids(values)}),
        "heads": [_head(document, block) for block in document.blocks if block.kind == "heading"],
        "html": document.format == "html",
        "open": bool(_OPEN.search(source))
        if "{" in source or "<--" in source or "import" in source
        else False,
        "empty": not document.blocks,
        "meta": {key: values[key] for key in _META if key in values},
        "links": sorted(_links(document), key=lambda row: row[2:4]),
    }


def _links(document: Document) -> Iterator[list[Any]]:
    """Kind, target, where it stands, the name of an undefined reference, and the form of the target."""
    for link in document.links:
        html = link.kind != "autolink" and document.source[link.span.start : link.span.start + 1] == "<"
        yield [link.kind, link.target, *_written(link), link.reference, "html" if html else "url"]
    for form, target, start, end in written.tags(document):
        yield ["image" if written.is_image(target) else "link", target, start, end, "", form]
    meta = document.meta
    for kind, target, start, end in written.in_front_matter(meta.values, meta.spans):
        yield [kind, target, start, end, "", "meta"]


def _head(document: Document, block: Block) -> list[Any]:
    """A heading's text, the id in braces after it, and whether it is HTML."""
    source = document.source
    html = source[block.span.start : block.span.start + 2].lower() == "<h"
    given = ""
    if not html:
        start, end = block.span
        inside = (a.name for a in document.anchors if start < a.span.start < end and _braced(source, a.span))
        given = next(inside, "") or _commented(document, block)
    return [block.text, given, html]


def _braced(source: str, span: Span) -> bool:
    return source[span.start : span.end].lstrip().startswith("{")


def _commented(document: Document, block: Block) -> str:
    """The id that Docusaurus reads in a comment: ``## Dose {/* #dose */}``."""
    for comment in document.comments:
        text = comment.text.strip()
        if block.span.start < comment.span.start < block.span.end and text.startswith("#"):
            return text.split()[0][1:]
    return ""


def _named(document: Document) -> Iterator[str]:
    """The ids of everything but headings of Markdown."""
    headings = {block.span for block in document.blocks if block.kind == "heading"}
    source = document.source
    for anchor in document.anchors:
        if anchor.span not in headings and not _braced(source, anchor.span):
            yield anchor.name
    if "{:" in source:
        yield from _ATTRIBUTES.findall(source)


def _ids(value: object, depth: int = 0) -> Iterator[str]:
    """The ids that front matter gives to the parts of a page that a template makes of it."""
    if isinstance(value, list) and depth < _DEEPEST:
        for item in value:
            yield from _ids(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        for key, item in value.items():
            if depth and key in ("id", "anchor") and isinstance(item, str):
                yield item
            else:
                yield from _ids(item, depth + 1)


def _written(link: Any) -> Span:
    """Where the target stands, or the whole link when nothing is written for it."""
    found: Span = link.target_span if link.target_span.end > link.target_span.start else link.span
    return found


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterator[tuple[str, Hit]]:
    if params.fault == "clash":
        yield from _clashes(notes, site)
        return
    from medlint.links.verdict import Verdicts

    verdicts = site.once("link:verdicts", lambda: Verdicts(notes, site))
    for path, found in verdicts.named(params.fault):
        yield path, verdicts.hit(path, found)


def _clashes(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Articles whose names differ from a neighbour's only by case or Unicode form: one file on many disks."""
    alike: dict[str, dict[str, list[str]]] = {}
    for path in sorted(notes):
        folder, name = posixpath.split(path)
        if folder not in alike:
            alike[folder] = _alike(site.names(folder))
        for other in alike[folder].get(_folded(name), ()):
            if other != name:
                yield (
                    path,
                    Hit(Span(0, 0), {"said": name, "better": other, "there": "", "taken": ""}, case="near"),
                )


def _alike(names: Iterable[str]) -> dict[str, list[str]]:
    """The names of a folder by what they have in common."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(_folded(name), []).append(name)
    return found


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


KIND = Kind(
    name="link",
    params=Params,
    version=4,
    slots=("said", "better", "there", "taken"),
    cases=("near", "none"),
    cases_by=(
        "fault",
        {
            "page": ("near", "none", "draft"),
            "site-path": ("near", "none", "draft"),
            "unknown": ("page", "guess", "anchor", "style"),
        },
    ),
    reads=("links",),
    collect=_collect,
    alike=True,
    judge=_judge,
)
