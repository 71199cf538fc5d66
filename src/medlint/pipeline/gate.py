"""The gate: each article READY or NOT READY, by the rules it is given, whoever gave them.

Reads; writes nothing, prints nothing. What cannot be read or checked keeps its article back.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from medlint.engine.outline import outline
from medlint.engine.run import report_on
from medlint.engine.source import Unfit, load, text_of
from medlint.pipeline.article import Article
from medlint.pipeline.readiness import Looked, reasons
from medlint.pipeline.verdict import SIGNED, UNCHECKED, Reason, Verdict, ordered
from medlint.problem import Invalid
from medlint.read import read
from medlint.signed import people, places, reviews

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from medlint.engine.find import Article as Place
    from medlint.engine.find import Found
    from medlint.engine.look import Bench
    from medlint.model import Finding, Report, Suppressed
    from medlint.pipeline.readiness import Terms
    from medlint.signed.reviews import SignOff

    Told = tuple[list[Finding], list[Suppressed]]
    More = Callable[[Place, Article | None], Iterable[Reason]]
    Files = Callable[[str], bytes | None]  # a path from the config's folder → what lies there

EARLY = ("draft", "edit", "clinical-review")
_UNREADABLE = "Mend the article so that all of it can be read."


class Gate:
    """``files`` reads sign-offs, which come with the change; who may give them is in ``terms``."""

    def __init__(self, bench: Bench, terms: Terms, files: Files, *, skip_drafts: bool = False) -> None:
        self.bench = bench
        self.terms = terms
        self.drafts = 0  # articles that were left alone because of their stage
        self.fictional: set[str] = set()  # people who signed, and are marked as made up
        self._files = files
        self._early = EARLY if skip_drafts else ()

    def report(self, found: Found, progress: Callable[[int, int], None]) -> Report:
        """The findings on these articles."""
        return report_on(found, self.bench, progress)

    def verdicts(
        self, found: Found, report: Report, more: More, shared: Iterable[Reason]
    ) -> tuple[Verdict, ...]:
        """A verdict for each article. ``more`` gives further reasons for one; ``shared`` are those for all of them."""
        findings: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            findings[finding.path].append(finding)
        unchecked: defaultdict[str, list[Reason]] = defaultdict(list)
        for item in report.not_checked:
            unchecked[item.path].append(Reason(UNCHECKED, _say(item.reason), _UNREADABLE))
        aside: defaultdict[str, list[Suppressed]] = defaultdict(list)
        for each in report.suppressed:
            aside[each.finding.path].append(each)
        everybody = list(shared)
        made: dict[str, Verdict] = {}
        ids: dict[str, str] = {}
        for place in found.articles:
            given = [*everybody, *unchecked[place.path]]
            told = findings[place.path], aside[place.path]
            verdict, id_ = self._verdict(place, told, given, more)
            if verdict.stage in self._early:
                self.drafts += 1
                continue
            made[place.path], ids[place.path] = verdict, id_
        for path, reason in _twice(ids):
            made[path] = made[path]._replace(reasons=ordered((*made[path].reasons, reason)))
        return tuple(made.values())

    def _verdict(self, place: Place, told: Told, given: list[Reason], more: More) -> tuple[Verdict, str]:
        """The verdict on one article, and its id."""
        article, fault = self._see(place)
        given += more(place, article)
        if article is None:
            given.append(Reason(UNCHECKED, _say(fault), _UNREADABLE))
            return Verdict(place.path, "", "", ordered(given)), ""
        signed, fault = self.sign_offs(article)
        self._note(signed)
        given += (
            [Reason(SIGNED, fault, "Have the file mended, or take it out and sign again.")] if fault else []
        )
        given += reasons(Looked(article, signed, *told), self.terms)
        return Verdict(place.path, article.type, article.status, ordered(given)), article.id

    def _note(self, signed: Iterable[SignOff]) -> None:
        known = self.terms.people.people if self.terms.people else ()
        made_up = {person.name for person in known if person.fictional}
        self.fictional |= {each.name for each in signed if each.name in made_up}

    @property
    def notices(self) -> tuple[str, ...]:
        """What whoever reads the verdicts should know of the sign-offs."""
        names = sorted(self.fictional)
        return tuple(f"{name}, who signed here, is marked as fictional in {people.FILE}" for name in names)

    def sign_offs(self, article: Article) -> tuple[tuple[SignOff, ...], str]:
        """The sign-offs of an article, and what is wrong with the file that holds them."""
        if places.fault(article.id):
            return (), ""
        file = places.path(article.id)
        data = self._files(file)
        if data is None:
            return (), ""
        try:
            return reviews.load(data.decode("utf-8"), file), ""
        except UnicodeDecodeError:
            return (), f"{file} is not UTF-8."
        except Invalid as error:
            return (), _say(str(error.problems[0]))

    def _see(self, place: Place) -> tuple[Article | None, str]:
        """An article, or what keeps it from being read."""
        try:
            text = text_of(load(place, self.bench.options.most_bytes))
        except Unfit as error:
            return None, str(error)
        document = read(text, place.place)
        broken = [odd.detail for odd in document.oddities if odd.kind == "front-matter"]
        if broken:
            return None, f"its front matter cannot be read: {broken[0]}"
        kind = self.bench.genre(place.place, outline(document), document).type
        return Article(place.path, document, kind), ""


def _twice(ids: Mapping[str, str]) -> Iterator[tuple[str, Reason]]:
    """Articles that bear another's id, so that one's sign-off would pass for the other's."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for path, id_ in ids.items():
        paths[id_.casefold()].append(path)
    for path, id_ in ids.items():
        others = [other for other in paths[id_.casefold()] if other != path] if id_ else []
        if others:
            text = f"Its id “{id_}” is also that of {others[0]}."
            yield path, Reason(SIGNED, text, "Give each article an id of its own, and sign it anew.")


def _say(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
