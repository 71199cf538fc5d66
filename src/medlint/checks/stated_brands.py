"""Which medicine an article says that a brand name stands for, and which name it gives as the only one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.stated import Statement, Told
    from medlint.knowledge import Knowledge

_NAME = r"[A-Z][A-Za-z0-9’'-]{2,}(?: [A-Z][A-Za-z]+)?"
_LIST = rf"{_NAME}(?:(?:, | and | or |, and |, or )(?:as )?{_NAME}){{0,4}}"
_WORDS = r"(?:brands?|another name|other name|(?:brand|trade|trading|product|proprietary)[- ]names?)"
_IS_OF = lazy.pattern(
    rf"({_LIST}),? (?:is|are|was|means|which is) (?:a|an|the|one|another|two|both"
    rf"|some)?[\w ]{{0,30}}?\b{_WORDS}(?: names?)? (?:of|for)\b"
)
_IS_ONE = lazy.pattern(
    rf"({_LIST}),? (?:is|are) (?:a|an|the|one|another|two|both|some"
    rf"|its)[\w -]{{0,24}}?\b{_WORDS}(?: names?)?\b"
    r"(?! (?:of|for)\b)"
)
_ASIDE = lazy.pattern(
    rf"({_LIST}),?(?: [–—-])? (?:\(|which is |that is )?(?:a|an|another|the"
    rf"|one) {_WORDS}(?: names?)? (?:of|for)\b"
)
_STANDS = lazy.pattern(rf"({_LIST}) (?:stands? for|is another word for|is the same (?:medicine )?as)\b")
_OF_IS = lazy.pattern(
    rf"(?i:\b{_WORDS})(?: (?:of|for|in|here|is|are|include|includes|such as|like|called|the|UK|US"
    rf"|United|States"
    rf"|Kingdom|and"
    rf"|this|medicine|it|its|e\.g\.|being)\b| \w+(?= is\b| are\b))*:?,? [“\"']?({_LIST})"
)
_SOLD = lazy.pattern(
    rf"\b(?:sold|marketed|knows?|known|available|prescribed|bought|branded|labelled|packaged|dispensed"
    rf"|supplied)\b[^.;]{{0,40}}? (?:as|by|under the name"
    rf"|by the name(?: (?:on|of|in) (?:the|its) \w+)?,?|called) [“\"']?({_LIST})"
)
_BRACKET = lazy.pattern(rf"\(({_LIST})\)")
_BEFORE_BRACKET = lazy.pattern(rf"({_NAME}) \(\Z")
_ONLY = lazy.pattern(
    r"\b(?:the|its|only|sole) (?:only )?(?:brand|trade) name (?:is|of|for)\b|\bonly (?:sold|known) as\b"
)
_HEADER = lazy.pattern(r"\b(?:brand|trade)\b")
_PART = lazy.pattern(_NAME)
_ORDINARY = frozenset(
    """
    The This That These Those One Two Both Some Many Most Other Others Another Your You Our For With And But When If It
    Its They UK US United States Kingdom Europe Britain England Scotland Wales Ireland Canada Australia America NHS
    Crohn's Medicines Medicine Examples Brand Brands Names Ask See Read
    """.split()  # noqa: SIM905
)


def brands(told: Told, knowledge: Knowledge) -> Iterator[Statement]:
    """A statement for each brand name that is given to a medicine."""
    sentence = told.sentence
    named = [sentence.items[place] for place in sentence.medicines()]
    plain = [item for item in named if not _brand(item, knowledge)]
    if not plain and len(told.fallback) != 1:
        return
    text = sentence.setting.sentence.block.text[told.base : sentence.items[-1].end]
    if not any(char.isupper() for char in text):
        return
    found: dict[str, str] = {}
    for names, medicine in _pairs(text, told, plain, knowledge):
        for match in _PART.finditer(names):
            word = match[0]
            if word in _ORDINARY or word.split()[0] in _ORDINARY or not medicine:
                continue
            if not _generic(word, knowledge):
                found.setdefault(word.lower(), medicine)
    for name, medicine in (*_tied(told, knowledge), *_aliases(told, text)):
        found.setdefault(name, medicine)
    for brand, medicine in found.items():
        stated = told.stated(f"brand {brand}", "brand", [medicine, *_kin(medicine, knowledge)])
        yield stated._replace(by=())
    if len(found) == 1 and _ONLY.search(text.lower()):
        brand, medicine = next(iter(found.items()))
        yield told.stated(medicine, "only brand", brand)._replace(by=())


_NAMING = lazy.pattern(
    r"\b(?:brands?|makes?|makers?|names?|named|call(?:s|ed)?|sold|sells?|selling|knows?|known|box|boxes"
    r"|packs?|packets?"
    r"|labels?|labelled|marketed|says|inside|stands|comes as|dispensed|prescribed as|version of|contains?"
    r"|holds?"
    r"|form of)\b"
)
_OTHER = lazy.pattern(
    r"[;:]|\b(?:unlike|than|or|and|with|without|instead|rather|not|no|never|but|while|whereas|from|to|both"
    r"|like|like)\b"
)
_TIED = 60


def _tied(told: Told, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """A brand that is known, with the one medicine that words of naming tie it to."""
    drugs = [item for item in told.sentence.items if item.kind in "mf" and item.id]
    plain = [item for item in drugs if not _brand(item, knowledge)]
    brands = [item for item in drugs if _brand(item, knowledge)]
    for brand in brands:
        if brand.id in (*told.fallback, *(item.id for item in plain)):
            yield brand.form, brand.id
    for brand in brands if _NAMING.search(told.text) and len({item.id for item in plain}) <= 1 else ():
        if not plain:
            if len(told.fallback) == 1 and _PRONOUN.search(told.text):
                yield brand.form, told.fallback[0]
            continue
        first, second = sorted((brand, plain[0]), key=lambda item: int(item.start))
        between = told.text[first.end - told.base : second.start - told.base]
        near = told.text[max(0, first.start - told.base - 30) : second.end - told.base + 12]
        if len(between) <= _TIED and _NAMING.search(near) and not _OTHER.search(between):
            yield brand.form, plain[0].id


_PRONOUN = lazy.pattern(r"\b(?:it|this medicine|the medicine|this drug)\b")
_CALLED = lazy.pattern(
    r",? (?:which|that) (?:is (?:called|known as)|(?:the )?(?:americans?|british|us"
    r"|people in \w+(?: \w+)?|doctors in \w+(?: \w+)?)"
    r" (?:call|know as|calls?)) ([a-z-]{6,})\b|,? \(([a-z-]{6,}) in (?:the )?(?:us|usa|uk|america"
    r"|britain|canada)\)"
)


def _aliases(told: Told, text: str) -> Iterator[tuple[str, str]]:
    """Names that a medicine is said to have in another country, with the medicine."""
    for match in _CALLED.finditer(text.lower()):
        for item in told.sentence.items:
            if item.kind in "mf" and item.id and item.end == told.base + match.start():
                yield match[1] or match[2], item.id


def _kin(medicine: str, knowledge: Knowledge) -> list[str]:
    """What else a brand of this medicine may be said to be of: what it contains, what is above it."""
    contains = knowledge.concepts.get(medicine, {}).get("contains", ())
    return sorted({*contains, *knowledge.above(medicine)[1:]})


def _pairs(text: str, told: Told, plain: Sequence[Any], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Names with the medicine they are said to be names of. ``plain``: those named by their own names."""
    yield from _framed(text, told, plain)
    for match in _OF_IS.finditer(text):
        yield match[1], _last(plain, told.base + match.start(1), told, match.start(1) - match.start())
    for match in _SOLD.finditer(text):
        yield match[1], _last(plain, told.base + match.start(1), told, 60)
    if (
        told.sentence.setting.sentence.block.kind == "cell"
        and _HEADER.search(told.above)
        and len(told.fallback) == 1
    ):
        yield text, told.fallback[0]
    for match in _BRACKET.finditer(text):
        place = told.base + match.start()
        near = [item for item in plain if place - 2 <= item.end <= place]
        if near and (_known(match[1], knowledge) or _is_name(match[1])):
            yield match[1], near[-1].id
    for item in plain:
        before = _BEFORE_BRACKET.search(text[: item.start - told.base])
        if before and text[item.end - told.base :].startswith(")") and _known(before[1], knowledge):
            yield before[1], item.id


