"""Whether an edit can be called safe: it touches no dose, direction, number with a unit, or negation.

A rule may claim that its fix changes no meaning; this is what no rule can claim. Looks at words alone, and
where it doubts, the edit is not safe.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.signed.weighty import is_number, matters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Edit, Fix


_WORD = lazy.pattern(r"[^\W_]+(?:['-][^\W_]+)*")
_BEFORE = lazy.pattern(r"[^\W_]+(?:['-][^\W_]+)*['-]?\Z")
_AFTER = lazy.pattern(r"\A['-]?[^\W_]+(?:['-][^\W_]+)*")
_SIGNS = frozenset("<>≤≥=±+%‰°↑↓→←µμ½¼¾×÷~≈")


def harmless(source: str, fix: Fix) -> bool:
    """Whether none of the edits touches what a reader could be harmed by. ``source`` is as it was."""
    return all(_edit(source, edit) for edit in fix.edits)


def _edit(source: str, edit: Edit) -> bool:
    old = source[edit.span.start : edit.span.end]
    if _SIGNS & {*old, *edit.text}:
        return False
    before, after = _straight(source[: edit.span.start][-80:]), _straight(source[edit.span.end :][:80])
    touched = {*_words(before, _straight(old), after), *_words(before, _straight(edit.text), after)}
    if any(map(matters, touched)):
        return False
    return not any(map(is_number, _beside(before, after)))


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("‑", "-").lower()


def _words(before: str, text: str, after: str) -> Iterator[str]:
    """The words of a text, those at its ends as whole as they stand in the source."""
    head, tail = _BEFORE.search(before), _AFTER.search(after)
    lead = head[0] if head and re.match(r"[\w'-]", text or after) else ""
    rest = tail[0] if tail and re.search(r"[\w'-]\Z", text or before) else ""
    return (match[0] for match in _WORD.finditer(lead + text + rest))


def _beside(before: str, after: str) -> Iterator[str]:
    """The last word before an edit and the first one after it."""
    yield from [match[0] for match in _WORD.finditer(before)][-1:]
    match = _WORD.search(after)
    if match:
        yield match[0]
