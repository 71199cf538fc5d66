"""What a project keeps for its reviews: ``reviewers.yaml`` and the files of ``reviews/``.

Reads below the project's root only, follows no link out of it, and writes one file of sign-offs whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from medlint.engine.find import Article as Place
from medlint.engine.source import Unfit, load, text_of
from medlint.problem import Invalid, Problem
from medlint.signed import people, places, reviews
from medlint.site import Disk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.signed.people import People
    from medlint.signed.reviews import SignOff

_MOST = 8 << 20  # bytes


class Store:
    """The files of the project at ``root``."""

    def __init__(self, root: str) -> None:
        self._disk = Disk(root)

    def people(self) -> People | None:
        """Who may sign; None where there is no list. Raises Invalid."""
        text = self._text(people.FILE)
        return None if text is None else people.load(text)

    def sign_offs(self, id_: str) -> tuple[SignOff, ...]:
        """The sign-offs of the article with this id, which has no fault. Raises Invalid."""
        file = places.path(id_)
        text = self._text(file)
        return () if text is None else reviews.load(text, file)

    def keep(self, id_: str, sign_offs: Sequence[SignOff]) -> str:
        """Write the sign-offs of an article, and say where. Raises Invalid for a folder that is no folder of ours."""
        from medlint.disk import write_whole

        file = places.path(id_)
        target = Path(self._disk.full(file))
        above = Path(self._disk.root)
        for name in file.split("/")[:-1]:
            above /= name
            if above.is_symlink() or (above.exists() and not above.is_dir()):
                raise Invalid(
                    [Problem(str(above), 0, "", "is no plain folder: sign-offs are not written there")]
                )
        if target.is_symlink():
            raise Invalid([Problem(file, 0, "", "is a link: sign-offs are not written through it")])
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, reviews.dump(id_, sign_offs).encode("utf-8"))
        return file

    def _text(self, file: str) -> str | None:
        full = Path(self._disk.full(file))
        if self._disk.kind_of(file) != "file":
            if full.is_symlink() or full.exists():
                raise Invalid([Problem(file, 0, "", "is no plain file of this project: it is not read")])
            return None
        try:
            return text_of(load(Place(str(full), file), _MOST))
        except Unfit as error:
            raise Invalid([Problem(file, 0, "", str(error))]) from None
