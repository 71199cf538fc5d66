"""What a polite visitor keeps to: one request to a host at a time, a pause between two, and its robots.txt."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

PAUSE = 1.0  # seconds between two requests to a host
_LONGEST = 10.0  # a pause that a host may ask for
_NAME = "medlint"


class Manners:
    """Kept by all threads of a run. ``robots`` reads a host's rules: its text, "" where there are none."""

    def __init__(
        self,
        robots: Callable[[httpx.URL], str],
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._robots = robots
        self._sleep = sleep
        self._now = now
        self._lock = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._next: dict[str, float] = {}
        self._rules: dict[str, RobotFileParser] = {}
        self.busy: set[str] = set()  # hosts that asked us to stop

    @contextmanager
    def turn(self, url: httpx.URL) -> Iterator[None]:
        """Wait for one's turn at a host, and keep it."""
        with self._lock:
            lock = self._hosts.setdefault(url.host, threading.Lock())
        with lock:
            rest = self._next.get(url.host, 0.0) - self._now()
            if rest > 0:
                self._sleep(rest)
            try:
                yield
            finally:
                self._next[url.host] = self._now() + self._pause(url)

    def may_ask(self, url: httpx.URL) -> bool:
        """Whether a host lets visitors like us look at this address."""
        return self.rules(url).can_fetch(_NAME, str(url))

    def rules(self, url: httpx.URL) -> RobotFileParser:
        """What the host says, asked once."""
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if origin not in self._rules:
            rules = RobotFileParser()
            rules.parse(self._robots(url).splitlines())
            self._rules[origin] = rules
        return self._rules[origin]

    def _pause(self, url: httpx.URL) -> float:
        rules = self._rules.get(f"{url.scheme}://{url.netloc.decode('ascii')}")
        asked = 0.0
        with suppress(ValueError, TypeError, AttributeError):
            asked = float((rules.crawl_delay(_NAME) if rules else 0) or 0)
        return min(max(PAUSE, asked), _LONGEST)
