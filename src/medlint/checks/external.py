"""Kind ``external``: links to other sites that are gone, moved or closed, and links into private networks.

What another site says of an address is in ``site.replies``; without ``--online`` nobody asked, and only what an
address says by itself is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from medlint import lazy
from medlint.kind import Context, Kind, Site
from medlint.model import Hit, Reply, Span
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.model import Document, Notes

Fault = Literal["dead", "unanswered", "moved", "private"]
_SCHEMES = ("http://", "https://")
_LONGEST = 60
_DEEPEST = 8  # containers in front matter
_PRIVATE = lazy.pattern(
    r"(?i)(?:localhost|.+\.(?:localhost|local|internal|intranet|lan|home\.arpa|test|invalid)|127\.\d+\.\d+\.\d+|0\.0\.0\.0"
    r"|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|::1?|f[cd][0-9a-f]{2}:.*"
    r"|fe80:.*)"
)
#: Reasons for which a case of its own says what to do; others are “other”.
_DEAD = {"host": "host", "address": "address"}
_UNANSWERED = {
    "slow": "slow", "robots": "closed", "certificate": "certificate", "front": "front", "loop": "loop",
    "busy": "closed",
}  # fmt: skip
_CLOSED = (401, 402, 403, 429)


@record
class Params:
    """``fault``: what the rule is about."""

    fault: Fault


def _collect(document: Document, params: Params, context: Context) -> Notes:
    del params, context
    rows = {(link.target.strip(), *_written(link)) for link in document.links if _is_address(link.target)}
    rows |= set(_in_front_matter(document.meta.values, document, ""))
    return {"addresses": sorted(map(list, rows), key=lambda row: (row[1:], row[0]))}


def _written(link: Any) -> Span:
    found: Span = link.target_span if link.target_span.end > link.target_span.start else link.span
    return found


def _is_address(text: str) -> bool:
    return text.strip().lower().startswith(_SCHEMES) and "{" not in text


def _in_front_matter(
    value: object, document: Document, trail: str, depth: int = 0
) -> Iterator[tuple[str, int, int]]:
    """The addresses that front matter gives, such as those of sources."""
    if isinstance(value, str):
        span = document.meta.spans.get(trail)
        if span and _is_address(value) and not any(char.isspace() for char in value.strip()):
            yield value.strip(), *span
    elif depth < _DEEPEST and isinstance(value, list | dict):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _in_front_matter(item, document, f"{trail}.{key}" if trail else str(key), depth + 1)


def bare(address: str) -> str:
    """An address without the part that is not asked for."""
    return address.partition("#")[0]


def _asks(notes: Notes) -> Iterable[str]:
    return {bare(address) for address, _, _ in notes["addresses"] if not _is_private(address)}


def _is_private(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return bool(_PRIVATE.fullmatch(host.rstrip(".")))


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterator[tuple[str, Hit]]:
    for path in sorted(notes):
        for address, start, end in notes[path]["addresses"]:
            case, better = _case(address, params.fault, site.replies)
            if case:
                slots = {"said": _short(address), "better": better, "host": _host(address)}
                reply = site.replies.get(bare(address))
                slots["status"] = str(reply.status) if reply else ""
                slots["by"] = _by(address, reply)
                yield path, Hit(Span(start, end), slots, case=case)


def _case(address: str, fault: Fault, replies: Mapping[str, Reply]) -> tuple[str, str]:
    """The case that a fault has for an address, "" for none; and where it leads."""
    if _is_private(address):
        return ("literal" if fault == "private" else ""), ""
    reply = replies.get(bare(address))
    if reply is None:
        return "", ""
    case = ""
    if fault == "private" and reply.state == "refused":
        case = "resolved"
    elif fault == "dead" and reply.state == "gone":
        case = _DEAD.get(reply.reason, "missing")
    elif fault == "unanswered" and reply.state == "unsure":
        case = _unanswered(reply)
    elif fault == "moved" and reply.state == "ok" and reply.lasting and reply.final:
        case = "moved"
    return case, reply.final


def _unanswered(reply: Reply) -> str:
    if reply.reason in _UNANSWERED:
        return _UNANSWERED[reply.reason]
    if reply.status >= 500:
        return "broken"
    return "closed" if reply.status in _CLOSED else "other"


def _by(address: str, reply: Reply | None) -> str:
    """By way of which address, where redirects led on."""
    return f" by way of {_short(reply.final)}" if reply and reply.final and reply.final != address else ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _short(address: str) -> str:
    return address if len(address) <= _LONGEST else address[: _LONGEST - 1] + "…"


KIND = Kind(
    name="external",
    params=Params,
    version=1,
    slots=("said", "better", "host", "status", "by"),
    cases_by=(
        "fault",
        {
            "dead": ("missing", "host", "address"),
            "unanswered": ("slow", "broken", "closed", "certificate", "front", "loop", "other"),
            "moved": ("moved",),
            "private": ("literal", "resolved"),
        },
    ),
    collect=_collect,
    alike=True,
    judge=_judge,
    asks=_asks,
)
