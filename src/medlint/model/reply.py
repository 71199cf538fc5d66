"""What another site said when it was asked for an address."""

from __future__ import annotations

from typing import Literal

from medlint.row import NamedTuple

#: ``gone``: surely not there. ``unsure``: no answer that says so. ``refused``: it leads to where medlint may not ask.
State = Literal["ok", "gone", "unsure", "refused"]


class Reply(NamedTuple):
    """``reason`` is a word such as ``host``, ``slow`` or ``robots``; ``final``: where redirects ended.

    ``lasting``: all redirects said that they hold for good.
    """

    state: State
    status: int = 0
    final: str = ""
    lasting: bool = False
    reason: str = ""
