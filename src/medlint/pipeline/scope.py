"""Which files of a view are articles by a config, and which look like articles and are none."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.engine.find import ENDINGS
from medlint.engine.globs import any_matches, fixed_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medlint.config import Config

_NO_ARTICLES = frozenset({"requirements.txt", "robots.txt", "CMakeLists.txt"})
#: Other names that site generators make pages of.
_READ_BY_OTHERS = (
    ".md", ".markdown", ".mdx", ".html", ".htm", ".txt", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtext", ".xhtml",
    ".rst", ".adoc", ".asciidoc", ".org", ".textile", ".njk", ".liquid", ".ejs", ".hbs", ".pug", ".haml", ".astro",
    ".svelte", ".vue", ".jsx", ".tsx", ".docx", ".odt", ".tex", ".ipynb",
)  # fmt: skip
_OF_MEDICINE = lazy.pattern(
    r"^[ \t]*[\"']?(?:medicines|reviews|last_?reviewed|next_?review|reviewed_?by|clinical_?reviewer|medical_?reviewer)"
    r"[\"']?[ \t]*[:=]|^[ \t]*type[ \t]*[:=][ \t]*[\"']?(?:medicine|condition|test|procedure|comparison|news)\b",
)
_HEAD = 4000  # code points in which front matter says what a file is


class Scope:
    """``home``: the folder of the config from the top, "" for the top."""

    def __init__(self, config: Config, home: str) -> None:
        self._config = config
        self._prefix = f"{home}/" if home else ""

    def place(self, path: str) -> str | None:
        """A path from the config's folder, None for one that is not below it."""
        return path.removeprefix(self._prefix) if path.startswith(self._prefix) else None

    def holds(self, path: str) -> bool:
        """Whether a file of this name is an article."""
        place = self.place(path)
        if place is None or not path.endswith(ENDINGS) or posixpath.basename(path) in _NO_ARTICLES:
            return False
        if any_matches(self._config.exclude, place):
            return False
        return not self._config.content or any_matches(self._config.content, place)

    def articles(self, paths: Iterable[str]) -> frozenset[str]:
        """The articles among these paths."""
        return frozenset(path for path in paths if self.holds(path))

    def unread(self, paths: Iterable[str]) -> Iterator[str]:
        """Files that lie among the articles and may become pages, and that no rule reads."""
        folders = [fixed_folder(glob) for glob in self._config.content]
        for path in paths:
            place = self.place(path)
            if place is None or self.holds(path) or not path.lower().endswith(_READ_BY_OTHERS):
                continue
            if any(place.startswith(f"{folder}/") for folder in folders if folder):
                yield path

    @staticmethod
    def of_medicine(text: str) -> bool:
        """Whether a file's front matter speaks as that of a medical article does."""
        head = text.lstrip("\ufeff")[:_HEAD].replace("\r\n", "\n")
        if not head.startswith(("---", "+++")):
            return False
        end = head.find("\n" + head[:3], 3)
        return any(_OF_MEDICINE.match(line.lower()) for line in head[: end if end > 0 else None].split("\n"))
