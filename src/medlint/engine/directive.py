"""What a comment to medlint says: which rules it sets aside, who, why, until when, and its slips."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.engine.scopes import Scope

_HEAD = lazy.pattern(r"(/?medlint-[\w-]*)\s*(.*)\Z", re.DOTALL)
_ATTRIBUTE = lazy.pattern(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|“([^”]*)”|'([^']*)'|([^\s\"“']+))")
VERBS = {
    "medlint-disable-next-line": "next-line",
    "medlint-disable": "disable",
    "medlint-enable": "enable",
    "medlint-ignore": "ignore",
    "medlint-quote": "quote",
    "/medlint-quote": "end-quote",
}
_KEYS = ("by", "until", "reason")


class Directive(NamedTuple):
    """A comment taken apart. ``fault`` says what in it is not understood, "" when all is."""

    verb: str
    rules: tuple[str, ...]
    by: str
    until: str
    reason: str
    scope: Scope
    fault: str = ""

    @property
    def said(self) -> str:
        """The comment's own words, without who and why."""
        return " ".join([self.scope.text.split()[0], *self.rules])

    @property
    def ends(self) -> date | None:
        """The last day it holds, None when it names no real day."""
        try:
            return date.fromisoformat(self.until) if len(self.until) == 10 else None
        except ValueError:
            return None


def parse(scope: Scope) -> Directive:
    """The directive in a comment."""
    match = _HEAD.match(scope.text)
    name, rest = (match[1], match[2]) if match else (scope.text, "")
    values = {m[1].lower(): next((v for v in m.groups()[1:] if v is not None), "").strip()
              for m in _ATTRIBUTE.finditer(rest)}  # fmt: skip
    words = tuple(word for word in re.split(r"[\s,]+", _ATTRIBUTE.sub(" ", rest)) if word)
    known = {key: values.get(key, "") for key in _KEYS}
    return Directive(VERBS.get(name, ""), words, scope=scope, fault=_fault(name, words, values), **known)


def _fault(name: str, words: tuple[str, ...], values: dict[str, str]) -> str:
    if name not in VERBS:
        from medlint.problem import suggest

        return f"is no comment that medlint knows{suggest(name, VERBS)}"
    odd = [word for word in words if not re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", word)]
    if odd and any(mark in odd[0] for mark in "=\"“”'"):
        return "has quotes that do not match"
    if odd:
        return f"names “{odd[0]}”, which is no rule id of the form group/fault"
    unknown = sorted(set(values) - set(_KEYS))
    if unknown:
        return f"has “{unknown[0]}=”: only by, until and reason are known"
    if not words and VERBS[name] in ("next-line", "disable", "ignore"):
        return "names no rule"
    return ""
