"""The kind ``spelling``: what it finds, and above all where it is quiet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from medlint.checks.spelling import KIND, Params
from medlint.kind import Context
from medlint.knowledge import Knowledge
from medlint.read import read

if TYPE_CHECKING:
    from medlint.model import Hit


class Medicines(Knowledge):
    def medicine_words(self) -> frozenset[str]:
        return frozenset({"azathioprine", "mycophenolate", "ciclosporin"})

    def words(self) -> frozenset[str]:
        return frozenset({"pancreatitis", "zzyzxitis"})


def hits(text: str, *, name: str = "a.md", vocabulary: tuple[str, ...] = (), **params) -> list[Hit]:
    context = Context(date(2026, 11, 24), Medicines(), settings={"vocabulary": list(vocabulary)})
    assert KIND.run
    return list(KIND.run(read(text, name), KIND.prepare(Params(**params)), context))


def found(text: str, **options) -> list[tuple[str, str]]:
    return [(hit.slots["said"], hit.slots["better"]) for hit in hits(text, **options)]


@pytest.mark.parametrize(
    ("said", "better"),
    [
        ("recieve", "receive"),
        ("diarreah", "diarrhea"),
        ("tretment", "treatment"),
        ("occurence", "occurrence"),
        ("haemorrage", "haemorrhage"),
        ("leukopennia", "leukopenia"),
        ("pancreatitus", "pancreatitis"),
        ("azathioprene", "azathioprine"),
        ("azothiaprine", "azathioprine"),
        ("doesnt", "doesn't"),
        ("teh", "the"),
        ("imune-mediated", "immune-mediated"),
    ],
)
def test_a_slip_gets_the_word_meant(said: str, better: str) -> None:
    text = f"It was a {said} in the text."
    (hit,) = hits(text)
    assert (hit.slots["said"], hit.slots["better"]) == (said, better)
    assert text[hit.span.start : hit.span.end] == said
    assert hit.fix
    assert hit.fix.edits[0].text == better
    assert not hit.fix.safe


def test_each_place_is_found() -> None:
    assert len(hits("You recieve it. They recieve it.")) == 2


def test_a_capital_is_kept() -> None:
    assert found("Azathioprene can help.") == [("Azathioprene", "Azathioprine")]


@pytest.mark.parametrize(
    "text",
    [
        "Anaemia or anemia, oesophagus or esophagus, tumour or tumor, leucopenia or leukopenia.",
        "Colour, color, organise, organize, catalogue, catalog, paediatric, pediatric, sulphur, sulfur.",
        "Thiopurine methyltransferase, neutrophils, thrombocytopenia, cholangiopancreatography.",
        "The patient's tablets, two patients' tablets, don't, you're, we'd, o'clock.",
        "Non-steroidal, anti-inflammatory, immune-mediated, post-transplant, pre-existing, follow-up.",
        "Ask Dr Recieve at St Elswhere about the Tretment Group.",
        "Ask about the TRETMENT, the mRNA, the pHh and B12 or CYP3A4.",
        "Run `recieve.py`, open https://recieve.example/tretment or recieve.example or x@recieve.example.",
        "```\nrecieve\n```\n",
        "---\ntitle: Recieve\nslug: recieve-tretment\n---\nText.\n",
        "Some names end in -prill or \u201ctretment\u201d or 'recieve'.",
        "E. colli, Campylobacter jejuni and Coxiella burnetii are bacteria.",
        "It is said ay-za-thigh-oh-preen.",
        "Para solicitar una copia usted tiene que firmar la forma.",
        "The zzyzxitis went away.",
        "A caf\u00e9, a na\u00efve question, \u03b2-blockers and \u0430\u0446\u0435\u0442\u043e\u043d.",
        "Whitecells fall suddenly.",
        "",
    ],
)
def test_quiet(text: str) -> None:
    assert found(text) == []


def test_quiet_in_html() -> None:
    assert found("<p>See <code>recieve</code>.</p><script>tretment()</script>", name="a.html") == []


def test_vocabulary_and_params_make_words_known() -> None:
    text = "The tretment and the recieve."
    assert found(text, vocabulary=("Tretment",), known=["recieve"]) == []
    assert found(text, vocabulary=("tretment plan",)) == [("recieve", "receive")]


def test_a_rare_word_with_nothing_near_is_left_alone() -> None:
    assert found("A qxvbzkwotyphm was seen.") == []


def test_a_slip_that_comes_back_is_no_other_language() -> None:
    assert len(hits("They recieve and recieve and recieve.")) == 3


def test_a_very_long_word_is_left_alone() -> None:
    assert found("receive" * 500 + "s.") == []
