"""A web in memory: hosts with their addresses, pages with their answers, and all that was asked for."""

from __future__ import annotations

import httpx

from medlint.online.address import NoHost
from medlint.online.visit import Visitor
from medlint.online.wire import Wire

PUBLIC = "93.184.215.14"


class Web:
    """``pages``: address or (method, address) → status, (status, headers), or an exception to raise."""

    def __init__(self, pages, hosts=None):
        self.pages = pages
        self.hosts = hosts or {}
        self.asked = []  # (method, address as the site sees it)
        self.connected = []  # what was connected to
        self.time = 0.0
        self.rests = []
        wire = Wire(httpx.MockTransport(self.answer), self.resolve)
        self.visitor = Visitor(wire, sleep=self.sleep, now=lambda: self.time)

    def sleep(self, seconds):
        self.rests.append(round(seconds, 3))
        self.time += seconds

    def resolve(self, host, port):
        found = self.hosts.get(host, [PUBLIC])
        if isinstance(found, Exception):
            raise found
        if not found:
            raise NoHost(host)
        return list(found)

    def answer(self, request):
        address = f"{request.url.scheme}://{request.headers['host']}{request.url.raw_path.decode()}"
        self.asked.append((request.method, address))
        self.connected.append(request.url.host)
        found = self.pages.get((request.method, address), self.pages.get(address, 404))
        if isinstance(found, Exception):
            raise found
        status, headers, *text = found if isinstance(found, tuple) else (found, {})
        return httpx.Response(status, headers=headers, text=text[0] if text else "")

    def visit(self, address):
        return self.visitor.visit(address)

    def paths(self):
        """What was asked for, robots.txt left out."""
        return [each for each in self.asked if not each[1].endswith("/robots.txt")]
