"""Draws the findings to be read and judged: per rule the first of an order that nobody chose.

    python benchmarks/sample.py REPORT.json ROOT [--each N] [--judged FILE] > sample.jsonl

REPORT is what ``medlint check --format json`` wrote in ROOT. Findings are put in the order of a digest of rule,
article and words, so that the same ones come up in each version that still has them, and the first N of each rule
are drawn. With ``--judged`` only as many as are still wanted: those that a file of judgements knows count. Each line
holds what a reader needs to judge and no judgement: the message, the help, the words marked with « » and the text
round them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

BEFORE, AFTER, LONGEST = 320, 260, 700  # characters of the article shown before, after and inside the marks
NEAR = 50  # characters on either side that tell a finding from others of its rule
_WORD = re.compile(r"[^\W_]+")


def identity(finding: dict[str, Any], text: str) -> str:
    """What tells a finding from all others, whatever the version, without giving a word of the article away.

    Made from the rule, the article and the words it stands at with those round them. Findings on sections that
    are not there all stand at the title: their messages count too, without the line numbers in them.
    """
    start, end = span(text, finding)
    words = " ".join(_WORD.findall(text[max(start - NEAR, 0) : min(end, start + 4 * NEAR) + NEAR].lower()))
    case = re.sub(r"\d+", "", finding["message"]) if finding["rule"].startswith("section/") else ""
    told = "\0".join((finding["rule"], finding["path"], words, case))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def order(id_: str) -> str:
    """Where a finding stands in the order that nobody chose."""
    return hashlib.sha256(id_.encode()).hexdigest()


class Drawn(NamedTuple):
    """A finding with its identity and the text it is in."""

    id: str
    finding: dict[str, Any]
    text: str


def identified(report: dict[str, Any], root: Path) -> Iterator[Drawn]:
    """All findings of a report over the articles under ``root``, one of each identity."""
    texts: dict[str, str] = {}
    seen: set[str] = set()
    for finding in report["findings"]:
        path = finding["path"]
        if path not in texts:
            texts[path] = (root / path).read_bytes().decode("utf-8-sig", errors="replace")
        id_ = identity(finding, texts[path])
        if id_ not in seen:
            seen.add(id_)
            yield Drawn(id_, finding, texts[path])


def draw(found: Iterable[Drawn], each: int, known: Collection[str] = ()) -> list[Drawn]:
    """Of every rule and severity, in order, as many unknown findings as make ``each`` with the known ones."""
    groups: dict[tuple[str, str], list[Drawn]] = defaultdict(list)
    for one in found:
        groups[one.finding["rule"], one.finding["severity"]].append(one)
    drawn: list[Drawn] = []
    for _, group in sorted(groups.items()):
        new = sorted((one for one in group if one.id not in known), key=lambda one: order(one.id))
        drawn += new[: max(each - len(group) + len(new), 0)]
    return drawn


def span(text: str, finding: dict[str, Any]) -> tuple[int, int]:
    """The offsets of a finding in the text, out of its lines and columns."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)?", text)  # splitlines also breaks at U+2028
    return _place(lines, finding["line"], finding["column"]), _place(
        lines, finding["end_line"], finding["end_column"]
    )


def _place(lines: list[str], line: int, column: int) -> int:
    return sum(len(each) for each in lines[: line - 1]) + column - 1


def around(text: str, finding: dict[str, Any]) -> str:
    """The words of a finding marked, with the text before and after."""
    start, end = span(text, finding)
    said = text[start:end]
    if len(said) > LONGEST:
        said = f"{said[: LONGEST - 200]} […] {said[-200:]}"
    return f"{text[max(start - BEFORE, 0) : start]}«{said}»{text[end : end + AFTER]}"


def line(drawn: Drawn) -> dict[str, Any]:
    """What a reader is given to judge a finding."""
    finding = drawn.finding
    return {
        "id": drawn.id,
        "rule": finding["rule"],
        "severity": finding["severity"],
        "path": f"{finding['path']}:{finding['line']}",
        "message": finding["message"],
        "help": finding["help"],
        "related": [each["message"] for each in finding["related"]],
        "text": around(drawn.text, finding),
    }


def known(path: Path | None) -> set[str]:
    """The findings that were judged before."""
    if path is None:
        return set()
    return {json.loads(each)["id"] for each in path.read_text(encoding="utf-8").splitlines() if each}


def main() -> int:
    """Draw and print, one JSON object on each line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("report", type=Path, help="what medlint check --format json wrote")
    parser.add_argument("root", type=Path, help="the folder it ran in")
    parser.add_argument("--each", type=int, default=20, help="findings drawn of each rule")
    parser.add_argument("--judged", type=Path, help="count what this file of judgements knows")
    asked = parser.parse_args()
    found = identified(json.loads(asked.report.read_bytes()), asked.root)
    for drawn in draw(found, asked.each, known(asked.judged)):
        print(json.dumps(line(drawn), sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
