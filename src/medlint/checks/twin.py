"""Kind ``twin``: articles that are nearly the same, and passages that stand in two articles.

What a house says on every page (disclaimers, emergency lines, sources) belongs to nobody and is not compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint import lazy
from medlint.checks.packed import pack, unpack
from medlint.checks.passages import Text, copied, placed
from medlint.checks.role import ASIDE, HUB, role_of
from medlint.checks.shingle import groups, pairs, runs
from medlint.digest import blake2b
from medlint.kind import Context, Kind, Site
from medlint.model import Hit, Related, Span
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.model import Document, Notes, Sentence

_KINDS = frozenset({"paragraph", "item", "cell"})
_HOUSE = lazy.pattern(
    r"(?i)\b(?:sources?|references?|further reading|disclaimer|about (?:this|the) (?:page|article|guide|authors?)|"
    r"feedback|copyright|licen[cs]e|credits|when to (?:get|call|seek|ask)|(?:get|getting|seek) (?:help|medical)|"
    r"emergenc(?:y|ies)|urgent|contact|need (?:help|more)|more information|related|see also)\b"
)
_LINE = lazy.pattern(
    r"(?i)\b(?:999|911|111|112|000|988|emergency|ambulance|general information|(?:medical|professional) advice|"
    r"this (?:page|article|guide|leaflet|information|summary)|https?:|www\.|last reviewed|next review|copyright)|"
    r"\d{3}[- ]\d{4}|(?:ask|tell|call|contact|speak|talk)\b.{0,30}"
    r"\b(?:doctor|pharmacist|nurse|team|specialist|midwife)"
)
#: One of these is in every such line but one with a telephone number.
_HINTS = (
    "999", "911", "111", "112", "000", "988", "emergency", "ambulance", "general", "advice", "this ", "http", "www",
    "last", "next", "copyright", "ask", "tell", "call", "contact", "speak", "talk",
)  # fmt: skip
_TELEPHONE = lazy.pattern(r"\d{3}[- ]\d{4}")
_COMMON = 12  # articles that may say the same before it is nobody's own
_LEAST_WORDS = 8  # of a sentence that can be told again by chance no more


@record
class Params:
    """``share``: of the text of two articles that both have, to be called nearly the same.

    ``words``: how many words a passage must have to be called copied. ``most``: in how many articles a passage
    stands that is not yet a phrase of the house.
    """

    of: Literal["article", "passage"]
    share: float = 0.75
    words: int = 40
    most: int = 3


def _collect(document: Document, params: Params, context: Context) -> Notes:
    del params
    role = role_of(document, context)
    told = list(_told(document)) if role not in (ASIDE, HUB) else []
    sentences: list[int] = []
    all_words: list[str] = []
    house = _of_the_house(document) if told else frozenset()
    for sentence in told:
        words = [form for form, _, _ in sentence.tokens]
        all_words += words
        if len(words) >= _LEAST_WORDS and id(sentence) not in house:
            start, end = sentence.span()
            sentences += [_digest(words), placed(start, end, len(words))]
    return {
        "title": document.title[:90],
        "at": list(document.title_span),
        "runs": pack("I", runs(all_words)),
        "sentences": pack("Q", sentences),
    }


def _told(document: Document) -> Iterator[Sentence]:
    """The sentences that an article says itself: no sources, notices, or what to do in an emergency."""
    for section in document.sections:
        if section.heading is not None and _HOUSE.search(section.heading.plain):
            continue
        for block in document.blocks[section.start : section.end]:
            if block.kind in _KINDS and not block.quoted:
                yield from document.by_block.get(id(block), ())


def _of_the_house(document: Document) -> frozenset[int]:
    """The sentences, by identity, that a house says on every page: numbers to call, notices, whom to ask."""
    found = document.having(_HINTS)
    if _TELEPHONE.search(document.lowered):
        found += [sentence for sentence in document.sentences if _TELEPHONE.search(sentence.plain)]
    return frozenset([id(sentence) for sentence in found if _LINE.search(sentence.plain)])


def _digest(words: Sequence[str]) -> int:
    text = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little")


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterator[tuple[str, Hit]]:
    known: dict[str, Text] = site.once("twin:texts", lambda: _texts(notes))
    sketches = {path: text.runs for path, text in known.items()}
    alike = site.once(f"twin:{params.share}", lambda: groups(pairs(sketches, params.share, _COMMON)))
    if params.of == "passage":
        twins = {(pair.one, pair.other) for found in alike.values() for pair in found}
        yield from copied(known, twins, params.words, params.most)
    else:
        for path, found in sorted(alike.items()):
            pair = found[0]
            other = pair.other if pair.one == path else pair.one
            slots = {
                "title": known[path].title or path,
                "other": known[other].title or other,
                "path": other,
                "share": str(int(pair.share * 100)),
                "count": str(len(found)),
            }
            related = (Related(Span(*known[other].at), "nearly the same", other),)
            yield path, Hit(Span(*known[path].at), slots, case="article", related=related)


def _texts(notes: Mapping[str, Notes]) -> dict[str, Text]:
    made: dict[str, Text] = {}
    for path in sorted(notes):
        of = notes[path]
        at = (of["at"][0], of["at"][1])
        made[path] = Text(of["title"], at, unpack("I", of["runs"]), unpack("Q", of["sentences"]))
    return made


KIND = Kind(
    name="twin",
    params=Params,
    version=1,
    slots=("title", "other", "path", "share", "count", "words"),
    cases_by=("of", {"article": ("article",), "passage": ("one", "several")}),
    collect=_collect,
    alike=True,
    judge=_judge,
)
