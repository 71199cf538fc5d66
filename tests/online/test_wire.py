"""Requests over a real socket: to the address that was checked, in the name of the host, no more than needed."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from medlint.online.address import Private
from medlint.online.visit import Visitor
from medlint.online.wire import Wire, parse
from online.web import PUBLIC


class Local(httpx.BaseTransport):
    """Carries what is meant for the public address to a server of ours, as another network would."""

    def __init__(self, port):
        self.port = port
        self.inner = httpx.HTTPTransport(trust_env=False)

    def handle_request(self, request):
        assert request.url.host == PUBLIC, "only a checked address is connected to"
        request.url = request.url.copy_with(host="127.0.0.1", port=self.port)
        return self.inner.handle_request(request)


@pytest.fixture
def server():
    """A site, and what it was asked for: method, path, headers."""
    asked = []

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.command, self.path, dict(self.headers)))
            status = {"/gone": 410, "/moved": 301, "/inside": 302, "/robots.txt": 404}.get(self.path, 200)
            self.send_response(status)
            if status == 301:
                self.send_header("Location", "https://b.example/new")
            if status == 302:
                self.send_header("Location", "http://127.0.0.1/admin")
            self.send_header("Set-Cookie", "a=b")
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(b"x" * 5_000_000 if self.path == "/big" else b"text")

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, *given):
            """Be quiet."""

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    httpd.daemon_threads = True
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield httpd.server_address[1], asked
    httpd.shutdown()
    httpd.server_close()


def wire(server) -> Wire:
    return Wire(Local(server[0]), lambda host, port: [host] if host[0].isdigit() else [PUBLIC])


def visitor(server) -> Visitor:
    return Visitor(wire(server), sleep=lambda seconds: None)


def test_the_host_is_told_who_is_meant_and_nothing_else_of_us(server) -> None:
    visitor(server).visit("http://a.example:8080/page?x=1#part")
    method, path, headers = server[1][-1]
    assert (method, path, headers["Host"]) == ("HEAD", "/page?x=1", "a.example:8080")
    assert headers["User-Agent"].startswith("medlint/")
    assert {"Cookie", "Authorization", "Referer"}.isdisjoint(headers)


def test_answers_over_a_socket(server) -> None:
    visit = visitor(server).visit
    assert visit("http://a.example/page").state == "ok"
    assert visit("http://a.example/gone").state == "gone"
    assert visit("http://a.example/inside").state == "refused"
    assert all("/admin" not in path for _, path, _ in server[1])
    assert not any("Cookie" in headers for _, _, headers in server[1])


def test_no_more_is_read_than_is_needed(server) -> None:
    answer = wire(server).send("GET", parse("http://a.example/big"), read=True)
    assert answer.status == 200 and len(answer.text) == 256 * 1024
    assert wire(server).send("GET", parse("http://a.example/big")).text == ""


def test_the_product_itself_refuses_this_computer(server) -> None:
    port = server[0]
    for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0"):
        with pytest.raises(Private):
            Wire().send("GET", parse(f"http://{host}:{port}/page"))
    assert server[1] == []


def test_proxies_of_the_environment_are_not_used(server, monkeypatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{server[0]}")
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{server[0]}")
    with pytest.raises(Private):
        Wire().send("GET", parse("http://127.0.0.1:1/page"))
    assert server[1] == []
