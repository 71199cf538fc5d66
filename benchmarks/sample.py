"""Draws the findings to be read and judged: per rule the first of an order that nobody chose.

    python benchmarks/sample.py REPORT.json ROOT [--each N] [--judged FILE] > sample.jsonl

REPORT is what ``medlint check --format json`` wrote in ROOT. Findings are put in the order of a digest of rule, article
and sentence, so that the same ones come up in each version that still has them, and the first N of each rule are
drawn. With ``--judged`` those that a file of judgements knows are left out. Each line holds what a reader needs to
judge and no judgement: the message, the help, the words marked with « », and the text round them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

BEFORE, AFTER, LONGEST = 320, 260, 700  # characters of the article shown before, after and inside the marks


def identity(finding: dict[str, Any]) -> str:
    """What tells a finding from all others, in every version, without a word of the article."""
    told = "\0".join((finding["rule"], finding["path"], finding["fingerprint"]))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def order(finding: dict[str, Any]) -> str:
    """Where a finding stands in the order that nobody chose."""
    return hashlib.sha256(identity(finding).encode()).hexdigest()


def draw(findings: list[dict[str, Any]], each: int) -> list[dict[str, Any]]:
    """The first ``each`` findings of every rule, by rule and order."""
    rules: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for finding in findings:
        rules[finding["rule"]].append(finding)
    return [finding for rule in sorted(rules) for finding in sorted(rules[rule], key=order)[:each]]


def place(lines: list[str], line: int, column: int) -> int:
    """The offset of a line and column, both from 1."""
    return sum(len(each) for each in lines[: line - 1]) + column - 1


def around(text: str, finding: dict[str, Any]) -> str:
    """The words of a finding marked, with the text before and after."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)?", text)  # splitlines also breaks at U+2028
    start = place(lines, finding["line"], finding["column"])
    end = place(lines, finding["end_line"], finding["end_column"])
    said = text[start:end]
    if len(said) > LONGEST:
        said = f"{said[: LONGEST - 200]} […] {said[-200:]}"
    return f"{text[max(start - BEFORE, 0) : start]}«{said}»{text[end : end + AFTER]}"


def line(finding: dict[str, Any], text: str) -> dict[str, Any]:
    """What a reader is given to judge a finding."""
    return {
        "id": identity(finding),
        "rule": finding["rule"],
        "severity": finding["severity"],
        "path": f"{finding['path']}:{finding['line']}",
        "message": finding["message"],
        "help": finding["help"],
        "related": [each["message"] for each in finding["related"]],
        "text": around(text, finding),
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
    parser.add_argument("--judged", type=Path, help="leave out what this file of judgements knows")
    asked = parser.parse_args()
    done = known(asked.judged)
    for finding in draw(json.loads(asked.report.read_bytes())["findings"], asked.each):
        if identity(finding) not in done:
            text = (asked.root / finding["path"]).read_bytes().decode("utf-8-sig", errors="replace")
            print(json.dumps(line(finding, text), ensure_ascii=False, sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
