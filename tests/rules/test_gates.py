"""What a rule says an article must have is there in every text the rule is to flag."""

from __future__ import annotations

import pytest

from medlint import resources
from medlint.checks.needed import needed, needs_digit
from medlint.engine.gate import opens
from medlint.read import read
from medlint.rules.load import load_rule, rule_paths
from medlint.rules.store import open_pack


@pytest.fixture(scope="module")
def core(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        return open_pack([resources.core_pack()])


@pytest.mark.parametrize(
    "path", rule_paths(resources.core_pack()), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_no_rule_is_shut_out_where_it_must_flag(core, path) -> None:
    file = load_rule(path)
    rule = core.rules[file.id]
    for example in file.rule.examples.should_flag:
        assert opens(rule, read(example.text, example.name)), example.text


def test_most_rules_are_shut_out_of_an_article_without_their_words(core) -> None:
    article = read("# Birds\n\nWrens sing.\n", "birds.md")
    shut = [rule.id for rule in core.rules.values() if not opens(rule, article)]
    assert len(shut) > len(core.rules) / 4


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [
        (r"\bsafe for (?:everyone|all)\b", [{"safe for everyone", "safe for all"}]),
        (r"(?:cold|warm) \w+ milk", [{" milk"}, {"cold ", "warm "}]),
        (r"(?:cold|warm )?milk", [{"milk"}]),
        (r"[Mm]ilk?y", [{"mily", "milky"}]),
        (r"(?:one two|\d+ three|[a-z]four)", [{"one two", " three", "four"}]),
        (r"(?:one|\d)", []),
        (r"(?:abcd)*", []),
        (r"(?:abcd)+", [{"abcd"}]),
        (r"(?!abcd)efgh", [{"efgh"}]),
        (r"a.b.c", []),
        (r"[^abcd]xyz", [{"xyz"}]),
        (r"(?>abc)d?", [{"abc"}]),
    ],
)
def test_what_any_match_needs(pattern, groups) -> None:
    assert sorted(map(sorted, needed(pattern))) == sorted(map(sorted, groups))


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"\d mg", True), (r"[0-9]{2,}", True), (r"(?:a\d|b[0-9])", True), (r"(\d+)x", True), (r"(?>\d)", True),
        (r"\d* mg", False), (r"\d?x", False), (r"(?:a|\d)", False), (r"[\d.]", False), (r"(?=\d)x", False),
        (r"\w", False), (r"\D", False), (r"[^\d]", False),
    ],
)  # fmt: skip
def test_whether_every_match_has_a_digit(pattern, wanted) -> None:
    assert needs_digit(pattern) is wanted


def test_a_text_whose_letters_stand_apart_does_not_occur(core) -> None:
    rule = core.rules["dose/frequency-mismatch"]
    assert opens(rule, read("This is a common trouble.\n", "a.md"))
    assert not opens(rule, read("The comma is for ammonia on Monday.\n", "a.md"))
