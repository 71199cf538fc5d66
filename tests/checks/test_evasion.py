"""Words made to look right to a reader and wrong to a search are found all the same, where they stand."""

from __future__ import annotations

import pytest

from medlint import yamlio
from medlint.resources import core_pack

EVASIONS = {
    "zero width": ("It has no si\u200bde effects at all.", "no si\u200bde effects"),
    "word joiner": ("It has no\u2060 side effects.", "no\u2060 side effects"),
    "soft hyphen": ("It has no side ef\u00adfects.", "no side ef\u00adfects"),
    "no-break space": ("It has no side effects.", "no side effects"),
    "Cyrillic": ("It has n\u043e side \u0435ffects.", "n\u043e side \u0435ffects"),
    "Greek": ("It has n\u03bf side effects.", "n\u03bf side effects"),
    "fullwidth": ("It has \uff4e\uff4f side effects.", "\uff4e\uff4f side effects"),
    "entity": ("It has no side&nbsp;effects, none.", "no side&nbsp;effects"),
    "numbered entity": ("It has n&#111; side effects.", "n&#111; side effects"),
    "invisible entity": ("It has no si&ZeroWidthSpace;de effects.", "no si&ZeroWidthSpace;de effects"),
    "hyphen": ("It has no side\u2011effects.", "no side\u2011effects"),
    "emphasis": ("It has no *side* effects.", "no *side* effects"),
    "line break": ("It has no side\neffects.", "no side\neffects"),
    "comment": ("It has no <!-- x -->side effects.", "no <!-- x -->side effects"),
}


@pytest.fixture
def denied(flagged):
    text = (core_pack() / "hype" / "side-effects-denied.yaml").read_text(encoding="utf-8")
    check = dict(yamlio.load(text).value["check"])
    return lambda source: flagged(check.pop("kind", "pattern"), source, **check)


@pytest.mark.parametrize("name", EVASIONS)
def test_a_phrase_in_disguise(denied, name: str) -> None:
    source, at = EVASIONS[name]
    assert denied(source) == [at]


@pytest.mark.parametrize(
    ("oddity", "source"),
    [
        ("hidden-character", EVASIONS["zero width"][0]),
        ("hidden-character", EVASIONS["word joiner"][0]),
        ("hidden-character", EVASIONS["invisible entity"][0]),
        ("mixed-script", EVASIONS["Cyrillic"][0]),
        ("mixed-script", EVASIONS["Greek"][0]),
    ],
)
def test_the_disguise_itself_is_reported(hits, oddity: str, source: str) -> None:
    assert hits("markup", source, oddity=oddity)


@pytest.mark.parametrize(
    "source", ["β-blocker and TNFα", "5 µg or 5 μg", "10 mg", "👩\u200d⚕\ufe0f 👍🏽 ❤\ufe0f", "naïve café"]
)
def test_what_is_legitimate(hits, source: str) -> None:
    for oddity in ("hidden-character", "mixed-script", "lost-character"):
        assert hits("markup", source, oddity=oddity) == []


def test_a_message_never_holds_what_it_warns_of(hits) -> None:
    (hit,) = hits("markup", "Take \u202e05 mg at night.", oddity="hidden-character")
    assert hit.slots["said"].isprintable()
    assert hit.slots["detail"] == "U+202E RIGHT-TO-LEFT OVERRIDE"
