"""The file a baseline is kept in: sorted, an entry on each line, and with a digest that shows slips of the hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medlint.digest import blake2b
from medlint.engine.baseline import Entry, refused
from medlint.engine.find import Article
from medlint.engine.source import Unfit, load
from medlint.lazy import pattern
from medlint.problem import Invalid, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NAME = "medlint-baseline.json"
SCHEMA = 1
_MOST = 64 * 1024 * 1024  # bytes: a quarter of a million findings
_AGAIN = "take it from git as it was, or make it anew with “medlint baseline create --force”"
_RULE = pattern(r"[a-z0-9-]+/[a-z0-9-]+\Z")
_DIGEST = pattern(r"[0-9a-f]{32}\Z")


def text_of(entries: Iterable[Entry]) -> str:
    """The whole file for these entries."""
    ordered = sorted(set(entries))
    lines = ",\n".join("  " + json.dumps(entry._asdict()) for entry in ordered)
    listed = f"[\n{lines}\n]" if lines else "[]"
    return f'{{"medlint-baseline": {SCHEMA},\n"digest": "{_digest(ordered)}",\n"entries": {listed}}}\n'


def _digest(ordered: Sequence[Entry]) -> str:
    return blake2b(json.dumps([list(entry) for entry in ordered]).encode("ascii"), digest_size=16).hexdigest()


def read(file: str | Path) -> tuple[Entry, ...]:
    """The entries of a baseline. Raises Invalid for a file that is not there, is damaged or was edited."""
    name = _shown(file)
    if not os.path.lexists(file):
        raise _refused(name, 0, "there is no such baseline: “medlint baseline create” makes it")
    try:
        text = load(Article(str(file), name), _MOST).decode("utf-8")
    except Unfit as error:
        raise _refused(name, 0, str(error)) from None
    except UnicodeDecodeError:
        raise _refused(name, 0, f"is not UTF-8: {_AGAIN}") from None
    return _parse(name, text)


def _parse(name: str, text: str) -> tuple[Entry, ...]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise _refused(name, error.lineno, f"this is no whole baseline ({error.msg}): {_AGAIN}") from None
    except (RecursionError, ValueError):
        raise _refused(name, 1, f"this is no baseline: {_AGAIN}") from None
    if not isinstance(data, dict) or "medlint-baseline" not in data:
        raise _refused(name, 1, f"this is no baseline of medlint: {_AGAIN}")
    if data["medlint-baseline"] != SCHEMA:
        raise _refused(name, 1, f"this baseline has another form than this medlint knows: {_AGAIN}")
    listed = data.get("entries")
    found = [_entry(item) for item in listed] if isinstance(listed, list) else [None]
    entries = tuple(entry for entry in found if entry)
    if (
        len(entries) < len(found)
        or data.get("digest") != _digest(entries)
        or sorted(set(entries)) != [*entries]
    ):
        raise _refused(name, _line(found, text), f"this baseline was edited or damaged: {_AGAIN}")
    return entries


def _entry(item: Any) -> Entry | None:
    """An entry, or None for what medlint would never write."""
    if not isinstance(item, dict) or tuple(item) != Entry._fields:
        return None
    texts = [item[key] for key in ("path", "rule", "sentence", "words")]
    if not all(isinstance(text, str) for text in texts) or type(item["ordinal"]) is not int:
        return None
    rule = item["rule"]
    if not (_RULE.match(rule) and _DIGEST.match(item["sentence"])) or refused(rule)[0]:
        return None
    return Entry(**item)


def _line(found: Sequence[Entry | None], text: str) -> int:
    """The line of the first entry that cannot be one; 1 when each could be."""
    if None not in found or not text.startswith("{"):
        return 1
    line = found.index(None) + 4
    return line if line <= text.count("\n") + 1 else 1


def _shown(file: str | Path) -> str:
    """The file as seen from the working directory, where it is below that."""
    full, here = Path(file).absolute(), Path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else str(file)


def _refused(name: str, line: int, message: str) -> Invalid:
    return Invalid([Problem(name, line, "", message)])
