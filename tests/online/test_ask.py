"""Many addresses: each once, remembered, and never at the price of the others."""

from __future__ import annotations

import json
import time

import pytest

from medlint.model import Reply
from medlint.online import ask as asking
from medlint.online.ask import ask
from medlint.online.memory import Memory

OK, GONE, SLOW = Reply("ok", 200), Reply("gone", 404), Reply("unsure", reason="slow")


def quiet(text: str) -> None:
    """Say nothing."""


def test_each_is_asked_once_and_remembered(tmp_path) -> None:
    said = {"https://a.example": OK, "https://b.example": GONE, "https://c.example": SLOW}
    asked: list[str] = []

    def visit(address):
        asked.append(address)
        return said[address]

    memory = Memory(tmp_path, now=lambda: 1000.0)
    assert ask(sorted(said), visit, memory, quiet).replies == said
    assert sorted(asked) == sorted(said)
    asked.clear()
    again = ask(sorted(said), visit, memory, quiet)
    assert again.replies == said
    assert asked[0] == "https://c.example"  # nobody could tell, so it is asked again
    assert "asked for 1 address; 2 known" in again.notices[0]


@pytest.mark.parametrize(("reply", "days"), [(OK, 7), (GONE, 1)])
def test_what_was_said_grows_old(tmp_path, reply: Reply, days: int) -> None:
    now = [0.0]
    memory = Memory(tmp_path, now=lambda: now[0])
    memory.keep({"https://a.example": reply})
    now[0] = days * 86400.0
    assert memory.recall(["https://a.example"]) == {"https://a.example": reply}
    now[0] += 1
    assert memory.recall(["https://a.example"]) == {}
    now[0] = -5.0  # a clock that was set back
    assert memory.recall(["https://a.example"]) == {}


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{", '{"format": 2, "replies": {}}', '{"format": 1}', '{"format": 1, "replies": [1]}', "\x00",
        '{"format": 1, "replies": {"https://a.example": ["ok"]}}', '{"format": 1, "replies": {"https://a.example": 5}}',
        '{"format": 1, "replies": {"https://a.example": ["fine", 200, "", false, "", 1000]}}',
        '{"format": 1, "replies": {"https://a.example": ["ok", "200", "", false, "", 1000]}}',
        '{"format": 1, "replies": {"https://a.example": ["ok", 200, 7, false, "", 1000]}}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_a_broken_memory_is_as_good_as_none(tmp_path, text: str) -> None:
    (tmp_path / "online.json").write_text(text, encoding="utf-8")
    memory = Memory(tmp_path, now=lambda: 1000.0)
    assert memory.recall(["https://a.example"]) == {}
    memory.keep({"https://a.example": OK})
    assert memory.recall(["https://a.example"]) == {"https://a.example": OK}


def test_a_memory_that_cannot_be_written_stops_nobody(tmp_path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    Memory(tmp_path / "file").keep({"https://a.example": OK})
    Memory(None).keep({"https://a.example": OK})
    assert Memory(None).recall(["https://a.example"]) == {}


def test_the_memory_is_data_and_nothing_else(tmp_path) -> None:
    Memory(tmp_path, now=lambda: 1000.0).keep({"https://é.example": OK})
    assert json.loads((tmp_path / "online.json").read_text("ascii"))["format"] == 1


def test_no_network_at_all_is_no_list_of_dead_links(tmp_path) -> None:
    addresses = ["https://a.example", "https://b.example"]
    memory = Memory(tmp_path)
    lost = ask(addresses, lambda address: Reply("gone", reason="host"), memory, quiet)
    assert lost.replies == {} and "is there a network?" in lost.trouble
    assert memory.recall(addresses) == {}
    one = ask(addresses, lambda a: OK if "a." in a else Reply("gone", reason="host"), memory, quiet)
    assert one.trouble == "" and one.replies["https://b.example"].state == "gone"


def test_one_dead_host_among_those_that_answered_is_dead(tmp_path) -> None:
    addresses = ["https://a.example", "https://b.example"]
    memory = Memory(tmp_path)
    memory.keep({"https://a.example": OK})

    def visit(address):
        return OK if "a." in address else Reply("gone", reason="host")

    found = ask(addresses, visit, memory, quiet)
    assert (found.trouble, found.replies["https://b.example"].state) == ("", "gone")
    lost = ask(addresses, lambda address: Reply("unsure", reason="network"), Memory(None), quiet)
    assert lost.trouble


def test_a_visit_that_breaks_costs_its_own_address() -> None:
    def visit(address):
        if "b." in address:
            raise RuntimeError(address)
        return OK

    found = ask(["https://a.example", "https://b.example"], visit, Memory(None), quiet).replies
    assert [reply.state for reply in found.values()] == ["ok", "unsure"]


def test_a_visit_that_hangs_is_given_up(monkeypatch) -> None:
    monkeypatch.setattr(asking, "_HUNG", 0.2)

    def visit(address):
        if "hang" in address:
            time.sleep(30)
        return OK

    addresses = [*(f"https://hang{n}.example" for n in range(8)), "https://z.example"]
    start = time.monotonic()
    found = ask(addresses, visit, Memory(None), quiet).replies
    assert time.monotonic() - start < 20
    assert found["https://z.example"] == OK
    assert found["https://hang0.example"] == SLOW


def test_nothing_to_ask_says_nothing() -> None:
    assert ask([], lambda address: OK, Memory(None), quiet).notices == ()
