"""Attacks on the gate that change what readers see and hope that the signed text looks the same. None passes."""

from __future__ import annotations

import pytest

from pipeline.world import VISIT

PATH = "content/visit.md"
HARM = "Stop all your tablets on the day before."


def comment_a_signed_sentence_out(world):
    first, rest = VISIT.split(". ", 1)
    world.replace(PATH, VISIT, f"<!-- {first}. -->\n{rest}")


def say_it_in_html(world):
    world.replace(PATH, VISIT, f"{VISIT}\n\n<div><p>{HARM}</p></div>")


def say_it_in_a_table_of_html(world):
    world.replace(PATH, VISIT, f"{VISIT}\n\n<table><tr><td>{HARM}</td></tr></table>")


def pull_the_words_in_from_another_file(world):
    world.write("parts/wrong.txt", HARM)
    world.replace(PATH, VISIT, f'{VISIT}\n\n--8<-- "parts/wrong.txt"')


def pull_the_words_in_by_a_shortcode(world):
    world.write("parts/wrong.txt", HARM)
    world.replace(PATH, VISIT, f'{VISIT}\n\n{{{{< readfile "parts/wrong.txt" >}}}}')


def save_the_article_in_another_encoding(world):
    path = world.root / PATH
    path.write_bytes(path.read_text("utf-8").replace(VISIT, f"{VISIT} {HARM}").encode("utf-16"))


def turn_letters_into_look_alike_ones(world):
    world.replace(PATH, "medicines", "med\u0456cines")


def strike_words_of_a_signed_sentence(world):
    world.replace(PATH, "Take a friend", "~~Take a friend~~ Come alone")


def put_the_words_into_a_picture(world):
    (world.root / "img").mkdir(exist_ok=True)
    (world.root / "img/wrong.svg").write_text(f"<svg><text>{HARM}</text></svg>", "utf-8")
    world.replace(PATH, VISIT, f"{VISIT}\n\n![{HARM}](../img/wrong.svg)")


ATTACKS = [
    comment_a_signed_sentence_out, say_it_in_html, say_it_in_a_table_of_html, pull_the_words_in_from_another_file,
    pull_the_words_in_by_a_shortcode, save_the_article_in_another_encoding, turn_letters_into_look_alike_ones,
    strike_words_of_a_signed_sentence, put_the_words_into_a_picture,
]  # fmt: skip


@pytest.mark.parametrize("deed", ATTACKS, ids=lambda deed: deed.__name__)
def test_no_change_of_what_readers_see_passes(world, deed) -> None:
    deed(world)
    world.commit()
    done = world.gate()
    assert done.code in (1, 2), done
    assert done.told["ready"] is False
    assert not any(article["ready"] for article in done.told["articles"] if article["path"] == PATH)
