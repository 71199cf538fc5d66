"""From bytes to text: UTF-8 or nothing. May not guess an encoding: a wrong guess changes doses."""

from __future__ import annotations

_BOM = b"\xef\xbb\xbf"
#: C0 controls that no text holds in number; more than one in fifty of them means a binary file.
_CONTROLS = bytes(set(range(32)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D})
_SAMPLE = 8192
_FOREIGN = {
    b"\xff\xfe": "is UTF-16: save it as UTF-8",
    b"\xfe\xff": "is UTF-16: save it as UTF-8",
    b"%PDF-": "is a PDF file",
    b"PK\x03\x04": "is a zip or Word file",
    b"\x1f\x8b": "is a compressed file",
}


class Unreadable(ValueError):
    """Bytes that are no UTF-8 text. ``offset`` is that of the first bad byte, from 0."""

    def __init__(self, reason: str, offset: int = 0) -> None:
        super().__init__(f"{reason} (byte {offset})")
        self.reason = reason
        self.offset = offset


def decode(data: bytes) -> str:
    """The text of an article, without a leading byte order mark; line ends and NUL as they are.

    Byte offsets are those of the file less three where it begins with a byte order mark. Raises Unreadable.
    """
    for start, reason in _FOREIGN.items():
        if data.startswith(start):
            raise Unreadable(reason)
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > 1 + len(sample) // 50:
        first = min(sample.find(byte) for byte in _CONTROLS if byte in sample)
        raise Unreadable("is a binary file", first)
    skipped = len(_BOM) if data.startswith(_BOM) else 0
    try:
        return data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("is not UTF-8", error.start + skipped) from None
