"""What a link says: its target taken apart, and the names that generators' own tags and filters give.

Forms: ``url`` an address; ``ref`` Hugo's name of a page; ``tag`` and ``post`` Jekyll's; ``filter`` an address
under the site's base, whatever that is; ``html`` an address in HTML, which no generator rewrites; ``meta`` one in
front matter; ``jsx`` one in a component. Pure.
"""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from medlint import lazy
from medlint.links.model import Layout, Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.model import Document, Span

_SCHEME = lazy.pattern(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_TEMPLATE = lazy.pattern(r"\{\{|\{%|<%|\$\{|\{[a-z_]+\}")
#: A path that means what it says: nothing to take apart, nothing encoded.
_SIMPLE = lazy.pattern(r"[\w.-]+(?:/[\w.-]+)*(?:#[\w-]*)?", re.ASCII)
_REST = r"([^\s)\"'<>\]{}]*)"
_QUOTED = r"(?:\"([^\"\n]*)\"|'([^'\n]*)'|`([^`\n]*)`|([^\s\"'`=<>%{}]+))"
#: Form → its pattern; the groups that matched, put together, are the target.
_FORMS = (
    ("ref", lazy.pattern(rf"\{{\{{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?{_QUOTED}[^}}\n]{{0,200}}[>%]\}}\}}")),
    ("tag", lazy.pattern(rf"\{{%-?\s*link\s+([^\s%{{}}]+)\s*-?%\}}{_REST}")),
    ("post", lazy.pattern(rf"\{{%-?\s*post_url\s+([^\s%{{}}]+)\s*-?%\}}{_REST}")),
    (
        "filter",
        lazy.pattern(
            rf"\{{\{{-?\s*(?:\"([^\"\n{{}}]*)\"|'([^'\n{{}}]*)')\s*\|\s*"
            rf"(?:relative_url|absolute_url|url|prepend:\s*site\.baseurl)\b[^}}\n]{{0,200}}\}}\}}{_REST}"
        ),
    ),
    (
        "filter",
        lazy.pattern(
            r"\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}(?:\{\{-?\s*site\.baseurl\s*-?\}\})?(/[^\s)\"'<>\]{}]*)"
        ),
    ),
)
_JSX = lazy.pattern(
    r"<(?:Link|NavLink)\b[^<>]*?\bto=[\"']([^\"'{}\n]+)[\"']|\buseBaseUrl\(\s*[\"']([^\"'\n]+)[\"']"
    r"|\brequire\(\s*[\"']((?:\.{1,2}|@site)/[^\"'\n]+)[\"']\s*\)"
)
_RAW = lazy.pattern(r"\{%-?\s*(raw|endraw)\s*-?%\}")
#: What a browser leaves alone in the part after ``#``.
_KEPT = "!#$%&'()*+,/:;=?@[]~-._"
#: Which tags and filters each generator knows.
KNOWN = {
    "hugo": frozenset({"ref"}),
    "jekyll": frozenset({"tag", "post", "filter"}),
    "eleventy": frozenset({"filter"}),
    "docusaurus": frozenset({"jsx"}),
    "astro": frozenset({"jsx"}),
}
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp")
_LINK_KEYS = frozenset({"href", "url", "link", "links", "to", "path", "target"})
_IMAGE_KEYS = frozenset(
    {"image", "img", "images", "thumbnail", "cover", "hero", "banner", "photo", "src", "og_image", "poster"}
)
#: Keys at the top of front matter that say where the page itself is.
_OWN = frozenset({"url", "path", "permalink", "link"})
_DEEPEST = 8  # containers in front matter


def part(target: str, layout: Layout, form: str = "url") -> Written | None:
    """The parts of a target inside the site; None for other sites, mail, templates and the like."""
    if _SIMPLE.fullmatch(target):
        path, _, anchor = target.partition("#")
        return Written(path, anchor, rooted=False, form=form)
    if layout.host and (target + "/").startswith(layout.host + "/"):
        target = target[len(layout.host) :] or "/"
    if _SCHEME.match(target) or _TEMPLATE.search(target):
        return None
    try:
        pieces = urlsplit(target)
    except ValueError:
        return Written(target, "", rooted=False, form=form)
    path = unquote(pieces.path)
    return Written(path, pieces.fragment, path.startswith("/"), form)


def based(layout: Layout, said: Written) -> Written:
    """The target without the base of the site."""
    base = layout.base
    if said.rooted and base != "/" and said.path.startswith(base):
        return said._replace(path="/" + said.path[len(base) :])
    return said


def same(anchor: str, known: list[str]) -> bool:
    """Whether a browser finds this anchor among those of a page: as it stands, encoded or decoded."""
    return anchor in known or unquote(anchor) in known or quote(anchor, safe=_KEPT, errors="replace") in known


def is_image(target: str) -> bool:
    """Whether a target is named as a picture."""
    return target.partition("#")[0].partition("?")[0].lower().endswith(_IMAGES)


def tags(document: Document) -> Iterator[tuple[str, str, int, int]]:
    """The links that a generator's tags, filters and components make: form, target and where it stands."""
    source = document.source
    forms = [*_FORMS] if "{{" in source or "{%" in source else []
    if document.path.endswith(".mdx"):
        forms.append(("jsx", _JSX))
    if not forms:
        return
    closed = _merged([*_unread(document), *_raw(source)])
    starts = [start for start, _ in closed]
    for form, pattern in forms:
        for match in pattern.finditer(source):
            number = bisect_right(starts, match.start()) - 1
            if number < 0 or match.start() >= closed[number][1]:
                yield form, "".join(part or "" for part in match.groups()).strip(), *_span(match)


def _raw(source: str) -> Iterator[tuple[int, int]]:
    """What stands between ``{% raw %}`` and ``{% endraw %}``."""
    start = -1
    for match in _RAW.finditer(source):
        if match[1] == "raw" and start < 0:
            start = match.start()
        elif match[1] == "endraw" and start >= 0:
            yield start, match.end()
            start = -1


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places, in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for start, end in spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _span(match: Any) -> tuple[int, int]:
    """Where the first group that matched stands."""
    number = next((n for n, text in enumerate(match.groups(), 1) if text is not None), 0)
    found: tuple[int, int] = match.span(number)
    return found


def _unread(document: Document) -> Iterator[tuple[int, int]]:
    """Where nothing is a link: code and comments."""
    for block in document.blocks:
        if block.kind == "code":
            yield block.span
        else:
            yield from (
                block.source_span(mark.start, mark.end) for mark in block.marks if mark.kind == "code"
            )
    yield from (comment.span for comment in document.comments)


def in_front_matter(
    values: Mapping[str, Any], spans: Mapping[str, Span]
) -> Iterator[tuple[str, str, int, int]]:
    """The links and pictures that front matter names: kind, target and where it stands."""
    for trail, key, text in _leaves(values, (), ""):
        image = key in _IMAGE_KEYS and is_image(text)
        if not image and (key not in _LINK_KEYS or (len(trail) == 1 and key in _OWN)):
            continue
        if not text.startswith(("/", "./", "../", "#")) or any(char.isspace() for char in text):
            continue
        span = spans.get(".".join(map(str, trail)))
        if span:
            yield "image" if image else "link", text, span.start, span.end


def _leaves(value: Any, trail: tuple[Any, ...], key: str) -> Iterator[tuple[tuple[Any, ...], str, str]]:
    if isinstance(value, str):
        yield trail, key, value
    elif len(trail) > _DEEPEST:
        return
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _leaves(item, (*trail, number), key)
    elif hasattr(value, "items"):
        for name, item in value.items():
            yield from _leaves(item, (*trail, name), str(name).lower())


def join(folder: str, path: str) -> str | None:
    """The path inside the project that ``path`` names from ``folder``; None outside of it."""
    inside = folder and not path.startswith("/")
    joined = posixpath.normpath(f"{folder}/{path}" if inside else path or ".")
    if joined == ".." or joined.startswith(("../", "/")):
        return None
    return "" if joined == "." else joined
