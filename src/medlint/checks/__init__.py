"""The check kinds, one per file, each imported only when a rule uses it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from medlint.kind import Kind

#: Every kind there is. Each names a module here that defines ``KIND``.
NAMES: tuple[str, ...] = (
    "blank",
    "abbreviation",
    "agreement",
    "claim",
    "coined",
    "country",
    "consistency",
    "external",
    "first_line",
    "frequency",
    "gloss",
    "house_word",
    "link",
    "markup",
    "medicine_name",
    "metadata",
    "order",
    "pattern",
    "phrase",
    "promise",
    "readability",
    "repeat",
    "residue",
    "section",
    "shape",
    "sign_off",
    "sourcing",
    "spelling",
    "style",
    "swap",
    "twin",
)


#: The kinds that judge a site: known without importing them, since they make a run read all articles.
OF_SITE = frozenset({"agreement", "external", "link", "shape", "sign_off", "twin"})

#: Those of them that hold articles against each other: of a single article they have nothing to say.
OF_SEVERAL = frozenset({"agreement", "shape", "twin"})


def load_kind(name: str) -> Kind:
    """The kind of this name, written with ``-`` or ``_``. Raises KeyError for any other."""
    module = name.replace("-", "_")
    if module not in NAMES:
        raise KeyError(name)
    return cast("Kind", import_module(f"medlint.checks.{module}").KIND)
