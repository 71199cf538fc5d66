"""XML out of plain values: ASCII only, nothing that XML forbids, no line that a CI runner takes for a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint import lazy
from medlint.report.safe import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKER = lazy.pattern(r"##(?=\[|vso\[|teamcity\[)")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Writer:
    """Elements one after another, each on a line of its own, indented by how deep it stands."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.open: list[str] = []
        stream.write(_HEAD)

    def start(self, name: str, attributes: Mapping[str, object] | None = None) -> None:
        """Begin an element that holds others."""
        self._line(f"<{name}{_attributes(attributes or {})}>")
        self.open.append(name)

    def end(self) -> None:
        """End the element that was begun last."""
        name = self.open.pop()
        self._line(f"</{name}>")

    def element(self, name: str, attributes: Mapping[str, object], text: str = "") -> None:
        """A whole element; its text may have several lines."""
        if not text:
            self._line(f"<{name}{_attributes(attributes)}/>")
            return
        lines = "&#10;".join(escaped(line) for line in text.split("\n"))
        self._line(f"<{name}{_attributes(attributes)}>{lines}</{name}>")

    def _line(self, text: str) -> None:
        self.stream.write(f"{'  ' * len(self.open)}{text}\n")


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(f' {name}="{escaped(str(value))}"' for name, value in values.items())


def escaped(text: str) -> str:
    """Text that is only text, in XML and in HTML."""
    plain = "".join(_NAMED.get(char, char) for char in visible(text))
    return _MARKER.sub("#&#35;", plain).encode("ascii", "xmlcharrefreplace").decode("ascii")
