"""What the terminal can show: colour, width, and a progress bar for long runs."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_STYLES: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "cyan", "bold": True},
    "rule": {"bold": True},
    "path": {"bold": True},
    "gutter": {"fg": "blue"},
    "caret": {"fg": "red", "bold": True},
    "label": {"fg": "blue", "bold": True},
    "dim": {"dim": True},
}


def wants_colour(choice: str) -> bool:
    """Whether to colour stdout: the flag, then NO_COLOR and FORCE_COLOR, then what stdout is."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def paint(role: str, text: str) -> str:
    """The text in the colour of its role; as it is when the role has none."""
    import click

    style = _STYLES.get(role)
    return click.style(text, **style) if style else text


def width() -> int:
    """Cells per line: the terminal's, between 60 and 120; 100 where there is no terminal."""
    if not sys.stdout.isatty():
        return 100
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return 100
    return max(60, min(120, columns))


class Progress:
    """A bar on stderr, only on a terminal and only once a run has taken a second."""

    def __init__(self, wanted: bool = True, delay: float = 1.0) -> None:
        self._wanted = wanted and sys.stderr.isatty()
        self._from = time.monotonic() + delay
        self._bar: Any = None
        self._done = 0

    def __enter__(self) -> Callable[[int, int], None]:
        return self._show

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.render_finish()

    def _show(self, done: int, total: int) -> None:
        if not self._wanted or time.monotonic() < self._from:
            return
        if self._bar is None:
            import click

            self._bar = click.progressbar(length=total, label="Checking articles", file=sys.stderr)
        self._bar.update(done - self._done)
        self._done = done
