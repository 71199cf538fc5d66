"""What the reading of sentences owes, whatever is known of medicine. ``make language`` prints it by form."""

from __future__ import annotations

import pytest

from language.reading import Share, measured, sentences

# A little under what is reached, so that a change that reads less is seen.
REVERSED_FLAGGED = 0.78
TRUE_FLAGGED = 0.01


@pytest.fixture(scope="module")
def shares() -> dict[tuple[str, bool | None], Share]:
    return measured()


def test_reversed_sentences_are_flagged(shares: dict[tuple[str, bool | None], Share]) -> None:
    assert shares["all", True].value >= REVERSED_FLAGGED


def test_true_sentences_are_not(shares: dict[tuple[str, bool | None], Share]) -> None:
    assert shares["all", False].value <= TRUE_FLAGGED


def test_sentences_that_state_nothing_are_not(shares: dict[tuple[str, bool | None], Share]) -> None:
    assert shares["all", None].flagged == 0


def test_no_form_is_wholly_missed(shares: dict[tuple[str, bool | None], Share]) -> None:
    assert not [form for (form, wrong), share in shares.items() if wrong and not share.flagged]


def test_each_form_has_as_many_true_as_reversed() -> None:
    forms = [(each.form, each.wrong) for each in sentences()]
    assert all(forms.count((form, True)) == forms.count((form, False)) >= 6 for form, wrong in forms if wrong)
