"""The command line: one file per command, and the only place that imports click.

The check path is cheap to start: ``arguments`` reads its usual flags, and click comes for everything else.
"""

from __future__ import annotations

import sys

from medlint.cli.guard import run

__all__ = ["main"]


def main() -> None:
    """Run ``medlint`` with the arguments of this process and end the process with the right exit code."""
    sys.exit(run(sys.argv[1:]))
