"""Names that may be one person's, and names that nobody should sign with."""

from __future__ import annotations

import pytest

from medlint.signed.names import fault, may_be_one, skeleton


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ann Lee", "Dr Ann Lee, MRCP"),
        ("Ann Lee", "ann lee"),
        ("Ann Lee", "Lee Ann"),
        ("A. Lee", "Ann Lee"),
        ("Ann M. Lee", "Ann Lee"),
        ("José Pérez", "Jose Perez"),
        ("Ann Lee", "Аnn Lee"),  # a Cyrillic A
        ("Ann Lee", "Ann\u200b Lee"),
        ("Ian Bell", "lan Bell"),
        ("Tim Smith", "TIM SMITH"),
        ("Ian Bell", "ian bell"),
        ("Ann Lee", "Ａｎｎ Ｌｅｅ"),
        ("Prof. Ann Lee", "Sister Ann Lee"),
    ],
)
def test_these_may_be_one_person(one: str, two: str) -> None:
    assert may_be_one(one, two)
    assert may_be_one(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [("Ann Lee", "Ann Leigh"), ("Ann Lee", "Bob Lee"), ("Ann Lee", ""), ("Dr", "Dr"), ("Ann", "Bob")],
)
def test_these_are_two(one: str, two: str) -> None:
    assert not may_be_one(one, two)


@pytest.mark.parametrize(
    "name",
    [
        "Ann\u200bLee",
        "Ann\u202eLee",
        "Аnn Lee",
        "Jose\u0301",
        " Ann",
        "Ann  Lee",
        "Ann\nLee",
        "R2D2",
        "",
        "…",
        "Dr",
        "Ann\tLee",
    ],
)
def test_nobody_signs_with_such_a_name(name: str) -> None:
    assert fault(name)


@pytest.mark.parametrize(
    "name", ["Ann Lee", "José Pérez", "Siân O’Neill-Jones", "李明", "Анна Ли", "Dr Ann Lee"]
)
def test_people_have_such_names(name: str) -> None:
    assert not fault(name)


def test_a_skeleton_is_what_the_eye_sees() -> None:
    assert skeleton("Ian Bell") == skeleton("lan Bell")
    assert skeleton("Marnie") == skeleton("Mamie")
    assert skeleton("Ann Lee") != skeleton("Anna Lee")
