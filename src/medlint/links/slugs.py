"""From headings to anchors, as each generator makes them. Pure; no files, no configuration."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote

from medlint import lazy
from medlint.read.sheet import slug as github
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from medlint.links.model import Anchors

_DASHES = lazy.pattern(r"-{2,3}")
_NO_WORD = lazy.pattern(r"[^\w\s-]")
_GAP = lazy.pattern(r"[-\s]+")
_NUMBERED = lazy.pattern(r"(.*)_([0-9]+)\Z")
_TEMPLATE = lazy.pattern(r"\{\{|\{%|<%|\$\{")
_CONTRACTION = lazy.pattern(r"([a-z\d]+)'([ts])(?=\s|\Z)")
_NO_LATIN = lazy.pattern(r"[^a-z\d]+")
_NO_ASCII_WORD = lazy.pattern(r"[^a-z0-9 -]")
_PUNCTUATION = frozenset("‐‑‒–—―‘’‚“”„†•…‰′″‹›«»·×÷°±§¶©®™\u00a0")
#: What JavaScript's encodeURIComponent leaves alone, beside letters and digits.
_LEFT_ALONE = "-_.!~*'()"


class Head(NamedTuple):
    """A heading: its text, the id written for it, whether it is HTML."""

    text: str
    given: str = ""
    html: bool = False


def _undashed(text: str) -> str:
    """GitHub's slug, after dashes that are typed as hyphens have become signs that it leaves out."""
    kept = _DASHES.sub("", text.strip())
    before, after = len(kept) - len(kept.lstrip(" ")), len(kept) - len(kept.rstrip(" "))
    return "-" * before + github(kept) + "-" * after if kept.strip() else "-" * len(kept)


def _hugo(text: str) -> str | None:
    return _undashed(text) or "heading"


def _hugo_ascii(text: str) -> str | None:
    return _hugo(_plain(text))


def _blackfriday(text: str) -> str | None:
    words = re.split(r"[\W_]+", text.lower())
    return "-".join(word for word in words if word)


def _mkdocs(text: str) -> str | None:
    kept = _NO_WORD.sub("", _plain(text)).strip().lower()
    return _GAP.sub("-", kept)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


def _gfm(text: str) -> str | None:
    return _undashed(text.replace("\t", " "))


def _kramdown(text: str) -> str | None:
    kept = _NO_ASCII_WORD.sub("", re.sub(r"\A[^a-zA-Z]+", "", _DASHES.sub("", text)).lower())
    return kept.replace(" ", "-") or "section"


def _markdown_it(text: str) -> str | None:
    return quote(re.sub(r"\s+", "-", text.strip().lower()), safe=_LEFT_ALONE, errors="replace")


def _eleventy(text: str) -> str | None:
    """What Eleventy's own plugin gives; it spells foreign letters by a table we do not have."""
    lowered = "".join(" " if char in _PUNCTUATION else char for char in text.lower())
    if not lowered.isascii():
        return None
    lowered = _CONTRACTION.sub(r"\1\2", lowered.replace("&", " and "))
    return _NO_LATIN.sub("-", lowered).strip("-")


def _step(name: str, used: dict[str, int]) -> str:
    """GitHub, Hugo: count on from the last number, over names that are taken."""
    found = name
    while found in used:
        used[name] += 1
        found = f"{name}-{used[name]}"
    used[found] = 0
    return found


def _underscore(name: str, used: dict[str, int]) -> str:
    while name in used or not name:
        match = _NUMBERED.match(name)
        name = f"{match[1]}_{int(match[2]) + 1}" if match else f"{name}_1"
    used[name] = 0
    return name


def _count(name: str, used: dict[str, int]) -> str:
    """Kramdown: the second of a name is ``-1``, whatever else is called so."""
    used[name] = used.get(name, -1) + 1
    return f"{name}-{used[name]}" if used[name] else name


def _count_from_two(name: str, used: dict[str, int]) -> str:
    used[name] = used.get(name, 0) + 1
    return f"{name}-{used[name]}" if used[name] > 1 and name else name


def _first_free(name: str, used: dict[str, int]) -> str:
    found, number = name, 1
    while found in used:
        found, number = f"{name}-{number}", number + 1
    used[found] = 0
    return found


_STYLES: dict[str, tuple[Callable[[str], str | None], Callable[[str, dict[str, int]], str]]] = {
    "github": (github, _step),
    "hugo": (_hugo, _step),
    "hugo-ascii": (_hugo_ascii, _step),
    "blackfriday": (_blackfriday, _step),
    "mkdocs": (_mkdocs, _underscore),
    "gfm": (_gfm, _count),
    "kramdown": (_kramdown, _count),
    "markdown-it": (_markdown_it, _first_free),
    "eleventy": (_eleventy, _count_from_two),
}
#: The styles a config may name, ``none`` being no anchors at all.
NAMES = (*_STYLES, "none")


def anchors(style: Anchors, heads: Sequence[Head], ids: Iterable[str] = ()) -> list[str] | None:
    """The anchors of these headings, in order; None when there are some that cannot be known.

    ``ids`` are those the article gives to other things; MkDocs steps over them.
    """
    if style.slug == "none":
        return [head.given for head in heads if head.given and (head.html or style.explicit)]
    if style.slug not in _STYLES:
        return None
    slug, unique = _STYLES[style.slug]
    used = dict.fromkeys(ids, 0) if unique is _underscore else {}
    found: list[str] = []
    for head in heads:
        if head.given and (head.html or style.explicit):
            found.append(head.given)
        elif not head.html or style.html:
            name = None if _TEMPLATE.search(head.text) else slug(_whole(head))
            if name is None:
                return None
            found.append(unique(_between(name, style), used))
    return [name for name in found if name]


def _whole(head: Head) -> str:
    """A heading's text with the ``{#id}`` that this generator shows to readers."""
    return f"{head.text} {{#{head.given}}}" if head.given else head.text


def _between(name: str, style: Anchors) -> str:
    return name if style.parts == "-" else name.replace("-", style.parts)
