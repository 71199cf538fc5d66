"""A change before the gate: judged by the rules of its base, with the list of what it does to those rules.

What the working tree says of rules, reviewers and approvals given before counts for nothing here.
"""

from __future__ import annotations

import os
import posixpath
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from medlint.engine.beside import with_others
from medlint.engine.find import find
from medlint.git import Trouble, open_repository
from medlint.model import NotChecked
from medlint.pipeline import approval, signature
from medlint.pipeline.against import Against
from medlint.pipeline.base import Flags, open_base
from medlint.pipeline.change import Change
from medlint.pipeline.gate import Gate
from medlint.pipeline.hearing import complete, linked, terms_of
from medlint.pipeline.refs import Hand, hands
from medlint.pipeline.signing import Signing
from medlint.pipeline.verdict import CHANGED, SIGNED, Outcome, Reason
from medlint.signed import people, places
from medlint.signed.statement import APPROVAL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from medlint.engine.find import Article as Place
    from medlint.engine.find import Found
    from medlint.model import Report
    from medlint.pipeline.article import Article

    Progress = Callable[[int, int], None]

_CHANGED = "The change touches the rules that it is judged by, and no owner has approved that."
_APPROVE = (
    "Ask an owner to read the list and to run “medlint approve --base {ref} --as NAME --key FILE”, "
    "or take it out of the change."
)
_SPARSE = "is part of the change, and not on the disk: turn the sparse checkout off"


class Case:
    """The working tree against ``ref``. Raises Trouble and Invalid for a base that cannot be used."""

    def __init__(self, ref: str, flags: Flags, today: date, *, skip_drafts: bool = False) -> None:
        start = os.getcwd()  # noqa: PTH109
        self.today = today
        self.repository = open_repository(start)
        self.base = open_base(self.repository, ref, start, flags)
        self.against = Against(self.repository, self.base, start, today, flags)
        file = self._home(people.FILE)
        data = self.base.view.data(file)
        self.terms = terms_of(self.against.bench, data, f"{ref}:{file}", today, strict=True)
        self.gate = Gate(self.against.bench, self.terms, self._present, skip_drafts=skip_drafts)
        self.signing = Signing(self.base.view, self.against.present, self.base.home)

    def outcome(self, paths: Sequence[str], progress: Progress) -> Outcome:
        """The verdict on each article, and the list of what the change does to the rules."""
        found = self._found(paths)
        report = self.gate.report(found, progress)
        whole = report if not paths else self.gate.report(self._found(()), lambda done, total: None)
        change = self.change(whole)
        added = {
            path: data for path in self._approvals() if (data := self.against.present.data(path)) is not None
        }
        judged = approval.judge(change, added, self.people, self.makers, self.today)
        made = Outcome(
            report.today, (), ref=self.base.ref, commit=self.base.commit, change=change,
            approvals=tuple(judged),
        )  # fmt: skip
        shared = () if made.approved else (Reason(CHANGED, _CHANGED, _APPROVE.format(ref=self.base.ref)),)
        verdicts = self.gate.verdicts(
            found, report, lambda place, article: self._more(found, place, article), shared
        )
        notices = (*self.against.notices(), *self.gate.notices, *report.notices)
        made = made._replace(verdicts=verdicts, drafts=self.gate.drafts, notices=notices)
        return complete(found, report, made)

    def change(self, report: Report | None = None) -> Change:
        """The list. ``report``: on all articles, by the rules of the base."""
        if report is None:
            report = self.gate.report(self._found(()), lambda done, total: None)
        listed = self.against.change(report)
        return Change.of(listed.ground, [*listed.items, *self.signing.items()])

    def approve(self, change: Change, name: str, key: Path) -> tuple[Path, bytes]:
        """The file and content of an approval. Raises Trouble for somebody whose word would not count."""
        person = self.people.of(name)
        if person is None or approval.OWNER not in person.roles:
            owners = ", ".join(each.name for each in self.people.people if approval.OWNER in each.roles)
            raise Trouble(f"“{name}” is no owner at {self.base.ref}; owners are: {owners or 'nobody'}")
        for hand in approval.own(person, self.makers):
            raise Trouble(f"{name} made the change too ({hand}): another owner must approve it")
        made = signature.sign(approval.stated(change.digest, name, self.today), key, APPROVAL)
        stated = approval.stated(change.digest, name, self.today)
        signature.verify(stated, made, person, self.today, APPROVAL, self.today)
        file = Path(self.repository.top, self._home(approval.file_of(change, name)))
        return file, approval.written(change, person, self.today, made)

    @cached_property
    def people(self) -> people.People:
        """Who may sign, by the base."""
        return self.terms.people or people.People()

    @cached_property
    def makers(self) -> frozenset[Hand]:
        """Who made the change, as its commits say."""
        apart = tuple(self._home(folder) + "/" for folder in (approval.FOLDER, places.FOLDER))
        return hands(self.repository, self.base.commit, apart)

    def _found(self, paths: Sequence[str]) -> Found:
        """The articles to judge: all that git holds or would add, whatever is ignored, or those below ``paths``."""
        config = self.base.config
        now = sorted(map(self.against.shown, self.against.articles.now))
        hidden = sorted(self.against.articles.scope.articles(self.against.present.absent()))
        unseen = [NotChecked(self.against.shown(path), _SPARSE) for path in hidden]
        if not paths:
            found = find(now, config)
            found = found._replace(complete=not found.not_checked)
        else:
            below = [path for path in now if any(_below(path, given) for given in paths)]
            asked = sorted({*paths, *below})
            found = with_others(find(asked, config), asked, self.against.bench)
        return found._replace(not_checked=(*found.not_checked, *unseen))

    def _more(self, found: Found, place: Place, article: Article | None) -> list[Reason]:
        """What only the base tells of an article."""
        known = article is not None and not places.fault(article.id)
        late = self.signing.late(article.id, self.terms.people, self.today) if article and known else ()
        reasons = [Reason(SIGNED, f"{text}.", "Have somebody sign who may.") for text in late]
        return [*reasons, *linked(found, place)]

    def _approvals(self) -> list[str]:
        """The approvals that the change adds: one that the base holds already has been used."""
        folder, held = self._home(approval.FOLDER) + "/", self.base.view.paths
        return sorted(
            path for path in self.against.present.paths if path.startswith(folder) and path not in held
        )

    def _present(self, place: str) -> bytes | None:
        return self.against.present.data(self._home(place))

    def _home(self, place: str) -> str:
        return posixpath.join(self.base.home, place)


def _below(path: str, folder: str) -> bool:
    wanted = os.path.relpath(folder).replace(os.sep, "/")
    return wanted == "." or path == wanted or path.startswith(wanted + "/")
