"""Pages that a text promises."""

from __future__ import annotations

import pytest

PROMISE = "The posts below cover missed doses, side effects and pregnancy.\n"


def test_a_promise_without_a_link(hits) -> None:
    (hit,) = hits("promise", PROMISE)
    assert hit.case == "empty"
    assert hit.slots["item"] == "missed doses; side effects; pregnancy"


def test_it_is_told_once_with_every_place(hits) -> None:
    (hit,) = hits("promise", PROMISE + "\nThese articles give you the details.\n")
    assert len(hit.related) == 1


def test_what_is_promised_and_not_linked(flagged) -> None:
    links = "\n- [A missed dose](missed.md)\n- [Side effects](effects.md)\n"
    assert flagged("promise", PROMISE + links) == ["pregnancy"]
    assert flagged("promise", PROMISE + links + "- [Having a baby](pregnancy.md)\n") == []
    assert flagged("promise", PROMISE + links + "\n## Pregnancy\n\nAsk first.\n") == []


def test_links_before_the_promise_do_not_keep_it(hits) -> None:
    (hit,) = hits("promise", "[Home](index.md)\n\n" + PROMISE)
    assert hit.case == "empty"


@pytest.mark.parametrize(
    "text",
    [
        "These articles of clothing cover the skin.",
        "The rash below the knee covers the leg.",
        "These resources include a phone line.",
        "See the page on gout.",
        "This page covers gout.",
    ],
)
def test_no_promise(hits, text: str) -> None:
    assert hits("promise", text) == []


def test_an_image_is_no_link(hits) -> None:
    assert len(hits("promise", PROMISE + "\n![A pen](pen.png)\n")) == 1
