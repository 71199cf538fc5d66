"""What a sign-off binds: layout and links change nothing, all that is read does."""

from __future__ import annotations

import gc
import time

import pytest

from medlint.read import read
from medlint.signed.text import hash_of, parts

ARTICLE = """\
---
id: gout
title: Gout
type: condition
author: Ann Lee
last_reviewed: 2026-11-20
---

# Gout

Take **one tablet** a day. Do not stop it. See [our page](stop.md) for more.

- fever
- a rash

| Test | How often |
|---|---|
| Blood count | weekly |

![How to hold the pen](pen.png)

Call [the poison line](tel:111).

Last reviewed: 20 November 2026.
"""


def texts(source: str, name: str = "gout.md") -> tuple[str, ...]:
    return tuple(part.text for part in parts(read(source, name)))


def test_all_that_a_reader_sees_is_bound() -> None:
    assert texts(ARTICLE) == (
        "front matter, title: Gout",
        "front matter, type: condition",
        "Gout",
        "Take one tablet a day.",
        "Do not stop it.",
        "See our page for more.",
        "fever",
        "a rash",
        "row 0, column 0: Test",
        "row 0, column 1: How often",
        "row 1, column 0: Blood count",
        "row 1, column 1: weekly",
        "picture file: pen.png",
        "picture: How to hold the pen",
        "Call the poison line.",
        "dials: tel:111",
    )


KEPT = {
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "wrapped lines": lambda text: text.replace("a day. Do", "a\nday. Do"),
    "a new paragraph": lambda text: text.replace("Do not stop", "\n\nDo not stop"),
    "emphasis": lambda text: text.replace("**one tablet**", "one _tablet_"),
    "the target of a link": lambda text: text.replace("stop.md", "https://example.org/stop"),
    "a link taken out": lambda text: text.replace("[our page](stop.md)", "our page"),
    "another list marker": lambda text: text.replace("- fever\n- a rash", "* fever\n* a rash"),
    "a moved picture": lambda text: text.replace("(pen.png)", "(/images/pen.png)"),
    "a comment": lambda text: text.replace("# Gout", "<!-- for editors -->\n\n# Gout"),
    "the day of the review": lambda text: text.replace("2026-11-20", "2026-11-25").replace(
        "20 Nov", "25 Nov"
    ),
    "a status": lambda text: text.replace("id: gout", "id: gout\nstatus: published\npublished: 2026-11-25"),
    "a note that is waiting": lambda text: text.replace(
        "# Gout", "# Gout\n\n> **Waiting for clinical review.** A clinician has not checked this page yet."
    ),
    "table rules": lambda text: text.replace("|---|---|", "| :-- | --: |"),
    "the anchor of a heading": lambda text: text.replace("# Gout\n", "# Gout {#gout}\n"),
    "a class that lays out": lambda text: text.replace("# Gout", '<div class="wide">\n\n# Gout'),
    "where the page lies": lambda text: text.replace("id: gout", "id: gout\npermalink: /gout/\nweight: 3"),
}
VOID = {
    "a digit": ("one tablet", "1 tablet"),
    "a negation": ("Do not stop", "Do stop"),
    "a comma": ("fever", "fever,"),
    "case": ("a rash", "A rash"),
    "a word struck through": ("**one tablet**", "~~one tablet~~"),
    "a figure raised": ("one tablet** a", "one tablet** a<sup>b</sup>"),
    "figures raised": ("Gout\n\nTake", "Gout\n\n10<sup>9</sup> Take"),
    "a sentence hidden": ("Take **one", "<span hidden>Take</span> **one"),
    "a sentence made a comment": ("Do not stop it.", "<!-- Do not stop it. -->"),
    "the order": ("- fever\n- a rash", "- a rash\n- fever"),
    "a cell": ("| Blood count | weekly |", "| | weekly | \n| Blood count | |"),
    "a picture's words": ("How to hold", "How not to hold"),
    "a picture": ("pen.png", "pen-2.png"),
    "a number to dial": ("tel:111", "tel:112"),
    "the title": ("title: Gout", "title: Gout in children"),
    "the type": ("type: condition", "type: page"),
    "words that a template shows": ("id: gout", "id: gout\nsummary: Take ten tablets."),
    "a number that a template shows": ("id: gout", "id: gout\ndose: 10"),
    "the direction of writing": ("one tablet", "\u202eone tablet\u202c"),
    "a letter that looks alike": ("tablet", "tаblet"),
    "a script": ("# Gout", "<script>document.body.innerHTML = 10</script>\n\n# Gout"),
    "a style": ("# Gout", "<style>li { display: none }</style>\n\n# Gout"),
    "a component": ("# Gout", '<Dose amount="10" />\n\n# Gout'),
    "a tick": ("- fever", "- [x] fever"),
    "a class that hides a heading": ("# Gout\n", "# Gout {.hidden}\n"),
    "a class that hides": ("# Gout", '<p class="visually-hidden">\n\n# Gout'),
    "what is read aloud": ("# Gout", '<p aria-label="Stop it">\n\n# Gout'),
    "a colour": ("# Gout", '<font color="white">\n\n# Gout'),
    "another picture for wide screens": ("# Gout", '<source srcset="other.png">\n\n# Gout'),
    "a word that a template shows": ("id: gout", "id: gout\npregnancy: safe"),
    "yes or no that a template shows": ("id: gout", "id: gout\nsafe_in_pregnancy: true"),
    "a level that a template shows": ("id: gout", "id: gout\nblood_level: 10"),
    "a warning that a template hides": ("id: gout", "id: gout\nhide_warning: true"),
    "what is behind a click": ("# Gout", "<details>\n\n# Gout"),
    "more than a day in the review line": ("Last reviewed: 20 November 2026.", "Last reviewed: 10 mg 2026."),
}


