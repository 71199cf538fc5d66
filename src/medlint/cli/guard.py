"""The edge of the process: signals, pipes and anything unforeseen become exit codes, never tracebacks."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from medlint.problem import Invalid

if TYPE_CHECKING:
    from collections.abc import Sequence

CLEAN, FOUND, INCOMPLETE = 0, 1, 2
INTERRUPTED, TERMINATED, PIPE_CLOSED = 130, 143, 141


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
        return _complain(f"cannot write the output: {error.strerror or error}")
    return code


def _invoke(arguments: Sequence[str]) -> int:
    from medlint.cli.group import medlint

    try:
        outcome: Any = medlint.main(list(arguments), prog_name="medlint", standalone_mode=False)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code if isinstance(error, click.UsageError) else INCOMPLETE
    except Invalid as error:
        return _complain(*(f"{problem}" for problem in error.problems))
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
    return outcome if isinstance(outcome, int) else CLEAN


def _complain(*lines: str, debug: bool = False) -> int:
    if debug and os.environ.get("MEDLINT_DEBUG"):
        import traceback

        traceback.print_exc()
    for line in lines:
        click.echo(f"medlint: {line}", err=True)
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
