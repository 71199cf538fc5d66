"""Kinds ``order`` and ``blank``, and that every section rule has a place in the order."""

from __future__ import annotations

import re

import pytest

from medlint import resources
from medlint.checks.headings import as_words
from medlint.rules.store import open_pack

STEPS = {"medicine": [["uses"], ["dose"], ["storage"], ["sources"]]}
NAMES = {"uses": ["uses"], "dose": ["dose"], "storage": ["storage"], "sources": ["^sources$"]}
RULES = open_pack([resources.core_pack()]).rules
SECTIONS = [
    rule for rule in RULES.values() if rule.kind_name == "section" and rule.group == "section" and rule.types
]
ANYWHERE = {"procedure-risks"}


def page(*names: str) -> str:
    return "# It\n\n" + "".join(f"## {name}\n\nText.\n\n" for name in names)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Uses", "Dose", "Storage", "Sources"), []),
        (("Uses", "Storage", "Dose", "Sources"), ["Storage"]),
        (("Sources", "Uses", "Dose", "Storage"), ["Sources"]),
        (("Dose", "Storage", "Sources", "Uses"), ["Uses"]),
        (("Dose", "Travel", "Uses"), ["Uses"]),
        ((), []),
    ],
)
def test_the_fewest_sections_are_named(flagged, names, expected) -> None:
    given = {"type": "medicine", "steps": STEPS, "headings": NAMES}
    assert flagged("order", page(*names), **given) == expected


def test_where_it_is_looked_for(hits) -> None:
    (hit,) = hits("order", page("Uses", "Sources", "Dose"), type="medicine", steps=STEPS, headings=NAMES)
    assert (hit.slots["said"], hit.slots["place"], hit.slots["other"]) == ("Dose", "before", "Sources")


def test_a_part_of_a_section_has_no_place_of_its_own(flagged) -> None:
    text = "# It\n\n## Uses\n\nText.\n\n### Storage\n\nText.\n\n## Dose\n\nText.\n"
    assert flagged("order", text, type="medicine", steps=STEPS, headings=NAMES) == []


@pytest.mark.parametrize("rule", SECTIONS, ids=lambda rule: rule.id)
def test_every_section_has_its_place_and_is_found_under_the_heading_it_suggests(rule) -> None:
    name = rule.id.partition("/")[2]
    order = RULES["section/out-of-order"]
    if name == "uneven-comparison":
        assert "missing" in rule.params.params.quiet
        return
    suggested = re.search("“(.+?)”", rule.help["missing"])
    assert suggested
    assert rule.params.names.match(as_words(suggested[1]))
    for type_ in rule.types if name not in ANYWHERE else ():
        if type_ != "hub" or name in ("intro", "key-safety", "guide-links", "when-to-get-help"):
            assert name in [each for step in order.raw_params["steps"][type_] for each in step]
    assert name in ANYWHERE or order.params.names[name].match(as_words(suggested[1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# It\n\n## Diet\n\n## Sport\n\nWalk.\n", ["Diet"]),
        ("# It\n\n## Diet\n\n<!-- later -->\n", ["Diet"]),
        ("# It\n\n## Diet\n\n### Salt\n\nLittle.\n", []),
        ("# It\n\n## Picture\n\n![A foot](foot.png)\n\n## Sport\n", ["Sport"]),
        ("# It\n\n## Table\n\n| a | b |\n|---|---|\n| c | d |\n", []),
        ('# It\n\n## Book online\n\n<div data-widget="book"></div>\n\n## Sport\n', ["Sport"]),
        ('# It\n\n## Book online\n\n<iframe src="book.html"></iframe>\n', []),
        ('# It\n\n## Book online\n\n<!-- <iframe src="book.html"></iframe> -->\n', ["Book online"]),
        ("# It\n\n## Do this first:\n\n## Rest the joint.\n\n## Sport\n", ["Sport"]),
        ("# It\n", []),
    ],
)
def test_blank(flagged, text, expected) -> None:
    assert flagged("blank", text) == expected
