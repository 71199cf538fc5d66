"""What an article says to do about a dose that was missed or thrown up, and how tablets are swallowed and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_MISSED = lazy.pattern(
    r"\b(?:miss(?:ed|es|ing)?|forg[eo]t\w*|skipped|late|slips? your mind|overlook\w*"
    r"|leave out by mistake)\b"
)
_HINTS = (
    "miss",
    "forg",
    "skip",
    "late",
    "mind",
    "overlook",
    "leave",
)  # one is in what speaks of a missed dose
_NOT = r"(?:do not|don't|never|not|must not|should not|shouldn't|avoid|nobody should|without)"
_DOUBLE = lazy.pattern(
    r"\b(?:double|doubling|twice) (?:the|your|a|up|as much|dose|amount|next)\b|\bdouble (?:dose|up)\b"
    r"|\btak(?:e|ing) (?:two|2|both) (?:\w+ )?(?:doses|tablets|capsules|together|at once|the next"
    r"|at the next|at the same time|instead)\b"
    r"|\btwo (?:doses|tablets)(?: \w+)? (?:at once|together|the next day|at the same time)\b"
    r"|\btwice as (?:much|many)\b|\b(?:two|2) (?:doses|tablets|capsules|pills)\b(?=.*\b(?:miss|forg))"
    r"|\bextra (?:dose|tablets?|one)\b|\bmake up for\b|\bcatch up\b|\btake two\b"
)
_NO_DOUBLE = lazy.pattern(
    rf"\b{_NOT}(?: \w+){{0,8}} (?:doubl\w+|two|2|both|extra|make up|making up|catch up|more|double)\b"
    rf"|\bno (?:need to|extra|double)\b"
    r"|\b(?:doubl\w+|two|2|both|extra|twice as \w+)\b[^.;]{0,40}\b(?:never|not|no answer|wrong|dangerous"
    r"|unsafe)\b"
)
_SOON = lazy.pattern(
    r"\b(?:take|swallow|use|inject|have) (?:it|the (?:missed |forgotten )?(?:dose|tablet)"
    r"|the one you (?:missed|forgot)|your (?:missed )?dose"
    r"|one)(?: \w+)? (?:as soon as|when|once|the moment|straight away|right away|later|whenever"
    r"|at once)\b|\b(?:as soon as|when|once|the moment) (?:you |it )?(?:remember|notice|realise|think of"
    r"|comes? (?:back )?to"
    r"|recall)\b(?! (?:the next|within|only))"
)
_SKIP = lazy.pattern(
    r"\b(?:skip|leave out|miss out|forget about|leave) (?:it|that|the|one|your)\b(?! next)"
    r"|\b(?:do not|don't|never) take (?:it|the missed"
    r"|the forgotten|that)\b|\b(?:wait|carry on|go on) (?:until|with|for) (?:the|your) next\b"
    r"|\b(?:leave|left) (?:it |that one )?(?:out|alone)\b(?! of)|\b(?:is|be|gets?) (?:skipped|omitted"
    r"|missed out|dropped"
    r"|passed over)\b|\blet it go\b"
)
_ANOTHER_IF = lazy.pattern(
    r"\b(?:if|when|unless|once|but)\b(?! you (?:have |ever )?(?:miss|forg|remember))(?! (?:a"
    r"|one) dose is (?:missed|late))"
    r"|\b(?:within|hours?|nearly|almost|too late|in that case)\b"
)
_EVEN = lazy.pattern(
    r"\beven (?:if|when|though)\b[^,;.]*|\b(?:if|when|should)\b[^,;.]*\b(?:miss\w*|forg[eo]t\w*"
    r"|slips? your mind)\b(?:(?! and )[^,;.])*"
)
_SICK = lazy.pattern(r"\b(?:vomit\w*|throw\w* up|are sick|being sick|bring (?:it|a dose) up)\b")
_AGAIN = lazy.pattern(
    r"\b(?:take|swallow|have|need) (?:the dose|it|another(?: \w+)?|a (?:second|new|fresh) (?:dose|one"
    r"|tablet)) ?(?:again|dose)?\b"
    r"|\brepeat (?:the|your) dose\b"
)
_NOT_AGAIN = lazy.pattern(rf"\b{_NOT}(?: \w+){{0,2}} (?:take (?:it|the dose|another|a second|more)|repeat)\b")
_CRUSH = lazy.pattern(
    r"\b(?:crush\w*|chew\w*|broken|break|split\w*|cut|halved?|open\w*|dissolv\w*|grind|ground|bite|mash\w*"
    r"|snap(?:ped)?|suck)\b"
)
_FORM = lazy.pattern(r"\b(?:tablets?|capsules?|pills?|them|it)\b")
_WHOLE = lazy.pattern(
    rf"\b(?:swallow\w*|taken?|down)(?: \w+){{0,3}} (?:whole|intact|in one piece|in one go|unbroken)\b"
    rf"|\bwhole(?:,| and)? (?:\w+ )?(?:un|with|swallow)"
    rf"|\b{_NOT}(?: \w+)?(?: be)? (?:crush\w*|chew\w*|brok\w*|break|split\w*|cut|halved?|open\w*"
    rf"|dissolv\w*)\b"
)
_MAY = lazy.pattern(r"\b(?:can|may|fine to|safe to|all right to|okay to|ok to|could)\b")
_CRUSHED = lazy.pattern(
    r"(?:\A|[,;:.] )\W*(?:crush|chew|break|split|open|dissolve|grind|bite|mash) (?:the|your|it|each"
    r"|[\w-]+ (?:tablets|capsules))\b"
)
_UNABLE = lazy.pattern(
    r"\b(?:if (?!you (?:like|want|wish|prefer))|unless|trouble swallowing|(?:cannot|can't|unable to"
    r"|hard to) swallow|feeding tube)\b"
)
_COLD = lazy.pattern(r"\b(?:in (?:the|a) fridge|refrigerat\w+|keep(?: \w+)? cold)\b")
_WARM = lazy.pattern(
    r"\b(?:(?:at )?room temperature|(?:not|never|do not|don't)(?: \w+){0,4} (?:in (?:the|a) fridge"
    r"|refrigerate)|out of the fridge)\b"
)
_KEPT = lazy.pattern(r"\b(?:keep|kept|store\w*|live)\b")


def lapses(told: Told) -> Iterator[Statement]:
    """1 for doubling and -1 against; 1 for taking a dose late and -1 for leaving it out; the same after vomiting."""
    if len(told.drugs) != 1:
        return
    for about, value in _lapses(told):
        case = tuple(each for each in told.case if each == "child")
        yield told._replace(given=case).stated(told.drugs[0], about, value)


def _lapses(told: Told) -> Iterator[tuple[str, int]]:
    text = told.text
    near = f"{told.heading} {told.before.text if told.before else ''} {text}"
    if "double up" in text and _NO_DOUBLE.search(text):
        yield "doubling", -1
    elif any(hint in near for hint in _HINTS) and _MISSED.search(near):
        double, against = bool(_DOUBLE.search(text)), bool(_NO_DOUBLE.search(text))
        if double or against:
            yield "doubling", -1 if against else 1
        asked = "whether" in text
        soon, skip = bool(_SOON.search(text)), bool(_SKIP.search(text)) and not against
        if not asked and soon != skip and (soon or not _ANOTHER_IF.search(_EVEN.sub(" ", text))):
            yield "late dose", 1 if soon else -1
    if _SICK.search(near):
        again, never = bool(_AGAIN.search(text)), bool(_NOT_AGAIN.search(text))
        if again or never:
            yield "dose again", -1 if never else 1


def forms(told: Told) -> Iterator[Statement]:
    """1 for tablets that may be crushed and -1 for those swallowed whole; 1 for the fridge and -1 for the shelf."""
    if len(told.drugs) != 1:
        return
    text, subject = told.text, told.drugs[0]
    if _FORM.search(text):
        whole = bool(_WHOLE.search(text))
        if whole or (
            _CRUSH.search(text) and (_MAY.search(text) or _CRUSHED.search(text)) and not _UNABLE.search(text)
        ):
            yield told.stated(subject, "crushing", -1 if whole else 1)
    if _KEPT.search(text):
        warm, cold = bool(_WARM.search(text)), bool(_COLD.search(text))
        if warm or cold:
            yield told.stated(subject, "storing", -1 if warm else 1)