@pytest.mark.parametrize("name", KEPT)
def test_layout_keeps_the_text(name: str) -> None:
    changed = KEPT[name](ARTICLE)
    assert texts(changed) == texts(ARTICLE)


@pytest.mark.parametrize("name", VOID)
def test_what_is_read_is_bound(name: str) -> None:
    old, new = VOID[name]
    changed = ARTICLE.replace(old, new)
    assert changed != ARTICLE
    assert texts(changed) != texts(ARTICLE)


def test_a_raised_figure_is_not_the_figure() -> None:
    assert texts("10<sup>9</sup> cells") == ("10[sup]9[/sup] cells",)
    assert texts("109 cells") == ("109 cells",)


def test_an_html_page_binds_its_body() -> None:
    page = "<html><head><style>p{}</style></head><body><h1>Gout</h1><p>Stop now.</p></body></html>"
    assert texts(page, "gout.html") == ("Gout", "Stop now.")
    assert texts(page.replace("<p>", '<p style="display:none">'), "gout.html") != ("Gout", "Stop now.")


def test_a_script_that_is_never_closed_hides_all_that_follows() -> None:
    assert texts("<script>x()</script>\n\nStop.") != texts("<script>x()\n\nStop.")
    assert any(text.startswith("raw: <script>x()") for text in texts("Stop.\n\n<script>x()\n\nStop."))


@pytest.mark.parametrize(
    "piece", ["<a ", "<script ", "<sup", "<a" + " " * 50, "</style <style", "~~a", "tel:", "[a](tel:"]
)
def test_no_text_takes_long(piece: str) -> None:
    from medlint.signed import markup

    def cost(size: int) -> float:
        document = read(piece * size, "a.md")
        gc.collect()
        gc.disable()
        try:
            start = time.process_time()
            list(markup.parts(document))
            return time.process_time() - start
        finally:
            gc.enable()

    cost(10)
    assert cost(8000) < max(20 * cost(1000), 0.5)


def test_the_hash_tells_where_a_part_ends() -> None:
    assert hash_of(["ab", "c"]) != hash_of(["a", "bc"])
    assert hash_of([]) != hash_of([""])
    assert hash_of(["ab"]).startswith("sha256:")


def test_the_hash_is_the_same_for_ever() -> None:
    """A changed hash would void every sign-off ever given."""
    assert (
        hash_of(["Do not stop it."])
        == "sha256:b9dd316ece05e86e67e97084663fdc9a4531488307d8046f23a08b513739df9b"
    )
