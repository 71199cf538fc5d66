"""Which article a link leads to, for rules that ask no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.links import loose, resolve, written

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from medlint.kind import Site


def sites(site: Site, metas: Callable[[], Mapping[str, Mapping[str, Any]]] = dict) -> resolve.Sites:
    """The sites of a project, made once for all rules of a run; ``metas`` is front matter that has been read."""
    return site.once("sites", lambda: resolve.Sites(site, metas()))


def of(site: Site, path: str) -> Callable[[str, str], str]:
    """``place(target, form)``: the article or folder that a link in the article ``path`` leads to, else ""."""
    pages = sites(site).of(path)
    layout = pages.layout
    loosely = bool(layout.guess) or pages.place(path) is None

    def place(target: str, form: str) -> str:
        said = written.part(target.strip(), layout, form)
        if said is None or not said.path:
            return ""
        if loosely:
            return loose.find(site, path, written.based(layout, said))
        found = resolve.lead(pages, site, path, said, image=False)
        return found.path if found.state in ("page", "draft") else ""

    return place
