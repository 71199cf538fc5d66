"""The compiled form as files: one line that says what follows and its checksum, then lines of JSON.

Data only. Whatever cannot be read, is damaged, or belongs to something else is as good as not there.
"""

from __future__ import annotations

import contextlib
import json
from binascii import crc32
from typing import TYPE_CHECKING

from medlint.rules.tables import Tables

if TYPE_CHECKING:
    from mmap import mmap
    from pathlib import Path

_KEPT = 16  # files in the cache


def fetch(file: Path, key: str = "") -> Tables | None:
    """The tables that were saved under this key (any key when ""), or None. Never raises for a bad file."""
    try:
        data = file.read_bytes() if key else _map(file)
        at = data.find(b"\n") + 1
        told = json.loads(data[:at])
        with memoryview(data) as view, view[at:] as body:
            fits = told["key"] == (key or told["key"]) and told["sum"] == _sum(told["key"], body)
        return Tables(data, at) if fits else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _map(file: Path) -> mmap:
    """The file as it ships, of which only what is asked for is read. One in a cache may be cut while it is read."""
    from mmap import ACCESS_READ, mmap

    with file.open("rb") as stream:
        return mmap(stream.fileno(), 0, access=ACCESS_READ)


def save(file: Path, key: str, body: bytes) -> None:
    """Write compiled data. Raises OSError."""
    from medlint.disk import write_whole

    head = json.dumps({"key": key, "sum": _sum(key, body)}).encode("ascii")
    write_whole(file, head + b"\n" + body)


def _sum(key: str, body: bytes | memoryview) -> int:
    """Tells a damaged file from a whole one; nobody is kept from writing another."""
    return crc32(body, crc32(key.encode()))


def tidy(folder: Path) -> None:
    """Drop all but the newest files of the cache."""
    with contextlib.suppress(OSError):
        found = sorted(folder.glob("*.jsonl"), key=lambda file: file.stat().st_mtime_ns)
        for file in found[:-_KEPT]:
            file.unlink()
