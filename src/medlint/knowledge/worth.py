"""What a value is worth: where something named begins, and what a result means. Only the compile path imports this."""

from __future__ import annotations

from typing import Literal

import msgspec

Locale = Literal["", "en-GB", "en-US"]


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Options shared by all entries."""


class Limit(_Entry, frozen=True):
    """Where something named begins or ends: "diabetes" is an HbA1c ``above`` a limit between ``least`` and ``most``.

    ``within``: any range that is called so has its middle there, and any limit lies there. ``names`` are what a text
    may call it, as it is found in lower-case text. ``who`` is a word that must stand near, where it holds for some
    people only. ``says`` must pass and ``reversed`` must be flagged.
    """

    measure: str
    names: list[str]
    side: Literal["above", "below", "within"]
    least: float
    most: float
    says: str
    reversed: str
    unit: str = ""
    who: str = ""
    locale: Locale = ""
    source: str = ""


Aspect = Literal[
    "kidneys", "liver", "heart", "bones", "airways", "clotting", "iron", "defence", "control", "treatment", "oxygen",
    "water", "eggs", "thyroid", "infected", "pregnant", "comfort",
]  # fmt: skip


class Meaning(_Entry, frozen=True):
    """What a high value means: ``more`` (better) or ``less`` (worse) of an aspect; a low value means the other.

    ``side``: only a high or only a low value means it. ``unless`` is a pattern of words that make it another matter.
    """

    measure: str
    aspect: Aspect
    high: Literal["more", "less"]
    says: str
    reversed: str
    side: Literal["", "high", "low"] = ""
    unless: str = ""
    source: str = ""


class Proof(_Entry, frozen=True):
    """A result that proves nothing (``way: high``, or positive) or rules nothing out (``low``, normal or negative).

    ``of`` is a pattern of the illnesses meant.
    """

    measure: str
    way: Literal["high", "low"]
    of: str
    says: str
    reversed: str
    source: str = ""
