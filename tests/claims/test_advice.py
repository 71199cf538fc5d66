"""Whether words advise an act, advise against it or only mention it."""

from __future__ import annotations

import pytest

from medlint.claims.advice import advised


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("chew the gum slowly", 1),
        ("then chew the gum", 1),
        ("for a dry mouth , chew gum", 1),
        ("you can chew gum", 1),
        ("gum should be chewed", 1),
        ("chewing gum is harmless", 1),
        ("it is a good idea to chew gum", 1),
        ("there is no harm in chewing gum", 1),
        ("there is no need to avoid chewing gum", 1),
        ("never chew gum", -1),
        ("gum must not be chewed", -1),
        ("there is no need to chew gum", -1),
        ("chewing gum is out of the question", -1),
        ("steer clear of chewing gum", -1),
        ("do not bother to chew gum", -1),
        ("chewing gum makes jaws tired", 0),
        ("many people chew gum", 0),
        ("gum can be chewed only sometimes", 0),
        ("whether to chew gum", 0),
    ],
)
def test_what_is_advised(text: str, said: int) -> None:
    forms = text.split()
    used = {n for n, form in enumerate(forms) if form.startswith(("chew", "gum"))}
    assert advised(forms, used) == said
