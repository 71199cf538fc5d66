"""What the shell offers after Tab: rule ids and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click


def rule_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The ids and groups that begin with what was typed. Never fails: completion has nobody to tell."""
    from medlint.cli.project import open_project
    from medlint.problem import Invalid

    try:
        rules = open_project().pack.rules
    except (Invalid, OSError):
        return []
    names = {*rules, *(f"{rule.group}/*" for rule in rules.values())}
    return sorted(name for name in names if name.startswith(incomplete))
