"""What an article says to do with a medicine when something happens: stop it, or carry on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.leaning import holding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_WHEN_WORD = (
    r"(?:\b(?:if|when|whenever|once|as soon as|in case|at the first sign of|from the moment)\b"
    r"|(?:\A"
    r"|[.;,:] )(?:should|with|after)\b)"
)
#: What may happen, each under one name.
_EVENTS = {
    "rash": lazy.pattern(r"\brash\b"),
    "jaundice": lazy.pattern(
        r"\b(?:jaundice|(?:skin|eyes)\b.{0,30}\byellow|yellow\w*\b.{0,20}\b(?:skin|eyes))\b"
    ),
    "fever": lazy.pattern(r"\b(?:fever|high temperature)\b"),
    "infection": lazy.pattern(r"\b(?:infections?|chickenpox|shingles)\b"),
    "bruising": lazy.pattern(r"\b(?:bruis\w+|bleed\w*)\b"),
    "pregnancy": lazy.pattern(r"\b(?:(?:become|are|get|find out that you are) pregnant)\b"),
    "itching": lazy.pattern(r"\bitch\w*\b"),
    "swelling": lazy.pattern(r"\b(?:swell\w*|swollen|trouble breathing)\b"),
    "pain": lazy.pattern(r"\b(?:stomach|tummy|belly|chest) pain\b"),
    "attack": lazy.pattern(r"\b(?:attacks?|flares?(?:-ups?)?)\b"),
    "sickness": lazy.pattern(r"\b(?:sick|nausea|vomit\w*)\b"),
    "diarrhoea": lazy.pattern(r"\bdiarrh\w+\b"),
    "sunburn": lazy.pattern(r"\bsunburn\w*\b"),
    "hair loss": lazy.pattern(r"\b(?:hair loss|lose (?:your |some )?hair|hair (?:thins|falls out))\b"),
}
_CLAUSE = lazy.pattern(
    rf"{_WHEN_WORD}[^,;:.]*?(?=[,;:.]|\Z|\b(?:and then|stop|do not|take no|carry on|keep)\b)"
)
_HOLDS = lazy.pattern(
    r"\b(?:stop|break off|drop|take|carry|keep|go on|continue|come off|leave|stay|give up|quit|have no"
    r"|use no)\b"
)
_MEANS = lazy.pattern(r"[^,;:.]{0,40}\b(?:means?|is a (?:reason|sign)|calls? for|requires?)\b")
_THAT = lazy.pattern(r"\b(?:such|this|that|these|it)\b")
_ASK = lazy.pattern(
    r"\b(?:unless|until (?:you|your|a) (?:have )?(?:spoken|doctor|team)|may|might|some|ask whether)\b"
)


def events(told: Told) -> Iterator[Statement]:
    """1 for stopping and -1 for carrying on, by what has happened."""
    text = told.text
    if len(told.drugs) != 1 or not _HOLDS.search(text):
        return
    when = _CLAUSE.search(text) or _MEANS.match(text)
    sign = holding(text.replace(when[0], " ") if when else text)
    if not sign or (sign > 0 and (not when or _ASK.search(text))):
        return
    about = when[0] if when else ""
    named = [name for name, pattern in _EVENTS.items() if pattern.search(about)]
    if not named and (sign < 0 or (when and _THAT.search(about))):
        near = f"{told.heading} {told.before.text if told.before else ''}"
        named = [name for name, pattern in _EVENTS.items() if pattern.search(near)]
    case = tuple(each for each in told.case if each == "child")
    for name in named:
        yield told._replace(given=case).stated(told.drugs[0], f"event {name}", sign)
