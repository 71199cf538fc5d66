"""The engine's own rules, group ``medlint/``: what no pack can hold, because it is about checking itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.model import Source
from medlint.rules.pack import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.model import Severity

_HOUSE = (Source("House rule on what was not checked", "medlint", basis="house"),)
_UNSEEN = (
    "A fault that was not looked for can reach readers, while the article looks as if it had been checked."
)
_FORGOTTEN = "A warning set aside for good, by nobody, for no reason, hides the next fault in the same words."


def _rule(name: str, severity: Severity, title: str, message: str, why: str, help_: str) -> Rule:
    return Rule(
        id=f"medlint/{name}",
        title=title,
        severity=severity,
        kind_name="engine",
        raw_params={},
        message={"": message},
        help={"": help_},
        why=why,
        sources=_HOUSE,
        since="0.1.0",
    )


_RULES = (
    _rule(
        "rule-broke",
        "error",
        "A rule that broke on this article",
        "The rule {rule} broke here and checked nothing: {detail}.",
        _UNSEEN,
        "Report it, with the article if you can; leave the rule out with --ignore {rule} until it is mended.",
    ),
    _rule(
        "rule-timeout",
        "error",
        "A rule that did not finish on this article",
        "The rule {rule} did not finish within {limit} and was stopped.",
        _UNSEEN,
        "If the rule is yours, run “medlint rules lint” on it, else report it. Long paragraphs slow rules.",
    ),
    _rule(
        "unreadable",
        "error",
        "An article that could not be read",
        "This article could not be read: {detail}.",
        _UNSEEN,
        "Report it, with the article if you can, or split the article.",
    ),
    _rule(
        "suppression-unknown",
        "error",
        "A suppression that names nothing known",
        "“{said}” {detail}.",
        "A suppression with a slip in it sets nothing aside, and its writer believes that it does.",
        'Write <!-- medlint-disable-next-line plain/idiom reason="…" -->, each rule by its full id.',
    ),
    _rule(
        "suppression-without-reason",
        "error",
        "A suppression without a reason",
        "“{said}” gives no reason, so it sets nothing aside.",
        _FORGOTTEN,
        'Add reason="…": why the text is right as it stands.',
    ),
    _rule(
        "suppression-incomplete",
        "error",
        "A suppression of a safety finding without who or until when",
        "“{said}” lacks {detail}, so it sets nothing aside.",
        "A finding that can harm a reader is set aside by a person, for a time: somebody must look again.",
        'Add by="your name" and until="2027-03-01", a date as year-month-day.',
    ),
    _rule(
        "suppression-expired",
        "error",
        "A suppression whose time is over",
        "“{said}” ended on {until}.",
        "What was right to set aside then may be wrong now: the advice or the text has moved on.",
        "Look at the finding again: mend the text, or set a new date with the reason of today.",
    ),
    _rule(
        "suppression-overlong",
        "error",
        "A suppression that ends too far ahead",
        "“{said}” lasts until {until}; at most {limit} ahead is allowed here.",
        _FORGOTTEN,
        "Set an earlier date, by which somebody will look at the text again.",
    ),
    _rule(
        "suppression-unused",
        "warning",
        "A suppression that sets nothing aside",
        "“{said}” sets nothing aside: {rule} finds nothing here.",
        "Left standing, it would hide the next fault in the same place.",
        "Take it out.",
    ),
    _rule(
        "suppression-unmatched",
        "error",
        "A suppression without its other half",
        "“{said}” {detail}.",
        "Nobody can tell how far it was meant to reach, so it sets nothing aside.",
        "Add the comment that is missing, or use medlint-disable-next-line for one block.",
    ),
    _rule(
        "quote-uncorrected",
        "error",
        "A false statement quoted without its correction",
        "“{said}” stands without its correction in the same or the next sentence.",
        "A reader remembers the false statement, and was never told that it is false.",
        "Say at once that it is wrong, and what is true.",
    ),
)

#: By id, sorted.
OWN_RULES: Mapping[str, Rule] = {rule.id: rule for rule in sorted(_RULES, key=lambda rule: rule.id)}
#: The rules that speak whatever the config says: what could not be checked is never silent.
ALWAYS = frozenset({"medlint/rule-broke", "medlint/rule-timeout", "medlint/unreadable"})
