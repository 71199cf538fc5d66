"""A resolved configuration as flat rows, each with who set it: what ``medlint config show`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.config.model import Config, RuleLevel

DEFAULT = "default"


class Row(NamedTuple):
    """One value: its dotted key, the value as JSON knows it, and where it was set."""

    key: str
    value: Any
    where: str


def rows_of(config: Config) -> list[Row]:
    """Every value that applies: the settings by name, then levels of rules in the order they are laid.

    ``where`` is ``medlint.yaml:7``, ``profile patient`` or ``default``. Of two levels for the same pattern
    only the one that wins is given; of two patterns that name a rule the later one wins.
    """
    rows = [
        Row(key, value, config.origins.get(key, DEFAULT)) for key, value in _leaves(_settings(config), "")
    ]
    rows = sorted(rows, key=lambda row: (row.key != "profile", row.key))
    rows += _levels("rules", config.rules)
    for override in config.overrides:
        rows += _levels(f"overrides.{','.join(override.files)}.rules", override.rules)
    return rows


def _settings(config: Config) -> dict[str, Any]:
    return {
        "profile": config.profile,
        "content": list(config.content),
        "exclude": list(config.exclude),
        "locale": config.locale,
        "packs": list(config.packs),
        **({"baseline": config.baseline} if config.baseline else {}),
        "types": config.types,
        "suppressions": config.suppressions,
        **config.settings,
    }


def _leaves(value: Mapping[str, Any], path: str) -> Iterator[tuple[str, Any]]:
    for key, item in value.items():
        if isinstance(item, dict):
            yield from _leaves(item, f"{path}{key}.")
        else:
            yield f"{path}{key}", item


def _levels(key: str, levels: Sequence[RuleLevel]) -> list[Row]:
    last = {level.pattern: number for number, level in enumerate(levels)}
    return [
        Row(f"{key}.{level.pattern}", level.level, level.where)
        for number, level in enumerate(levels)
        if last[level.pattern] == number
    ]
