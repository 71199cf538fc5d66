"""Runs a pack on articles: finds them, asks the checks, stamps findings, suppresses, caches, shares out work.

May not print, and knows nothing of how a report looks. Cheap to import: what only some runs need comes later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine.options import Options
from medlint.engine.own import OWN_RULES
from medlint.resources import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from medlint.config import Config
    from medlint.engine.find import Found
    from medlint.engine.fix import Outcome
    from medlint.model import Report
    from medlint.rules.pack import Pack

__all__ = ["OWN_RULES", "Options", "cache_folder", "check", "find_articles", "mend"]


def check(
    paths: Sequence[str],
    config: Config,
    pack: Pack,
    options: Options,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check these paths, or what the config's ``content:`` names, and report.

    ``progress`` is called with how many articles are done, of how many. Raises Invalid for options that name
    a rule or a type that does not exist; whatever is wrong with an article is in the report.
    """
    if options.baseline or options.since or options.staged:
        from medlint.engine.narrow import run
    else:
        from medlint.engine.run import run
    return run(paths, config, pack, options, progress or (lambda done, total: None))


def mend(
    paths: Sequence[str],
    config: Config,
    pack: Pack,
    options: Options,
    progress: Callable[[int, int], None] | None = None,
    *,
    unsafe: bool = False,
    write: bool = True,
) -> Outcome:
    """Mend what can be mended in these articles, and report on them as they then are.

    Only what can change no meaning, unless ``unsafe``. Without ``write`` nothing is written, and the report is on
    the articles as they are. Raises Invalid as ``check`` does.
    """
    from medlint.engine import fix

    shown = progress or (lambda done, total: None)
    outcome = fix.mend(paths, config, pack, options, shown, unsafe=unsafe, write=write)
    if not options.baseline:
        return outcome
    from medlint.engine.narrow import afterwards

    return outcome._replace(report=afterwards(outcome.report, paths, config, pack, options))


def find_articles(paths: Sequence[str], config: Config) -> Found:
    """The articles that ``check`` would read for these paths, and what it could not."""
    from medlint.engine.find import find

    return find(paths, config)
