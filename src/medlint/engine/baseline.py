"""Findings that were there when a project took medlint up: named by rule and sentence, told apart from new ones.

What can harm is never among them. May not read or write the file they are kept in: see ``ledger``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine.stamp import fingerprint
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from medlint.model import Finding

_WORDS = 80  # code points of a sentence that are shown
_MOST = 1_000_000  # findings of one rule in one sentence

#: Why findings of these groups and rules are never baselined.
_NEVER: Mapping[str, str] = {
    "fact": "what is said of medicine is wrong today too",
    "safety": "it can harm a reader today",
    "section": "what readers need is missing today too",
    "review": "nobody has signed for these words today either",
    "medlint": "it is about what medlint could not check, or about a suppression",
    "site/*-disagreement": "one of the two articles tells readers wrong",
}


class Entry(NamedTuple):
    """One finding of old: ``path`` from the project's root, ``sentence`` a digest, ``words`` for people."""

    path: str
    rule: str
    sentence: str
    ordinal: int  # which of several of this rule in this sentence
    words: str = ""


class Parted(NamedTuple):
    """Findings that stand, those of old, and the entries whose finding is gone."""

    stand: tuple[Finding, ...]
    old: tuple[Finding, ...]
    stale: tuple[Entry, ...]


class Asked(NamedTuple):
    """What a run can say of entries: ``gone`` and ``answers`` take an entry."""

    place: Callable[[str], str]  # a finding's path → its place in the project
    gone: Callable[[Entry], bool]  # its article is no longer there
    answers: Callable[[Entry], bool]  # its article was checked, and its rule gave an answer


def of_entry(entry: Entry) -> str:
    """The fingerprint of the finding that an entry stands for."""
    return fingerprint(entry.rule, bytes.fromhex(entry.sentence), entry.ordinal)


def refused(rule: str) -> tuple[str, str]:
    """The rules like this one that a baseline never holds, and why; twice "" when it may hold them.

    A sentence that another article contradicts would hide it when a third one does.
    """
    group = rule.partition("/")[0]
    if group in _NEVER:
        return f"{group}/*", _NEVER[group]
    pair = "site/*-disagreement"
    return (pair, _NEVER[pair]) if group == "site" and rule.endswith("-disagreement") else ("", "")


def may_be_old(finding: Finding) -> bool:
    """Whether a baseline may hold this finding."""
    return not refused(finding.rule)[0]


def entries(
    findings: Iterable[Finding], texts: Mapping[str, str], place: Callable[[str], str]
) -> list[Entry]:
    """An entry for each finding that may have one, sorted."""
    read: dict[str, _Article] = {}
    made: list[Entry] = []
    for finding in filter(may_be_old, findings):
        if finding.path not in read:
            read[finding.path] = _Article(place(finding.path), texts[finding.path])
        made.append(read[finding.path].entry(finding))
    return sorted(made)


class _Article:
    def __init__(self, place: str, source: str) -> None:
        from medlint.engine.sentence import Sentences

        self.place = place
        self.sentences = Sentences(source)
        self._numbers: dict[tuple[str, bytes], dict[str, int]] = {}

    def entry(self, finding: Finding) -> Entry:
        digest = self.sentences.at(finding.span)
        words = self.sentences.words(finding.span)
        short = words if len(words) <= _WORDS else words[: _WORDS - 1].rstrip() + "…"
        return Entry(self.place, finding.rule, digest.hex(), self.ordinal(finding, digest), short)

    def ordinal(self, finding: Finding, digest: bytes) -> int:
        """Which of several a finding is, out of its fingerprint: those set aside have numbers too."""
        numbers = self._numbers.setdefault((finding.rule, digest), {})
        while finding.fingerprint not in numbers and len(numbers) < _MOST:
            numbers[fingerprint(finding.rule, digest, len(numbers))] = len(numbers)
        return numbers[finding.fingerprint]


def part(findings: Sequence[Finding], known: Iterable[Entry], asked: Asked) -> Parted:
    """Tell the findings of old from those that stand; an entry speaks for one finding."""
    here: dict[tuple[str, str], list[Entry]] = {}
    moved: dict[str, list[Entry]] = {}
    used: set[Entry] = set()
    every = list(known)
    for entry in every:
        mark = of_entry(entry)
        here.setdefault((entry.path, mark), []).append(entry)
        if asked.gone(entry):
            moved.setdefault(mark, []).append(entry)
    stand: list[Finding] = []
    old: list[Finding] = []
    for finding in findings:
        found = _match(finding, here, moved, used, asked) if may_be_old(finding) else None
        if found:
            used.add(found)
            old.append(finding)
        else:
            stand.append(finding)
    return Parted(tuple(stand), tuple(old), tuple(_stale(every, used, asked)))


def _match(
    finding: Finding,
    here: Mapping[tuple[str, str], list[Entry]],
    moved: Mapping[str, list[Entry]],
    used: set[Entry],
    asked: Asked,
) -> Entry | None:
    """The entry of this very article, else one of an article that is gone: it was given another name."""
    found = here.get((asked.place(finding.path), finding.fingerprint), [])
    return next((entry for entry in (*found, *moved.get(finding.fingerprint, ())) if entry not in used), None)


def _stale(known: Iterable[Entry], used: set[Entry], asked: Asked) -> Iterator[Entry]:
    for entry in known:
        if entry not in used and (asked.gone(entry) or asked.answers(entry)):
            yield entry
