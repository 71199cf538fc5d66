"""What a signature is over: a purpose, a day and what is stated, in one unmistakable spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

#: The purposes, which are the namespaces of the signatures: one made for the one counts for nothing else.
REVIEW, APPROVAL = "medlint-review", "medlint-approval"


def statement(namespace: str, at: date, said: Mapping[str, str]) -> bytes:
    """The bytes to sign. The same facts give the same bytes, and other facts give others."""
    import json

    made = {**said, "purpose": namespace, "on": at.isoformat()}
    return json.dumps(made, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
