"""How long a rule may take. Stops what runs away, even inside a regular expression, where the system allows.

In the main thread of a process on a system with interval timers, a signal comes every fifth of a CPU-second
while something is timed. Elsewhere a rule cannot be stopped; that it took too long is still noticed.
"""

from __future__ import annotations

import contextlib
import signal
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE_SECONDS = 1.0
FILE_SECONDS = 10.0
_TICK = 0.2


class TooLong(BaseException):
    """Raised where the time is used up. No Exception, so that nothing on the way takes it for its own."""


class Clock:
    """CPU time of this process, measured from the start of an article and of each rule."""

    def __init__(self, rule: float = RULE_SECONDS, file: float = FILE_SECONDS) -> None:
        self.rule = rule
        self.file = file
        self._file_end = float("inf")
        self._rule_end = float("inf")
        self._ended = 0.0  # when the rule before ended, within an article

    @contextlib.contextmanager
    def article(self) -> Iterator[None]:
        """Time an article; raises TooLong out of the block when its time is used up."""
        self._ended = 0.0
        self._file_end = time.process_time() + self.file
        with _ticking(self._look):
            try:
                yield
            finally:
                self._file_end, self._ended = float("inf"), 0.0

    def timed(self, work: Any, limit: float | None = None) -> Any:
        """What ``work()`` returns. Raises TooLong when it takes longer than ``limit`` or a rule may."""
        start = self._ended or time.process_time()
        self._ended = 0.0
        most = self.rule if limit is None else limit
        try:
            self._rule_end = start + most
            made = work()
        finally:
            self._rule_end = float("inf")
        end = time.process_time()
        if end - start > most:
            raise TooLong
        if self._file_end < float("inf"):  # the next rule of the article begins now: asking the system costs
            self._ended = end
        return made

    @property
    def over(self) -> bool:
        """Whether the article's time is used up."""
        return time.process_time() >= self._file_end

    def _look(self, number: int, frame: object) -> None:
        now = time.process_time()
        if now >= self._rule_end or now >= self._file_end:
            raise TooLong


@contextlib.contextmanager
def _ticking(look: Any) -> Iterator[None]:
    """Call ``look`` as a signal handler from time to time, where that can be done."""
    try:
        before = signal.signal(signal.SIGPROF, look)
    except (AttributeError, ValueError):  # no such signal here, or not the main thread
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, _TICK, _TICK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
