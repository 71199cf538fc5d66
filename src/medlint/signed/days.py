"""Days as sign-offs and reviewers give them: 2026-11-20 and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

from medlint import lazy

_DAY = lazy.pattern(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def iso(value: Any) -> date | None:
    """The day that this text names, or None."""
    match = _DAY.fullmatch(value) if isinstance(value, str) else None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
