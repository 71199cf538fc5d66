"""The file that keeps results: SQLite rows of bytes, each with a checksum. Data only.

Whatever is damaged, old or foreign is as good as not there. Nothing raised here ends a run.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Any

from medlint.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_NAME = "results-1.sqlite"
_MOST = 50_000  # rows; the oldest go first
_SUM = 16
_BAD = (sqlite3.Error, ValueError, TypeError, OverflowError)  # sqlite3 raises all of these for bad files


class Store:
    """``trouble``: what went wrong with the file, for one warning; "" when nothing did."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / _NAME
        self.trouble = ""
        self._link: sqlite3.Connection | None = None
        self._open()

    def fetch(self, keys: Iterable[str]) -> dict[str, bytes]:
        """What is kept under these keys, of which there may be a few hundred."""
        wanted = list(keys)
        if self._link is None or not wanted:
            return {}
        ask = f"SELECT key, value FROM results WHERE key IN ({', '.join('?' * len(wanted))})"  # noqa: S608
        try:
            rows = self._link.execute(ask, wanted).fetchall()
        except _BAD as error:
            self._give_up(error)
            return {}
        found = {key: value for key, data in rows if (value := _unsealed(key, data)) is not None}
        if len(found) < len(rows):
            self.trouble = f"the cache {self.file} is damaged: what is wrong in it was worked out anew"
        return found

    def save(self, values: Mapping[str, bytes]) -> None:
        """Keep these values."""
        if self._link is None or not values:
            return
        rows = [(key, _sealed(key, value)) for key, value in values.items()]
        try:
            with self._link:
                self._link.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows)
                self._link.execute(
                    "DELETE FROM results WHERE rowid <= (SELECT max(rowid) FROM results) - ?", (_MOST,)
                )
        except _BAD as error:
            self._give_up(error)

    def close(self) -> None:
        """Let go of the file."""
        if self._link is not None:
            with contextlib.suppress(*_BAD):
                self._link.close()
            self._link = None

    def _open(self) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._connect()
        except _BAD as error:
            self._give_up(error)
            with contextlib.suppress(OSError, *_BAD):
                self.file.unlink()
                self._connect()
        except OSError as error:
            self.trouble = f"the cache {self.file} cannot be used: {error.strerror or error}"

    def _connect(self) -> None:
        link = sqlite3.connect(self.file, timeout=2.0)
        self._link = link
        link.execute("PRAGMA synchronous = OFF")
        with link:
            link.execute("CREATE TABLE IF NOT EXISTS results (key TEXT UNIQUE NOT NULL, value BLOB NOT NULL)")

    def _give_up(self, error: Exception) -> None:
        self.trouble = f"the cache {self.file} cannot be used: {error}"
        damaged = not isinstance(error, sqlite3.OperationalError)
        self.close()
        if damaged:
            with contextlib.suppress(OSError):
                self.file.unlink()


def _sealed(key: str, value: bytes) -> bytes:
    return _sum(key, value) + value


def _unsealed(key: Any, data: Any) -> bytes | None:
    if not isinstance(key, str) or not isinstance(data, bytes) or data[:_SUM] != _sum(key, data[_SUM:]):
        return None
    return data[_SUM:]


def _sum(key: str, body: bytes) -> bytes:
    return blake2b(key.encode("utf-8", "replace") + b"\n" + body, digest_size=_SUM).digest()
