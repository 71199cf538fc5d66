"""How medicines are named: capitals, brands, near names."""

from __future__ import annotations

import pytest

from medlint.knowledge.names import name_tree

CONCEPTS = {
    "azathioprine": {"kind": "m", "names": ["azathioprine"], "brands": ["Imuran"], "dose": [{}], "up": []},
    "allopurinol": {"kind": "m", "names": ["allopurinol"], "brands": ["Zyloric"], "dose": [{}], "up": []},
    "barley": {"kind": "m", "names": ["barley"], "up": []},
}
DATA = {
    "concepts": CONCEPTS,
    "names": name_tree(CONCEPTS),
    "medicine_words": "azathioprine imuran allopurinol zyloric barley",
}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Take your Azathioprine with food.", ["Azathioprine"]),
        ("Azathioprine is a tablet. Take your azathioprine with food.", []),
        ("Take your Imuran with food and Barley soup.", []),
        ("Ask the Azathioprine Support Group of Leeds.", []),
        ("The Guide To Safe Azathioprine is here.", []),
        ("## Take Azathioprine\n\n| Take Azathioprine |\n|---|\n", []),
        ("TAKE AZATHIOPRINE. Take “Azathioprine”.", []),
    ],
)
def test_capitals(flagged, text, at) -> None:
    assert flagged("medicine-name", text, of="capital", data=DATA) == at


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Take Imuran with food. Imuran is small.", ["Imuran"]),
        ("Take Imuran (azathioprine) with food.", []),
        ("# Imuran\n\nTake Imuran with food.", []),
        ("# Page\n\n## Sources\n\n- Imuran leaflet, 2020\n", []),
    ],
)
def test_brand_alone(flagged, text, at) -> None:
    assert flagged("medicine-name", text, of="brand", data=DATA) == at


def test_brand_repeated(hits) -> None:
    text = "Azathioprine (Imuran) is a tablet. Take Imuran. Keep Imuran dry."
    (hit,) = hits("medicine-name", text, of="repeated", most=2, data=DATA)
    assert hit.slots == {"said": "Imuran", "better": "azathioprine", "count": "3"}
    assert hits("medicine-name", text, of="repeated", most=3, data=DATA) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("# Azathioprine\n\nAzacitidine harms cells.", ["Azacitidine"]),
        ("# Azathioprine\n\nAzacitidine is not azathioprine.", []),
        ("# Azathioprine and azacitidine\n\nAzacitidine harms cells.", []),
        ("# Azathioprine\n\n## Interactions\n\nAzacitidine harms cells.", []),
        ("# Azathioprine\n\nAzacitidine. Azacitidine. Azacitidine.", []),
        ("# Tablets\n\nAzacitidine harms cells.", []),
    ],
)
def test_near_names(flagged, text, at) -> None:
    assert flagged("medicine-name", text, of="near", pairs=["azathioprine / azacitidine"]) == at


def test_pairs_go_with_near(hits) -> None:
    with pytest.raises(ValueError, match="pairs"):
        hits("medicine-name", "Text.", of="near")
