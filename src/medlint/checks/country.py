"""Kind ``country``: a telephone number or a service of another country than the article's readers live in.

Nothing is said where the article has no locale, or where the text names the other country beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Sentence

_SHORT = 4  # digits; a number no longer than that is one only after a word such as “call”
_CALL = lazy.pattern(
    r"\b(?:call|calls|calling|dial|dialling|dialing|ring|ringing|phone|phoning|text|texting|number (?:is|to call is)|"
    r"number:|contact)\W+(?:[\w']+\W+){0,5}\Z",
    re.IGNORECASE,
)
_QUANTITY = (
    r"(?!\s?(?:mg|mcg|g|ml|mmol|people|patients|adults|children|women|men|days|weeks|hours|calories|kcal|times|units|%|"
    r"studies|cases|steps|participants)\b)"
)


@record
class Params:
    """``services``: locale → what for → the numbers and names of that country, the first being the one to write.

    ``places``: locale → how a text names that country.
    """

    services: dict[str, dict[str, list[str]]]
    places: dict[str, list[str]]


@record
class _Country:
    """What is foreign to readers of one locale."""

    found: re.Pattern[str]
    begins: frozenset[str]  # what some number or name in it begins with
    better: dict[str, str]  # foreign number or name in lower case → what to write
    home: dict[str, tuple[str, ...]]  # the same → how the text may name the countries where it holds


class _Countries:
    """What is foreign, worked out for a locale when its first article comes."""

    def __init__(self, params: Params) -> None:
        self.params = params
        self._known: dict[str, _Country] = {}

    def of(self, locale: str) -> _Country | None:
        if locale not in self.params.services:
            return None
        if locale not in self._known:
            self._known[locale] = _country(locale, self.params)
        return self._known[locale]


def _country(locale: str, params: Params) -> _Country:
    own = params.services[locale]
    mine = {_key(each) for values in own.values() for each in values}
    better: dict[str, str] = {}
    home: dict[str, tuple[str, ...]] = {}
    for other, services in params.services.items():
        for what, values in services.items():
            for each in values if other != locale and what in own else ():
                if _key(each) not in mine:
                    better.setdefault(_key(each), own[what][0])
                    home[_key(each)] = (*home.get(_key(each), ()), *params.places.get(other, ()))
    found = lazy.pattern("|".join(_pattern(each) for each in sorted(better)), re.IGNORECASE)
    return _Country(found, frozenset(each.partition(" ")[0][:2] for each in better), better, home)


def _key(given: str) -> str:
    return re.sub(r"[\s-]+", " ", given.lower())


def _pattern(key: str) -> str:
    body = re.escape(key).replace(r"\ ", r"[\s-]?" if key[:1].isdigit() else r"\s+")
    if _short(key):
        return rf"(?<![\w.,£$-]){body}(?![\w-]|[.,]\d){_QUANTITY}"
    return rf"(?<![\w-]){body}(?![\w-])"


def _short(key: str) -> bool:
    return key.isdigit() and len(key) <= _SHORT


def _verify(params: Params) -> None:
    for locale in params.services:
        if locale not in params.places:
            raise ValueError(f"places: how does a text name the country of {locale}?")
        country = _country(locale, params)
        assert not country.better or not country.found.search("")


def _run(document: Document, countries: _Countries, context: Context) -> Iterator[Hit]:
    country = countries.of(context.locale)
    if country is None or not any(begin in document.lowered for begin in country.begins):
        return
    for sentence in document.sentences:
        if sentence.block.kind == "code":
            continue
        for match in country.found.finditer(sentence.plain):
            key = _known(match[0], country)
            called = not _short(key) or _CALL.search(sentence.plain[: match.start()])
            if called and not _placed(sentence, country.home[key]):
                slots = {"said": match[0], "better": country.better[key]}
                yield Hit(sentence.span(match.start(), match.end()), slots)


def _known(found: str, country: _Country) -> str:
    """The key of a number or name, however its digits are grouped."""
    bare = re.sub(r"[\s-]+", "", found.lower())
    return next(key for key in country.better if key.replace(" ", "") == bare)


def _placed(sentence: Sentence, names: tuple[str, ...]) -> bool:
    """Whether the block names the country where the number holds, or says that it speaks of other countries."""
    text = sentence.block.plain
    elsewhere = r"outside (?:the )?(?:UK|US|United)|abroad|other countries|overseas|travelling|traveling"
    return bool(re.search(rf"\b(?:{'|'.join(map(re.escape, names))}|{elsewhere})(?!\w)", text))


KIND = Kind(
    name="country", params=Params, version=1, slots=("said", "better"),
    prepare=_Countries, verify=_verify, run=_run,
)  # fmt: skip
