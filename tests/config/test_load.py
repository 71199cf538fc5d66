"""From files to one configuration: who wins, and what is said about mistakes."""

from __future__ import annotations

import pytest

from medlint.config import effective, level_of, load_config
from medlint.problem import Invalid

KNOWN = ("read/long-sentence", "read/long-paragraph", "read/grade", "plain/idiom", "fact/lab-direction")
PROFILES = {
    "patient": {
        "title": "Patients",
        "rules": {"read/grade": "warning"},
        "readability": {"grade": {"goal": 8, "max": 10}},
    },
    "strict": {"title": "Strict", "extends": "patient", "rules": {"*": "error"}},
}  # fmt: skip


@pytest.fixture
def load(tmp_path):
    """Load a config of this text."""

    def from_text(text: str, profile: str | None = None, name: str = "medlint.yaml", **more):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        given = {"known": KNOWN, **more}
        return load_config(file, PROFILES, profile, **given)

    return from_text


def faults(load, text: str, **more) -> list[str]:
    with pytest.raises(Invalid) as caught:
        load(text, **more)
    return [str(problem) for problem in caught.value.problems]


def test_without_a_file_the_profile_applies() -> None:
    config = load_config(None, PROFILES)
    assert config.profile == "patient"
    assert config.settings["readability"]["grade"] == {"goal": 8, "max": 10}
    assert level_of(config.rules, "read/grade", "info") == ("warning", "profile patient")


def test_the_file_is_laid_over_its_profile_key_by_key(load) -> None:
    config = load("readability: {grade: {max: 12}}\nprofile: strict\nlocale: en-GB\n")
    assert config.settings["readability"]["grade"] == {"goal": 8, "max": 12}
    assert (config.locale, config.profile) == ("en-GB", "strict")
    assert config.origins["readability.grade.max"] == "medlint.yaml:1"
    assert config.origins["readability.grade.goal"] == "profile patient"


def test_a_flag_beats_the_profile_of_the_file(load) -> None:
    assert load("profile: strict\n", "patient").profile == "patient"


@pytest.mark.parametrize(
    ("rules", "rule", "level"),
    [
        ("{read/*: off}", "read/long-sentence", "off"),
        ("{read: off}", "read/long-sentence", "off"),
        ("{read: off}", "plain/idiom", "info"),
        ("{'*': off}", "fact/lab-direction", "off"),
        # the narrower wins, in whatever order they stand
        ("{read/long-sentence: error, read/*: off}", "read/long-sentence", "error"),
        ("{read/*: off, read/long-sentence: error}", "read/long-sentence", "error"),
        ("{read/long-*: error, read/*: off, '*': warning}", "read/long-sentence", "error"),
        ("{read/*: off, '*': error}", "read/grade", "off"),
        ("{'*': error, read: off}", "plain/idiom", "error"),
        # a wide pattern of the project beats a narrow one of the profile
        ("{read/*: off}", "read/grade", "off"),
        # “on” gives the rule its own severity back
        ("{'*': off, read/long-sentence: on}", "read/long-sentence", "info"),
    ],
)
def test_the_level_of_a_rule(load, rules, rule, level) -> None:
    assert level_of(load(f"rules: {rules}\n").rules, rule, "info")[0] == level


def test_on_makes_a_rule_that_is_off_by_itself_a_warning() -> None:
    assert level_of([("read/*", "on", "x:1")], "read/grade", "off") == ("warning", "x:1")
    assert level_of([], "read/grade", "off") == ("off", "")


def test_overrides_keep_their_globs_and_levels(load) -> None:
    text = "overrides:\n  - files: ['old/**']\n    rules: {read/grade: error, read/*: off}\n"
    (override,) = load(text).overrides
    assert override.files == ("old/**",)
    assert level_of(override.rules, "read/grade", "info") == ("error", "medlint.yaml:3")
    assert level_of(override.rules, "read/long-sentence", "info") == ("off", "medlint.yaml:3")


