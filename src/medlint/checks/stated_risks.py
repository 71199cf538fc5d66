"""What an article says that a medicine brings on, or makes more or less likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_RISK = lazy.pattern(
    r"\b(?:(raises?|increases?|higher|greater|raised|increased)|(?:lowers?|reduces?|cuts?|lower"
    r"|lowered|reduced"
    r"|smaller|less))"
    r" (?:the |your |a |their )?(?:chances?|risks?) of\b"
)
_RISK_ENDS = lazy.pattern(r"[.;:(]|\b(?:but|if|when|because|so|than|while)\b")
#: What is said to bring an illness on, or not to.
_BRINGS = lazy.pattern(
    r"\b(?:(does not|do not|doesn't|never|will not|won't|cannot|has no effect on|have no effect on"
    r"|is not known to)"
    r"|(?:can|may|could|might|will|is known to|are known to|often|sometimes|rarely|also))? ?\b"
    r"(?:causes?|brings? on|leads? to|triggers?|makes?|raises?|increases?|changes?|affects?"
    r"|the risk of|your risk of)\b"
)
_SAID_OF = lazy.pattern(
    r"\b(?:is|are|gets?|becomes?) (?:a |an |quite |very |slightly |a little |somewhat |much |also "
    r"|one of the )?"
    r"(?:(lower|lowered|reduced|smaller|not a side effect|not raised|not higher|unheard of|never seen"
    r"|no side effect)"
    r"|(?:higher|raised|increased|greater|common|known|possible|frequent|well-known|usual|rare|uncommon)\b)"
)
_NO_MORE = lazy.pattern(r"\b(?:no more likely|less likely|no likelier)\b")
_RISK_UNSURE = lazy.pattern(r"\b(?:if|unless|overdose|too much|stopping|without|missing|treat\w*|worse)\b")
_CLOSE = 24
_USED = lazy.pattern(
    r"\b(?:use|treatment|taking (?:it|them|this)|this medicine|the medicine|it)\s*(?:can |may )?\Z"
)
_NOT = lazy.pattern(r"\b(?:not|never|no|nor|hardly|doesn't|don't|won't|can't|cannot|without|unlikely)\b")


def risks(told: Told) -> Iterator[Statement]:
    """A statement for each illness that a medicine is said to make more or less likely."""
    yield from _causes_of(told)
    yield from _commons(told)
    found = _RISK.search(told.text)
    if not found or _NOT.search(told.text[: found.start()]):
        return
    before = told.text[: found.start()]
    named = [
        item.id
        for item in told.sentence.items
        if item.id in told.drugs and item.end - told.base <= found.start()
    ]
    subjects = named if told.named else list(told.fallback) if _USED.search(before) else []
    end = _RISK_ENDS.search(told.text, found.end())
    stop = end.start() if end else len(told.text)
    for subject in subjects[:1]:
        for item in told.sentence.items:
            place = item.start - told.base
            likely = item.id.endswith("-likelihood") and found.start() <= place
            if place < stop and (likely or (item.kind == "c" and place >= found.end())):
                illness = item.id.removesuffix("-likelihood")
                yield told._replace(given=()).stated(
                    subject, f"move risk of {illness}", 1 if found[1] else -1
                )


def _causes_of(told: Told) -> Iterator[Statement]:
    """A statement for each illness that a medicine is said to bring, or (-1) not to bring: "makes … more likely"."""
    text, items = told.text, told.sentence.items
    verb = _BRINGS.search(text)
    if not verb or len(told.drugs) != 1 or _RISK_UNSURE.search(text):
        return
    drug = next((item for item in items if item.id == told.drugs[0]), None)
    if told.named and (drug is None or not 0 <= verb.start() - (drug.end - told.base) <= _CLOSE):
        return
    if not told.named and not _USED.search(text[: verb.start()]):
        return
    stop = _RISK_ENDS.search(text, verb.end())
    for item in items:
        place = item.start - told.base
        if place < verb.end() - 1 or (stop and place >= stop.start()):
            continue
        if item.kind == "c" or item.id.endswith("-likelihood"):
            less = bool(verb[1] or _NO_MORE.search(text))
            illness = item.id.removesuffix("-likelihood")
            yield told._replace(given=()).stated(told.drugs[0], f"move risk of {illness}", -1 if less else 1)


def _commons(told: Told) -> Iterator[Statement]:
    """A statement for an illness whose risk or frequency a sentence says is there: "the risk of … is higher"."""
    text = told.text
    found = _SAID_OF.search(text)
    if not found or len(told.drugs) != 1 or told.named or _RISK_UNSURE.search(text):
        return
    named = [i for i in told.sentence.items if i.kind == "c" or i.id.endswith("-likelihood")]
    near = [item for item in named if 0 <= found.start() - (item.end - told.base) <= _CLOSE]
    if len(named) == 1 and near:
        illness = near[0].id.removesuffix("-likelihood")
        less = bool(found[1] or _NO_MORE.search(text))
        yield told._replace(given=()).stated(told.drugs[0], f"move risk of {illness}", -1 if less else 1)
