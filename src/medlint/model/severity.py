"""How much a finding matters: what can harm, what can mislead, what would be better."""

from __future__ import annotations

from typing import Literal

Severity = Literal["error", "warning", "info"]

ERROR: Severity = "error"
WARNING: Severity = "warning"
INFO: Severity = "info"

#: Worst first.
SEVERITIES: tuple[Severity, ...] = (ERROR, WARNING, INFO)


def at_least(severity: Severity, threshold: Severity) -> bool:
    """Whether ``severity`` is as bad as ``threshold`` or worse."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(threshold)
