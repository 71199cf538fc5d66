"""No fix that touches a dose, a direction, a number with a unit or a negation is safe."""

from __future__ import annotations

import pytest

from medlint.engine.harmless import harmless
from medlint.model import Edit, Fix, Span


def judged(text: str, old: str, new: str) -> bool:
    start = text.index(old)
    return harmless(text, Fix((Edit(Span(start, start + len(old)), new),)))


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Utilise the spoon.", "Utilise", "Use"),
        ("Eat in order to live.", "in order to", "to"),
        ("Eat the the soup.", " the", ""),
        ("The physician will call.", "physician", "doctor"),
        ("Take 5 mg with the the meal.", " the", ""),
    ],
)
def test_words_that_carry_no_danger(text, old, new) -> None:
    assert judged(text, old, new)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Take 1.0 mg.", "1.0", "1"),
        ("Take 10 milligrams.", "milligrams", "mg"),
        ("Take 10 of the pills.", " of", ""),
        ("Take ten of the pills.", " of", ""),
        ("Take 10mg now.", "mg", ""),
        ("Eat it prior to bed.", "prior to", "before"),
        ("Your count is elevated.", "elevated", "raised"),
        ("You can't stop.", "t", ""),
        ("You can’t eat it.", "can’t", "can"),
        ("Do not utilise it.", "not utilise", "use"),
        ("It is unable to help.", "unable to", "cannot"),
        ("Commence the cream.", "Commence", "Start"),
        ("Use a β-blocker with > 5 meals.", ">", "over"),
        ("Hyperglycaemia is treated.", "Hyperglycaemia", "Sugar"),
        ("Take it b.d. now.", "b.d.", "twice daily"),
        ("The level fell fell.", " fell", ""),
        ("Take ½ of it.", "½", "half"),
        ("It lowers it.", "s it", " it"),
    ],
)
def test_words_that_do(text, old, new) -> None:
    assert not judged(text, old, new)


def test_one_edit_that_does_is_enough() -> None:
    text = "Utilise it and stop."
    edits = (Edit(Span(0, 7), "Use"), Edit(Span(15, 19), "end"))
    assert not harmless(text, Fix(edits))
