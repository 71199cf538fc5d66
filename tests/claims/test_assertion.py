"""Denials are counted in the clause; what is only supposed is no claim."""

from __future__ import annotations

import pytest

from medlint.claims.assertion import Word, clauses, polarity


def split(text: str) -> list[tuple[str, bool]]:
    return [
        (" ".join(word.form for word in clause.words), clause.supposed)
        for clause in clauses([Word(form, place, ()) for place, form in enumerate(text.split())])
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("put butter on it", 1),
        ("do not put butter on it", -1),
        ("there is no harm in butter", 1),
        ("there is no need for butter", -1),
        ("butter is harmful", -1),
        ("it is not wrong to use butter", 1),
        ("butter without any worry", 1),
        ("it goes without butter", -1),
        ("butter unless it hurts", 0),
        ("not at all as good as many say butter is not", 0),
    ],
)
def test_polarity(text: str, said: int) -> None:
    forms = text.split()
    assert polarity(forms, {forms.index("butter")}) == said


def test_conditions_are_supposed_up_to_the_comma() -> None:
    assert split("if it burns and hurts , put butter on it") == [
        ("if it burns and hurts", True),
        ("put butter on it", False),
    ]


def test_a_new_subject_begins_a_clause() -> None:
    assert split("cool it and never use ice") == [("cool it", False), ("and never use ice", False)]
