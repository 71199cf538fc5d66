"""What an article says to do with a medicine when something happens: stop it, or carry on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_WHEN = lazy.pattern(
    r"\b(?:if|when|whenever|once|as soon as|in case|at the first sign of|from the moment)\b|(?:\A"
    r"|[.;,:] )should\b"
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
    "sunburn": lazy.pattern(r"\bsunburn\w*\b"),
    "hair loss": lazy.pattern(r"\b(?:hair loss|lose (?:your |some )?hair|hair (?:thins|falls out))\b"),
}
_STOP = lazy.pattern(
    r"\b(?:stop (?:taking|it|the|your|using|at once|straight away|immediately|\w+ (?:at once"
    r"|straight away|and|immediately|until))"
    r"|take no more|come off|do not take (?:any more|it|the next|another)|leave (?:it|them) off"
    r"|stop\b(?! \w+ing))\b"
)
_ON = lazy.pattern(
    r"\b(?:carry on|carrying on|keep taking|keep on taking|go on taking|continue (?:with|to take|taking)"
    r"|(?:do not|don't|never|no need to|must not|should not) stop|stay on)\b"
)
_ASK = lazy.pattern(
    r"\b(?:unless|until (?:you|your|a) (?:have )?(?:spoken|doctor|team)|may|might|some|ask whether)\b"
)


def events(told: Told) -> Iterator[Statement]:
    """1 for stopping and -1 for carrying on, by what has happened."""
    text = told.text
    when = _WHEN.search(text)
    if not when or len(told.drugs) != 1 or _ASK.search(text):
        return
    on = bool(_ON.search(text))
    stop = bool(_STOP.search(_ON.sub(" ", text)))
    if on == stop:
        return
    for name, pattern in _EVENTS.items():
        if pattern.search(text):
            case = tuple(each for each in told.case if each in ("child", "pregnant"))
            yield told._replace(given=case).stated(told.drugs[0], f"event {name}", 1 if stop else -1)
