"""A rule as SARIF describes it: title, reason and help, so that a reader needs no other page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.report.markdown_text import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.rules.pack import Rule

#: Our severities in SARIF's words.
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def descriptor(name: str, rule: Rule | None) -> dict[str, Any]:
    """The ``reportingDescriptor`` of a rule; of its id alone where the pack does not hold it."""
    if rule is None:
        return {"id": name, "shortDescription": {"text": name}, "help": {"text": _command(name)}}
    why = " ".join(rule.why.split())
    return {
        "id": name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": why or rule.title},
        "help": {"text": "\n".join(_help(rule)), "markdown": "\n\n".join(_markdown(rule))},
        "defaultConfiguration": {
            "enabled": rule.severity != "off",
            "level": LEVELS.get(rule.severity, "warning"),
        },
        "properties": {"tags": [rule.group], "precision": _PRECISION.get(rule.confidence, "medium")},
    }


_PRECISION = {"high": "high", "medium": "medium", "low": "low"}


def _command(name: str) -> str:
    return f"medlint explain {name}"


def _help(rule: Rule) -> Iterator[str]:
    yield " ".join(rule.why.split()) or rule.title
    for text in rule.help.values():
        yield " ".join(text.split())
    yield from (f"Source: {source.title}" for source in rule.sources)
    yield _command(rule.id)


def _markdown(rule: Rule) -> Iterator[str]:
    """The same, every text of the pack escaped."""
    *lines, last = _help(rule)
    yield from map(escape, lines)
    yield f"`{last}`"
