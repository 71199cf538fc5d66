"""Twelve articles that agree, and twice thirty contradictions planted in them by hands that had not seen the rules."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
import yaml

from medlint import resources
from medlint.checks.agreement import KIND, Aspect, Params
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.read import read
from medlint.rules.store import open_pack

HERE = Path(__file__).parent
CLEAN = {path.name: path.read_text(encoding="utf-8") for path in sorted((HERE / "clean").glob("*.md"))}
FIRST = yaml.safe_load((HERE / "planted.yaml").read_text(encoding="utf-8"))
SECOND = yaml.safe_load((HERE / "planted_again.yaml").read_text(encoding="utf-8"))
PLANTED = [*FIRST, *SECOND]
ALIKE = yaml.safe_load((HERE / "lookalikes.yaml").read_text(encoding="utf-8"))
LEAST = 0.8


class Site:
    settings: dict = {}  # noqa: RUF012
    complete = True
    checked = frozenset(CLEAN)


@pytest.fixture(scope="module")
def context(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        knowledge = from_data(open_pack([resources.core_pack()]).knowledge)
    return Context(date(2026, 11, 24), knowledge, "page", "en-GB")


@pytest.fixture(scope="module")
def judge(context):
    """``judge(files)`` → (path, hit) of all that these articles disagree on."""

    @cache
    def notes(path, text):
        document = read(text, path)
        return {aspect: KIND.collect(document, Params(aspect), context) for aspect in get_args(Aspect)}

    def run(files):
        made = {path: notes(path, text) for path, text in files.items()}
        for aspect in get_args(Aspect):
            yield from KIND.judge({path: each[aspect] for path, each in made.items()}, Params(aspect), Site())

    return run


def plain(text: str) -> str:
    """A sentence without its markup."""
    return " ".join(re.findall(r"\w+", re.sub(r"\]\([^)]*\)", "]", text).lower()))


def edited(row) -> dict[str, str]:
    """The twelve articles with one contradiction."""
    text = CLEAN[row["file"]]
    assert text.count(row["was"]) == 1
    return {**CLEAN, row["file"]: text.replace(row["was"], row["now"])}


def at_it(row, path, hit) -> bool:
    """Whether a finding stands at the planted sentence."""
    said, planted = plain(hit.slots["said"].rstrip("…")), plain(row["planted"])
    return path == row["file"] and (said[:60] in planted or planted[:40] in said)


def test_the_clean_articles_agree(judge) -> None:
    assert [(path, hit.slots) for path, hit in judge(CLEAN)] == []


@pytest.mark.parametrize("row", ALIKE, ids=[f"{n}-{row['kind']}" for n, row in enumerate(ALIKE)])
def test_what_looks_like_a_contradiction_stands_in_the_clean_articles(row) -> None:
    assert row["statement"] in CLEAN[row["file"]]
    assert row["other_statement"] in CLEAN[row["other_file"]]


@pytest.mark.parametrize("row", PLANTED, ids=[f"{row['id']}-{row['kind']}" for row in PLANTED])
def test_a_planted_contradiction_is_told_and_nothing_else(judge, row) -> None:
    found = list(judge(edited(row)))
    own = [(path, hit) for path, hit in found if at_it(row, path, hit)]
    assert bool(own) != bool(row.get("known_miss")), (
        "found now: take it off the known misses" if own else "missed"
    )
    others = [
        (path, hit.slots) for path, hit in found if row["file"] not in (path, *(r.path for r in hit.related))
    ]
    assert others == []


@pytest.mark.parametrize(
    ("rows", "left", "unseen"),
    [
        (FIRST, ["held-09"], 7),
        (SECOND, ["new-08", "new-15"], 21),
    ],
)
def test_at_least_four_in_five_are_found(rows, left, unseen) -> None:
    known = [row["id"] for row in rows if row.get("known_miss")]
    assert len(rows) == 30
    assert 1 - len(known) / len(rows) >= LEAST
    assert known == left
    assert sum(bool(row.get("missed_unseen")) for row in rows) == unseen
