"""The options that choose a project, shared by the commands: ``--config``, ``--profile`` and ``--pack``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable


def with_project(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options, as ``packs``, ``profile`` and ``config_file``."""
    for option in (
        click.option("--pack", "packs", multiple=True, metavar="DIR", help="Add a pack of rules."),
        click.option("--profile", metavar="NAME", help="patient (default), clinician, hub, strict …"),
        click.option(
            "--config",
            "config_file",
            metavar="FILE",
            type=click.Path(exists=True, dir_okay=False),
            help="Use this config, not the nearest medlint.yaml.",
        ),
    ):
        function = option(function)
    return function
