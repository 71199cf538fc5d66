"""The only YAML reader: YAML 1.2 scalars, no duplicate keys, no aliases, no tags; every value has its place.

PyYAML alone swallows duplicate keys and reads ``no`` as False. Dates stay strings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

_INT = lazy.pattern(r"[-+]?[0-9]+\Z")
_FLOAT = lazy.pattern(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_SCALAR_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")
}
_DEPTH = 60
_MOST_VALUES = 50_000

#: Where a value is: keys and list indexes from the root.
Path = tuple[str | int, ...]


class YamlError(ValueError):
    """YAML that cannot be read or has a shape we refuse. ``line`` and ``column`` are 1-based."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


@record
class Place:
    """Where a value stands: 1-based line and column, and code point offsets into the YAML text."""

    line: int
    column: int
    start: int
    end: int


@record
class Loaded:
    """Plain data and the place of every value in it; ``keys`` holds the places of the mapping keys."""

    value: Any
    places: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of this key, or of the nearest thing around it."""
        for cut in range(len(path), -1, -1):
            place = self.keys.get(path[:cut]) or self.places.get(path[:cut])
            if place:
                return place.line
        return 1


def load(text: str) -> Loaded:
    """Read one YAML document. Raises YamlError for anything that is not plain, unambiguous data."""
    import yaml  # only where there is YAML to read: it takes as long as starting Python

    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise YamlError(error.problem or str(error), *where) from None
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise YamlError(str(error).splitlines()[0] if str(error) else "cannot be read") from None
    return Loaded(None) if node is None else _Builder().build(node)


class _Builder:
    def __init__(self) -> None:
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.seen: set[int] = set()

    def build(self, node: yaml.Node) -> Loaded:
        return Loaded(self.value(node, ()), self.places, self.keys)

    def value(self, node: yaml.Node, path: Path) -> Any:
        import yaml

        if id(node) in self.seen:
            raise _error("aliases (“*name”) are not allowed: write the value again", node)
        if len(path) > _DEPTH:
            raise _error(f"nested more than {_DEPTH} deep", node)
        self.seen.add(id(node))
        self.places[path] = _place(node)
        if isinstance(node, yaml.MappingNode):
            return {key: self.value(item, (*path, key)) for key, item in self.pairs(node, path)}
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        return _scalar(node)

    def pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, yaml.Node]]:
        import yaml

        names: set[str] = set()
        for key_node, item in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _error("a key must be a word, not a list or mapping", key_node)
            key = str(key_node.value)
            if key in names:
                raise _error(f"the key “{key}” stands twice", key_node)
            names.add(key)
            self.keys[(*path, key)] = _place(key_node)
            yield key, item


def _scalar(node: yaml.Node) -> Any:
    if node.tag not in _SCALAR_TAGS:
        raise _error(f"the tag “{node.tag}” is not allowed", node)
    text = str(node.value)
    if getattr(node, "style", None) in ("'", '"', "|", ">"):
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.match(text):
        return int(text) if len(text) < 40 else text
    return float(text) if _FLOAT.match(text) else text


def _place(node: yaml.Node) -> Place:
    start, end = node.start_mark, node.end_mark
    return Place(start.line + 1, start.column + 1, start.index, end.index)


def _error(message: str, node: yaml.Node) -> YamlError:
    return YamlError(message, node.start_mark.line + 1, node.start_mark.column + 1)


def loose(text: str) -> Any:
    """The data in YAML that others wrote for their own programs: tags are dropped, the last of a name wins.

    Raises YamlError when it is no YAML or too big to be a config.
    """
    import yaml

    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise YamlError(str(error).splitlines()[0] if str(error) else "cannot be read") from None
    return None if node is None else _Loose().value(node, 0)


class _Loose:
    def __init__(self) -> None:
        self.left = _MOST_VALUES

    def value(self, node: yaml.Node, depth: int) -> Any:
        import yaml

        self.left -= 1
        if depth > _DEPTH or self.left < 0:
            raise _error("too many values in one another", node)
        if isinstance(node, yaml.MappingNode):
            return {
                str(key.value): self.value(item, depth + 1)
                for key, item in node.value
                if isinstance(key, yaml.ScalarNode)
            }
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return _scalar(node) if node.tag in _SCALAR_TAGS else None
