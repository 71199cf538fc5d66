"""From paths to articles. Whatever is named or found is an article, out of scope, or named with the reason.

Opens no article; looks at names and at what kind of file each is.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from medlint.engine.globs import any_matches, fixed_folder
from medlint.model import NotChecked
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.config import Config
    from medlint.engine.ignored import Ignored

ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")
_NO_ARTICLES = frozenset({"requirements.txt", "robots.txt", "CMakeLists.txt"})
_NO_CONTENT = frozenset({"node_modules", "__pycache__"})
_LEAVES = "is a link that leads out of the project: it is not followed"


class Article(NamedTuple):
    """``path``: relative to the working directory, as shown. ``place``: relative to the project's root.

    One that is not ``checked`` is only read for the rules that look at the whole site.
    """

    path: str
    place: str
    data: bytes | None = None  # of an article that is not read from the disk
    checked: bool = True


class Found(NamedTuple):
    """What the paths come to. ``empty``: what was named and holds no article. ``root``: an absolute path.

    ``others``: the articles of the content that were not asked for, where they matter. ``complete``: whether there
    are none but these.
    """

    articles: tuple[Article, ...]
    not_checked: tuple[NotChecked, ...]
    empty: tuple[NotChecked, ...]
    out_of_scope: int
    root: str
    others: tuple[Article, ...] = ()
    complete: bool = False

    @property
    def paths(self) -> tuple[str, ...]:
        """The articles' paths, sorted."""
        return tuple(article.path for article in self.articles)


def find(paths: Sequence[str], config: Config, stdin: tuple[str, bytes] | None = None) -> Found:
    """The articles of these paths ("-" being ``stdin``); without paths, those that ``content:`` names."""
    search = _Search(config, paths)
    for path in sorted(set(paths)):
        if path != "-":
            search.named(path)
    if stdin is not None:
        search.given(*stdin)
    if not paths:
        search.content()
    return search.found()


class _Inside(NamedTuple):
    """A folder that is looked through: its absolute path, relative to the root, and as shown."""

    full: str
    place: str
    shown: str


