"""Profiles keep their shape, extend what is there and name rules that are there."""

from __future__ import annotations

import pytest

from medlint import resources
from medlint.config import load_config
from medlint.problem import Invalid
from medlint.rules.profiles import load_profiles
from medlint.rules.store import open_pack
from rules.packs import make_pack, write

CORE = {file.name: file.data for file in load_profiles(resources.core_pack())}


@pytest.fixture
def pack(tmp_path, monkeypatch):
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / "cache"))
    return make_pack(tmp_path / "house", "tone/dragee")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("about: x\n", "soft.yaml:1: the key “title” is missing"),
        ("title: x\nrule: {}\n", "soft.yaml:2: rule: unknown key: did you mean “rules”?"),
        ("title: x\nrules: {tone/dragees: off}\n", "rules.tone/dragees: unknown rule: did you mean"),
        ("title: x\nrules:\n  tune/*: off\n", "soft.yaml:3: rules.tune/*: no rule matches: did"),
        ("title: x\nrules: {tone/*: of}\n", "soft.yaml:2: rules.tone/*: “of” is not possible"),
        ("title: x\nextends: sofd\n", "soft.yaml:2: extends: unknown profile: did you mean “soft”?"),
        ("title: x\nextends: soft\n", "soft.yaml:2: extends: “soft” extends this profile in turn"),
        ("title: x\nreadability: {grade: {goal: low}}\n", "soft.yaml:2: readability.grade.goal: must be"),
        ("title: [\n", "soft.yaml:"),
        ("", "soft.yaml:1: must be a mapping"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_profile(pack, text, told) -> None:
    write(pack, "profiles/soft.yaml", text)
    with pytest.raises(Invalid) as caught:
        open_pack([pack])
    assert told in str(caught.value)


def test_two_profiles_that_extend_each_other(pack) -> None:
    write(pack, "profiles/one.yaml", "title: x\nextends: two\n")
    write(pack, "profiles/two.yaml", "title: x\nextends: one\n")
    with pytest.raises(Invalid, match="extends this profile in turn"):
        open_pack([pack])


def test_a_profile_may_extend_that_of_an_earlier_pack(pack, tmp_path) -> None:
    write(pack, "profiles/soft.yaml", "title: x\nrules: {tone/*: info}\n")
    other = make_pack(tmp_path / "other", "hype/lozenge")
    write(other, "profiles/softer.yaml", "title: x\nextends: soft\nrules: {hype/lozenge: off, tone: off}\n")
    assert list(open_pack([pack, other]).profiles) == ["soft", "softer"]


def test_one_profile_in_two_packs_names_both(pack, tmp_path) -> None:
    other = make_pack(tmp_path / "other", "hype/lozenge")
    files = [write(folder, "profiles/soft.yaml", "title: x\n") for folder in (pack, other)]
    with pytest.raises(Invalid) as caught:
        open_pack([pack, other])
    assert all(str(file) in str(caught.value) for file in files)


@pytest.mark.parametrize("name", ["patient", "clinician", "hub", "strict"])
def test_a_shipped_profile_says_why_and_sets_every_limit(name) -> None:
    assert len(CORE[name]["about"]) > 100
    limits = load_config(None, CORE, name).settings["readability"]
    assert limits["grade"]["goal"] <= limits["grade"]["max"]
    assert limits["sentence_words"] < limits["hard_sentence_words"]
    assert limits.keys() >= {"paragraph_sentences", "paragraph_words", "min_words"}


def test_clinicians_may_be_given_harder_text_than_patients() -> None:
    easy, hard = (load_config(None, CORE, name).settings["readability"] for name in ("patient", "clinician"))
    assert all(easy[key] < hard[key] for key in ("sentence_words", "hard_sentence_words", "paragraph_words"))
    assert easy["grade"]["max"] < hard["grade"]["max"]


def test_strict_has_every_rule_on_and_grade_8_as_the_end() -> None:
    strict = load_config(None, CORE, "strict")
    assert [(level.pattern, level.level) for level in strict.rules] == [("*", "on")]
    assert strict.settings["readability"]["grade"]["max"] == 8
