"""The articles beside those that were asked for: rules about the whole site need the notes of all.

Decides which they are, and reads none.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from medlint.engine.find import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.engine.find import Found
    from medlint.engine.look import Bench


def with_others(found: Found, paths: Sequence[str], bench: Bench) -> Found:
    """What was found for these paths, with the other articles of the content if a rule needs them.

    Standard input is looked at alone, because an editor asks at every pause. Without a config nobody has said
    what belongs to the site, so that all of it is known only when its top folder was asked for.
    """
    if not (found.articles and bench.site_rules) or bench.options.stdin is not None:
        return found
    if not paths or found.root in map(os.path.abspath, paths):
        return found._replace(complete=not found.not_checked)
    if bench.config.file is None:
        return found
    content = find((), bench.config)
    asked = {article.place for article in found.articles}
    others = [each._replace(checked=False) for each in content.articles if each.place not in asked]
    return found._replace(others=tuple(others), complete=not content.not_checked)
