"""What ``--online`` adds to a check: somebody who asks other sites.

Imported only with that flag. May not import click.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from medlint.cli.guard import Refused
from medlint.engine.options import Answers
from medlint.resources import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from medlint.config import Config


def asker(config: Config, *, cache: bool, quiet: bool) -> Callable[[Sequence[str]], Answers]:
    """Who asks. Raises Refused without httpx."""
    links: dict[str, Any] = dict(config.settings.get("links", {}))
    if links.get("external") == "off":
        where = config.origins.get("links.external", "the config")
        return lambda addresses: Answers(
            {}, (f"--online: nobody was asked, “links.external” is off ({where})",)
        )
    try:
        import httpx  # noqa: F401
    except ImportError:
        raise Refused('--online needs httpx: pip install "medlint[online]"') from None
    from medlint.online.ask import ask
    from medlint.online.memory import Memory
    from medlint.online.visit import Visitor
    from medlint.online.wire import Wire

    memory = Memory(cache_folder() if cache else None)
    return lambda addresses: ask(addresses, Visitor(Wire()).visit, memory, lambda text: _say(text, quiet))


def _say(text: str, quiet: bool) -> None:
    if not quiet and sys.stderr.isatty():
        print(f"medlint: {text} …", file=sys.stderr)  # noqa: T201
