"""What results cannot prove or rule out, said plainly or as the answer to a question."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "A positive FIT means that you have bowel cancer.",
    "A positive D-dimer proves that there is a clot in the lung.",
    "Does a high CRP mean cancer?\n\nYes, and treatment starts at once.",
    "Can I have arthritis with a negative rheumatoid factor?\n\nNo.",
    "A normal uric acid rules out gout.",
    "Normal liver enzymes mean that you have no cirrhosis.",
    "| Result | Meaning |\n|---|---|\n| HBsAg positive | protected by the vaccine |",
    "A high AMH is common in the young; a low one means a generous store of eggs.",
]
RIGHT = [
    "A positive FIT does not mean that you have bowel cancer.",
    "A positive FIT may mean that you have bowel cancer.",
    "A negative FIT makes cancer unlikely, but does not rule it out.",
    "Does a high CRP mean cancer?\n\nNo, it has many causes.",
    "Does a normal PSA rule out cancer?\n\nNo. See a doctor if symptoms go on.",
    "Can I have arthritis with a negative rheumatoid factor?\n\nYes, one person in five does.",
    "A normal uric acid can't rule out gout.",
    "If the D-dimer is positive, a scan proves or rules out a clot.",
    "A biopsy proves cancer; a high PSA alone does not.",
    "A normal CRP almost rules out a flare of arthritis.",
    "Is it true that a normal ferritin rules out iron deficiency?",
    "**Myth:** A raised PSA always means cancer.",
    "| Result | Meaning |\n|---|---|\n| HBsAg positive | infected now |\n| Anti-HBs positive | immune |",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_a_result_cannot_show_is_flagged(text: str) -> None:
    assert cases("lab-direction", text)


@pytest.mark.parametrize("text", RIGHT)
def test_doubt_and_denial_pass(text: str) -> None:
    assert not cases("lab-direction", text)
