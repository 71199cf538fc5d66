"""The file that keeps results: SQLite rows of packed JSON, each with a checksum. Data only.

Whatever is damaged, old or foreign is as good as not there. Nothing raised here ends a run.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zlib
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

    def fetch(self, keys: Iterable[str]) -> dict[str, Any]:
        """What is kept under these keys."""
        found: dict[str, Any] = {}
        for key in keys:
            row = self._row(key)
            if row is not None:
                found[key] = row
        return found

    def save(self, values: Mapping[str, Any]) -> None:
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

    def _row(self, key: str) -> Any:
        if self._link is None:
            return None
        try:
            row = self._link.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
        except _BAD as error:
            self._give_up(error)
            return None
        if row is None:
            return None
        value = _unsealed(key, row[0])
        if value is None:
            self.trouble = f"the cache {self.file} is damaged: what is wrong in it was worked out anew"
        return value

    def _give_up(self, error: Exception) -> None:
        self.trouble = f"the cache {self.file} cannot be used: {error}"
        damaged = not isinstance(error, sqlite3.OperationalError)
        self.close()
        if damaged:
            with contextlib.suppress(OSError):
                self.file.unlink()


def _sealed(key: str, value: Any) -> bytes:
    body = zlib.compress(json.dumps(value, separators=(",", ":")).encode("ascii"), 1)
    return _sum(key, body) + body


def _unsealed(key: str, data: Any) -> Any:
    if not isinstance(data, bytes) or data[:_SUM] != _sum(key, data[_SUM:]):
        return None
    return json.loads(zlib.decompress(data[_SUM:]))


def _sum(key: str, body: bytes) -> bytes:
    return blake2b(key.encode() + b"\n" + body, digest_size=_SUM).digest()
