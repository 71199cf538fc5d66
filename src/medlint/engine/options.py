"""What one run is asked to do, beside the config: the flags of ``medlint check``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.record import record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from medlint.model import Reply, Severity

#: Files larger than this many bytes are reported, not read.
MOST_BYTES = 4 * 1024 * 1024


class Answers(NamedTuple):
    """What other sites said of addresses; what to tell beside; why the run is not whole, "" when it is."""

    replies: Mapping[str, Reply] = {}
    notices: tuple[str, ...] = ()
    trouble: str = ""


@record
class Options:
    """``stdin``: the name and bytes of an article that is not read from the disk.

    ``baseline``: a file of findings that were there before. ``since``: report only what changed since this commit;
    ``staged``: read the articles that the next commit would hold.

    ``jobs``: worker processes, None for as many as are worth it. ``as_type``: the type of every article. ``ask``: asks
    other sites for addresses, None where nobody wanted that.
    """

    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    min_severity: Severity = "info"
    jobs: int | None = None
    cache: bool = False
    inline_config: bool = True
    allow_empty: bool = False
    as_type: str = ""
    stdin: tuple[str, bytes] | None = None
    most_bytes: int = MOST_BYTES
    baseline: str = ""
    since: str = ""
    staged: bool = False
    ask: Callable[[Sequence[str]], Answers] | None = None
