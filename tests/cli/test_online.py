"""``medlint check --online``: asks when told to, says what it cannot do, and is silent otherwise."""

from __future__ import annotations

import json
import sys

import httpx
import pytest

from medlint.online import wire
from medlint.online.address import NoHost
from medlint.online.wire import Wire

PAGE = """# Taking it

See [the leaflet](https://gone.example/leaflet), [more](https://slow.example/a), [that](https://old.example/b),
[a site](https://nowhere.example/), [ours](https://inside.example/) and [the NHS](https://good.example/).
"""


@pytest.fixture
def web(monkeypatch):
    """Sites in memory, and the addresses they were asked for."""
    asked: list[str] = []
    hosts = {"inside.example": ["10.0.0.5"]}

    def answer(request):
        asked.append(f"https://{request.headers['host']}{request.url.path}")
        found = {"gone.example": 404, "slow.example": 503, "old.example": 301}.get(
            request.headers["host"], 200
        )
        return httpx.Response(found, headers={"location": "https://good.example/b"} if found == 301 else {})

    def resolve(host, port):
        if host == "nowhere.example":
            raise NoHost(host)
        return hosts.get(host, ["93.184.215.14"])

    def made() -> Wire:
        return Wire(httpx.MockTransport(answer), resolve)

    monkeypatch.setattr(wire, "Wire", made)
    monkeypatch.setattr("medlint.online.manners.PAUSE", 0.0)
    return asked


def found(out: str) -> dict[str, str]:
    """What was said of each site."""
    return {
        each["message"].split("//")[1].split(".")[0]: each["rule"] for each in json.loads(out)["findings"]
    }


ASK = ("check", "--select", "link", "--format", "json", "a.md")


def test_other_sites_are_asked_only_with_the_flag(project, medlint, web) -> None:
    (project / "a.md").write_text(PAGE, encoding="utf-8")
    for config in ("links: {external: on}\n", "locale: en-GB\n"):
        (project / "medlint.yaml").write_text(config, encoding="utf-8")
        ended = medlint(*ASK)
        assert (ended.code, found(ended.out), web) == (0, {}, [])


def test_each_link_gets_what_its_site_said(project, medlint, web) -> None:
    (project / "a.md").write_text(PAGE, encoding="utf-8")
    ended = medlint(*ASK, "--online")
    assert ended.code == 1
    assert found(ended.out) == {
        "gone": "link/dead-external",
        "slow": "link/unanswered-external",
        "old": "link/moved-external",
        "nowhere": "link/dead-external",
        "inside": "link/private-external",
    }
    assert not [address for address in web if "inside" in address]


def test_what_was_said_is_remembered(project, medlint, web) -> None:
    (project / "a.md").write_text(PAGE, encoding="utf-8")
    first = medlint(*ASK, "--online", "--cache").out
    web.clear()
    second = medlint(*ASK, "--online", "--cache").out
    assert json.loads(first)["findings"] == json.loads(second)["findings"]
    assert {address.split("/")[2] for address in web} == {"slow.example"}
    web.clear()
    medlint(*ASK, "--online", "--no-cache")
    assert "https://gone.example/leaflet" in web


def test_a_config_may_keep_it_off(project, medlint, web) -> None:
    (project / "a.md").write_text(PAGE, encoding="utf-8")
    (project / "medlint.yaml").write_text("links: {external: off}\n", encoding="utf-8")
    ended = medlint("check", "--select", "link", "--online", "a.md")
    assert (ended.code, web) == (0, [])
    assert "medlint.yaml:1" in ended.err + ended.out


def test_a_rule_that_is_off_asks_nobody(project, medlint, web) -> None:
    (project / "a.md").write_text(PAGE, encoding="utf-8")
    medlint("check", "--select", "link/missing-page", "--online", "a.md")
    assert web == []


def test_without_httpx_it_says_what_to_install(project, medlint, monkeypatch) -> None:
    (project / "a.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "httpx", None)
    ended = medlint(*ASK, "--online")
    assert (ended.code, ended.out) == (2, "")
    assert 'pip install "medlint[online]"' in ended.err


def test_no_network_is_no_pass(project, medlint, monkeypatch) -> None:
    (project / "a.md").write_text(
        "See [it](https://a.example/) and [that](https://b.example/).\n", encoding="utf-8"
    )

    def resolve(host, port):
        raise OSError("no network")

    monkeypatch.setattr(
        wire, "Wire", lambda: Wire(httpx.MockTransport(lambda request: httpx.Response(200)), resolve)
    )
    ended = medlint(*ASK, "--online")
    assert (ended.code, found(ended.out)) == (2, {})
    assert "is there a network?" in json.loads(ended.out)["not_checked"][0]["reason"]


@pytest.mark.parametrize("flags", [("--fix",), ("--diff",)])
def test_it_mends_nothing(project, medlint, flags: tuple[str, ...]) -> None:
    (project / "a.md").write_text(PAGE, encoding="utf-8")
    ended = medlint("check", "--online", *flags, "a.md")
    assert ended.code == 2 and "--online" in ended.err


def test_the_other_articles_of_a_site_are_not_asked_for(project, medlint, web) -> None:
    (project / "medlint.yaml").write_text('content: ["*.md"]\n', encoding="utf-8")
    (project / "a.md").write_text("# A\n\nRest.\n", encoding="utf-8")
    (project / "b.md").write_text(PAGE, encoding="utf-8")
    medlint(*ASK, "--online")
    assert web == []
