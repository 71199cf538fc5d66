"""A worker process: takes articles from its standard input, gives back what was seen on its standard output.

Talks to its own parent only, in lengths and pickles; never reads a pickle from anywhere else.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import IO, Any

from medlint.lazy import collect_seldom

_LENGTH = 8


def send(stream: IO[bytes], value: Any) -> None:
    """Write one value. Raises OSError when the other side is gone."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one value. Raises EOFError when the other side is gone."""
    head = stream.read(_LENGTH)
    size = int.from_bytes(head, "big")
    data = stream.read(size) if len(head) == _LENGTH else b""
    if len(head) < _LENGTH or len(data) < size:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 - from our own parent or child


def serve() -> None:
    """Answer until the parent goes away."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    given, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not end up among the answers
    try:
        bench = _bench(*receive(given))
        send(answers, None)  # ready
        while True:
            send(answers, bench.examine(receive(given)))
    except (EOFError, OSError):
        return


def _bench(*parts: Any) -> Any:
    from medlint.engine.look import Bench

    return Bench(*parts)
