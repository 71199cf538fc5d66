"""Compiled knowledge as text that is parsed in small pieces: only what an article touches is ever read.

A body is one line of JSON that says where each table's pieces begin, and the pieces, each a line of JSON. A mapping is
cut by a checksum of the key, so that one look-up parses a handful of entries; a list is cut in its order; a text, and
whatever is called ``WHOLE``, is one piece. Knows nothing of what the tables mean, nor of files.
"""

from __future__ import annotations

import json
from binascii import crc32
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from mmap import mmap

#: The table that is read as a whole.
WHOLE = "start"

_ENTRIES = 8  # in one piece, about
_MOST = 50_000  # keys remembered, those that are not there among them


def encode(data: Mapping[str, Any]) -> bytes:
    """The body that holds these mappings, lists and texts. Mappings lose their order."""
    from medlint.digest import blake2b

    index: dict[str, Any] = {}
    lines: list[bytes] = []
    for name, value in data.items():
        starts = [sum(map(len, lines))]
        form = "whole" if name == WHOLE else _form(value)
        for piece in [value] if form == "whole" else _pieces(value):
            lines.append(_line(piece))
            starts.append(starts[-1] + len(lines[-1]))
        index[name] = {"size": len(value), "starts": starts, "form": form}
    body = b"".join(lines)
    return _line({"digest": blake2b(body, digest_size=16).hexdigest(), "tables": index}) + body


def _form(value: Any) -> str:
    return "whole" if isinstance(value, str) else "map" if isinstance(value, Mapping) else "list"


def _pieces(value: Any) -> list[Any]:
    number = -(-len(value) // _ENTRIES) or 1
    if not isinstance(value, Mapping):
        return [value[at * _ENTRIES : (at + 1) * _ENTRIES] for at in range(number)]
    pieces: list[dict[str, Any]] = [{} for _ in range(number)]
    for key in sorted(value):
        pieces[crc32(key.encode()) % number][key] = value[key]
    return pieces


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


class Tables(Mapping[str, Any]):
    """The tables of a body by name; the body begins ``at`` this byte.

    Raises ValueError, KeyError or TypeError for a body that is none.
    """

    def __init__(self, body: bytes | mmap, at: int = 0) -> None:
        self._body = body
        self._at = at
        self._begin = body.find(b"\n", at) + 1
        head = json.loads(body[at : self._begin])
        self.digest = str(head["digest"])
        self._index: dict[str, Any] = head["tables"]
        self._open: dict[str, Any] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._body[self._at :],)

    def __getitem__(self, name: str) -> Any:
        if name not in self._open:
            self._open[name] = self._table(name)
        return self._open[name]

    def _table(self, name: str) -> Any:
        about = self._index[name]
        pieces = _Pieces(self._body, self._begin, about["starts"])
        if about["form"] == "map":
            return Table(pieces, about["size"])
        return Row(pieces, about["size"]) if about["form"] == "list" else pieces[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


class _Pieces:
    """The pieces of one table."""

    def __init__(self, body: bytes | mmap, begin: int, starts: Sequence[int]) -> None:
        self.body = body
        self.begin = begin
        self.starts = starts

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> Any:
        start, end = self.starts[number], self.starts[number + 1]
        return json.loads(self.body[self.begin + start : self.begin + end])


class _Known(dict[str, Any]):
    """What a table has parsed, and None for keys it does not have."""

    def __init__(self, pieces: _Pieces) -> None:
        self.pieces = pieces
        self._read: set[int] = set()

    def __missing__(self, key: str) -> Any:
        if len(self) > _MOST:
            self.clear()
            self._read.clear()
        number = crc32(key.encode("utf-8", "surrogatepass")) % len(self.pieces)
        if number not in self._read:
            self._read.add(number)
            self.update(self.pieces[number])
        return self.setdefault(key, None)


class Table(Mapping[str, Any]):
    """A mapping of which a piece is parsed when a key of it is asked for."""

    def __init__(self, pieces: _Pieces, size: int) -> None:
        self._known = _Known(pieces)
        self._size = size

    def get(self, key: str, default: Any = None) -> Any:
        """The value of this key, or the default."""
        found = self._known[key]
        return default if found is None else found

    def among(self, keys: Iterable[str]) -> dict[str, Any]:
        """Those of these keys that are there, with their values: fast for the many words of an article."""
        known = self._known
        return {key: found for key in keys if (found := known[key]) is not None}

    def __getitem__(self, key: str) -> Any:
        found = self._known[key]
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._known[key] is not None

    def __iter__(self) -> Iterator[str]:
        """All keys, sorted; parses everything."""
        pieces = self._known.pieces
        return iter(sorted(key for number in range(len(pieces)) for key in pieces[number]))

    def __len__(self) -> int:
        return self._size


class Row(Sequence[Any]):
    """A list of which a piece is parsed when something of it is asked for."""

    def __init__(self, pieces: _Pieces, size: int) -> None:
        self._pieces = pieces
        self._size = size
        self._known: dict[int, Any] = {}

    @overload
    def __getitem__(self, number: int) -> Any: ...
    @overload
    def __getitem__(self, number: slice) -> list[Any]: ...
    def __getitem__(self, number: int | slice) -> Any:
        """What stands at this place."""
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(self._size))]
        if not 0 <= number < self._size:
            raise IndexError(number)
        piece = number // _ENTRIES
        if piece not in self._known:
            self._known[piece] = self._pieces[piece]
        return self._known[piece][number % _ENTRIES]

    def __len__(self) -> int:
        return self._size

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return id(self)
