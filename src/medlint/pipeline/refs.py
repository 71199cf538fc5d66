"""Which commit the name of a base means, and who made the commits since. Believes no name that two things bear."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.git import Trouble
from medlint.git.run import git
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.git import Repository

_WHOLE = lazy.pattern(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SHORT = lazy.pattern(r"[0-9a-f]{4,63}")
_NAME = lazy.pattern(r"[A-Za-z0-9][\w./+-]*")
_HAND = lazy.pattern(r"^(?:author|committer) ([^<\n]*)<([^>\n]*)> ", re.M)
_PLACES = ("{0}", "refs/{0}", "refs/tags/{0}", "refs/heads/{0}", "refs/remotes/{0}", "refs/remotes/{0}/HEAD")


class Hand(NamedTuple):
    """Somebody whom a commit names, as the commit says; nothing proves it."""

    name: str
    email: str


def resolve(repository: Repository, ref: str) -> str:
    """The commit that ``ref`` means: a branch, a tag or a whole id. Raises Trouble for anything else.

    A tag called like the base branch would be taken for it, so a name with two meanings is refused.
    """
    if _WHOLE.fullmatch(ref):
        return repository.commit(ref)
    if not _NAME.fullmatch(ref) or ".." in ref or ref.endswith((".lock", "/", ".")):
        raise Trouble(f"--base: “{ref}” is no plain name of a branch or tag, and no whole id of a commit")
    listed = git(repository.top, "for-each-ref", "--format=%(refname)").decode("utf-8", "replace")
    names = set(listed.splitlines())
    meant = [place.format(ref) for place in _PLACES if place.format(ref) in names]
    commits = {name: repository.commit(name) for name in meant}
    if meant and _SHORT.fullmatch(ref):
        begun = git(repository.top, "rev-parse", f"--disambiguate={ref}").decode("ascii").split()
        commits |= {f"the whole id {id_}": id_ for id_ in begun}
    if len(set(commits.values())) > 1:
        raise Trouble(f"--base: “{ref}” means more than one thing here: write {' or '.join(commits)}")
    if not meant and ref not in ("HEAD", "FETCH_HEAD", "ORIG_HEAD"):
        return _missing(repository, ref)
    return repository.commit(meant[0] if meant else ref)


def _missing(repository: Repository, ref: str) -> str:
    """Raises Trouble with what to do about a name that nothing bears; an id may be shortened."""
    found = repository.commit(ref)
    if not found.startswith(ref.lower()):
        raise Trouble(f"--base: “{ref}” is no branch, tag or id of a commit")
    return found


def contains(repository: Repository, commit: str) -> bool | None:
    """Whether what is checked out was made on top of a commit; None when that cannot be told."""
    head = repository.head()
    if not head:
        return None
    try:
        return commit in git(repository.top, "merge-base", "--all", commit, head).decode("ascii").split()
    except Trouble:
        return None


def hands(repository: Repository, commit: str, apart: tuple[str, ...]) -> frozenset[Hand]:
    """Authors and committers since ``commit``, as the commits say, but for commits with files in ``apart`` alone."""
    if not repository.head():
        return frozenset()
    told = git(repository.top, "rev-list", f"{commit}..HEAD").decode("ascii").split()
    return frozenset(
        hand for each in told if _weighs(repository, each, apart) for hand in _named(repository, each)
    )


def _weighs(repository: Repository, commit: str, apart: tuple[str, ...]) -> bool:
    """Whether a commit changes more than the folders ``apart``; a merge counts for what it changed itself."""
    flags = ("-r", "-c", "-z", "--root", "--name-only", "--no-commit-id", "--no-ext-diff", "--no-textconv")
    paths = git(repository.top, "diff-tree", *flags, commit).split(b"\0")
    return any(path and not path.decode("utf-8", "replace").startswith(apart) for path in paths)


def _named(repository: Repository, commit: str) -> list[Hand]:
    head = git(repository.top, "cat-file", "commit", commit).partition(b"\n\n")[0].decode("utf-8", "replace")
    return [Hand(match[1].strip(), match[2]) for match in _HAND.finditer(head)]
