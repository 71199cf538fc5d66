"""Checks on rules beyond their schema: runaway patterns, messages too long, proof that proves nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint.problem import Problem
from medlint.rules import schema
from medlint.rules.new import DRAFT
from medlint.rules.pump import runaway

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medlint.rules.load import RuleFile

_FIRST = 90  # code points of a message's first sentence
_SENTENCE = re.compile(r".+?[.!?](?=\s|\Z)|.+", re.DOTALL)
_PATTERN_KEYS = ("pattern", "patterns", "unless_pattern")


def lint(files: Iterable[RuleFile]) -> list[Problem]:
    """What is doubtful about these rules, in order of file and line."""
    files = list(files)
    found = [problem for file in files for problem in _lint_rule(file)]
    found += _twice(files)
    return sorted(found, key=lambda problem: (problem.file, problem.line, problem.message))


def _lint_rule(file: RuleFile) -> Iterator[Problem]:
    rule = file.rule

    def problem(text: str, *place: str | int) -> Problem:
        return Problem(str(file.path), file.loaded.line(place), ".".join(map(str, place)), text)

    for place, pattern in _patterns(rule.check, ("check",)):
        try:
            recipe = runaway(pattern)
        except re.error as error:
            yield problem(f"the pattern does not compile: {error}", *place)
            continue
        if recipe:
            yield problem(f"the pattern runs away on {recipe}: make its repeats exclude each other", *place)
    for case, text in _texts(rule.message).items():
        place = ("message", case) if case else ("message",)
        first = _first_sentence(re.sub(r"\{\w+\}", "word", text))
        if len(first) > _FIRST:
            yield problem(f"the first sentence has {len(first)} characters, more than {_FIRST}", *place)
    if DRAFT in (rule.title, rule.why):
        yield problem("still has the words of the draft", "title")
    yield from (problem(text, *place) for text, place in _proof(rule))
    yield from (problem(text, *place) for text, place in _citations(rule))


def _first_sentence(text: str) -> str:
    match = _SENTENCE.match(text.strip())
    return match.group() if match else ""


def _texts(texts: str | dict[str, str]) -> dict[str, str]:
    return {"": texts} if isinstance(texts, str) else texts


def _patterns(value: Any, place: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every regular expression of a check: what stands under a key with “pattern” in its name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _PATTERN_KEYS and isinstance(inner, str):
                yield (*place, key), inner
            elif key in _PATTERN_KEYS and isinstance(inner, list):
                yield from (((*place, key, n), text) for n, text in enumerate(inner) if isinstance(text, str))
            else:
                yield from _patterns(inner, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _patterns(inner, (*place, number))


def _proof(rule: schema.Rule) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for number, example in enumerate(rule.examples.should_flag):
        wanted = [example.at] if isinstance(example.at, str) else example.at
        for words in wanted:
            if words not in example.text:
                yield f"“{words}” does not stand in the text", ("examples", "should_flag", number, "at")
    flagged = [_given(example) for example in rule.examples.should_flag]
    for number, passed in enumerate(rule.examples.should_pass):
        given = schema.Passed(passed) if isinstance(passed, str) else passed
        if _given(given) in flagged:
            yield "the same text is to be flagged as well", ("examples", "should_pass", number)


def _given(example: schema.Flagged | schema.Passed) -> tuple[object, ...]:
    """All that decides what an example's text gets."""
    return (example.text, example.type, example.locale, example.name, example.files)


def _citations(rule: schema.Rule) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if isinstance(rule.sources, str):
        return
    for number, source in enumerate(rule.sources):
        if source.basis == "read" and not (source.url and source.read_on):
            yield "a source that was read has a url and read_on: the day", ("sources", number)
    if not rule.sources:
        yield "say where this comes from: sources: with basis read, memory or house", ("sources",)


def _twice(files: list[RuleFile]) -> Iterator[Problem]:
    """Phrases that two rules flag: one of them would speak for nothing."""
    seen: dict[str, RuleFile] = {}
    for file in files:
        for phrase in file.rule.check.get("phrases", ()) if file.rule.check.get("kind") == "phrase" else ():
            first = seen.setdefault(phrase.lower(), file)
            if first is not file:
                line = file.loaded.line(("check", "phrases"))
                yield Problem(str(file.path), line, "check.phrases", f"{first.id} flags “{phrase}” already")
