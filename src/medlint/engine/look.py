"""One article through all its rules: raw hits and notes, before severity, messages and suppressions.

Nothing that goes wrong with one rule or article gets out: it is part of what was seen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks import OF_SEVERAL, OF_SITE
from medlint.engine import genre, source
from medlint.engine.clock import Clock, TooLong
from medlint.engine.gate import Gates
from medlint.engine.levels import Levels
from medlint.engine.outline import Outline, outline
from medlint.engine.packed import NOTHING, as_text, pack
from medlint.engine.pressed import press, text_of
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.model import Hit, Span
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from medlint.config import Config
    from medlint.engine.find import Article
    from medlint.engine.options import Options
    from medlint.engine.packed import Packed
    from medlint.engine.pressed import Pressed
    from medlint.kind import Kind
    from medlint.knowledge import Knowledge
    from medlint.model import Document
    from medlint.rules.pack import Pack, Rule

_ADDRESS = lazy.pattern(r"0x[0-9a-fA-F]{4,}")


class Broken(NamedTuple):
    """A rule that gave no answer for an article; ``own`` is the engine's rule that says so."""

    own: str
    rule: str
    detail: str


class Seen(NamedTuple):
    """All that one article gave. ``reason``: why it could not be checked at all, "" if it could.

    ``hits`` has the rules that found something. The source of one that is not checked is not kept.
    """

    path: str
    place: str
    kept: Pressed = ""  # its source
    content: str = ""  # digest of the bytes, where results are kept
    type: str = "page"
    why: str = ""
    locale: str = ""
    outline: Outline = {}  # noqa: RUF012
    hits: dict[str, tuple[Hit, ...]] = {}  # noqa: RUF012
    sentences: dict[int, bytes] = {}  # noqa: RUF012 - digests, by where a hit starts
    notes: Packed = NOTHING
    dated: frozenset[str] = frozenset()  # rules that asked for today's date
    broken: tuple[Broken, ...] = ()
    reason: str = ""
    checked: bool = True  # else only its notes were asked for

    @property
    def source(self) -> str:
        """The article's text as it was looked at."""
        return text_of(self.kept)


class Bench:
    """What every article of a run is checked with.

    ``alone``: there is one article, whose notes nobody keeps. ``many``: there are so many that texts are pressed.
    """

    def __init__(
        self, config: Config, pack: Pack, options: Options, clock: Clock | None = None, many: bool = False
    ) -> None:
        self.config = config
        self.pack = pack
        self.options = options
        self.levels = Levels(config, options, pack)
        self.clock = clock or Clock()
        self.alone = False
        self.many = many
        self._active: dict[tuple[int, str], dict[str, Rule]] = {}
        self._asked: dict[int, Gates] = {}

    @cached_property
    def knowledge(self) -> Knowledge:
        """What is known, read when first asked for."""
        return from_data(self.pack.knowledge)

    @cached_property
    def site_rules(self) -> tuple[Rule, ...]:
        """The rules that look at the whole site and are on for some article."""
        rules = (rule for rule in self.levels.rules.values() if rule.kind_name.replace("-", "_") in OF_SITE)
        return tuple(rule for rule in rules if self.levels.anywhere(rule))

    def examine(self, article: Article) -> Seen:
        """All that this article gives; whatever is wrong with it is in the answer."""
        try:
            data = source.load(article, self.options.most_bytes)
            text = source.text_of(data)
        except source.Unfit as error:
            return Seen(article.path, article.place, reason=str(error), checked=article.checked)
        try:
            with self.clock.article():
                return self._examine(article, text)._replace(content=self._content(data))
        except TooLong:
            return _failed(article, text, f"it takes longer than {self.clock.file:g} s")
        except Exception as error:
            return _failed(article, text, say(error))

    def _examine(self, article: Article, text: str) -> Seen:
        from medlint.read import read

        document = read(text, article.place)
        about = outline(document)
        kind = self.genre(article.place, about, document)
        seen = Seen(
            article.path, article.place, self.kept(article, text), "", *kind, self.locale(about), about
        )
        seen = seen._replace(checked=article.checked)
        asked = _Asked(self, document, seen)
        for rule in self.asked(seen).open(document):
            if not (self.alone and rule.kind_name in OF_SEVERAL):
                asked.ask(rule)
        return seen._replace(
            hits=asked.hits,
            sentences=_sentences(text, asked.hits),
            notes=pack(asked.notes),
            dated=frozenset(asked.dated),
            broken=tuple(asked.broken),
        )

    def kept(self, article: Article, text: str) -> Pressed:
        """What to hold of an article's text until the report is written."""
        if not article.checked:
            return ""
        return press(text) if self.many else text

    def _content(self, data: bytes) -> str:
        if not self.options.cache:
            return ""
        from medlint.engine.keys import digest

        return digest(data)

    def genre(self, place: str, about: Outline, document: Document) -> genre.Genre:
        """The type of an article: flag, front matter, config, guess."""
        known = self.known_type(place, about)
        return genre.Genre(known) if known else genre.guess(document, self.knowledge)

    def known_type(self, place: str, about: Outline) -> str:
        """The type as far as nobody has to guess, "" where somebody has to."""
        said = self.options.as_type or about["type"] or genre.configured(self.config.types, place)
        return said if said in genre.TYPES or not said else "page"

    def locale(self, about: Outline) -> str:
        """The article's locale, else the project's."""
        return str(about["locale"] or self.config.locale)

    def active(self, type_: str, locale: str, place: str) -> Mapping[str, Rule]:
        """The rules of the packs that are on for such an article."""
        levels = self.levels.of(type_, place)
        key = (id(levels), locale)
        if key not in self._active:
            rules = (self.levels.rules[name] for name in levels)
            self._active[key] = {
                rule.id: rule
                for rule in rules
                if rule.kind_name != "engine" and (not rule.locales or locale in rule.locales)
            }
        return self._active[key]

    def asked(self, seen: Seen) -> Gates:
        """The rules to ask about an article: those that are on, and those that look at the whole site."""
        active = self.active(seen.type, seen.locale, seen.place) if seen.checked else {}
        key = id(active) if active else 0
        if key not in self._asked:
            self._asked[key] = Gates([*{**{rule.id: rule for rule in self.site_rules}, **active}.values()])
        return self._asked[key]

    def ran(self, seen: Seen) -> Iterable[str]:
        """The rules that were asked about an article, those included that could not find anything."""
        return (rule.id for rule in self.asked(seen).rules)

    def context(self, type_: str, locale: str) -> Watched:
        """What the checks may know beside the article."""
        return Watched(self.options.today, self.knowledge, type_, locale, self.config.settings)


