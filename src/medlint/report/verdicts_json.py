"""The gate's outcome as JSON, whose shape other tools depend on (``schema: 1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from medlint.report.lines import Texts
from medlint.report.safe import in_pieces

if TYPE_CHECKING:
    from medlint.pipeline.verdict import Outcome, Reason, Verdict
    from medlint.report.lines import Lines
    from medlint.report.options import Options

SCHEMA = 1


def write(outcome: Outcome, stream: TextIO, *, options: Options) -> None:
    """Write the whole outcome, an article on each line."""
    texts = Texts(outcome.texts)
    ready = sum(verdict.ready for verdict in outcome.verdicts)
    stream.writelines(
        in_pieces(
            {
                "medlint": options.version,
                "schema": SCHEMA,
                "today": outcome.today,
                "ready": outcome.ready and outcome.complete,
                "base": {"ref": outcome.ref, "commit": outcome.commit} if outcome.ref else None,
                "change": _change(outcome),
                "articles": [_article(verdict, texts[verdict.path]) for verdict in outcome.verdicts],
                "not_checked": [{"path": item.path, "reason": item.reason} for item in outcome.not_checked],
                "notices": list(outcome.notices),
                "summary": {
                    "articles": len(outcome.verdicts),
                    "ready": ready,
                    "not_ready": len(outcome.verdicts) - ready,
                    "drafts": outcome.drafts,
                },
            }
        )
    )
    stream.write("\n")


def _change(outcome: Outcome) -> dict[str, Any] | None:
    if outcome.change is None:
        return None
    return {
        "hash": f"sha256:{outcome.change.digest}",
        "approved": outcome.approved,
        "items": [item._asdict() for item in outcome.change.items],
        "approvals": [each._asdict() for each in outcome.approvals],
    }


def _article(verdict: Verdict, lines: Lines) -> dict[str, Any]:
    return {
        "path": verdict.path,
        "ready": verdict.ready,
        "type": verdict.type,
        "stage": verdict.stage,
        "reasons": [_reason(reason, lines) for reason in verdict.reasons],
    }


def _reason(reason: Reason, lines: Lines) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": reason.kind, "text": reason.text, "help": reason.help}
    if reason.rule:
        place = lines.place(max(reason.at, 0))
        told |= {
            "rule": reason.rule,
            "severity": reason.severity,
            "line": place.line,
            "column": place.column,
        }
    return told
