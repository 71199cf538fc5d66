"""Compiled data kept in pieces answers like the data itself and parses only what is asked for."""

from __future__ import annotations

import pickle

import pytest

from medlint.rules import tables
from medlint.rules.tables import WHOLE, Tables, encode

NAMES = {f"name {number} é": {"": [number]} for number in range(500)}
DATA = {
    "names": NAMES,
    "facts": [{"n": number} for number in range(100)],
    "words": "a b c",
    WHOLE: {"x": [1]},
}


@pytest.fixture
def parsed(monkeypatch) -> list[int]:
    """How long each text was that was parsed."""
    sizes: list[int] = []
    loads = tables.json.loads
    monkeypatch.setattr(tables.json, "loads", lambda text: sizes.append(len(text)) or loads(text))
    return sizes


def test_it_says_what_the_data_says() -> None:
    found = Tables(encode(DATA))
    assert dict(found["names"]) == NAMES
    assert list(found["facts"]) == DATA["facts"]
    assert (found["words"], found[WHOLE]) == ("a b c", {"x": [1]})
    assert sorted(found) == sorted(DATA)
    assert (len(found), len(found["names"]), len(found["facts"])) == (4, 500, 100)
    assert list(found["names"]) == sorted(NAMES)


def test_what_is_not_there() -> None:
    found = Tables(encode(DATA))
    assert found["names"].get("nothing") is None
    assert found["names"].get("nothing", {}) == {}
    assert "nothing" not in found["names"]
    assert 5 not in found["names"]
    assert found.get("nothing") is None
    with pytest.raises(KeyError):
        found["names"]["nothing"]
    with pytest.raises(IndexError):
        found["facts"][100]
    assert found["facts"][98:] == [{"n": 98}, {"n": 99}]


def test_empty_tables() -> None:
    found = Tables(encode({"names": {}, "facts": [], "words": ""}))
    assert (dict(found["names"]), list(found["facts"]), found["words"]) == ({}, [], "")
    assert found["names"].get("a") is None


def test_a_look_up_parses_one_small_piece_once(parsed) -> None:
    body = encode(DATA)
    names = Tables(body)["names"]
    parsed.clear()
    assert names.get("name 7 é") == {"": [7]}
    assert names.get("name 7 é") == {"": [7]}
    assert len(parsed) == 1
    assert parsed[0] < len(body) / 20
    for _ in range(3):
        names.get("nothing like it")
    assert len(parsed) <= 2


def test_where_the_body_begins_and_going_to_other_processes() -> None:
    found = Tables(b"head\n" + encode(DATA), 5)
    copy = pickle.loads(pickle.dumps(found))
    for each in (found, copy):
        assert each["names"]["name 3 é"] == {"": [3]}
        assert each["facts"][99] == {"n": 99}
    assert copy.digest == found.digest


def test_the_digest_is_that_of_the_content() -> None:
    turned = dict(reversed(NAMES.items()))
    assert Tables(encode(DATA)).digest == Tables(encode({**DATA, "names": turned})).digest
    assert Tables(encode(DATA)).digest != Tables(encode({**DATA, "words": "a b"})).digest


@pytest.mark.parametrize("body", [b"", b"\n", b"{}\n", b"[]\n", b'{"digest": "x"}\n', b"\xff\n"])
def test_what_is_no_body(body) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Tables(body)
