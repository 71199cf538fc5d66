"""When words that are usually wrong are right."""

from __future__ import annotations

import pytest

SAFE = {"pattern": r"\bcompletely safe\b", "literals": ["safe"], "negated": True, "myths": True}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tablet is completely safe.", True),
        ("No tablet is completely safe.", False),
        ("It isn't completely safe.", False),
        ("No medicine, however gentle, is completely safe.", False),
        ("Do not worry, it is completely safe.", True),
        ("It is no-nonsense and completely safe.", True),
        ("It is a myth that it is completely safe.", False),
        ("Beware of pills that are “completely safe”.", False),
        ("Not eating is hard. It is completely safe.", True),
    ],
)
def test_negations_and_myths(flagged, text: str, found: bool) -> None:
    assert flagged("pattern", text, **SAFE) == (["completely safe"] if found else [])


def test_the_lead_of_a_list_is_heard(flagged) -> None:
    text = "{} that is:\n\n- new\n- completely safe\n\nIt works.\n"
    assert flagged("pattern", text.format("Watch out for a cure"), **SAFE) == []
    assert flagged("pattern", text.format("We offer a cure"), **SAFE) == ["completely safe"]


def test_words_near_by_excuse(flagged) -> None:
    given = {"phrases": ["magic bullet"], "negated": False, "myths": False}
    text = "She called it a magic bullet in the film of that name."
    assert flagged("phrase", text, **given) == ["magic bullet"]
    assert flagged("phrase", text, **given, unless=["film of"]) == []
    assert flagged("phrase", text, **given, unless_before=["called"]) == []
    assert flagged("phrase", text, **given, unless_after=["film"]) == []
    assert flagged("phrase", text, **given, unless_after=["called"]) == ["magic bullet"]


def test_a_swap_keeps_the_capital(hits) -> None:
    (hit,) = hits("swap", "Utilise the pen.", swaps={"utilise": "use"})
    assert hit.slots == {"said": "Utilise", "better": "Use"}
    assert hit.fix is not None
    assert hit.fix.edits[0].text == "Use"


def test_code_is_left_alone(flagged) -> None:
    assert flagged("pattern", "Write `completely safe` or\n\n    completely safe\n", **SAFE) == []
