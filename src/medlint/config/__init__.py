"""What a project asks of medlint: shipped profile < extends < medlint.yaml or pyproject < overrides < flags.

Reads configuration files and nothing else; knows rules only as ids. What checks and describes the
shape of a config (``validate``, ``schema``) is imported where there is one to check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.config.files import find_config, strays
from medlint.config.load import Source, load_config, read_config, resolve
from medlint.config.model import Config, Override, RuleLevel
from medlint.config.patterns import level_of, matches, unknown

if TYPE_CHECKING:
    from medlint.config.rows import Row

__all__ = [
    "Config",
    "Override",
    "RuleLevel",
    "Source",
    "effective",
    "find_config",
    "level_of",
    "load_config",
    "matches",
    "read_config",
    "resolve",
    "strays",
    "unknown",
]


def effective(config: Config) -> list[Row]:
    """Every value that applies as (dotted key, value, where it was set); see ``rows``."""
    from medlint.config.rows import rows_of

    return rows_of(config)
