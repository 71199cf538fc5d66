"""The edge of the process: signals, pipes and anything unforeseen become exit codes, never tracebacks."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, TextIO

from medlint.problem import Invalid

if TYPE_CHECKING:
    from collections.abc import Sequence

CLEAN, FOUND, INCOMPLETE = 0, 1, 2
INTERRUPTED, TERMINATED, PIPE_CLOSED = 130, 143, 141


class Refused(Exception):
    """Something asked for that cannot be done; the arguments are lines that say what to do. Always exit 2."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code. Nothing but SystemExit for a signal gets out."""
    _prepare_streams()
    signal.signal(signal.SIGTERM, _terminate)
    try:
        code = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop(sys.stdout)
        return PIPE_CLOSED
    except OSError as error:
        _drop(sys.stdout)
        return _complain(_told(error))
    return code


def _told(error: OSError) -> str:
    """What the system refused; an error without a file is that of the output."""
    if error.filename is not None:
        return f"{error.filename}: {error.strerror or error}"
    return f"cannot write the output: {error.strerror}" if error.strerror else str(error)


def _invoke(arguments: Sequence[str]) -> int:
    try:
        return _dispatch(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Refused as error:
        return _complain(*map(str, error.args))
    except Invalid as error:
        return _complain(*map(str, error.problems))
    except OSError:
        raise
    except RecursionError:
        return _complain("something is nested too deeply to be read")
    except Exception as error:  # R1: no input makes a traceback
        return _complain(
            f"an internal error stopped this run ({type(error).__name__}: {error})",
            "please report it with the command you ran; MEDLINT_DEBUG=1 shows where it happened",
            debug=True,
        )


def _dispatch(arguments: Sequence[str]) -> int:
    """Straight to the check for its usual flags; through click for everything else."""
    if "_MEDLINT_COMPLETE" not in os.environ:
        from medlint.cli.arguments import read

        plain = read(arguments)
        if plain:
            from medlint.cli.checking import check

            return check(*plain)
    from medlint.cli.group import run_click

    return run_click(arguments)


def _complain(*lines: str, debug: bool = False) -> int:
    if debug and os.environ.get("MEDLINT_DEBUG"):
        import traceback

        traceback.print_exc()
    from medlint.report.safe import visible

    for line in lines:
        print(f"medlint: {visible(line)}", file=sys.stderr)  # noqa: T201
    return INCOMPLETE


def _prepare_streams() -> None:
    """The same bytes whatever the locale: UTF-8, LF, and nothing that cannot be written."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _terminate(number: int, frame: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(TERMINATED)


def _drop(stream: TextIO) -> None:
    """Point a broken stream at nothing, so that closing it at exit stays quiet."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