def _framed(text: str, told: Told, plain: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """Names before the words that call them names: of the medicine that comes next, or of the one spoken of."""
    for pattern in (_IS_OF, _ASIDE, _STANDS):
        for match in pattern.finditer(text):
            yield match[1], _next(plain, told.base + match.end())
    if len(told.fallback) == 1 and not plain:
        for match in _IS_ONE.finditer(text):
            yield match[1], told.fallback[0]


def _next(plain: Sequence[Any], place: int) -> str:
    return next((item.id for item in plain if 0 <= item.start - place <= 12), "")


def _last(plain: Sequence[Any], place: int, told: Told, reach: int) -> str:
    """The last medicine named before a place, or where none is, the one that the text goes on about."""
    near = [item.id for item in plain if item.end <= place]
    if near:
        return str(near[-1])
    behind = [item.id for item in plain if item.start > place]
    if behind or len(told.fallback) != 1:
        return ""
    return told.fallback[0]


def _brand(item: Any, knowledge: Knowledge) -> bool:
    """Whether a mention is by a brand name."""
    concept = knowledge.concepts.get(item.id, {})
    return item.form in {name.lower() for name in (*concept.get("brands", ()), *concept.get("elsewhere", ()))}


def _known(names: str, knowledge: Knowledge) -> bool:
    """Whether the knowledge has one of these as a brand."""
    for match in _PART.finditer(names):
        for reading in knowledge.readings(match[0]):
            brands = knowledge.concepts.get(reading[1], {}).get("brands", ())
            if reading[0] in "mf" and match[0].lower() in {brand.lower() for brand in brands}:
                return True
    return False


def _is_name(names: str) -> bool:
    """Whether it looks like a made-up name: one word, no abbreviation."""
    return " " not in names and not names.isupper() and names.isalpha() and names not in _ORDINARY


def _generic(word: str, knowledge: Knowledge) -> bool:
    """Whether a word is the proper name of a medicine, or of an illness or a test."""
    for reading in knowledge.readings(word):
        names = knowledge.concepts.get(reading[1], {}).get("names", ())
        if reading[0] in "act" or word.lower() in {name.lower() for name in names}:
            return True
    return False
