"""Sets of statements with verdicts, as files of YAML or JSON lines, and the small articles made of them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

_PAD = (
    "People often have questions after a visit. The notes below may help you to plan what to ask.",
    "Bring your questions to your next visit. A pharmacist can go through them with you as well.",
)


@dataclass(frozen=True)
class Case:
    """A statement. ``wrong``: it is to be flagged. ``pair`` joins a wrong one and its sound neighbours."""

    id: str
    wrong: bool
    text: str
    title: str
    category: str
    form: str
    pair: str
    key: str  # what the split is by: all statements of one key are in the same half


def load(path: Path) -> list[Case]:
    """The cases of a YAML file (a list of mappings), or of a folder with ``index.jsonl`` and articles."""
    if path.is_dir():
        rows = [json.loads(line) for line in (path / "index.jsonl").read_text(encoding="utf-8").splitlines()]
        return [_from_row(row) for row in rows]
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [_from_mapping(item) for item in yaml.load(path.read_text(encoding="utf-8"), Loader=loader)]


def _from_mapping(item: dict[str, Any]) -> Case:
    verdict = item["verdict"]
    subject = str(item.get("subject") or item.get("title") or "Notes")
    pair = str(item.get("group") or item["id"].rpartition("-")[0])
    return Case(
        id=item["id"], wrong=verdict in ("wrong", "reversed"), text=item["text"], title=subject,
        category=item.get("category", verdict if verdict == "distractor" else "nonce"), form=item.get("form", ""),
        pair=pair, key=subject,
    )  # fmt: skip


def _from_row(row: dict[str, Any]) -> Case:
    wrong = row["label"] == "mutant"
    return Case(
        f"{row['label']}-{row['id']}",
        wrong,
        row["sentence"],
        "",
        row["tier"],
        row["kind"],
        row["id"],
        row["source"],
    )


def half(cases: list[Case], which: str) -> list[Case]:
    """``seen`` (even SHA-1 of the key), ``unseen`` (odd) or ``all``."""
    if which == "all":
        return cases
    odd = which == "unseen"
    return [case for case in cases if int(hashlib.sha1(case.key.encode()).hexdigest(), 16) % 2 == odd]


def write(cases: list[Case], folder: Path, *, neutral: bool, pad: bool) -> dict[str, tuple[str, int, int]]:
    """One article for each case; returns file name → id, first and last line of the statement."""
    places = {}
    for number, case in enumerate(cases):
        title = (
            "Information for patients"
            if neutral or not case.title
            else case.title[0].upper() + case.title[1:]
        )
        head = f"---\ntitle: {json.dumps(title)}\ntype: page\n---\n\n# {title}\n\n" + (
            f"{_PAD[0]}\n\n" if pad else ""
        )
        first = head.count("\n") + 1
        body = case.text.strip()
        name = f"{number:05}.md"
        (folder / name).write_text(head + body + "\n" + (f"\n{_PAD[1]}\n" if pad else ""), encoding="utf-8")
        places[name] = (case.id, first, first + body.count("\n"))
    return places
