"""The command line: one file per command, and the only place that imports click.

The check path is cheap to start: ``arguments`` reads its usual flags, and click comes for everything else.
"""

from __future__ import annotations

import os
import sys

from medlint.cli.guard import run
from medlint.lazy import collect_seldom

__all__ = ["main"]


def main() -> None:
    """Run ``medlint`` with the arguments of this process and end the process with the right exit code.

    The process ends at once: taking everything apart first, object by object, takes as long as a small check.
    """
    collect_seldom()
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            sys.exit(code)
    os._exit(code)
