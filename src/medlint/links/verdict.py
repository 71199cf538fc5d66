"""What is wrong with the links of each article, worked out once for all rules about links.

Knows neither severity nor rules; a fault has the name that the kind ``link`` gives it.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint.links import guess, leads, loose, near, resolve, slugs, written
from medlint.links.model import Anchors
from medlint.model import Hit, Related, Span
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.kind import Site
    from medlint.links.model import Layout, Written
    from medlint.links.pages import Pages
    from medlint.model import Notes
    from medlint.model.finding import Confidence

#: What browsers, scripts and footnotes make of the part after ``#``.
_MADE = (":~:", "/", "!", "fn:", "fnref:")
_LACKS = "has no such heading"
_SHOWN = 6  # anchors in one message


class Fault(NamedTuple):
    """A link that leads nowhere, or where nobody can say."""

    name: str
    said: str
    span: Span
    case: str = ""
    better: str = ""
    lead: resolve.Lead | None = None
    anchors: tuple[str, ...] = ()
    page: str = ""  # the article that lacks what is linked to


class Verdicts:
    """The faults of articles by path. ``notes`` are those of all articles that are checked."""

    def __init__(self, notes: Mapping[str, Notes], site: Site) -> None:
        self.notes = notes
        self.site = site
        self._found: dict[str, list[tuple[str, Fault]]] | None = None  # by the name of the fault
        self._anchors: dict[str, list[str] | None] = {}
        self.sites = leads.sites(site, lambda: {path: each["meta"] for path, each in notes.items()})
        self._near = near.Near(notes, site)

    def named(self, name: str) -> Sequence[tuple[str, Fault]]:
        """The faults of this name, each with its article, in order. All links are looked at once, for all names."""
        if self._found is None:
            self._found = {}
            for path in sorted(self.notes):
                rows = self.notes[path]["links"]
                if not rows:
                    continue  # nor does it matter how such a site is built
                pages = self.sites.of(path)
                place = pages.place(path)
                loosely = bool(pages.layout.guess) or place is None or pages.served(path).why == "part"
                for row in rows:
                    fault = self._fault(pages, loosely, path, *row)
                    if fault:
                        self._found.setdefault(fault.name, []).append((path, fault))
        return self._found.get(name, ())

    def hit(self, path: str, fault: Fault) -> Hit:
        """The fault as the rule's messages want it, with what was most likely meant."""
        better = fault.better
        if not better and fault.name == "anchor":
            better = near.anchor(fault.said.rpartition("#")[2], fault.anchors)
        elif not better and fault.case == "" and fault.name in ("page", "site-path", "image"):
            better = self._near.to(self.sites.of(path), path, fault.said, image=fault.name == "image")
        case = fault.case or ("near" if better else "none")
        slots = {
            "said": fault.said,
            "better": better,
            "there": _listed(fault.anchors),
            "taken": _taken(self.sites.of(path).layout),
        }
        other = fault.page if fault.page not in ("", path) else ""
        related = (Related(Span(0, 0), _LACKS, other),) if other else ()
        sure: Confidence = "high" if fault.name != "site-path" or self._own(path, fault) else "medium"
        return Hit(fault.span, slots, case=case, confidence=sure, related=related)

    def _own(self, path: str, fault: Fault) -> bool:
        """Whether an address lies where this site alone has pages: its generator is known, and pages lie beside it."""
        pages = self.sites.of(path)
        known = pages.layout.said and not (pages.layout.guess or pages.unsure)
        return bool(known) and fault.lead is not None and pages.beside(fault.lead.url)

    def _fault(
        self,
        pages: Pages,
        loosely: bool,
        path: str,
        kind: str,
        target: str,
        start: int,
        end: int,
        reference: str,
        form: str,
    ) -> Fault | None:
        span = Span(start, end)
        if reference and not target:
            return Fault("reference", f"[{reference}]", span, "none")
        if not target.strip():
            return Fault("empty", target, span, "none")
        said = written.part(target.strip(), pages.layout, form)
        if said is None or (form not in ("url", "html", "meta") and not _knows(pages.layout, form)):
            return None
        if loosely:
            return self._loosely(pages, path, kind, target, said, span)
        lead = resolve.lead(pages, self.site, path, said, kind == "image")
        return self._judged(pages, path, kind, target, said, span, lead)

    def _judged(
        self, pages: Pages, path: str, kind: str, target: str, said: Written, span: Span, lead: resolve.Lead
    ) -> Fault | None:
        if lead.state == "page":
            return self._anchor(pages, lead.path, lead.anchor, target, span)
        if lead.state == "outside":
            return Fault("outside", target, span, "none")
        if lead.state == "unknown":
            return Fault("unknown", target, span, "page", lead=lead)
        if lead.state not in ("missing", "draft"):
            return None
        name = "image" if kind == "image" else _place(said)
        case = "draft" if lead.state == "draft" and name != "image" else ""
        return Fault(name, target, span, case, lead.better, lead)

    def _loosely(
        self, pages: Pages, path: str, kind: str, target: str, said: Written, span: Span
    ) -> Fault | None:
        """By the files there are, when nothing is known of addresses."""
        said = written.based(pages.layout, said)
        if not said.path:
            return self._anchor(pages, path, said.anchor, target, span)
        there = loose.beside(self.site, path, said)
        if not there and loose.leaves_root(path, said):
            return Fault("outside", target, span, "none")
        there = there or loose.find(self.site, path, said)
        if there:
            file = self.site.kind_of(there) == "file"
            return self._anchor(pages, there, said.anchor, target, span) if file else None
        if said.form == "meta" and not said.rooted:
            return None
        if (
            said.rooted
            and pages.layout.guess
            and (kind != "image" or not loose.begins(self.site, path, said))
        ):
            return Fault("unknown", target, span, "guess")
        if pages.layout.guess and kind != "image" and loose.is_folder(self.site, path, said):
            return Fault("unknown", target, span, "guess")
        return Fault("image" if kind == "image" else _place(said), target, span)

    def _anchor(self, pages: Pages, path: str, anchor: str, target: str, span: Span) -> Fault | None:
        if not anchor or anchor.lower() in ("top", "_top") or anchor.startswith(_MADE):
            return None
        known = self.anchors(pages, path)
        if known is None or written.same(anchor, known):
            return None
        if self._notes(path)["open"]:
            return Fault("unknown", target, span, "anchor", anchors=tuple(known), page=path)
        if pages.layout.guess and any(written.same(anchor, made) for made in self._other(path)):
            return Fault("unknown", target, span, "style", anchors=tuple(known), page=path)
        return Fault("anchor", target, span, anchors=tuple(known), page=path)

    def _notes(self, path: str) -> Notes:
        found = self.notes.get(path)
        return (self.site.look_up(path) or {}) if found is None else found

    def anchors(self, pages: Pages, path: str) -> list[str] | None:
        """The anchors of an article; None when they cannot be known, as of a page that an app writes."""
        if path not in self._anchors:
            self._anchors[path] = self._work_out(pages, path)
        return self._anchors[path]

    def _work_out(self, pages: Pages, path: str) -> list[str] | None:
        notes = self._notes(path) if path not in ("", "/") else {}
        if not notes or notes["empty"]:
            return None
        style = Anchors(html=True) if pages.layout.guess else pages.layout.anchors
        if notes["html"] and style.slug != "eleventy":
            style = style._replace(html=False)
        heads = [slugs.Head(*head) for head in notes["heads"]]
        found = slugs.anchors(style, heads, notes["ids"])
        return None if found is None else list(dict.fromkeys([*found, *notes["ids"]]))

    def _other(self, path: str) -> Iterator[list[str]]:
        """The anchors of an article as each generator would make them."""
        notes = self._notes(path)
        heads = [slugs.Head(*head) for head in notes["heads"]]
        for slug in slugs.NAMES:
            yield slugs.anchors(Anchors(slug, html=True), heads, notes["ids"]) or []


def _knows(layout: Layout, form: str) -> bool:
    """Whether a tag or filter means anything to this generator."""
    return form in written.KNOWN.get(layout.flavour, ())


def _place(said: Written) -> str:
    return "site-path" if said.rooted and said.form not in ("ref", "tag", "post") else "page"


def _listed(anchors: Sequence[str]) -> str:
    """The anchors of a page, for a message."""
    if not anchors:
        return "nothing to point to"
    shown = ", ".join(f"“#{name}”" for name in anchors[:_SHOWN])
    more = len(anchors) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _taken(layout: Layout) -> str:
    """What the site was taken for, when that was guessed."""
    if layout.guess:
        return "No site generator was recognised; `links.flavour` in medlint.yaml names it."
    if layout.said:
        name = guess.NAMES[layout.flavour]
        return f"The site is taken for {name}, as {posixpath.basename(layout.said)} is there."
    return ""
