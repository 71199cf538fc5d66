"""All addresses of a run: what is remembered of them, and what several visitors find out about the rest.

A visit that hangs is given up, and the others go on. Decides nothing about findings.
"""

from __future__ import annotations

import queue
import threading
import time
from typing import TYPE_CHECKING

from medlint.engine.options import Answers
from medlint.model import Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from medlint.online.memory import Memory

_VISITORS = 8
_HUNG = 120.0  # seconds after which a visit is given up
_LOST = ("host", "network", "slow")


def ask(
    addresses: Sequence[str], visit: Callable[[str], Reply], memory: Memory, say: Callable[[str], None]
) -> Answers:
    """What is known or was found out of these addresses."""
    known = memory.recall(addresses)
    rest = [address for address in addresses if address not in known]
    if rest:
        say(f"asking for {_count(len(rest))} of other sites")
    made = _Round(rest, visit).run()
    if made and all(map(_is_lost, made.values())) and not _is_there(known, visit):
        trouble = f"none of {_count(len(made))} could be reached: is there a network?"
        return Answers(known, (), trouble)
    memory.keep(made)
    notice = f"--online: asked for {_count(len(made))}; {len(known)} known from the last days"
    return Answers({**known, **made}, (notice,) if addresses else ())


def _is_lost(reply: Reply) -> bool:
    return not reply.status and reply.reason in _LOST


def _is_there(known: Mapping[str, Reply], visit: Callable[[str], Reply]) -> bool:
    """Whether there is a network, told by an address that answered some days ago."""
    tried = next((address for address, reply in known.items() if reply.state == "ok"), "")
    return bool(tried) and not _is_lost(visit(tried))


def _count(number: int) -> str:
    return f"{number} address" + ("" if number == 1 else "es")


class _Round:
    """Several threads that each take the next address. They are daemons: none keeps the program from ending."""

    def __init__(self, addresses: Sequence[str], visit: Callable[[str], Reply]) -> None:
        self.visit = visit
        self.waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.answers: queue.SimpleQueue[tuple[str, Reply]] = queue.SimpleQueue()
        self.since: dict[str, float] = {}
        self.number = len(addresses)
        for address in addresses:
            self.waiting.put(address)

    def run(self) -> dict[str, Reply]:
        """The replies by address, sorted."""
        for _ in range(min(_VISITORS, self.number)):
            self._start()
        found: dict[str, Reply] = {}
        while len(found) < self.number:
            try:
                address, reply = self.answers.get(timeout=1.0)
                found.setdefault(address, reply)
            except queue.Empty:
                self._give_up(found)
        return dict(sorted(found.items()))

    def _start(self) -> None:
        threading.Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while True:
            try:
                address = self.waiting.get_nowait()
            except queue.Empty:
                return
            self.since[address] = time.monotonic()
            try:
                reply = self.visit(address)
            except Exception:
                reply = Reply("unsure", reason="other")
            self.since.pop(address, None)
            self.answers.put((address, reply))

    def _give_up(self, found: dict[str, Reply]) -> None:
        for address, since in list(self.since.items()):
            if address not in found and time.monotonic() - since > _HUNG:
                found[address] = Reply("unsure", reason="slow")
                self._start()
