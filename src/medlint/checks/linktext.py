"""Link texts that promise something else than what their link leads to.

Speaks only when the target is plainly about something else: what a text could mean, it may mean.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from math import fsum, log
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.pages import Page, pages
from medlint.checks.role import ASIDE
from medlint.checks.stems import stem, stems, widened
from medlint.model import Hit, Related, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.kind import Site
    from medlint.model import Notes

_LETTERS = lazy.pattern(r"\b[A-Z0-9][A-Z0-9&.-]+\b")
_PLAIN = 2  # words and names that a text must have to say plainly what it leads to
_SAME = 0.6  # of the words of a title that a text must have to mean that article
_FEW = 0.05  # of all articles
_LITTLE, _MOST = 0.3, 0.75  # shares of what a text says
_LONGEST = 12  # words; a longer text is a sentence that happens to be a link
_LEAST = 12  # different words of an article; one with fewer is filled by something else
_NO_TEXT = lazy.pattern(r"^[\W\d]*$|[/@]|\.(?:md|html?|pdf)\b")


def misleading(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Links whose text does not fit the article they lead to."""
    known = pages(notes, site)
    index = site.once("shape:titles", lambda: _by_stem(known.values()))
    for path, each in known.items():
        for there, text, start, end, ids in each.links:
            if not there or there == path or _NO_TEXT.search(text) or len(text.split()) > _LONGEST:
                continue
            hit = _judged(text, ids, each, known[there], known, index)
            if hit:
                case, other = hit
                slots = {"said": text, "title": known[there].name, "path": there, "other": other}
                target = Related(Span(*known[there].at), "the link leads here", there)
                yield path, Hit(Span(start, end), slots, case=case, related=(target,))


def _judged(
    text: str,
    ids: tuple[str, ...],
    source: Page,
    target: Page,
    known: Mapping[str, Page],
    index: Mapping[str, list[str]],
) -> tuple[str, str] | None:
    """The case and the article that fits better; None when the text fits."""
    if not ids and f" {text.lower()} " in f" {target.title.lower()} ":
        return None  # most links are called what they lead to
    meant = stems(_LETTERS.sub(" ", text))
    if not (meant or ids) or len(target.words) < _LEAST:
        return None
    named = {f"={id_}" for id_ in ids}
    if ids and target.about and not set(ids) & target.about and not target.speaks_of(named):
        return "medicine", ""
    if set(ids) & target.about or _short_fits(text, target, known, index):
        return None
    other = _titled_so(meant, source, target, known, index) or _nearer(meant, source, target, known, index)
    if other:
        return "nearer", other
    if widened(meant) & widened(target.headed):
        return None
    if len(meant) + len(ids) >= _PLAIN and not target.speaks_of(widened(meant) | named):
        return "unrelated", ""
    return None


def _short_fits(text: str, target: Page, known: Mapping[str, Page], index: Mapping[str, list[str]]) -> bool:
    """Whether letters such as PTSD stand in both; those that many titles have say nothing."""
    short = {stem(word.lower()) for word in _LETTERS.findall(text)} & target.headed
    return any(len(index.get(each, ())) <= 1 + _FEW * len(known) for each in short)


def _titled_so(
    meant: frozenset[str],
    source: Page,
    target: Page,
    known: Mapping[str, Page],
    index: Mapping[str, list[str]],
) -> str:
    """An article that has the text for its title, where the target lacks some of its words; "" for none."""
    if not meant or meant <= target.headed:
        return ""
    for path in min((index.get(each, []) for each in meant), key=len):
        each = known[path]
        title = stems(each.title)
        if (
            path not in (source.path, target.path)
            and each.role != ASIDE
            and meant in (title, title - stems(source.title))
        ):
            return path
    return ""


def _nearer(
    meant: frozenset[str],
    source: Page,
    target: Page,
    known: Mapping[str, Page],
    index: Mapping[str, list[str]],
) -> str:
    """An article whose title has what the text says, where the target's title and headings have not; "" for none.

    A word that many titles share counts little.
    """
    if not meant:
        return ""
    weights = {each: log(1 + len(known) / (1 + len(index.get(each, ())))) for each in meant}
    whole = fsum(weights.values())
    there = widened(target.headed)
    shared = meant & there
    if len(shared) > _LITTLE * len(meant) or fsum(weights[each] for each in shared) > _LITTLE * whole:
        return ""
    counts = Counter(path for each in meant for path in index.get(each, ()))
    for path, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        each = known[path]
        if count < _MOST * len(meant):
            break
        if (
            path in (source.path, target.path)
            or each.role == ASIDE
            or not _is_near(each, meant, source, target)
        ):
            continue
        if fsum(weights[stem] for stem in meant & each.titled) >= _MOST * whole:
            return path
    return ""


def _is_near(each: Page, meant: frozenset[str], source: Page, target: Page) -> bool:
    """Whether a text of these words may mean this article: they are most of its title, or it stands near by."""
    if len(meant) < _SAME * len(stems(each.title) - stems(source.title)):
        return False
    folders = {posixpath.dirname(source.path), posixpath.dirname(target.path)}
    return len(meant) >= _PLAIN or posixpath.dirname(each.path) in folders


def _by_stem(known: Iterable[Page]) -> dict[str, list[str]]:
    """For each stem, the articles that have it in title or path."""
    found: dict[str, list[str]] = {}
    for each in known:
        for word in each.titled:
            found.setdefault(word, []).append(each.path)
    return found