class _Search:
    def __init__(self, config: Config, paths: Sequence[str]) -> None:
        self.config = config
        self.root = _root(config, paths)
        self.real_root = os.path.realpath(self.root)
        self.articles: dict[str, Article] = {}
        self.bad: set[NotChecked] = set()
        self.empty: set[NotChecked] = set()
        self.outside: set[str] = set()
        self.walked: set[str] = set()
        self._ignored: Ignored | None = None

    def found(self) -> Found:
        articles = sorted(self.articles.values())
        return Found(
            tuple(articles), tuple(sorted(self.bad)), tuple(sorted(self.empty)), len(self.outside), self.root
        )

    def named(self, path: str) -> None:
        """A path somebody named."""
        full = os.path.abspath(path)  # noqa: PTH100
        try:
            mode = os.stat(full).st_mode  # noqa: PTH116
        except (OSError, ValueError) as error:
            self.refuse(full, _missing(full, error))
            return
        if stat.S_ISDIR(mode):
            before = len(self.articles)
            self.folder(full)
            if len(self.articles) == before and not any(a.startswith(full) for a in self.articles):
                self.empty.add(NotChecked(_shown(full), self._why_empty()))
        else:
            self.file(full, self.place(full))

    def given(self, name: str, data: bytes) -> None:
        """An article from standard input; it need not be on the disk."""
        full = os.path.abspath(name)  # noqa: PTH100
        place = self.place(full)
        if name != "stdin.md" and not self.in_scope(place):
            self.outside.add(full)
        else:
            self.articles[full] = Article(_shown(full), place, data)

    def content(self) -> None:
        """What the config names, or every article below the root."""
        for start in sorted({fixed_folder(glob) for glob in self.config.content} or {""}):
            folder = os.path.join(self.root, start)  # noqa: PTH118
            if os.path.isdir(folder):  # noqa: PTH112
                self.folder(folder)
        if not self.articles and not self.bad:
            self.empty.add(NotChecked(_shown(self.root), self._why_empty()))

    def _why_empty(self) -> str:
        if self.config.content:
            return f"no article in it matches “content: {', '.join(self.config.content)}”"
        return f"no article in it: medlint looks for {', '.join(ENDINGS)}"

    def folder(self, folder: str) -> None:
        """Every article in a folder and below; links to other folders of the project last."""
        folders, links = [folder], list[str]()
        while folders or links:
            here = folders.pop() if folders else links.pop(0)
            real = os.path.realpath(here)
            if real in self.walked:
                continue
            self.walked.add(real)
            inside = _Inside(here, self.place(here), _shown(here))
            for entry in self._inside(here):
                if not _is_folder(entry):
                    if entry.name.endswith(ENDINGS) and entry.name not in _NO_ARTICLES:
                        self.listed(entry, inside)
                elif self._skipped(entry):
                    continue
                elif not entry.is_symlink():
                    folders.append(entry.path)
                elif self._leaves(entry.path):
                    self.refuse(entry.path, _LEAVES)
                else:
                    links.append(entry.path)

    def _inside(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.refuse(folder, _reason(error))
            return []

    def _skipped(self, entry: os.DirEntry[str]) -> bool:
        if entry.name.startswith(".") or entry.name in _NO_CONTENT:
            return True
        place = self.place(entry.path)
        return any_matches(self.config.exclude, place) or self.ignored.folder(place)

    def listed(self, entry: os.DirEntry[str], inside: _Inside) -> None:
        """A file found in a folder: ignored ones are no part of the project."""
        place = _below(inside.place, entry.name)
        if not self.in_scope(place) or self.ignored.file(place):
            return
        if _is_plain(entry) and not place.startswith("../") and not os.path.isabs(place):  # noqa: PTH117
            self.articles[entry.path] = Article(_below(inside.shown, entry.name), place)
        else:
            self.file(entry.path, place)

    def file(self, full: str, place: str) -> None:
        """A file to be checked, if it is in scope and can be."""
        if not self.in_scope(place):
            self.outside.add(full)
            return
        if place.startswith("../") or os.path.isabs(place):  # noqa: PTH117
            self.refuse(
                full, f"lies outside the project ({_shown(self.root)}): run medlint from its own folder"
            )
            return
        try:
            mode = os.stat(full).st_mode  # noqa: PTH116
        except OSError as error:
            self.refuse(full, _missing(full, error))
            return
        if not stat.S_ISREG(mode):
            self.refuse(full, f"is {_kind(mode)}: only plain files are read")
        elif self._leaves(full):
            self.refuse(full, _LEAVES)
        else:
            self.articles[full] = Article(_shown(full), place)

    @property
    def ignored(self) -> Ignored:
        if self._ignored is None:
            from medlint.engine.ignored import Ignored

            self._ignored = Ignored(self.root)
        return self._ignored

    def in_scope(self, place: str) -> bool:
        """Whether the config's ``content:`` and ``exclude:`` let this be an article."""
        if any_matches(self.config.exclude, place):
            return False
        return not self.config.content or any_matches(self.config.content, place)

    def place(self, full: str) -> str:
        """A path relative to the root, with ``/``."""
        return _relative(full, self.root)

    def refuse(self, full: str, reason: str) -> None:
        self.bad.add(NotChecked(_shown(full), reason))

    def _leaves(self, full: str) -> bool:
        real = os.path.realpath(full)
        return real != self.real_root and not real.startswith(self.real_root.rstrip(os.sep) + os.sep)


def _root(config: Config, paths: Sequence[str]) -> str:
    """The project's root: the config's, or without a config the folder that holds all that was named."""
    root = os.path.abspath(config.root)  # noqa: PTH100
    if config.file is not None:
        return root
    named = [os.path.abspath(path) for path in paths if path != "-"]  # noqa: PTH100
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in named]  # noqa: PTH112, PTH120
    try:
        common = os.path.commonpath([root, *folders])
        outside = common != root
        return os.path.commonpath(folders) if outside else root
    except ValueError:  # different drives
        return root


def _below(folder: str, name: str) -> str:
    return name if folder == "." else f"{folder}/{name}"


def _is_plain(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file and no link, which is known without asking for it."""
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _relative(full: str, start: str) -> str:
    try:
        path = os.path.relpath(full, start)
    except ValueError:
        return full.replace(os.sep, "/")
    return path.replace(os.sep, "/")


def _shown(full: str) -> str:
    return _relative(full, os.getcwd())  # noqa: PTH109


def _missing(full: str, error: OSError | ValueError) -> str:
    if not isinstance(error, FileNotFoundError):
        return _reason(error)
    if os.path.islink(full):  # noqa: PTH114
        return "is a link to something that is not there"
    return "there is no such file or folder"


def _reason(error: OSError | ValueError) -> str:
    text = getattr(error, "strerror", None) or str(error)
    return f"cannot be read: {text[:1].lower()}{text[1:]}"


def _kind(mode: int) -> str:
    kinds = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
    return next((name for test, name in kinds if test(mode)), "a device")
