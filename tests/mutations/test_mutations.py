"""One fault put into a clean article of our own: the right rule speaks, exactly there, and no other does."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from articles.found import ROOT, found

AZATHIOPRINE = "azathioprine/azathioprine.md"
HUB = "azathioprine/index.md"
EFFECTS = "azathioprine/side-effects.md"
INTERACTIONS = "azathioprine/interactions.md"
CROHN = "conditions/crohns-disease.md"
LIVER = "tests/liver-blood-tests.md"


class Mutation(NamedTuple):
    """What is changed in ``page``, and the words at which ``rule`` must then stand.

    Each change is the old text, which stands there once, and the new one. An old text that begins with “## ”
    is the heading of a section that goes as a whole.
    """

    page: str
    rule: str
    words: str
    changes: dict[str, str]


ON_YOUR_OWN = {" Do not stop azathioprine on your own.": ""}  # the same warning, under “Pregnancy”
MUTATIONS = [
    # facts
    Mutation(
        EFFECTS,
        "fact/lab-direction",
        "lower liver enzymes",
        {"Azathioprine can raise liver enzymes": "Azathioprine can lower liver enzymes"},
    ),
    Mutation(
        EFFECTS,
        "fact/lab-direction",
        "Low levels",
        {"Raised levels mean that the liver": "Low levels mean that the liver"},
    ),
    # what a reader needs
    Mutation(
        AZATHIOPRINE,
        "section/stopping",
        "Stopping azathioprine",
        {
            "Do not stop azathioprine suddenly, unless": "You can stop azathioprine suddenly, unless",
            **ON_YOUR_OWN,
        },
    ),
    Mutation(
        AZATHIOPRINE,
        "section/stopping",
        "Stopping azathioprine",
        {
            "suddenly, unless a doctor tells you to": "suddenly",
            "Talk to your specialist before you stop or cut down, even if you feel well. ": "",
            "If a side effect troubles you, call your team, as": "You may feel well, and",
            **ON_YOUR_OWN,
        },
    ),
    Mutation(
        AZATHIOPRINE,
        "section/stopping",
        "Stopping azathioprine",
        {
            " Your condition could flare up.": "",
            " If you have a transplant, your body could reject the new organ.": "",
        },
    ),
    Mutation(
        AZATHIOPRINE, "section/side-effects", "Azathioprine", {"\n## Side effects\n": "\n## Good to know\n"}
    ),
    Mutation(
        HUB, "section/when-to-get-help", "Azathioprine: a guide for patients", {"## When to get help": ""}
    ),
    # links
    Mutation(
        EFFECTS,
        "link/missing-page",
        "pregnency.md#itching-in-pregnancy",
        {"pregnancy.md#itching": "pregnency.md#itching"},
    ),
    Mutation(
        CROHN,
        "link/missing-anchor",
        "../azathioprine/azathioprine.md#stopping",
        {"azathioprine.md#stopping-azathioprine": "azathioprine.md#stopping"},
    ),
    # notation, promises and tone
    Mutation(
        EFFECTS,
        "dose/trailing-zero",
        "50.0 mg",
        {"whether you can split the dose into 2 parts": "whether you can split the 50.0 mg dose"},
    ),
    Mutation(
        INTERACTIONS,
        "hype/absolute-safety",
        "completely safe",
        {"Few herbal products have been": "Herbal products are completely safe, and few have been"},
    ),
    Mutation(
        EFFECTS,
        "tone/against-leaflet",
        "Forget the leaflet",
        {"Please also read the leaflet in your box.": "Forget the leaflet in your box."},
    ),
    Mutation(LIVER, "spell/repeated-word", "The the", {"The risks are low.": "The the risks are low."}),
    # who stands behind it
    Mutation(
        HUB,
        "trust/silent-draft",
        "clinical-review",
        {
            "**Waiting for clinical review.** A clinician has not checked this page yet.": "Welcome.",
            "A clinician has not reviewed it yet. Before we publish it, ": "Later on, ",
        },
    ),
    Mutation(
        LIVER, "trust/backward-dates", "2026-11-24", {"next_review: 2027-11-24": "next_review: 2026-11-24"}
    ),
    Mutation(
        LIVER,
        "trust/missing-reviewer",
        "Liver blood tests",
        {"status: clinical-review": "status: approved"},
    ),
    Mutation(
        AZATHIOPRINE,
        "trust/partial-disclaimer",
        "This page gives general information only.",
        {
            "Do not delay or ignore getting medical advice because of something you read here. ": "",
        },
    ),
]


def mutate(text: str, changes: dict[str, str]) -> str:
    """The text with every change made."""
    for old, new in changes.items():
        if old.startswith("## "):
            before, heading, after = text.partition(f"\n{old}\n")
            assert heading, old
            text = f"{before}\n{new}\n## {after.partition(chr(10) + '## ')[2]}"
        else:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
    return text


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: f"{each.rule}-{Path(each.page).stem}")
def test_one_fault_gets_one_finding(mutation, tmp_path, monkeypatch) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "medlint.yaml", tmp_path)
    (tmp_path / ".git").mkdir()
    page = tmp_path / "content" / mutation.page
    page.write_text(mutate(page.read_text(encoding="utf-8"), mutation.changes), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    got = found(tmp_path / "report.json", "--profile", "strict", f"content/{mutation.page}")
    assert [(item.rule, item.words) for item in got] == [(mutation.rule, mutation.words)]
