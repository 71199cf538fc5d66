"""One run of the gate, from paths to an outcome: by the working tree's own rules, or by those of a base.

Brings together who is judged, by what and against what; each question is answered elsewhere.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from medlint.engine import Options
from medlint.engine.beside import with_others
from medlint.engine.find import find
from medlint.engine.look import Bench
from medlint.pipeline.gate import Gate
from medlint.pipeline.readiness import Terms
from medlint.pipeline.verdict import UNCHECKED, Outcome, Reason
from medlint.problem import Invalid, Problem
from medlint.signed import people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from medlint.config import Config
    from medlint.engine.find import Article as Place
    from medlint.engine.find import Found
    from medlint.model import Report
    from medlint.pipeline.article import Article
    from medlint.pipeline.base import Flags
    from medlint.rules.pack import Pack

    Progress = Callable[[int, int], None]

_OWN = (
    "The rules of the working tree were used, so a change that loosens them is not seen. "
    "“--base REF” takes them from REF."
)
_LINKED = Reason(
    UNCHECKED,
    "It is a link, or lies behind one.",
    "Put the article itself there: a sign-off is for one text in one place.",
)
_MOST = 8 << 20  # bytes of a file of sign-offs


def by_itself(
    paths: Sequence[str],
    config: Config,
    pack: Pack,
    today: date,
    progress: Progress,
    *,
    skip_drafts: bool = False,
) -> Outcome:
    """Judge these articles by the rules of the working tree. Raises Invalid for what is wrong with those."""
    bench = Bench(config, pack, Options(today=today))

    def files(place: str) -> bytes | None:
        return _read(os.path.join(config.root, *place.split("/")))  # noqa: PTH118

    def more(place: Place, article: Article | None) -> list[Reason]:
        return linked(found, place)

    terms = terms_of(bench, files(people.FILE), people.FILE, today, strict=False)
    gate = Gate(bench, terms, files, skip_drafts=skip_drafts)
    found = with_others(find(paths, config), paths, bench)
    report = gate.report(found, progress)
    verdicts = gate.verdicts(found, report, more, ())
    made = Outcome(report.today, verdicts, notices=(_OWN, *gate.notices, *report.notices), drafts=gate.drafts)
    return complete(found, report, made)


def by_base(
    paths: Sequence[str],
    ref: str,
    flags: Flags,
    today: date,
    progress: Progress,
    *,
    skip_drafts: bool = False,
) -> Outcome:
    """Judge these articles by the rules at ``ref``, and what the change does to those rules.

    Raises Trouble for what git cannot tell, Invalid for what is wrong with the rules at ``ref``.
    """
    from medlint.pipeline.case import Case

    return Case(ref, flags, today, skip_drafts=skip_drafts).outcome(paths, progress)


def terms_of(bench: Bench, data: bytes | None, file: str, today: date, *, strict: bool) -> Terms:
    """What articles are judged by. ``data``: the list of those who may sign, None for none."""
    known = None
    if data is not None:
        try:
            known = people.load(data.decode("utf-8-sig"), file)
        except UnicodeDecodeError:
            raise Invalid([Problem(file, 1, "", "is not UTF-8")]) from None
    gate = bench.config.settings.get("gate", {})
    return Terms(gate, known, today, bench.knowledge.medicine_words(), strict)


def linked(found: Found, place: Place) -> list[Reason]:
    """A reason if an article, or a folder on the way to it, is a link."""
    here = found.root
    for part in place.place.split("/"):
        here = os.path.join(here, part)  # noqa: PTH118
        if os.path.islink(here):  # noqa: PTH114
            return [_LINKED]
    return []


def complete(found: Found, report: Report, outcome: Outcome) -> Outcome:
    """With what could not be checked and is no article, and the texts that places are in."""
    known = {article.path for article in found.articles}
    rest = [item for item in report.not_checked if item.path not in known]
    return outcome._replace(not_checked=tuple(rest), texts=report.texts, out_of_scope=report.out_of_scope)


def _read(path: str) -> bytes | None:
    """The bytes of a plain file, None for anything else."""
    try:
        if os.path.islink(path) or not os.path.isfile(path) or os.path.getsize(path) > _MOST:  # noqa: PTH113, PTH114, PTH202
            return None
        with open(path, "rb") as stream:  # noqa: PTH123
            return stream.read(_MOST)
    except OSError:
        return None
