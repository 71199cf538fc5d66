"""The word lists as they ship, and how they are looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from medlint import resources
from medlint.spell.distance import distance
from medlint.spell.forms import known
from medlint.spell.lexicon import Lexicon, lexicon
from medlint.spell.near import misspelt_name, nearest
from medlint.spell.wordfile import WordFile

if TYPE_CHECKING:
    from pathlib import Path

WORDS = resources.core_pack() / "words"


@pytest.mark.parametrize("name", ["english.txt", "medical.txt", "house.txt"])
def test_lists_can_be_searched_by_bisection(name: str) -> None:
    data = (WORDS / name).read_bytes()
    lines = data.decode("ascii").split("\n")
    assert lines.pop() == ""
    assert lines == sorted(set(lines))
    assert [line for line in lines if line != line.lower() or not line.replace("'", "").isalpha()] == []


def test_lists_stay_small() -> None:
    assert sum(path.stat().st_size for path in WORDS.glob("*.txt")) < 3_000_000


def test_the_licences_stand_beside_the_lists() -> None:
    licences = (WORDS / "LICENSES.txt").read_text(encoding="utf-8")
    readme = (WORDS / "README.md").read_text(encoding="utf-8")
    assert all(name in licences for name in ("SCOWL", "WordNet", "Tyler Barrus", "ICD-10-CM", "UNII"))
    assert [path.name for path in WORDS.glob("*.txt") if f"`{path.name}`" not in readme] == []


@pytest.fixture
def small(tmp_path: Path) -> WordFile:
    path = tmp_path / "words.txt"
    path.write_bytes(b"a\nab\nabc\nbcd\nx\nyy\nyyy\n")
    return WordFile(path)


def test_word_file_knows_its_words_and_no_others(small: WordFile) -> None:
    words = "a ab abc bcd x yy yyy".split()  # noqa: SIM905
    assert [word for word in words if word not in small] == []
    assert [word for word in ("", "b", "bc", "abcd", "cd", "y", "yyyy", "z", "é") if word in small] == []


def test_every_word_of_a_list_is_found() -> None:
    file = WordFile(WORDS / "house.txt")
    listed = (WORDS / "house.txt").read_text(encoding="ascii").split()
    assert [word for word in listed if word not in file] == []
    assert [word for word in listed if f"{word}q" in file] == []


def test_a_missing_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="english"):
        Lexicon(tmp_path)


def test_an_empty_list_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "words.txt").touch()
    with pytest.raises(ValueError, match="empty"):
        WordFile(tmp_path / "words.txt")


def test_unknown_is_the_same_when_asked_again() -> None:
    forms = {"the", "recieve", "liver", "zzyzx", "b12"}
    words = Lexicon(WORDS)
    assert words.unknown(forms) == {"recieve", "zzyzx"}
    assert words.unknown(forms) == {"recieve", "zzyzx"}
    assert words.unknown({"liver", "recieve"}) == {"recieve"}


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("livers", "liver"),
        ("liver's", "liver"),
        ("livers'", "liver"),
        ("biopsies", "biopsy"),
        ("metastases", "metastasis"),
        ("anaemia", "anemia"),
        ("randomisation", "randomization"),
        ("nonmedical", "medical"),
        ("thromboembolism", "embolism"),
        ("triptanoids", "triptanoid"),
    ],
)
def test_forms_of_a_known_word_are_known(form: str, base: str) -> None:
    assert known(form, {base}.__contains__)


@pytest.mark.parametrize("form", ["recieve", "livver", "untill", "rebig", "as"])
def test_slips_are_no_forms(form: str) -> None:
    assert not known(form, {"receive", "liver", "until", "till", "big", "a"}.__contains__)


@pytest.mark.parametrize(
    ("one", "two", "slips"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "axc", 1),
        ("abc", "xyc", 2),
        ("abc", "xyz", 3),
        ("a", "abcd", 3),
    ],
)
def test_distance(one: str, two: str, slips: int) -> None:
    assert distance(one, two, 2) == distance(two, one, 2) == slips


def test_nearest_takes_the_commonest_of_what_is_likely() -> None:
    assert nearest("thier", ()) == "their"
    assert nearest("symtom", ()) == "symptom"
    assert nearest("qzxwvk", ()) == ""


def test_capitalised_names_are_mended_only_when_one_slip_away() -> None:
    assert misspelt_name("azathioprene", ("azathioprine",)) == "azathioprine"
    assert misspelt_name("azothiaprine", ("azathioprine",)) == ""
    assert misspelt_name("imuran", ("imuren",)) == ""


def test_no_suggestion_for_a_word_of_the_lists() -> None:
    assert lexicon().unknown({"azathioprine", "mercaptopurine", "allopurinol", "paracetamol"}) == set()
