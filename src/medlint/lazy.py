"""Work put off until it is needed: patterns are compiled when first used, garbage is looked for seldom.

An article needs few of all patterns, and what is made for it seldom goes in circles. Knows no pattern itself.
"""

from __future__ import annotations

import gc
import re
from typing import Any, cast

_USES = ("match", "search", "fullmatch", "finditer", "findall", "sub", "split")


_SELDOM = 1_000_000  # objects made since garbage was last looked for


def collect_seldom() -> None:
    """Look for garbage less often than Python does by itself; that took a fifth of the time."""
    gc.set_threshold(_SELDOM)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled when first used. A bad pattern raises re.error only then."""
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Stands for a compiled pattern, and works as fast as one from the first use on."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((use, getattr(compiled, use)) for use in _USES)
        return getattr(compiled, name)