class Watched(Context):
    """A context that remembers whether today's date was asked for: such results hold for a day."""

    @property
    def today(self) -> date:
        """Today's date, which is remembered to have been asked for."""
        self.__dict__["dated"] = True
        day: date = self.__dict__["today"]
        return day


class _Asked:
    """The rules' answers for one document."""

    def __init__(self, bench: Bench, document: Document, seen: Seen) -> None:
        self.clock = bench.clock
        self.document = document
        self.context = bench.context(seen.type, seen.locale)
        self.hits: dict[str, tuple[Hit, ...]] = {}
        self.notes: dict[str, str] = {}
        self._by_kind: dict[str, str] = {}
        self.broken: list[Broken] = []
        self.dated: set[str] = set()

    def ask(self, rule: Rule) -> None:
        """Put one rule's hits or notes to what was seen."""
        self.context.__dict__["dated"] = False
        try:
            if "params" not in rule.__dict__:
                self.clock.timed(lambda: rule.params, self.clock.file)
            self._answer(rule)
        except TooLong:
            if self.clock.over:
                raise
            self.broken.append(Broken("medlint/rule-timeout", rule.id, f"{self.clock.rule:g} s"))
        except Exception as error:
            self.broken.append(Broken("medlint/rule-broke", rule.id, say(error)))
        if self.context.__dict__["dated"]:
            self.dated.add(rule.id)

    def _answer(self, rule: Rule) -> None:
        kind, params = rule.kind, rule.params
        if kind.run:
            run = kind.run
            hits = self.clock.timed(lambda: tuple(run(self.document, params, self.context)))
            if hits:
                size = len(self.document.source)
                self.hits[rule.id] = tuple(sorted((_inside(hit, size) for hit in hits), key=_order))
        elif kind.collect:
            self.notes[rule.id] = self._noted(kind, params)
        else:
            raise TypeError(f"the kind {kind.name} neither runs nor collects")

    def _noted(self, kind: Kind, params: Any) -> str:
        """An article's notes, made once for the rules of a kind that share them."""
        if kind.name in self._by_kind:
            return self._by_kind[kind.name]
        collect = kind.collect
        assert collect
        text = as_text(self.clock.timed(lambda: collect(self.document, params, self.context)))
        if kind.alike:
            self._by_kind[kind.name] = text
        return text


def _sentences(text: str, hits: Mapping[str, Iterable[Hit]]) -> dict[int, bytes]:
    """The digests of the sentences that these hits start in: settled here, where several work at once."""
    if not hits:
        return {}
    from medlint.engine.sentence import Sentences

    sentences = Sentences(text)
    return {hit.span.start: sentences.at(hit.span) for found in hits.values() for hit in found}


def _inside(hit: Hit, size: int) -> Hit:
    start = min(max(hit.span.start, 0), size)
    return hit._replace(span=Span(start, min(max(hit.span.end, start), size)))


def _order(hit: Hit) -> tuple[Span, str, list[tuple[str, str]]]:
    return hit.span, hit.case, sorted(hit.slots.items())


def say(error: Exception) -> str:
    """An error as text that is the same on every run."""
    text = _ADDRESS.sub("0x…", " ".join(str(error).split()))[:200]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _failed(article: Article, text: str, detail: str) -> Seen:
    broken = (Broken("medlint/unreadable", "", detail),)
    reason = f"could not be read: {detail}"
    return Seen(article.path, article.place, text, broken=broken, reason=reason, checked=article.checked)
