"""Kind ``link``: links that lead nowhere. Collects each article's links and anchors, judges them together.

May not open files: what is there is asked of the ``Site``, case-exactly.
"""

from __future__ import annotations

import posixpath
import unicodedata
from typing import TYPE_CHECKING, Any, Literal

from medlint.checks import target as targets
from medlint.kind import Context, Kind, Site
from medlint.model import Hit, Related, Span
from medlint.record import record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from medlint.model import Document, Link, Notes

_DEEPEST = 8  # containers in front matter
_LACKS = "has no such heading"
Fault = Literal["page", "site-path", "anchor", "image", "reference", "outside", "empty", "clash"]


@record
class Params:
    """``fault``: which way of leading nowhere the rule is about."""

    fault: Fault


class _Found(NamedTuple):
    fault: str
    said: str
    nearest: Callable[[], str] = str  # what was meant, or "": looked for when it is to be reported
    page: str = ""  # the article that lacks what is linked to


def _collect(document: Document, params: Params, context: Context) -> Notes:
    del params, context
    return {
        "anchors": sorted({anchor.name for anchor in document.anchors} | set(_ids(document.meta.values))),
        "empty": not document.blocks,
        "links": [
            [link.kind, link.target, link.text, *_written(link), link.reference]
            for link in sorted(document.links, key=lambda link: link.span)
        ],
    }


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


def _written(link: Link) -> Span:
    """Where the target stands, or the whole link when nothing is written for it."""
    return link.target_span if link.target_span.end > link.target_span.start else link.span


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterator[tuple[str, Hit]]:
    if params.fault == "clash":
        yield from _clashes(notes, site)
        return
    anchors = _Anchors(notes, site)
    for path in sorted(notes):
        for kind, target, _, start, end, reference in notes[path]["links"]:
            found = _fault(anchors, site, path, kind, target, reference)
            if found and found.fault == params.fault:
                slots = {"said": found.said, "better": found.nearest()}
                case = "near" if slots["better"] else "none"
                page = () if found.page in ("", path) else (Related(Span(0, 0), _LACKS, found.page),)
                yield path, Hit(Span(start, end), slots, case=case, related=page)


def _clashes(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Articles whose names differ from a neighbour's only by case or Unicode form: one file on many disks."""
    alike: dict[str, dict[str, list[str]]] = {}
    for path in sorted(notes):
        folder, name = posixpath.split(path)
        if folder not in alike:
            alike[folder] = _alike(site.names(folder))
        for other in alike[folder].get(_folded(name), ()):
            if other != name:
                yield path, Hit(Span(0, 0), {"said": name, "better": other}, case="near")


def _alike(names: Iterable[str]) -> dict[str, list[str]]:
    """The names of a folder by what they have in common."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(_folded(name), []).append(name)
    return found


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


class _Anchors:
    """The anchors of articles, those that are not among the checked ones read when first asked for.

    Of an article without any text nothing is known: something else writes the page.
    """

    def __init__(self, notes: Mapping[str, Notes], site: Site) -> None:
        self.notes = notes
        self.site = site

    def of(self, path: str) -> list[str] | None:
        found: Notes | None = self.notes.get(path)
        if found is None:
            found = self.site.look_up(path)
        return None if found is None or found["empty"] else list(found["anchors"])


def _fault(anchors: _Anchors, site: Site, path: str, kind: str, target: str, reference: str) -> _Found | None:
    if reference and not target:
        return _Found("reference", f"[{reference}]")
    if not target.strip():
        return _Found("empty", target)
    links: Mapping[str, Any] = site.settings.get("links", {})
    parts = targets.part(target.strip(), str(links.get("base", "/")))
    if parts is None:
        return None
    if not parts.path:
        return _anchor_fault(anchors, path, parts.anchor, target)
    if targets.leaves_root(path, parts):
        return _Found("outside", target)
    there = targets.find(site, path, parts)
    if not there:
        return _missing(site, anchors, path, kind, target, parts)
    if not parts.anchor or site.kind_of(there) != "file":
        return None
    return _anchor_fault(anchors, there, parts.anchor, target)


def _missing(
    site: Site, anchors: _Anchors, path: str, kind: str, target: str, parts: targets.Target
) -> _Found:
    fault = "image" if kind == "image" else "site-path" if parts.rooted else "page"
    return _Found(fault, target, lambda: _nearest(site, anchors, path, parts))


def _anchor_fault(anchors: _Anchors, path: str, anchor: str, target: str) -> _Found | None:
    if not anchor or anchor == "top" or anchor.startswith(":~:"):
        return None
    known = anchors.of(path)
    if known is None or anchor in known:
        return None
    return _Found("anchor", target, lambda: _nearest_anchor(anchor, known), path)


def _nearest_anchor(anchor: str, known: Iterable[str]) -> str:
    near = _closest(anchor, known, 0.5)
    return "#" + near if near else ""


def _closest(word: str, known: Iterable[str], least: float) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), 1, least)), "")


def _nearest(site: Site, anchors: _Anchors, path: str, parts: targets.Target) -> str:
    """The existing file that a mistyped target most likely meant, as a link from ``path``."""
    inside = posixpath.dirname(parts.path.strip("/"))
    here = [
        posixpath.join(folder, name)
        for start in targets.starts(path, parts)
        if (folder := targets.join(start, inside)) is not None
        for name in site.names(folder)
    ]
    known = sorted({*here, *anchors.notes} - {path})
    by_name = {targets.stem(option): option for option in reversed(known)}
    wanted = targets.stem(parts.path.rstrip("/"))
    near = _closest(wanted, by_name, 0.6)
    if not near:
        return ""
    found = by_name[near]
    return "/" + found if parts.rooted else posixpath.relpath(found, posixpath.dirname(path) or ".")


KIND = Kind(
    name="link",
    params=Params,
    version=2,
    slots=("said", "better"),
    cases=("near", "none"),
    reads=("links",),
    collect=_collect,
    judge=_judge,
)
