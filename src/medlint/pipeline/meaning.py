"""What a change of the config, of a pack or of the hook means, in words. Whether it changed is told by its bytes.

Words only: an item here is never the only one for a change.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from medlint import yamlio
from medlint.config.rows import rows_of
from medlint.pipeline.change import GONE, Item
from medlint.pipeline.view import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.config import Config
    from medlint.pipeline.view import View
    from medlint.rules.pack import Pack, Rule

_UNSET = "not set"
_WEIGHED = ("severity", "types", "locales", "confidence")
_ASKED = ("kind_name", "raw_params")


def of_config(before: Config, after: Config, pack: Pack, file: str) -> Iterator[Item]:
    """Every value that would be another, with who is told by it."""
    old, new = _rows(before), _rows(after)
    for key in sorted(old.keys() | new.keys()):
        was, now = old.get(key, _UNSET), new.get(key, _UNSET)
        if was == now:
            continue
        if isinstance(was, list) or isinstance(now, list):
            yield from _of_list(key, was, now, file)
            continue
        own = pack.rules.get(key.removeprefix("rules.")) if key.startswith("rules.") else None
        if own and was == _UNSET:
            was = f"{own.severity} (its own)"
        yield Item("setting", file, f"{key}: {_say(was)} → {_say(now)}")


def _of_list(key: str, was: Any, now: Any, file: str) -> Iterator[Item]:
    old = set(map(_say, was)) if isinstance(was, list) else set()
    new = set(map(_say, now)) if isinstance(now, list) else set()
    for value in sorted(new - old):
        yield Item("setting", file, f"{key}: “{value}” is added")
    for value in sorted(old - new):
        yield Item("setting", file, f"{key}: “{value}” is taken out")
    if old == new:
        yield Item("setting", file, f"{key}: the order is another")


def _rows(config: Config) -> dict[str, Any]:
    rows = {row.key: row.value for row in rows_of(config)}
    rows["packs"] = [_short(name, config) for name in config.packs]
    return rows


def _short(name: str, config: Config) -> str:
    return os.path.relpath(name, config.root).replace(os.sep, "/") if os.path.isabs(name) else name  # noqa: PTH117


def _say(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def of_packs(before: Pack, after: Pack) -> Iterator[Item]:
    """Rules that are deleted, weigh less or ask for something else."""
    if before.fingerprint == after.fingerprint:
        return
    for id_ in sorted(before.rules.keys() | after.rules.keys()):
        was, now = before.rules.get(id_), after.rules.get(id_)
        if was is None or now is None:
            yield Item("rule", id_, "the rule is deleted" if was else "a new rule")
            continue
        yield from _of_rule(id_, was, now)


def _of_rule(id_: str, was: Rule, now: Rule) -> Iterator[Item]:
    for name in _WEIGHED:
        old, new = _plain(getattr(was, name)), _plain(getattr(now, name))
        if old != new:
            yield Item("rule", id_, f"{name}: {_say(old)} → {_say(new)}")
    if any(_plain(getattr(was, name)) != _plain(getattr(now, name)) for name in _ASKED):
        yield Item("rule", id_, "it looks for something else")


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def of_hook(before: View, after: View, path: str) -> Iterator[Item]:
    """What is another in the part of a pre-commit config that runs medlint; all of it when it cannot be read."""
    old, new = _hook(before, path), _hook(after, path)
    if old == new:
        return
    was, now = _revision(old), _revision(new)
    text = f"the hook's revision: {was} → {now}" if was != now else "what the hook runs, and on which files"
    yield Item("hook", path, text, before.mark(path) or GONE, after.mark(path) or GONE)


def _hook(view: View, path: str) -> Any:
    """The parts of a pre-commit config that touch medlint."""
    text = text_of(view.data(path))
    if text is None:
        return view.mark(path)
    try:
        value = yamlio.load(text).value
    except yamlio.YamlError:
        return view.mark(path)
    if not isinstance(value, dict) or not isinstance(value.get("repos"), list):
        return view.mark(path)
    around = {key: item for key, item in value.items() if key != "repos"}
    return [view.mode(path), around, [repo for repo in value["repos"] if "medlint" in _say(repo).lower()]]


def _revision(hook: Any) -> str:
    repos: list[Mapping[str, Any]] = hook[2] if isinstance(hook, list) else []
    found = sorted({str(repo.get("rev", "none")) for repo in repos if isinstance(repo, dict)})
    return ", ".join(found) or "none"
