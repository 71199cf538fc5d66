"""Kind ``country``: numbers and services of another country than the readers'."""

from __future__ import annotations

from datetime import date

import pytest

from medlint import resources
from medlint.checks import load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.read import read
from medlint.rules.selftest import hits_of
from medlint.rules.store import open_pack

RULE = open_pack([resources.core_pack()]).rules["trust/foreign-number"]


def found(text: str, locale: str) -> list[tuple[str, str]]:
    context = Context(date(2026, 11, 24), from_data({}), "condition", locale)
    hits = hits_of(RULE, read(f"# It\n\n{text}", "a.md"), context)
    return [(hit.slots["said"], hit.slots["better"]) for hit in hits]


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Call 911 at once.", "en-GB", [("911", "999")]),
        ("Call 999 at once.", "en-US", [("999", "911")]),
        ("Call 111 at once.", "en-NZ", []),
        ("Call 111 for advice.", "en-AU", [("111", "1800 022 222")]),
        ("Call 112 at once.", "en-IE", []),
        ("Please call us or, if it is bad, dial 911.", "en-GB", [("911", "999")]),
        ("Call or text 988 at any hour.", "en-GB", [("988", "116 123")]),
        ("Poison control is on 1 800 222 1222.", "en-GB", [("1 800 222 1222", "111")]),
        ("- you cannot breathe: call **911**", "en-GB", [("911", "999")]),
        ("Ring 111.", "de-DE", []),
        ("Ring 111.", "", []),
    ],
)
def test_numbers(text, locale, expected) -> None:
    assert found(text, locale) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Call 999, or in the US 911.",
        "If you are abroad, call the local number, such as 911.",
        "We called 911 people back.",
        "The trial had 911 patients, of whom 111 had to call a nurse.",
        "Room 911 is on floor 9.",
        "It costs £911.",
        "Call 0911 123.",
    ],
)
def test_other_numbers_and_other_places_are_left_alone(text) -> None:
    assert found(text, "en-GB") == []


def test_each_locale_needs_a_way_to_name_its_country() -> None:
    kind = load_kind("country")
    with pytest.raises(ValueError, match="en-GB"):
        kind.verify(kind.params({"en-GB": {"emergency": ["999"]}}, {}))
