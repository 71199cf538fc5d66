"""Sections as different authors write them: what each text lacks, and whether it is found at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from medlint import resources, yamlio
from medlint.kind import Context
from medlint.knowledge import Knowledge, from_data
from medlint.knowledge.store import Medicine, Stopping
from medlint.read import read
from medlint.rules.store import open_pack

GRAVE = [
    "interactions",
    "monitoring",
    "pregnancy-breastfeeding",
    "side-effects",
    "stopping",
    "when-to-get-help",
]
IMPORTANT = [
    "what-is", "symptoms", "treatment", "results", "preparation", "what-happens", "procedure-risks", "recovery",
    "differences", "switching", "what-happened", "evidence", "meaning",
]  # fmt: skip
TITLES = {"comparison": "Azathioprine and mycophenolate compared"}
DATA = Path(__file__).parent / "data"
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['style']}")
    for path in sorted(DATA.glob("*.yaml"))
    for case in yamlio.load(path.read_text(encoding="utf-8")).value
]


class Hazard(Knowledge):
    """Knows of every article that its medicine must not be stopped suddenly and needs tests."""

    def subject_medicine(self, document):
        return Medicine("it", ("blood-count",), Stopping("serious", "make the illness flare up", ()))


@pytest.fixture(scope="session")
def rules():
    return open_pack([resources.core_pack()]).rules


def hits(rules, section, case):
    rule = rules[f"section/{section}"]
    type_ = next(iter(rule.types))
    text = f"# {TITLES.get(type_, 'A medicine')}\n\n## {case['heading']}\n\n{case['text']}"
    context = Context(
        today=date(2026, 11, 24),
        knowledge=Hazard() if case.get("hazard") else from_data({}),
        type=type_,
        locale=case.get("locale", ""),
    )
    return list(rule.kind.run(read(text, "medicine.md"), rule.params, context))


def names_lacking(rules, section, hit):
    elements = rules[f"section/{section}"].raw_params["elements"]
    return {name for name, element in elements.items() if element["says"] in hit.slots["lacking"]}


@pytest.mark.parametrize(("section", "case"), CASES)
def test_text(rules, section, case) -> None:
    lacks = set(case.get("lacks", ()))
    wanted = case.get("case", "incomplete" if lacks else "")
    found = hits(rules, section, case)
    assert [hit.case for hit in found] == ([wanted] if wanted else [])
    if found:
        assert names_lacking(rules, section, found[0]) == lacks


@pytest.mark.parametrize("section", GRAVE)
def test_there_are_enough_of_them(section) -> None:
    cases = yamlio.load((DATA / f"{section}.yaml").read_text(encoding="utf-8")).value
    assert len(cases) >= 12
    assert sum(len(case.get("lacks", ())) == 1 for case in cases) >= 3


@pytest.mark.parametrize("section", IMPORTANT)
def test_there_are_enough_of_those_that_others_need(section) -> None:
    cases = yamlio.load((DATA / f"{section}.yaml").read_text(encoding="utf-8")).value
    assert len(cases) >= 12
    assert sum(bool(case.get("lacks")) for case in cases) >= 4
