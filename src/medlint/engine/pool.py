"""Shares articles out to worker processes. One that dies or hangs costs its one article, which is then named.

Each worker has a thread here that hands it one article at a time: what it was busy with is always known. A process that
does not get ready is not tried again and again: its thread leaves the articles to the others.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from medlint.engine.look import Seen
from medlint.engine.shared import Shared
from medlint.engine.worker import receive, send
from medlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from medlint.engine.find import Article
    from medlint.engine.look import Bench

_HUNG = 120.0  # seconds of wall time after which a worker is given up
_TRIES = 2  # of starting a worker anew
_DIED = "the process that checked it died or hung"
_NEVER = "no process to check it could be started"
_CODE = "import sys; sys.path[:] = sys.argv[1:]; from medlint.engine.worker import serve; serve()"


def share(
    articles: Sequence[Article], bench: Bench, number: int, done: Callable[[int, int], None]
) -> list[Seen]:
    """What each article gives, in their order, from this many workers."""
    pool = _Pool(articles, bench)
    try:
        pool.start(number)
        return pool.collect(done)
    finally:
        pool.stop()


class _Pool:
    def __init__(self, articles: Sequence[Article], bench: Bench) -> None:
        self.articles = articles
        self.setup = (
            bench.config,
            bench.pack,
            replace(bench.options, stdin=None, ask=None),
            None,
            bench.many,
        )
        self.waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
        self.answers: queue.SimpleQueue[tuple[int, Seen]] = queue.SimpleQueue()
        self.hands: list[_Hand] = []
        for each in range(len(articles)):
            self.waiting.put(each)

    def start(self, number: int) -> None:
        self.hands = [_Hand(self) for _ in range(number)]
        for hand in self.hands:
            hand.thread.start()

    def collect(self, done: Callable[[int, int], None]) -> list[Seen]:
        seen: dict[int, Seen] = {}
        shared = Shared()
        while len(seen) < len(self.articles):
            with contextlib.suppress(queue.Empty):
                number, answer = self.answers.get(timeout=1.0)
                seen[number] = shared.seen(answer, self.articles[number])
                done(len(seen), len(self.articles))
            for hand in self.hands:
                hand.watch()
            if self.answers.empty() and not any(hand.thread.is_alive() for hand in self.hands):
                break
        for number, article in enumerate(self.articles):
            if number not in seen:
                seen[number] = Seen(article.path, article.place, reason=_NEVER)
        return [seen[number] for number in range(len(self.articles))]

    def stop(self) -> None:
        for hand in self.hands:
            hand.stop()


class _Hand:
    """A thread with a process of its own, which it starts anew when it dies."""

    def __init__(self, pool: _Pool) -> None:
        self.pool = pool
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.process: subprocess.Popen[bytes] | None = None
        self.since = float("inf")
        self.stopped = False

    def work(self) -> None:
        """Hand out articles until there are none."""
        with contextlib.suppress(queue.Empty):
            while not self.stopped and self.ready():
                number = self.pool.waiting.get_nowait()
                article = self.pool.articles[number]
                self.pool.answers.put((number, self.answer(article)))
        self.end()

    def ready(self) -> bool:
        """Whether there is a process that can be given an article; it is started where there is none."""
        for _ in range(_TRIES if self.process is None and not self.pool.waiting.empty() else 0):
            try:
                self.since = time.monotonic()
                self.start()
                return not self.stopped
            except (EOFError, OSError):
                self.end()
            finally:
                self.since = float("inf")
            if self.stopped:
                break
        return self.process is not None or self.pool.waiting.empty()

    def answer(self, article: Article) -> Seen:
        try:
            process = self.process
            assert process is not None  # made ready before
            self.since = time.monotonic()
            send(_pipe(process.stdin), article)
            answer: Seen = receive(_pipe(process.stdout))
        except (EOFError, OSError):
            self.end()
            return Seen(article.path, article.place, reason=_DIED)
        finally:
            self.since = float("inf")
        return answer

    def start(self) -> None:
        """Start a process and wait until it is ready. Raises EOFError or OSError when it never is."""
        path = [folder for folder in sys.path if folder not in ("", ".")]
        command = [sys.executable, "-P", "-c", _CODE, *path]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
        send(_pipe(self.process.stdin), self.pool.setup)
        receive(_pipe(self.process.stdout))

    def watch(self) -> None:
        """Give up a worker that has been silent for too long."""
        process = self.process
        if process is not None and time.monotonic() - self.since > _HUNG:
            process.kill()

    def end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    _pipe(pipe).close()
            process.wait()

    def stop(self) -> None:
        self.stopped = True
        process = self.process
        if process is not None:
            process.kill()
        self.thread.join(timeout=5)


def _pipe(stream: Any) -> Any:
    assert stream is not None
    return stream
