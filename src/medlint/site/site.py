"""The project as one site-wide rule may know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from medlint.knowledge import Knowledge
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from medlint.model import Notes, Reply
    from medlint.site.disk import Disk


_T = TypeVar("_T")


class Scope(NamedTuple):
    """What of a project was asked about, what is known of it, and what its rules work out together."""

    checked: Container[str]  # places
    complete: bool  # whether all articles of the content are known
    shared: dict[str, Any]
    text: Callable[[str], str | None] = lambda path: None  # of a file
    known: Callable[[], Knowledge] = Knowledge
    replies: Mapping[str, Reply] = {}  # of other sites


class Project:
    """A ``kind.Site``. ``read`` gives the notes of an article on the disk, None if it cannot be read."""

    def __init__(
        self, disk: Disk, settings: Mapping[str, Any], scope: Scope, read: Callable[[str], Notes | None]
    ) -> None:
        self.settings = settings
        self.checked = scope.checked
        self.complete = scope.complete
        self.replies = scope.replies
        self._disk = disk
        self._scope = scope
        self._read = read

    @property
    def knowledge(self) -> Knowledge:
        """What is known, read when first asked for."""
        return self._scope.known()

    def text(self, path: str) -> str | None:
        """The text of a file of the project. Raises ValueError when it cannot be read."""
        return self._scope.text(path) if self._disk.kind_of(path) == "file" else None

    def kind_of(self, path: str) -> str:
        """``"file"``, ``"folder"`` or ``""``."""
        return self._disk.kind_of(path)

    def names(self, folder: str) -> tuple[str, ...]:
        """What a folder holds, sorted."""
        return self._disk.names(folder)

    def look_up(self, path: str) -> Notes | None:
        """The notes of an article that is not among those judged."""
        if self._disk.kind_of(path) != "file":
            return None
        return self._read(path)

    def once(self, name: str, make: Callable[[], _T]) -> _T:
        """What ``make`` gave the first time it was asked for by this name."""
        shared = self._scope.shared
        if name not in shared:
            shared[name] = make()
        made: _T = shared[name]
        return made
