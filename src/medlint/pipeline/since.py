"""What changed in an article since it was signed, for the person who is to sign it again. Reads; prints nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine import Options
from medlint.engine.look import Bench
from medlint.pipeline.sign_off import latest
from medlint.pipeline.signing_off import NotSigned, find_article
from medlint.pipeline.store import Store
from medlint.row import NamedTuple
from medlint.signed import change

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from medlint.config import Config
    from medlint.pipeline.article import Article
    from medlint.pipeline.sign_off import SignOff
    from medlint.rules.pack import Pack
    from medlint.signed.change import Change


class Since(NamedTuple):
    """An article, its latest sign-off of a kind, and each change with whether it only mends a slip of the pen."""

    article: Article
    sign_off: SignOff
    changes: Sequence[tuple[Change, bool]]

    @property
    def holds(self) -> bool:
        """Whether nothing changed but slips that were mended."""
        return all(mended for _, mended in self.changes)


def since(path: str, config: Config, pack: Pack, kind: str, today: date) -> Since:
    """Compare the article at ``path`` with what was signed. Raises NotSigned and Invalid."""
    bench = Bench(config, pack, Options(today=today))
    article, root = find_article(path, bench)
    given = latest(Store(root).sign_offs(article.id), kind)
    if given is None:
        raise NotSigned(f"{path}: nobody has signed it off ({kind})")
    medicines = bench.knowledge.medicine_words()
    found = change.changes(given.sentences, article.texts)
    return Since(article, given, [(each, change.mends(each, medicines)) for each in found])
