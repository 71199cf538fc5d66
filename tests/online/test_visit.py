"""What comes of an address: gone, moved, unsure or refused, and what is never asked."""

from __future__ import annotations

import ssl

import httpx
import pytest

from medlint.model import Reply
from online.web import PUBLIC, Web

A, B, C = "https://a.example/x/one", "https://b.example/two", "http://c.example/three"


def to(target: str, status: int = 302) -> tuple[int, dict[str, str]]:
    return status, {"location": target}


@pytest.mark.parametrize(
    ("found", "reply"),
    [
        (200, Reply("ok", 200)),
        (204, Reply("ok", 204)),
        (404, Reply("gone", 404)),
        (410, Reply("gone", 410)),
        (401, Reply("unsure", 401)),
        (403, Reply("unsure", 403)),
        (418, Reply("unsure", 418)),
        (429, Reply("unsure", 429)),
        (500, Reply("unsure", 500)),
        (503, Reply("unsure", 503)),
        (httpx.ConnectTimeout("slow"), Reply("unsure", reason="slow")),
        (httpx.ReadTimeout("slow"), Reply("unsure", reason="slow")),
        (
            httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] expired"),
            Reply("unsure", reason="certificate"),
        ),
        (httpx.ConnectError("refused"), Reply("unsure", reason="network")),
        (ssl.SSLError("odd"), Reply("unsure", reason="network")),
        (httpx.RemoteProtocolError("rubbish"), Reply("unsure", reason="network")),
        (ValueError("anything"), Reply("unsure", reason="network")),
    ],
)
def test_hard_and_soft_failures_are_told_apart(found, reply: Reply) -> None:
    assert Web({A: found, "https://a.example/robots.txt": 404}).visit(A) == reply


def test_a_name_that_is_not_there_is_gone_and_one_that_nobody_can_look_up_is_not() -> None:
    assert Web({}, {"a.example": []}).visit(A) == Reply("gone", reason="host")
    assert Web({}, {"a.example": OSError("try again")}).visit(A) == Reply("unsure", reason="network")


def test_a_site_that_answers_head_wrongly_is_asked_for_the_page() -> None:
    for status in (404, 405, 403, 501):
        web = Web({("HEAD", A): status, ("GET", A): 200})
        assert web.visit(A) == Reply("ok", 200)
        assert web.paths() == [("HEAD", A), ("GET", A)]
    assert Web({("HEAD", A): httpx.RemoteProtocolError("rubbish"), ("GET", A): 200}).visit(A).state == "ok"


def test_redirects_are_followed_and_lasting_only_if_all_are() -> None:
    web = Web({A: to(B, 301), B: to(C, 308), C: 200})
    assert web.visit(A) == Reply("ok", 200, C, lasting=True)
    assert Web({A: to(B, 301), B: to(C, 302), C: 200}).visit(A) == Reply("ok", 200, C)
    assert (
        Web({A: to("../other", 301), "https://a.example/other": 200}).visit(A).final
        == "https://a.example/other"
    )
    assert Web({A: to(B), B: 404}).visit(A) == Reply("gone", 404, B)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "192.168.1.1",
        "::1",
        "fd00::1",
        "224.0.0.1",
        "::ffff:10.0.0.1",
    ],
)
def test_a_private_address_is_refused_at_the_start_and_at_every_redirect(address: str) -> None:
    hosts = {"inside.example": [address]}
    inside = "http://inside.example/admin"
    web = Web({inside: 200}, hosts)
    assert web.visit(inside) == Reply("refused", reason="private")
    assert web.asked == []
    web = Web({A: to(B, 301), B: to(inside, 301), inside: 200}, hosts)
    assert web.visit(A) == Reply("refused", 0, inside, True, "private")
    assert not any("inside" in asked for _, asked in web.asked)


def test_robots_txt_is_no_way_around_it() -> None:
    hosts = {"inside.example": ["10.0.0.1"]}
    web = Web({"https://a.example/robots.txt": to("http://inside.example/robots.txt"), A: 200}, hosts)
    assert web.visit(A).state == "refused"
    assert not any("inside" in asked for _, asked in web.asked)


