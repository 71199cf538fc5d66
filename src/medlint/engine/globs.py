"""Globs over project paths: ``**`` is any folders, ``*`` and ``?`` stay in one, ``{a,b}`` is either.

A glob without a slash holds at any depth; one that names a folder covers all in it. Case always counts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIECE = r"\*\*/|/\*\*\Z|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}/]*\}|(?s:.)"
_MAGIC = frozenset("*?[{")


def any_matches(globs: Iterable[str], path: str) -> bool:
    """Whether one of the globs covers this path, which is relative to the root, with ``/``."""
    return any(_regex(glob).match(path) for glob in globs)


def fixed_folder(glob: str) -> str:
    """The folder below which all matches lie: ``content`` of ``content/**/*.md``; "" for the root."""
    glob = _plain(glob)
    if "/" not in glob:
        return ""
    parts = glob.split("/")
    fixed = next((n for n, part in enumerate(parts) if not _MAGIC.isdisjoint(part)), len(parts) - 1)
    return "/".join(parts[:fixed])


def _plain(glob: str) -> str:
    return glob.removeprefix("./").strip("/")


@lru_cache(maxsize=512)
def _regex(glob: str) -> re.Pattern[str]:
    glob = _plain(glob)
    start = "" if "/" in glob else "(?:.*/)?"
    body = "".join(_translate(piece) for piece in re.findall(_PIECE, glob))
    return re.compile(rf"{start}{body}(?:/.*)?\Z", re.DOTALL)


def _translate(piece: str) -> str:
    fixed = {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if piece in fixed:
        return fixed[piece]
    if len(piece) > 2 and piece[0] == "[":
        inner = piece[1:-1].replace("\\", "\\\\")
        return f"[^{inner[1:]}]" if inner[0] == "!" else f"[{inner}]"
    if len(piece) > 1 and piece[0] == "{":
        options = ("".join(map(_translate, re.findall(_PIECE, each))) for each in piece[1:-1].split(","))
        return f"(?:{'|'.join(options)})"
    return re.escape(piece)
