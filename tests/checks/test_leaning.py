"""What words add up to: leave or a warning, carrying on or stopping, and how long things take."""

from __future__ import annotations

import pytest

from medlint.checks.leaning import holding, leaning
from medlint.checks.quitting import quitting
from medlint.checks.timespans import spans


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("steer clear of aspirin unless you have been told to use it", -1),
        ("the two go well together, and no one need worry about the pair", 1),
        ("a glass of wine is fine while you take it", 1),
        ("grapefruit juice is out while you are on it", -1),
        ("it is known to damage babies in the womb", -1),
        ("it poses no danger to a baby in the womb", 1),
        ("nursing mothers can use it", 1),
        ("mothers have to do without it", -1),
        ("it is not safe to drink", -1),
        ("there is no harm in taking both", 1),
        ("you need not give up alcohol", 1),
        ("it is unsuitable for pregnant women", -1),
        ("take it twice a day", 0),
        ("you can stop it", 0),
        ("it can be used, but it is dangerous", 0),
        ("", 0),
    ],
)
def test_leave_and_warnings(text, sign) -> None:
    assert leaning(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("take no more tablets", 1),
        ("stop it and call your doctor", 1),
        ("do not take the next dose", 1),
        ("carry on with it and mention this", -1),
        ("do not stop it", -1),
        ("call your doctor", 0),
    ],
)
def test_stopping_and_carrying_on(text, sign) -> None:
    assert holding(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("after a long course, come off it bit by bit", -1),
        ("stopping all of a sudden may bring on chest pain", -1),
        ("never come off it without your heart team's word", -1),
        ("finish the whole course, even if you feel better", -1),
        ("lower the dose little by little", -1),
        ("when the pain is gone, it can be given up overnight", 1),
        ("you are free to give it up whenever you like", 1),
        ("you can stop it without asking anyone", 1),
        ("there is no need to lower the dose slowly", 0),
        ("your team may stop it at once", 0),
        ("stop taking it and see a doctor straight away", 0),
        ("talk to your doctor before you stop", 0),
    ],
)
def test_warnings_against_stopping_at_once(text, sign) -> None:
    assert quitting(text) == sign


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("it works within 2 weeks", [(14, 14)]),
        ("it works within hours", [(1 / 24, 1)]),
        ("by the end of the second week", [(14, 14)]),
        ("the same afternoon", [(0, 0.75)]),
        ("it works", []),
    ],
)
def test_lengths_of_time(text, days) -> None:
    assert [(each.low, each.high) for each in spans(text)] == days
