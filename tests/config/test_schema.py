"""The JSON Schema for editors says the same as our own validation."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from medlint import yamlio
from medlint.config.schema import json_schema
from medlint.config.shapes import CONFIG
from medlint.config.validate import problems

GOOD = """\
profile: patient
content: ["content/**/*.md"]
exclude: []
locale: en-GB
packs: [./house-rules]
readability: {grade: {goal: 8, max: 10}, sentence_words: 25}
types: {medicine: {match: "content/medicines/**"}, hub: {match: "**/index.md"}}
rules: {plain/idiom: info, read/long-sentence: off}
overrides: [{files: ["content/archive/**"], rules: {read/*: off}}]
links: {flavour: auto, base: /, external: off}
vocabulary: [words.txt]
suppressions: {unused: error, max_age: 12 months}
gate: {fail_on: warning, require: [clinical], signature: optional, max_review_age: {default: 36 months}}
"""
BAD = [
    "profil: x", "content: x", "locale: EN", "rules: {a: of}", "overrides: [{rules: {}}]",
    "types: {hubb: {match: x}}",
    "readability: {sentence_words: 0}", "gate: {signature: maybe}", "suppressions: {max_age: 1 century}",
]  # fmt: skip


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_config_of_the_handbook_is_good() -> None:
    loaded = yamlio.load(GOOD)
    assert list(Draft202012Validator(json_schema()).iter_errors(loaded.value)) == []
    assert list(problems(CONFIG, loaded, "medlint.yaml")) == []


@pytest.mark.parametrize("text", BAD)
def test_both_refuse(text) -> None:
    loaded = yamlio.load(text)
    assert list(Draft202012Validator(json_schema()).iter_errors(loaded.value)) != []
    assert list(problems(CONFIG, loaded, "medlint.yaml")) != []
