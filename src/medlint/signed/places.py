"""Where the sign-offs of an article lie, by its id. Knows no disk."""

from __future__ import annotations

from medlint import lazy

FOLDER = "reviews"
_ID = lazy.pattern(r"[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*")
_LONGEST = 150


def fault(id_: str) -> str:
    """What keeps an id from naming a file, "" for nothing."""
    if not id_:
        return "the article has no “id:” in its front matter"
    if len(id_) > _LONGEST or not _ID.fullmatch(id_):
        return f"the id “{id_}” cannot name a file: use small letters, digits and hyphens"
    return ""


def path(id_: str) -> str:
    """The file of an article's sign-offs, relative to the root of the project. Only for an id without fault."""
    return f"{FOLDER}/{id_}.json"
