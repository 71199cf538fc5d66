"""Numbers as short text, for notes that are kept for thousands of articles. Knows not what they mean."""

from __future__ import annotations

from array import array
from binascii import a2b_base64, b2a_base64
from sys import byteorder
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable


def pack(code: str, numbers: Iterable[int]) -> str:
    """Numbers as text; ``code`` is that of ``array``: H, I or Q. The same on every machine."""
    made = array(code, numbers)
    if byteorder == "big":
        made.byteswap()
    return b2a_base64(made.tobytes(), newline=False).decode("ascii")


def unpack(code: str, text: str) -> array[int]:
    """What ``pack`` was given."""
    made = array(code)
    made.frombytes(a2b_base64(text))
    if byteorder == "big":
        made.byteswap()
    return made


def short(text: str) -> int:
    """A number from 0 to 65535 for a text, always the same."""
    return crc32(text.encode("utf-8", "surrogatepass")) & 0xFFFF


def number(text: str) -> int:
    """A number of 32 bits for a text, always the same."""
    return crc32(text.encode("utf-8", "surrogatepass"))