def test_a_name_is_looked_up_once_and_that_very_address_is_connected_to() -> None:
    answers = iter([[PUBLIC], [PUBLIC], ["127.0.0.1"]])  # robots.txt, the page, and a turn for the worse
    web = Web({A: 404})
    web.resolve = lambda host, port: next(answers)
    web.visitor.wire._resolve = web.resolve
    assert web.visit(A) == Reply("refused", reason="private")
    assert set(web.connected) == {PUBLIC}


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://a.example/x", "javascript:alert(1)", "gopher://a.example", "http://"],
)
def test_other_schemes_are_never_followed(target: str) -> None:
    web = Web({A: to(target)})
    assert web.visit(A).state in ("refused", "unsure")
    assert len(web.paths()) == 1


def test_circles_end() -> None:
    assert Web({A: to(A)}).visit(A) == Reply("unsure", 302, reason="loop")
    web = Web({A: to(B), B: to(A)})
    assert web.visit(A).reason == "loop"
    assert len(web.paths()) < 12


def test_a_deep_page_that_leads_to_the_front_page_is_most_likely_gone() -> None:
    front = "https://a.example/"
    assert Web({A: to(front, 301), front: 200}).visit(A) == Reply("unsure", 200, front, True, "front")
    assert (
        Web({"https://b.example": to(front, 301), front: 200, "https://b.example/": to(front)})
        .visit("https://b.example")
        .state
        == "ok"
    )


def test_what_a_host_does_not_want_is_not_asked() -> None:
    rules = 200, {}, "User-agent: *\nDisallow: /x/\n"
    web = Web({"https://a.example/robots.txt": rules, A: 200, "https://a.example/y": 200})
    assert web.visit(A) == Reply("unsure", reason="robots")
    assert web.visit("https://a.example/y") == Reply("ok", 200)
    assert web.paths() == [("HEAD", "https://a.example/y")]
    web = Web({B: to(A), "https://a.example/robots.txt": rules, A: 200})
    assert web.visit(B).reason == "robots"


def test_a_pause_stands_between_two_requests_to_a_host_and_none_between_hosts() -> None:
    web = Web({A: 200, "https://a.example/z": 200, B: 200})
    for address in (A, "https://a.example/z"):
        web.visit(address)
    assert len(web.rests) == 2 and all(0.9 <= rest <= 1.0 for rest in web.rests)
    before = list(web.rests)
    web.visit(B)
    assert len(web.rests) == len(before) + 1  # its robots.txt, then the page


def test_a_host_may_ask_for_a_longer_pause_but_not_for_ever() -> None:
    for asked, pause in (("5", 5.0), ("3600", 10.0), ("x", 1.0)):
        web = Web(
            {
                "https://a.example/robots.txt": (200, {}, f"User-agent: *\nCrawl-delay: {asked}\n"),
                A: 200,
                "https://a.example/z": 200,
            }
        )
        web.visit(A)
        web.visit("https://a.example/z")
        assert max(web.rests) == pause


def test_a_host_that_asks_us_to_stop_is_left_alone() -> None:
    web = Web({A: 429, "https://a.example/z": 200})
    assert web.visit(A).status == 429
    asked = len(web.asked)
    assert web.visit("https://a.example/z") == Reply("unsure", 429, "", False, "busy")
    assert len(web.asked) == asked


def test_user_password_and_fragment_are_not_sent() -> None:
    web = Web({A: 200})
    assert web.visit("https://me:secret@a.example/x/one#part").state == "ok"
    assert web.paths() == [("HEAD", A)]


@pytest.mark.parametrize(
    "address",
    ["", "https://", "http:///x", "https://[::1", "https://a b.example/", "x", "https://" + "é" * 300],
)
def test_what_is_no_address(address: str) -> None:
    assert Web({}).visit(address).state in ("gone", "unsure")
