"""Writing files so that each is whole, old or new, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write_whole(path: Path, data: bytes, check: Callable[[], None] = lambda: None) -> None:
    """Replace a file: a temporary one in the same folder, flushed to disk, takes its place.

    A device or a pipe, such as /dev/null, is written to and stays what it is.
    A file that was there keeps its mode and, where that is allowed, its owner. ``check`` is called last, just
    before the new file takes the place of the old one, and may raise. Raises OSError or what ``check`` does, and
    then leaves the old file and no other.
    """
    if _takes_writes(path):
        check()
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _keep_owner(path, name)
        os.chmod(name, _mode(path))  # noqa: PTH101
        check()
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sync_folder(path.parent)


def _takes_writes(path: Path) -> bool:
    """Whether a path is a device or a pipe, which a new file must not take the place of."""
    return path.is_char_device() or path.is_fifo()


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _keep_owner(path: Path, name: str) -> None:
    """Give the new file the owner and group of the old one, where that is allowed."""
    with contextlib.suppress(OSError, AttributeError):
        old, new = path.stat(), os.stat(name)  # noqa: PTH116
        if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
            os.chown(name, old.st_uid, old.st_gid)


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system lets folders be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
