"""Files that anybody may have written: whatever is in them, they are read or refused with a reason."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.problem import Invalid
from medlint.signed import keys, names, people, reviews
from medlint.signed.text import hash_of

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "kind": _VALUES, "name": _VALUES, "role": _VALUES, "on": _VALUES | st.just("2026-11-20"), "hash": _VALUES,
        "sentences": _VALUES, "signature": _VALUES,
    },
)  # fmt: skip


def read_or_refused(load, text: str) -> None:
    try:
        load(text)
    except Invalid as error:
        assert error.problems
        assert all(problem.message for problem in error.problems)


@settings(max_examples=200, deadline=None)
@given(st.lists(_ENTRY, max_size=3), _VALUES)
def test_sign_offs(entries, article) -> None:
    for name in ("gout", article):
        text = json.dumps({"medlint": 1, "article": name, "sign_offs": entries})
        read_or_refused(lambda given: reviews.load(given, "reviews/gout.json"), text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_json(text) -> None:
    read_or_refused(lambda given: reviews.load(given, "x.json"), text)
    read_or_refused(people.load, text)
    read_or_refused(people.load, f"reviewers:\n  - name: {text}\n    roles: [clinical]\n")


@settings(max_examples=200, deadline=None)
@given(_VALUES)
def test_people(value) -> None:
    read_or_refused(people.load, json.dumps({"reviewers": value}))
    read_or_refused(
        people.load, json.dumps({"reviewers": [{"name": "Ann Lee", "roles": value, "keys": value}]})
    )
    read_or_refused(
        people.load, json.dumps({"reviewers": [{"name": "A B", "roles": ["owner"], "valid": value}]})
    )


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_keys_and_signatures(text) -> None:
    for read in (keys.public, keys.envelope):
        with pytest.raises(ValueError, match=r"\w"):
            read(text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_names(one, two) -> None:
    assert names.may_be_one(one, two) == names.may_be_one(two, one)
    if names.skeleton(one):
        assert names.may_be_one(one, one)
    if names.skeleton(one) and one.isascii():
        assert names.may_be_one(one, one.upper())
        assert names.may_be_one(one, f"Dr {one}, MD")


def test_half_a_character_is_refused() -> None:
    entry = {
        "kind": "\ud800",
        "name": "A",
        "role": "",
        "on": "2026-11-20",
        "hash": hash_of([]),
        "sentences": [],
    }
    text = json.dumps({"medlint": 1, "article": "gout", "sign_offs": [entry]})
    with pytest.raises(Invalid, match="half a character"):
        reviews.load(text, "reviews/gout.json")
