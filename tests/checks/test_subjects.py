"""What an article that compares is about, and whether it treats both alike."""

from __future__ import annotations

import pytest

from medlint.checks import subjects
from medlint.checks.passage import passages
from medlint.read import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Azathioprine and mycophenolate compared", ("azathioprine", "mycophenolate")),
        ("# Ibuprofen or naproxen: which is better?", ("ibuprofen", "naproxen")),
        ("# Comparing apixaban with warfarin", ("apixaban", "warfarin")),
        ("# Apixaban vs. warfarin", ("apixaban", "warfarin")),
        ("# Apixaban compared with warfarin", ("apixaban", "warfarin")),
        ("---\nmedicines: [apixaban, warfarin]\n---\n\n# Blood thinners", ("apixaban", "warfarin")),
        ("---\nmedicines: [apixaban]\n---\n\n# Blood thinners", ()),
        ("# Blood thinners", ()),
    ],
)
def test_names(text, expected) -> None:
    assert subjects.names(read(text, "a.md")) == expected


BOTH = "# Apixaban or warfarin\n\n"


@pytest.mark.parametrize(
    ("text", "by_name", "expected"),
    [
        ("Apixaban and warfarin thin the blood.", True, True),
        ("Both thin the blood.", False, True),
        ("Both thin the blood.", True, False),
        ("Warfarin thins the blood.", False, False),
    ],
)
def test_each(text, by_name, expected) -> None:
    made = passages(read(BOTH + text, "a.md"))
    assert subjects.each(made.text, made, by_name=by_name) is expected


def test_a_sentence_that_names_none_goes_on_about_the_last() -> None:
    long = "It is taken twice a day and needs no regular tests of how the blood clots. " * 3
    made = passages(read(f"{BOTH}Apixaban is newer. {long}\n\nWarfarin is older.", "a.md"))
    assert not subjects.even(made.text, made)
    made = passages(read(f"{BOTH}Apixaban is newer. {long}\n\nWarfarin is older. {long}", "a.md"))
    assert subjects.even(made.text, made)
