"""Articles that are nearly the same, and passages that stand in two."""

from __future__ import annotations

import json
import random
from array import array
from datetime import date

import pytest

from checks.known import known
from checks.sites import judged
from medlint.checks import shingle, twin
from medlint.kind import Context
from medlint.read import read

WORDS = tuple(
    """
    tablet water morning evening bread juice cupboard bathroom holiday window garden river paper number colour winter
    summer letter kitchen bottle corner basket ladder pillow mirror candle pocket button ticket
    """.split()  # noqa: SIM905
)


def prose(seed: int, sentences: int = 20) -> str:
    """Sentences that nobody else says."""
    dice = random.Random(seed)
    return " ".join(" ".join(dice.choices(WORDS, k=12)).capitalize() + "." for _ in range(sentences))


def page(title: str, *parts: str, front: str = "") -> str:
    return (f"---\n{front}\n---\n\n" if front else "") + f"# {title}\n\n" + "\n\n".join(parts) + "\n"


def twins(files: dict[str, str]) -> list[tuple[str, str, int]]:
    return [(p, h.slots["path"], int(h.slots["share"])) for p, _, h in judged("twin", files, of="article")]


def passages(files: dict[str, str], **given) -> list[tuple[str, str, str]]:
    found = judged("twin", files, of="passage", **given)
    return [(path, hit.slots["path"], hit.slots["count"]) for path, _, hit in found]


def test_two_of_the_same_each_name_the_other() -> None:
    files = {"a.md": page("A", prose(1)), "b.md": page("B", prose(1)), "c.md": page("C", prose(2))}
    assert twins(files) == [("a.md", "b.md", 100), ("b.md", "a.md", 100)]
    assert passages(files) == []  # said once, of the whole


def test_a_few_changes_do_not_hide_it_and_half_is_not_nearly() -> None:
    text = prose(1, 30)
    changed = text.replace("Bread", "Cake").replace("river", "stream", 2) + " " + prose(7, 2)
    [(_, _, share), _] = twins({"a.md": page("A", text), "b.md": page("B", changed)})
    assert 80 <= share < 100
    assert twins({"a.md": page("A", text), "b.md": page("B", prose(1, 15), prose(3, 15))}) == []


def test_the_most_alike_is_named() -> None:
    text = prose(1, 30)
    files = {
        "a.md": page("A", text),
        "b.md": page("B", text + prose(4, 5)),
        "c.md": page("C", text + prose(5, 2)),
    }
    assert {path: other for path, other, _ in twins(files)}["a.md"] == "c.md"


def test_thirty_copies_are_found_though_everything_is_common() -> None:
    files = {f"{n}.md": page("A", prose(1)) for n in range(30)}
    assert len(twins(files)) == 30


def test_a_frame_that_every_article_has_makes_no_twins() -> None:
    frame = prose(99, 12)
    files = {f"{n}.md": page("A", frame, prose(n, 6)) for n in range(20)}
    assert twins(files) == []
    assert passages(files) == []


def test_stubs_are_not_compared() -> None:
    assert twins({"a.md": page("A", prose(1, 2)), "b.md": page("B", prose(1, 2))}) == []


@pytest.mark.parametrize("front", ["status: retired", "draft: true", "type: hub", "redirect_to: /x/"])
def test_drafts_hubs_and_what_was_retired_are_left_out(front: str) -> None:
    assert twins({"a.md": page("A", prose(1)), "b.md": page("B", prose(1), front=front)}) == []


def test_a_passage_within_other_text() -> None:
    shared = prose(5, 4)
    files = {"a.md": page("A", prose(1), shared, prose(2)), "b.md": page("B", prose(3), shared, prose(4))}
    found = judged("twin", files, of="passage")
    assert [(path, hit.slots["count"], hit.case) for path, _, hit in found] == [
        ("a.md", "4", "several"), ("b.md", "4", "several"),
    ]  # fmt: skip
    _, said, hit = found[0]
    assert shared.startswith(said) and said.endswith(".")
    there = hit.related[0]
    assert files[there.path][there.span.start : there.span.end] == said


