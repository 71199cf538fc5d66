"""One request to one address that has been checked. Follows nothing, keeps no cookies and reads little.

``transport`` is what carries requests; whoever tests gives another one.
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import httpx

from medlint import __version__
from medlint.online.address import checked, look_up
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.online.address import Resolve

AGENT = f"medlint/{__version__} (checks links in health articles)"
_PORTS = {"http": 80, "https": 443}
_TIMES = {"connect": 5.0, "read": 10.0, "write": 10.0, "pool": 30.0}
_MOST = 256 * 1024  # bytes read of a page, where it is read at all


class Answer(NamedTuple):
    """A status, where it leads on to ("" for nowhere), how long to wait, and the text that was asked for."""

    status: int
    location: str = ""
    wait: str = ""
    text: str = ""


class Wire:
    """Sends requests. Raises NoHost, Private, httpx.HTTPError, httpx.InvalidURL, ssl.SSLError or OSError."""

    def __init__(self, transport: httpx.BaseTransport | None = None, resolve: Resolve = look_up) -> None:
        self._resolve = resolve
        self._transport = transport or httpx.HTTPTransport(
            verify=ssl.create_default_context(),
            trust_env=False,
            limits=httpx.Limits(max_connections=32, max_keepalive_connections=0),
        )

    def send(self, method: str, url: httpx.URL, *, read: bool = False) -> Answer:
        """What the host of a URL answers; it is looked up, checked, and connected to by the checked address."""
        address = checked(url.host, url.port or _PORTS[url.scheme], self._resolve)
        headers = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": AGENT,
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        plain = httpx.URL(scheme=url.scheme, host=address, port=url.port, raw_path=url.raw_path)
        extensions = {"timeout": _TIMES, "sni_hostname": url.host}
        response = self._transport.handle_request(
            httpx.Request(method, plain, headers=headers, extensions=extensions)
        )
        try:
            return Answer(
                response.status_code,
                response.headers.get("location", "") if response.is_redirect else "",
                response.headers.get("retry-after", ""),
                _start(response) if read else "",
            )
        finally:
            response.close()

    def close(self) -> None:
        """Let go of all connections."""
        self._transport.close()


def _start(response: httpx.Response) -> str:
    """The start of a text."""
    data = b""
    assert isinstance(response.stream, httpx.SyncByteStream)
    for chunk in response.stream:
        data += chunk
        if len(data) >= _MOST:
            break
    return data[:_MOST].decode("utf-8", "replace")


def parse(text: str) -> httpx.URL | None:
    """An address as it is asked for, without user, password and fragment; None for what is none of http(s)."""
    try:
        url = httpx.URL(text.strip())
        if url.scheme not in _PORTS or not url.host:
            return None
        return url.copy_with(userinfo=b"", fragment=None)
    except (httpx.InvalidURL, ValueError, UnicodeError, TypeError):
        return None
