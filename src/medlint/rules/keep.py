"""The compiled form as files: one line that says what follows and its checksum, then lines of JSON.

Data only. Whatever cannot be read, is damaged, or belongs to something else is as good as not there.
"""

from __future__ import annotations

import contextlib
import json
from binascii import crc32
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_KEPT = 16  # files in the cache


def fetch(file: Path, key: str = "") -> bytes | None:
    """The JSON that was saved under this key (any key when ""), or None. Never raises for a bad file."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        told = json.loads(head)
        wanted = key or told["key"]
        fits = told["key"] == wanted and told["sum"] == _sum(wanted, body)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return body if fits else None


def save(file: Path, key: str, body: bytes) -> None:
    """Write compiled data. Raises OSError."""
    from medlint.disk import write_whole

    head = json.dumps({"key": key, "sum": _sum(key, body)}).encode("ascii")
    write_whole(file, head + b"\n" + body)


def encode(data: Any) -> bytes:
    """Compiled data as one line of JSON."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _sum(key: str, body: bytes) -> int:
    """Tells a damaged file from a whole one; nobody is kept from writing another."""
    return crc32(body, crc32(key.encode()))


def tidy(folder: Path) -> None:
    """Drop all but the newest files of the cache."""
    with contextlib.suppress(OSError):
        found = sorted(folder.glob("*.jsonl"), key=lambda file: file.stat().st_mtime_ns)
        for file in found[:-_KEPT]:
            file.unlink()
