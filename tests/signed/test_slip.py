"""Slips of the pen that may be mended after a sign-off, and what only looks like one."""

from __future__ import annotations

import time

import pytest

from medlint.signed.change import Change, changes, voiding
from medlint.signed.slip import is_slip

MEDICINES = frozenset({"azathioprine", "losec", "imuran", "hydroxyzine", "hydralazine"})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Call your docotr.", "Call your doctor."),
        ("Your lvier is checked.", "Your liver is checked."),
        ("Teh clinic checks it.", "The clinic checks it."),
        ("This infomation is for you.", "This information is for you."),
        ("It may cause vomitting.", "It may cause vomiting."),
        ("(recieve)", "(receive)"),
    ],
)
def test_a_slip(old: str, new: str) -> None:
    assert is_slip(old, new, MEDICINES)
    assert not is_slip(new, old, MEDICINES), "a slip that is made voids"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Call your nurse.", "Call your doctor."),  # both known
        ("Call your docotr and lvier.", "Call your doctor and liver."),  # two words
        ("Take azathioprime.", "Take azathioprine."),  # a medicine
        ("Take losce.", "Take lose."),  # may have been a medicine
        ("Take 1 mgg.", "Take 1 mg."),
        ("Take 1 tabelt.", "Take 1 tablet."),
        ("Do nto stop.", "Do not stop."),
        ("Do noot stop.", "Do note stop."),
        ("It is nsafe.", "It is safe."),  # may have been unsafe
        ("It is usafe.", "It is unsafe."),
        ("A hihg level.", "A high level."),
        ("An incrase is seen.", "An increase is seen."),
        ("A decrese came.", "A decrees came."),
        ("Take it dayly.", "Take it daily."),
        ("The leftt arm.", "The left arm."),
        ("Take tow tablets.", "Take two tablets."),
        ("Stpo it.", "Stop it."),
        ("Call your docotr", "Call your doctor."),  # punctuation as well
        ("Call DOCOTR.", "Call DOCTOR."),
        ("Call Docotr.", "Call Doctor."),  # may be a name
        ("Hypotyroid signs.", "Hypothyroid signs."),
        ("a docotr", "docotr"),
        ("Call your dct.", "Call your doctor."),  # too far
        ("2 docotrs", "3 docotrs"),
        ("рlease", "please"),
    ],
)
def test_more_than_a_slip(old: str, new: str) -> None:
    assert not is_slip(old, new, MEDICINES)


def test_what_changed_part_by_part() -> None:
    old = ["Take it.", "Do not stop.", "Ask us.", "The end."]
    new = ["Take it.", "Stop.", "Ask us.", "Call us.", "The end."]
    assert changes(old, new) == [
        Change("changed", "Do not stop.", "Stop.", 1),
        Change("added", "", "Call us.", 3),
    ]
    assert changes(new, new) == []
    assert changes(["a", "b", "c"], ["a", "c"]) == [Change("removed", "b", "", 1)]
    assert changes(["a"], []) == [Change("removed", "a", "", 0)]


def test_parts_are_paired_by_what_they_say() -> None:
    old = ["Take it with food.", "Call your doctor if you feel ill."]
    new = ["This is new.", "Take it with some food.", "Call your doctor when you feel ill."]
    assert [(each.kind, each.at) for each in changes(old, new)] == [
        ("added", 0),
        ("changed", 1),
        ("changed", 2),
    ]
    assert changes(["docotr", "x"], ["doctor", "y"])[0] == Change("changed", "docotr", "doctor", 0)
    assert [each.kind for each in changes(["Stop."], ["Every count is weekly."])] == ["removed", "added"]


def test_without_medicine_names_every_change_counts() -> None:
    assert voiding(["Call your docotr."], ["Call your doctor."], None)
    assert not voiding(["Call your docotr."], ["Call your doctor."], MEDICINES)


def test_front_matter_is_not_mended() -> None:
    assert voiding(["front matter, subject: docotr"], ["front matter, subject: doctor"], MEDICINES)


def test_the_same_part_again_and_again_takes_no_time() -> None:
    start = time.process_time()
    assert changes(["x", *["a", "b"] * 1400, "y"], ["z", *["b", "a", "a"] * 900, "w"])
    assert time.process_time() - start < 5


def test_thousands_of_changed_parts_take_no_time() -> None:
    old, new = ["same"] * 4000 + ["a"], ["other"] * 4000
    assert len(changes(old, new)) == 4001