def test_old_rule_ids_go_on_working(load) -> None:
    config = load(
        "rules: {read/sentence-length: off}\n", renamed={"read/sentence-length": "read/long-sentence"}
    )
    assert level_of(config.rules, "read/long-sentence", "warning") == ("off", "medlint.yaml:1")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("profil: patient\n", "medlint.yaml:1: profil: unknown key: did you mean “profile”?"),
        ("locale: en-GB\nrules: {plain/idiomm: off}\n",
         "medlint.yaml:2: rules.plain/idiomm: unknown rule: did you mean “plain/idiom”?"),
        ("rules: {plain/idiom: of}\n",
         "medlint.yaml:1: rules.plain/idiom: “of” is not possible: did you mean “off”?"),
        ("rules: {raed/*: off}\n", "medlint.yaml:1: rules.raed/*: no rule matches: did you mean “read”?"),
        ("rules: {plain/idiom: no}\n", "“no” is not possible"),
        ("rules: {plain/idiom: false}\n", "must be error, warning, info, off or on"),
        ("content: content/**\n", "medlint.yaml:1: content: must be a list of texts: [“…”]"),
        ("locale: english\n", "“english” is not of the form “en-GB”"),
        ("readability: {grade: {max: -1}}\n", "readability.grade.max: must be a number above 0"),
        ("readability: {sentence_words: 25.5}\n", "must be a whole number above 0"),
        ("overrides:\n  - rules: {}\n", "medlint.yaml:2: overrides.0: the key “files” is missing"),
        ("types: {medecine: {match: x}}\n", "did you mean “medicine”?"),
        ("suppressions: {max_age: a year}\n", "is not of the form “24 months”"),
        ("profile: pateint\n", "medlint.yaml:1: profile: unknown profile: did you mean “patient”?"),
        ("profile: a\nprofile: b\n", "medlint.yaml:2: the key “profile” stands twice"),
        ("a: &x 1\nb: *x\n", "medlint.yaml:"),
        ("- a\n", "must be a mapping"),
        ("vocabulary: [words.txt]\n", "“words.txt” cannot be read"),
        ("extends: [nowhere.yaml]\n", "cannot be read"),
        ("extends: [medlint.yaml]\n", "extends this file in turn"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_line_key_and_nearest_word(load, text, told) -> None:
    found = faults(load, text)
    assert any(told in fault for fault in found), found


def test_all_mistakes_are_told_at_once(load) -> None:
    assert len(faults(load, "profil: a\ncontnet: []\nlocale: x1\n")) == 3


def test_pyproject_with_the_line_of_each_key(load) -> None:
    text = '[project]\nname = "x"\n\n[tool.medlint]\nlocale = "en-GB"\n\n'
    text += '[tool.medlint.rules]\n"read/*" = "off"\n'
    config = load(text, name="pyproject.toml")
    assert level_of(config.rules, "read/grade", "info") == ("off", "pyproject.toml:8")
    assert config.origins["locale"] == "pyproject.toml:5"
    bad = faults(load, '[tool.medlint]\nlocale = "en-GB"\nprofil = "x"\n', name="pyproject.toml")
    assert bad == ["pyproject.toml:3: profil: unknown key: did you mean “profile”?"]


def test_what_is_extended_lies_below(load, tmp_path) -> None:
    (tmp_path / "base.yaml").write_text("locale: en-US\nrules: {read/grade: error}\n", encoding="utf-8")
    config = load("extends: [base.yaml]\nrules: {read/*: off}\n")
    assert config.locale == "en-US"
    assert level_of(config.rules, "read/grade", "info") == ("off", "medlint.yaml:2")


def test_vocabulary_from_words_and_files(load, tmp_path) -> None:
    (tmp_path / "words.txt").write_text("\ufeffflare  # ours\n\nbiosimilar\n", encoding="utf-8")
    assert load("vocabulary: [words.txt, Crohn]\n").settings["vocabulary"] == ["Crohn", "biosimilar", "flare"]


def test_effective_says_each_value_and_who_set_it(load) -> None:
    text = (
        "locale: en-GB\nrules:\n  read/*: off\n  read/grade: error\n"
        "overrides:\n  - files: ['old/**']\n    rules: {plain/idiom: off}\n"
    )
    rows = effective(load(text))
    assert rows[0] == ("profile", "patient", "default")
    told = {key: (value, where) for key, value, where in rows}
    assert len(told) == len(rows)
    assert told["locale"] == ("en-GB", "medlint.yaml:1")
    assert told["content"] == ([], "default")
    assert told["readability.grade.max"] == (10, "profile patient")
    assert told["rules.read/*"] == ("off", "medlint.yaml:3")
    assert told["rules.read/grade"] == ("error", "medlint.yaml:4")
    assert told["overrides.old/**.rules.plain/idiom"] == ("off", "medlint.yaml:7")
    order = [key for key, _, _ in rows if key.startswith("rules.")]
    assert order == ["rules.read/*", "rules.read/grade"]
