"""How many worker processes are worth their start. Starts none."""

from __future__ import annotations

import os
import sys

#: Fewer articles than this are done sooner than workers start.
WORTH = 50


def workers(jobs: int | None, articles: int) -> int:
    """How many workers to use for so many articles: 0 for none. ``jobs`` is what was asked for."""
    if not sys.executable or (jobs is None and articles < WORTH):
        return 0
    number = min(jobs or _cores(), articles)
    return number if number > 1 else 0


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
