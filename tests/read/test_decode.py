"""From bytes to text, or a reason why not."""

from __future__ import annotations

import pytest

from medlint.read.decode import Unreadable, decode


@pytest.mark.parametrize("text", ["", "a", "naïve\r\n", "a\x00b", "\x0c" * 50, "é" * 9000])
def test_text(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


@pytest.mark.parametrize(
    ("data", "reason", "offset"),
    [
        (b"caf\xe9", "is not UTF-8", 3),
        (b"\xef\xbb\xbfcaf\xe9", "is not UTF-8", 6),
        ("a".encode("utf-16"), "is UTF-16: save it as UTF-8", 0),
        (b"%PDF-1.7", "is a PDF file", 0),
        (b"PK\x03\x04", "is a zip or Word file", 0),
        (b"ab" + bytes(40), "is a binary file", 2),
        (b"\xed\xa0\x80", "is not UTF-8", 0),
    ],
)
def test_no_text(data: bytes, reason: str, offset: int) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data)
    assert (caught.value.reason, caught.value.offset) == (reason, offset)