def test_too_few_words_and_other_order_are_no_passage() -> None:
    shared = prose(5, 3)
    files = {"a.md": page("A", prose(1), shared), "b.md": page("B", prose(3), shared)}
    assert passages(files) == []
    mixed = " ".join(reversed(prose(5, 8).split(". ")))
    assert (
        passages({"a.md": page("A", prose(5, 8)), "b.md": page("B", prose(3), mixed.replace(".", "") + ".")})
        == []
    )


def test_what_stands_in_many_articles_is_a_phrase_of_the_house() -> None:
    shared = prose(5, 6)
    files = {f"{n}.md": page("A", prose(n), shared) for n in range(4)}
    assert passages(files) == []
    assert len(passages(files, most=4)) == 4


@pytest.mark.parametrize(
    "part",
    [
        "## Sources\n\n{}", "## About this page\n\n{}", "## When to get help\n\n{}", "> {}", "```\n{}\n```",
        "## Disclaimer\n\n{}",
    ],
)  # fmt: skip
def test_notices_sources_emergencies_quotations_and_code(part: str) -> None:
    shared = part.format(prose(5, 6))
    assert passages({"a.md": page("A", prose(1), shared), "b.md": page("B", prose(3), shared)}) == []


def test_emergency_and_notice_lines_count_nowhere() -> None:
    line = "Call 999 or go to the nearest hospital at once if your face, lips or tongue swell, or you cannot breathe."
    lines = " ".join(
        [line, "This page gives general information only and does not replace advice from your own doctor."]
        * 4
    )
    assert passages({"a.md": page("A", prose(1), lines), "b.md": page("B", prose(3), lines)}) == []


def test_a_passage_is_told_once_though_two_others_have_it() -> None:
    shared = prose(5, 5)
    files = {f"{n}.md": page("A", prose(n), shared) for n in range(3)}
    assert sorted(path for path, _, _ in passages(files)) == ["0.md", "1.md", "2.md"]


def sketches(number: int) -> dict[str, array]:
    """Articles of runs nobody shares, every tenth a copy of the last with some runs exchanged."""
    dice = random.Random(number)
    made: dict[str, array] = {}
    for n in range(number):
        new = [dice.getrandbits(32) for _ in range(shingle.MOST)]
        if n % 10 == 1:
            old = list(made[f"{n - 1:05}"])
            dice.shuffle(old)
            new[: dice.randrange(200, 256)] = old[: dice.randrange(200, 256)]
        made[f"{n:05}"] = array("I", sorted(set(new))[: shingle.MOST])
    return made


def test_with_and_without_rensa_the_same_pairs_are_found() -> None:
    articles = sketches(1010)
    own = dict(articles)
    wanted = {
        (a, b) for a, b in zip(own, list(own)[1:], strict=False) if shingle.alike(own, own, a, b) >= 0.75
    }
    assert len(wanted) > 60
    assert wanted <= shingle.sharing(own)
    assert wanted <= shingle.hashed(own)
    assert {(pair.one, pair.other) for pair in shingle.pairs(articles, 0.75, 12)} == wanted


def test_the_work_grows_with_the_articles_not_with_the_pairs() -> None:
    small, large = (sum(len(p) for p in (shingle.sharing(sketches(n)),)) for n in (200, 800))
    assert large <= 5 * small


def test_notes_are_plain_and_small_however_long_the_article() -> None:
    context = Context(date(2026, 1, 1), known())
    for sentences in (0, 50, 400):
        notes = twin.KIND.collect(
            read(page("A", prose(1, sentences)), "a.md"), twin.Params("article"), context
        )
        assert json.loads(json.dumps(notes)) == notes
        assert len(json.dumps(notes)) < 2000 + 24 * sentences


@pytest.mark.parametrize(
    "text", ["", "\x00" * 9, "# \n", "| a | b |\n|---|---|\n| " + "word " * 40 + "| x |\n"]
)
def test_odd_articles(text: str) -> None:
    for of in ("article", "passage"):
        judged("twin", {"a.md": text, "b.md": text, "c.md": page("C", prose(1))}, of=of)
