"""The command line: one file per command, and the only place that imports click.

The check path is cheap to start: ``arguments`` reads its usual flags, and click comes for everything else.
"""

from __future__ import annotations

import gc
import os
import sys

from medlint.cli.guard import run

__all__ = ["main"]


#: Objects made since garbage was last looked for. What a check reads stays to its end; little else goes in circles.
_SELDOM = 100_000


def main() -> None:
    """Run ``medlint`` with the arguments of this process and end the process with the right exit code.

    The process ends at once: taking everything apart first, object by object, takes as long as a small check.
    """
    gc.set_threshold(_SELDOM)
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            sys.exit(code)
    os._exit(code)
