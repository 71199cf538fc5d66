"""One English, one name, one way to write an amount."""

from __future__ import annotations

import pytest

PAIRS = {"anemia": "anaemia", "edema": "oedema", "organize": "organise"}
FORMS = {"with": r"\d mg", "without": r"\dmg"}


@pytest.mark.parametrize(
    ("text", "locale", "found"),
    [
        ("Anaemia is rare.", "en-GB", []),
        ("Anemia is rare.", "en-GB", [("Anemia", "Anaemia", "american")]),
        ("Anaemia is rare.", "en-US", [("Anaemia", "Anemia", "british")]),
        ("Anemia is rare.", "", []),
        ("Anaemia, anaemia and edema.", "", [("edema", "oedema", "mixed")]),
        ("Anemia, anemia and oedema.", "", [("oedema", "edema", "mixed")]),
        ("Anaemia is rare. We organize help.", "", []),
        ("Anaemia is rare. The American Anemia Society says “anemia”.", "en-GB", []),
        ("# Page\n\n## Sources\n\n- On anemia, 2020\n", "en-GB", []),
        ("ANEMIA is rare. Run `anemia`.", "en-GB", []),
    ],
)
def test_spelling(hits, text, locale, found) -> None:
    got = hits("consistency", text, of="spelling", pairs=PAIRS, locale=locale)
    assert [(hit.slots["said"], hit.slots["better"], hit.case) for hit in got] == found
    assert [hit.fix.edits[0].text for hit in got] == [better for _, better, _ in found]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Get the jab in autumn. The jab is free for most. You can book a shot online.", ["shot"]),
        ("Get the jab (the shot) in autumn. The jab is free.", []),
        ("Get the jab in autumn.", []),
        ("Get the jab in autumn. It is free for all of us. Some call it a “shot”.", []),
    ],
)
def test_names(flagged, text, at) -> None:
    assert flagged("consistency", text, of="name", sets=["jab, shot"]) == at


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Take 1 mg, then 2 mg, then 3mg.", ["3mg"]),
        ("Take 1mg, then 2mg, then 3 mg.", ["3 mg"]),
        ("Take 1 mg, then 2 mg.", []),
        ("Take 1 mg. The NHS writes “2mg”.", []),
    ],
)
def test_forms(flagged, text, at) -> None:
    assert flagged("consistency", text, of="form", forms=FORMS, literals=["mg"]) == at


@pytest.mark.parametrize("given", [{"of": "name"}, {"of": "form", "forms": FORMS}, {"of": "spelling"}])
def test_what_is_missing(hits, given) -> None:
    with pytest.raises(ValueError, match="give"):
        hits("consistency", "Text.", **given)
