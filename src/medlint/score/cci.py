"""The CDC Clear Communication Index: 20 items in four parts, in our words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.model import Source
from medlint.score import answers
from medlint.score.answers import many
from medlint.score.card import Answer, Card, Item, person

if TYPE_CHECKING:
    from medlint.score.look import Look

_UNKNOWN = lazy.pattern(
    r"\b(?:(?:not|isn't|aren't) (?:yet |fully |well |always )*(?:known|clear|certain|understood)"
    r"|unknown|uncertain|unclear"
    r"|(?:no one|nobody|doctors do not|doctors don't|we do not|we don't|experts do not|scientists do not) (?:yet )?know"
    r"|more (?:research|studies) (?:is|are) needed|not enough (?:evidence|research|information)|little is known)\b",
    re.IGNORECASE,
)
_BECAUSE = lazy.pattern(
    r"\b(?:because|so that|this (?:helps|lowers|keeps|protects)|to (?:prevent|protect|keep|lower|avoid|help))\b",
    re.IGNORECASE,
)
_RISK = lazy.pattern(r"\b(?:risks?|chances?|side effects?|harm\w*|danger\w*|likely)\b", re.IGNORECASE)
_BENEFIT = lazy.pattern(
    r"\b(?:benefits?|helps? (?:you|your|to|the|people|with)|treats?|prevents?|protects?|works? (?:by|well|for)"
    r"|keeps? you|feel better|improves?|eases?)\b",
    re.IGNORECASE,
)
_IN_WORDS = lazy.pattern(
    r"\b(?:common|uncommon|rare|rarely|most|many|some|few|a small number|unlikely|likely|nearly all|about half"
    r"|out of)\b",
    re.IGNORECASE,
)


def _emphasis(look: Look) -> Answer:
    first = look.strong[0] if look.strong else None
    if first is None:
        return Answer("person", "no words in bold or italics: only a heading could stress a message")
    return Answer(
        "person", f"the first words in bold or italics stand in “{first.text[:80]}”", first.span.start
    )


def _opening(look: Look) -> Answer:
    if not look.sentences:
        return Answer("no", "there is no prose")
    first = look.sentences[0]
    return Answer("person", f"it opens with {answers.quoted(first)}", answers.at(first))


def _familiar(look: Look) -> Answer:
    return Answer("person", f"reading grade {look.grade:g} with medicine names left out")


def _both(look: Look) -> Answer:
    return Answer("person", f"in the whole text, {answers.voice_share(look)}")


def _unknown(look: Look) -> Answer:
    found = look.first(_UNKNOWN)
    if not found:
        return Answer(
            "person", "no sentence with “not known”, “unclear”, “more research is needed” and the like"
        )
    return Answer("yes", f"it says what is not known: {answers.quoted(found[0])}", answers.at(found[0]))


def _why(look: Look) -> Answer:
    for sentence in look.orders:
        if _BECAUSE.search(sentence.plain):
            return Answer("yes", answers.quoted(sentence), answers.at(sentence))
    return Answer("person", "no sentence both says what to do and, with “because” or the like, why")


def _meaning(look: Look) -> Answer:
    if not look.numbers:
        return Answer("n/a", "there are no numbers in the prose")
    return Answer(
        "person", f"{many(len(look.numbers), 'number')}, the first in {answers.quoted(look.numbers[0][0])}"
    )


def _sums(look: Look) -> Answer:
    return answers.no_sums(look) if look.numbers else Answer("n/a", "there are no numbers in the prose")


def _risk(look: Look) -> Answer:
    found = look.first(_RISK)
    if not found:
        return Answer("n/a", "no word for a risk")
    return Answer(
        "person", f"the first word for a risk stands in {answers.quoted(found[0])}", answers.at(found[0])
    )


def _balance(look: Look) -> Answer:
    risk, benefit = look.first(_RISK), look.first(_BENEFIT)
    if not risk:
        return Answer("n/a", "no word for a risk")
    if not benefit:
        return Answer("no", "no word for a benefit, such as “helps”, “treats” or “protects”")
    text = f"risk: {answers.quoted(risk[0])} benefit: {answers.quoted(benefit[0])}"
    return Answer("person", text, answers.at(benefit[0]))


def _chance(look: Look) -> Answer:
    if not look.chances:
        return Answer("n/a", "no number says how likely something is")
    bare = [s for s, _ in look.chances if not _IN_WORDS.search(s.plain)]
    if bare:
        text = f"{len(bare)} of {len(look.chances)} stand without words such as “rare” or “most people”"
        return Answer("person", f"{text}: {answers.quoted(bare[0])}", answers.at(bare[0]))
    return Answer(
        "yes", f"all {len(look.chances)} stand with words, such as {answers.quoted(look.chances[0][0])}"
    )


_A, _B, _C, _D = "A core", "B what to do", "C numbers", "D risk"
_ITEMS = (
    Item(1, _A, "one main message", person("what the message is, only a reader can say")),
    Item(2, _A, "the main message is at the top", _opening),
    Item(3, _A, "the main message is stressed", _emphasis),
    Item(
        4, _A, "a picture supports the main message", lambda look: answers.image(look, "do they support it?")
    ),
    Item(5, _A, "the reader is told to do something", answers.action),
    Item(6, _A, "main message and what to do are in the active voice", _both),
    Item(7, _A, "the words are the reader's own", _familiar),
    Item(8, _A, "lists with bullets or numbers, none too long", answers.lists),
    Item(9, _A, "text in chunks with headings", answers.chunks),
    Item(10, _A, "what matters most is summed up first", _opening),
    Item(11, _A, "says what experts know and do not know", _unknown),
    Item(12, _B, "something to do is recommended", answers.action),
    Item(13, _B, "says why it matters to the reader", _why),
    Item(14, _B, "says exactly how to do it", answers.steps),
    Item(15, _C, "numbers the reader uses every day", answers.whole_numbers),
    Item(16, _C, "says what the numbers mean", _meaning),
    Item(17, _C, "the reader need not calculate", _sums),
    Item(18, _D, "says what the risk is, and for whom", _risk),
    Item(19, _D, "both risks and benefits", _balance),
    Item(20, _D, "chances in numbers are also put in words", _chance),
)

CARD = Card(
    "cci",
    "CDC Clear Communication Index",
    _ITEMS,
    (
        Source(
            "Welcome to the CDC Clear Communication Index",
            "Centers for Disease Control and Prevention",
            0,
            "https://cdc.gov/ccindex/widget.html",
            "read",
            "2026-11-24",
        ),
        Source(
            "CDC Clear Communication Index: User Guide",
            "Centers for Disease Control and Prevention",
            2019,
            "https://www.cdc.gov/ccindex/",
            "memory",
        ),
    ),
    "The Index's own score is the share of points of all items that apply, on a scale of 100; 90 or more passes. "
    "Before scoring, name your audience, what you know of their skills, your aim and your main message.",
)
