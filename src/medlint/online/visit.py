"""One address: ask for its head, else for the page, follow where it leads, and say what came of it.

Every step is checked and polite in its own right. Raises nothing.
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import httpx

from medlint.model import Reply
from medlint.online.address import NoHost, Private
from medlint.online.manners import Manners
from medlint.online.wire import Answer, Wire, parse
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_STEPS = 8
_GONE = (404, 410)
_LASTING = (301, 308)
_BUSY = (429, 503)
_ROBOTS = "/robots.txt"
_FRONTS = ("/", "/index.html", "/index.htm", "/home", "/404", "/error")


class _Step(NamedTuple):
    """Where the visit stands: the address, how many steps it took, and whether all of them hold for good."""

    url: httpx.URL
    steps: int = 0
    lasting: bool = True

    def reply(self, state: str, status: int = 0, reason: str = "") -> Reply:
        final = str(self.url) if self.steps else ""
        return Reply(state, status, final, bool(self.steps) and self.lasting, reason)  # type: ignore[arg-type]


class Visitor:
    """Visits addresses. ``pause`` and ``now`` are those of ``Manners``."""

    def __init__(self, wire: Wire, **given: Callable[..., float | None]) -> None:
        self.wire = wire
        self.manners = Manners(self._robots, **given)  # type: ignore[arg-type]

    def visit(self, address: str) -> Reply:
        """What comes of an address."""
        start = parse(address)
        if start is None:
            return Reply("gone", reason="address")
        step = _Step(start)
        try:
            while step.steps <= _MOST_STEPS:
                found = self._take(step)
                if isinstance(found, Reply):
                    return _front(start, found)
                step = found
            return step.reply("unsure", reason="loop")
        except RecursionError:
            return step.reply("unsure", reason="other")

    def _take(self, step: _Step) -> _Step | Reply:
        """One step: the next one, or what came of it all."""
        if step.url.host in self.manners.busy:
            return step.reply("unsure", 429, "busy")
        try:
            if not self._asked(step.url):
                return step.reply("unsure", reason="robots")
            answer = self._answer(step.url)
        except Exception as error:
            return _failed(step, error)
        if answer.location:
            return _next(step, answer)
        if answer.status in _GONE:
            return step.reply("gone", answer.status)
        if answer.status == 429 or (answer.status in _BUSY and answer.wait):
            self.manners.busy.add(step.url.host)
        return step.reply("ok" if 200 <= answer.status < 300 else "unsure", answer.status)

    def _asked(self, url: httpx.URL) -> bool:
        return self.manners.may_ask(url)

    def _answer(self, url: httpx.URL) -> Answer:
        """The answer to a request for the head of a page; some sites answer that wrongly, and are asked again."""
        try:
            answer = self._send("HEAD", url)
        except httpx.RemoteProtocolError:
            return self._send("GET", url)
        if answer.status >= 400 and answer.status != 429:
            return self._send("GET", url)
        return answer

    def _send(self, method: str, url: httpx.URL, *, read: bool = False) -> Answer:
        with self.manners.turn(url):
            return self.wire.send(method, url, read=read)

    def _robots(self, url: httpx.URL) -> str:
        """The rules of a host; "" where there are none, or none can be had."""
        where = url.copy_with(raw_path=_ROBOTS.encode())
        for _ in range(3):
            answer = self._send("GET", where, read=True)
            if not answer.location:
                return answer.text if answer.status == 200 else ""
            there = parse(str(where.join(answer.location)))
            if there is None:
                return ""
            where = there
        return ""


def _next(step: _Step, answer: Answer) -> _Step | Reply:
    """Where an answer leads on to."""
    try:
        there = step.url.join(answer.location)
    except (httpx.InvalidURL, ValueError):
        return step.reply("unsure", answer.status, "other")
    url = parse(str(there))
    if url is None:
        return step.reply("refused", answer.status, "scheme")
    if url == step.url:
        return step.reply("unsure", answer.status, "loop")
    return _Step(url, step.steps + 1, step.lasting and answer.status in _LASTING)


def _front(start: httpx.URL, reply: Reply) -> Reply:
    """A page that leads to a front page now is most likely gone, though nobody says so."""
    if reply.state != "ok" or not reply.final or start.path in _FRONTS or start.query:
        return reply
    there = httpx.URL(reply.final)
    if there.path in _FRONTS and start.path.count("/") >= 2:
        return reply._replace(state="unsure", reason="front")
    return reply


def _failed(step: _Step, error: Exception) -> Reply:
    """What it means that no answer came."""
    if isinstance(error, NoHost):
        return step.reply("gone", reason="host")
    if isinstance(error, Private):
        return step.reply("refused", reason="private")
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return step.reply("unsure", reason="slow")
    if _is_certificate(error):
        return step.reply("unsure", reason="certificate")
    return step.reply("unsure", reason="network")


def _is_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY_FAILED" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False
