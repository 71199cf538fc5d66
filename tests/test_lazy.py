"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from medlint import lazy


def test_nothing_is_compiled_before_the_first_use(monkeypatch) -> None:
    compiled = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given) or compile_(*given))
    pattern = lazy.pattern("(?P<word>a+)b", re.IGNORECASE)
    assert not compiled
    assert pattern.search("xAAb")["word"] == "AA"
    assert pattern.sub("-", "aab ab") == "- -"
    assert pattern.groupindex["word"] == 1
    assert [match[0] for match in pattern.finditer("ab AB")] == ["ab", "AB"]
    assert pattern.pattern == "(?P<word>a+)b"
    assert len(compiled) <= 2


def test_a_bad_pattern_is_told_when_used() -> None:
    bad = lazy.pattern("(")
    with pytest.raises(re.error):
        bad.search("a")
