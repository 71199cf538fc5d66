"""From an article on the disk to its text, never waiting for a pipe or reading more than is allowed."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from medlint.read.decode import Unreadable, decode

if TYPE_CHECKING:
    from medlint.engine.find import Article


class Unfit(Exception):
    """An article that cannot be checked; the text says why."""


def load(article: Article, most: int) -> bytes:
    """The bytes of an article of at most ``most`` bytes. Raises Unfit."""
    data = article.data
    if data is None:
        try:
            data = _read(article.path, most)
        except OSError as error:
            text = error.strerror or str(error)
            raise Unfit(f"cannot be read: {text[:1].lower()}{text[1:]}") from None
    if len(data) > most:
        raise Unfit(f"is larger than {_size(most)}: split it, or exclude it in medlint.yaml")
    return data


def _read(path: str, most: int) -> bytes:
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    )
    handle = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise Unfit("is no plain file: only plain files are read")
        parts = []
        left = most + 1
        while left > 0 and (part := os.read(handle, min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)
    finally:
        os.close(handle)


def text_of(data: bytes) -> str:
    """The text of an article. Raises Unfit with the offset of the first bad byte."""
    try:
        return decode(data)
    except Unreadable as error:
        raise Unfit(f"{error.reason} (byte {error.offset})") from None


def _size(number: int) -> str:
    return f"{number // (1 << 20)} MiB" if number >= 1 << 20 else f"{number} bytes"
