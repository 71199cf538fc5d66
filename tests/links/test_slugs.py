"""Anchors of headings; the wanted ones were made by the generators themselves."""

from __future__ import annotations

import pytest

from medlint.links.model import Anchors
from medlint.links.slugs import NAMES, Head, anchors

HEADINGS = [
    "Side effects", "What is it?", "Side effects", "TPMT & NUDT15", "Don’t stop", "β-blockers — a note",
    "Crème / émulsion", "under_score", "日本語 heading", "Side effects 1", "Side effects-1", "dose -- dashes", "123",
    "---x", "🎉 Party", "a--b  c", "R&D © note", "!!!",
]  # fmt: skip
MADE = {
    "hugo": "side-effects what-is-it side-effects-1 tpmt--nudt15 dont-stop β-blockers--a-note crème--émulsion "
    "under_score 日本語-heading side-effects-1-1 side-effects-1-2 dose--dashes 123 x -party ab--c rd--note heading",
    "mkdocs": "side-effects what-is-it side-effects_1 tpmt-nudt15 dont-stop -blockers-a-note creme-emulsion "
    "under_score heading side-effects-1 side-effects-1_1 dose-dashes 123 -x party a-b-c rd-note _1",
    "gfm": "side-effects what-is-it side-effects-1 tpmt--nudt15 dont-stop β-blockers--a-note crème--émulsion "
    "under_score 日本語-heading side-effects-1 side-effects-1-1 dose--dashes 123 x -party ab--c rd--note",
    "markdown-it": "side-effects what-is-it%3F side-effects-1 tpmt-%26-nudt15 don%E2%80%99t-stop "
    "%CE%B2-blockers-%E2%80%94-a-note cr%C3%A8me-%2F-%C3%A9mulsion under_score "
    "%E6%97%A5%E6%9C%AC%E8%AA%9E-heading side-effects-1-1 side-effects-1-2 dose----dashes 123 ---x "
    "%F0%9F%8E%89-party a--b-c r%26d-%C2%A9-note !!!",
}


@pytest.mark.parametrize("style", MADE)
def test_anchors_as_they_were_made(style) -> None:
    assert anchors(Anchors(style), [Head(text) for text in HEADINGS]) == MADE[style].split()


@pytest.mark.parametrize(
    ("style", "given", "wanted"),
    [
        (Anchors("github"), [Head("Dose", "own")], ["own"]),
        (Anchors("github", explicit=False), [Head("Dose", "own")], ["dose-own"]),
        (Anchors("none"), [Head("Dose"), Head("Stop", "own"), Head("Go", "raw", html=True)], ["own", "raw"]),
        (Anchors("none", explicit=False), [Head("Stop", "own")], []),
        (Anchors("github"), [Head("Dose", html=True)], []),
        (Anchors("github", html=True), [Head("Dose", html=True)], ["dose"]),
        (Anchors("mkdocs", parts="_"), [Head("Side effects")], ["side_effects"]),
        (
            Anchors("eleventy"),
            [Head("Don’t & can't"), Head("Dose"), Head("Dose")],
            ["don-t-and-cant", "dose", "dose-2"],
        ),
        (Anchors("hugo"), [Head("— a —"), Head("--- b ---")], ["-a-", "-b-"]),
        (Anchors("gfm"), [Head("!"), Head("?"), Head("--- b ---")], ["-1", "-b-"]),
        (Anchors("mkdocs"), [Head("!"), Head("?"), Head("!")], ["_1", "_2", "_3"]),
        (Anchors("blackfriday"), [Head("Side -- effects!")], ["side-effects"]),
        (Anchors("hugo-ascii"), [Head("Crème")], ["creme"]),
        (Anchors("kramdown"), [Head("1. Before you start"), Head("β")], ["before-you-start", "section"]),
    ],
)
def test_styles(style, given, wanted) -> None:
    assert anchors(style, given) == wanted


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("eleventy", "Crème"),
        ("github", "{{ title }}"),
        ("hugo", "{% include x %}"),
        ("", "Dose"),
        ("odd", "Dose"),
    ],
)
def test_what_cannot_be_known(style, text) -> None:
    assert anchors(Anchors(style), [Head("Dose"), Head(text)]) is None


def test_mkdocs_steps_over_ids_of_other_things() -> None:
    assert anchors(Anchors("mkdocs"), [Head("Dose")], ["dose"]) == ["dose_1"]


def test_every_style_takes_any_text() -> None:
    for style in NAMES:
        for text in ("", " ", "\u202e", "\ud800x", "#" * 5000, "̈", "-" * 99, "%", "\x00"):
            anchors(Anchors(style), [Head(text), Head(text), Head(text, text)])
