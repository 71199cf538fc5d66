"""The project as one site-wide rule may know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from medlint.model import Notes
    from medlint.site.disk import Disk


class Project:
    """A ``kind.Site``. ``read`` gives the notes of an article on the disk, None if it cannot be read."""

    def __init__(self, disk: Disk, settings: Mapping[str, Any], read: Callable[[str], Notes | None]) -> None:
        self.settings = settings
        self._disk = disk
        self._read = read

    def kind_of(self, path: str) -> str:
        """``"file"``, ``"folder"`` or ``""``."""
        return self._disk.kind_of(path)

    def names(self, folder: str) -> tuple[str, ...]:
        """What a folder holds, sorted."""
        return self._disk.names(folder)

    def look_up(self, path: str) -> Notes | None:
        """The notes of an article that is not among those checked."""
        if self._disk.kind_of(path) != "file":
            return None
        return self._read(path)
