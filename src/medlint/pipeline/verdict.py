"""READY or NOT READY, and why: the reasons in order of what blocks. Plain values; finds out nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from medlint.model import NotChecked
    from medlint.pipeline.approval import Judged
    from medlint.pipeline.change import Change

#: Every kind of reason, what blocks most first.
UNCHECKED, CHANGED, ERROR, SIGNED, PEOPLE, STAGE, DATES, FINDING = (
    "not-checked", "rules-changed", "error", "sign-off", "people", "stage", "dates", "finding",
)  # fmt: skip
ORDER = (UNCHECKED, CHANGED, ERROR, SIGNED, PEOPLE, STAGE, DATES, FINDING)
_WORST = ("error", "warning", "info", "")


class Reason(NamedTuple):
    """One thing that keeps an article back. ``help`` says what to do about it."""

    kind: str
    text: str
    help: str = ""
    severity: str = ""  # of a finding
    rule: str = ""
    at: int = -1  # code points before the place in the article, -1 for none


class Verdict(NamedTuple):
    """One article. ``reasons`` are in order; none: it is ready."""

    path: str
    type: str
    stage: str
    reasons: tuple[Reason, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing keeps it back."""
        return not self.reasons


class Outcome(NamedTuple):
    """All that a run of the gate has to say. ``ref``: the base's name, "" for the working tree's own rules."""

    today: str
    verdicts: tuple[Verdict, ...]
    not_checked: tuple[NotChecked, ...] = ()
    ref: str = ""
    commit: str = ""
    change: Change | None = None
    approvals: tuple[Judged, ...] = ()
    notices: tuple[str, ...] = ()
    texts: Mapping[str, str] = {}  # of articles with places to show
    out_of_scope: int = 0
    drafts: int = 0  # articles that were left alone because of their stage

    @property
    def approved(self) -> bool:
        """Whether the change leaves the rules alone, or an owner agreed to what it does to them."""
        return not (self.change and self.change.items) or any(not each.fault for each in self.approvals)

    @property
    def complete(self) -> bool:
        """Whether all of it could be checked."""
        return not self.not_checked and not any(
            reason.kind == UNCHECKED for verdict in self.verdicts for reason in verdict.reasons
        )

    @property
    def ready(self) -> bool:
        """Whether everything may be published."""
        return self.approved and all(verdict.ready for verdict in self.verdicts)


def ordered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons in order of what blocks, each once."""
    return tuple(
        sorted(
            dict.fromkeys(reasons),
            key=lambda r: (ORDER.index(r.kind), _WORST.index(r.severity), r.at, r.rule, r.text),
        )
    )
