"""Finds what can be turned round in an article, by lists of words, and turns it round.

Front matter, headings, the list of sources and the addresses of links are left alone: they state nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))
KINDS = ("direction", "medicine", "unit", "interval", "stopping")

_SENTENCE = re.compile(r"(?<=[.!?:])\*{0,2} +(?=[*\[“\"]*[A-Z0-9])")
_ADDRESS = re.compile(r"\]\([^)\s]*\)|<[^>]*>|https?://\S+")
_MODAL = r"(?:can|may|might|could|will|would|should|to|not|and|or|which|cells|levels|enzymes|further)"
_VERB = re.compile(rf"\b{_MODAL}\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_LET_STOP = (
    (r"\bdo not (?={})", "you can "),
    (r"\bnot (?=to (?:{})\b)", ""),
    (r"\b(?:never|must not|should not) (?={})", "can "),
    (r"\bbefore (?=you (?:{})\b)", "after "),
)


@dataclass(frozen=True)
class Flip:
    """One change of an article: the words at ``start`` become others. ``line`` counts from one."""

    kind: str
    start: int
    old: str
    new: str
    line: int
    sentence: str

    @property
    def name(self) -> str:
        """``raise → lower``."""
        return f"{self.old.strip()} → {self.new.strip() or '–'}"

    def put_into(self, text: str) -> str:
        """The article with the change made."""
        return text[: self.start] + self.new + text[self.start + len(self.old) :]


def flips(text: str) -> Iterator[Flip]:
    """Every flip of an article, in the order of the text and of the kinds."""
    for line, start, sentence in _sentences(text):
        hidden = _ADDRESS.sub(lambda found: " " * len(found.group()), sentence)
        for kind, find in zip(KINDS, (_directions, _medicines, _units, _intervals, _stops), strict=True):
            for at, old, new in find(hidden):
                yield Flip(kind, start + at, old, _cased(new, old), line, sentence.strip().lstrip("* "))


def _sentences(text: str) -> Iterator[tuple[int, int, str]]:
    start, fences, sources = 0, 0, False
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.strip() == "---":
            fences += 1
        elif line.startswith("#"):
            sources = line.lower().startswith("## sources")
        elif fences != 1 and not sources and line.strip():
            at = 0
            for cut in [*_SENTENCE.finditer(line), None] if not line.startswith("|") else [None]:
                end = cut.start() if cut else len(line)
                yield number, start + at, line[at:end]
                at = end
        start += len(line)


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _found(words: str, sentence: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", sentence, re.IGNORECASE)


def _directions(sentence: str) -> Iterator[tuple[int, str, str]]:
    if not any(_found("|".join(WORDS["measured"]), sentence)):
        return
    both = [*WORDS["directions"], *(pair[::-1] for pair in WORDS["directions"])]
    opposite = dict(reversed(both))
    for match in _found("|".join(opposite), sentence):
        word = match.group().lower()
        verb = word in WORDS["verbs"] and _VERB.search(sentence[: match.start()])
        yield match.start(), match.group(), WORDS["verbs"][word] if verb else opposite[word]


def _medicines(sentence: str) -> Iterator[tuple[int, str, str]]:
    for match in _found("|".join(WORDS["medicines"]), sentence):
        yield match.start(), match.group(), WORDS["medicines"][match.group().lower()]


def _units(sentence: str) -> Iterator[tuple[int, str, str]]:
    for old, new in WORDS["units"]:
        for match in re.finditer(rf"(?<=\d)\s?{old}\b", sentence):
            yield match.start(), match.group(), match.group().replace(old, new)


def _intervals(sentence: str) -> Iterator[tuple[int, str, str]]:
    if any(_found("|".join(WORDS["taken"]), sentence)):
        for old, new in WORDS["intervals"]:
            for match in _found(old, sentence):
                yield match.start(), match.group(), new


def _stops(sentence: str) -> Iterator[tuple[int, str, str]]:
    for pattern, new in _LET_STOP:
        for match in re.finditer(pattern.format("|".join(WORDS["stops"])), sentence, re.IGNORECASE):
            yield match.start(), match.group(), new
