"""Phrases are found whatever their endings."""

from __future__ import annotations

from medlint.claims.phrases import begins, found


def test_endings_do_not_matter() -> None:
    assert found(["stopped", "giving", "it", "up"], "giving up, stop") == [0]
    assert found(["they", "are", "coming", "off", "it"], "come off, coming off") == [2, 3]


def test_nothing_is_found_in_part() -> None:
    assert begins(["come", "here"], "come off")
    assert found(["come", "here"], "come off") == []
