"""Puts a mended article in the place of the old one, or says why not. Follows no link and overwrites no change."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from medlint.disk import write_whole
from medlint.engine.source import Unfit, load

if TYPE_CHECKING:
    from medlint.engine.find import Article

_CHANGED = "was changed while it was being mended: run again"


def refusal(article: Article, root: str) -> str:
    """Why an article may not be written at all, "" when it may."""
    place = os.path.join(os.path.realpath(root), *article.place.split("/"))  # noqa: PTH118
    if os.path.realpath(article.path) != place:
        return "is a link, or in a linked folder: mend the file it leads to"
    try:
        there = os.lstat(article.path)
    except OSError as error:
        return f"cannot be written: {_said(error)}"
    if there.st_nlink > 1:
        return "has several names (hard links): mending one would part them"
    if not os.access(article.path, os.W_OK):
        return "is write-protected"
    return ""


def replace(article: Article, root: str, before: bytes, after: bytes) -> str:
    """Write ``after`` where ``before`` stands; why it was not written, "" when it was. Never raises OSError."""

    def unchanged() -> None:
        if refused := refusal(article, root):
            raise Unfit(refused)
        if load(article._replace(data=None), len(before)) != before:
            raise Unfit(_CHANGED)

    try:
        unchanged()
        write_whole(Path(article.path), after, unchanged)
    except Unfit as error:
        text = str(error)
        return _CHANGED if text.startswith("is larger") else text
    except OSError as error:
        return f"cannot be written: {_said(error)}"
    return ""


def _said(error: OSError) -> str:
    text = error.strerror or str(error)
    return f"{text[:1].lower()}{text[1:]}"
