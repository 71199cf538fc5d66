"""What sites said in earlier runs, kept as data in the user's cache folder, each with the second it was said.

What is old, broken or foreign is as good as nothing. Never kept: that nobody could tell.
"""

from __future__ import annotations

import contextlib
import json
import time
from typing import TYPE_CHECKING, Any

from medlint.disk import write_whole
from medlint.model import Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

_FORMAT = 1
_DAY = 24 * 60 * 60
_HOLDS = {"ok": 7 * _DAY, "gone": _DAY}  # seconds for which what was said is taken for true
_MOST = 50_000  # addresses
_FILE = "online.json"


class Memory:
    """The replies kept in a folder; none without one."""

    def __init__(self, folder: Path | None, now: Callable[[], float] = time.time) -> None:
        self._file = folder / _FILE if folder else None
        self._now = now

    def recall(self, addresses: Iterable[str]) -> dict[str, Reply]:
        """What is still known of these addresses."""
        rows = self._rows()
        found: dict[str, Reply] = {}
        for address in addresses:
            with contextlib.suppress(TypeError, ValueError, KeyError):
                *said, when = rows[address]
                reply = _reply(*said)
                if 0 <= self._now() - when <= _HOLDS.get(reply.state, 0):
                    found[address] = reply
        return found

    def keep(self, replies: Mapping[str, Reply]) -> None:
        """Keep what holds; a folder that cannot be written is as good as none."""
        if self._file is None:
            return
        new = {
            address: [*reply, int(self._now())] for address, reply in replies.items() if reply.state in _HOLDS
        }
        if not new:
            return
        rows = {**self._rows(), **new}
        newest = sorted(rows.items(), key=lambda row: (-_when(row[1]), row[0]))[:_MOST]
        data = json.dumps({"format": _FORMAT, "replies": dict(sorted(newest))}, separators=(",", ":"))
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, data.encode("ascii"))

    def _rows(self) -> dict[str, Any]:
        try:
            data = json.loads(self._file.read_bytes()) if self._file else {}
            rows = data["replies"] if data.get("format") == _FORMAT else {}
            return rows if isinstance(rows, dict) else {}
        except (OSError, ValueError, KeyError, AttributeError, RecursionError):
            return {}


def _reply(state: Any, status: Any, final: Any, lasting: Any, reason: Any) -> Reply:
    """A reply as it was kept. Raises ValueError for anything else."""
    if state not in _HOLDS or not isinstance(status, int) or not isinstance(lasting, bool):
        raise ValueError(state)
    if not (isinstance(final, str) and isinstance(reason, str)):
        raise ValueError(final)
    return Reply(state, status, final, lasting, reason)


def _when(row: Any) -> float:
    return float(row[-1]) if isinstance(row, list) and row and isinstance(row[-1], int) else 0.0
