"""What a knowledge file may say. Only the compile path imports this: msgspec is not needed to check articles.

Each class is one entry of a list in ``knowledge/<folder>/*.yaml`` (or ``knowledge/<folder>.yaml``).
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from medlint.knowledge.worth import Limit, Locale, Meaning, Proof

Direction = Literal["high", "low", "either"]


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Options shared by all entries."""


class Source(_Entry, frozen=True):
    """A document that a fact rests on. ``basis: read`` needs the day it was read."""

    title: str
    publisher: str = ""
    year: int = 0
    url: str = ""
    basis: Literal["read", "memory", "house"] = "memory"
    read_on: str = ""


class Range(_Entry, frozen=True):
    """Adult reference limits in one unit, and the values beyond which a number cannot be right.

    ``personal: true``: what lies within the limits is judged by a person's own aim (the INR on warfarin).
    """

    unit: str
    low: float | None = None
    high: float | None = None
    min: float | None = None
    max: float | None = None
    personal: bool = False


class Analyte(_Entry, frozen=True):
    """What is measured or felt to move: a blood test, a vital sign, a bodily function.

    ``high`` and ``low`` are one-word names of a raised or low value. ``up`` and ``down`` are further words for
    moving it that mean nothing for others ("quicken", "slow"). ``groups`` are wider measures it belongs to.
    ``aspects`` are words that speak of another measure: ``{large: "mcv:high"}`` of red cells. ``only: true`` for
    everyday words ("pupils", "vessels") that move by their own words alone.
    """

    id: str
    names: list[str]
    kind: Literal["blood", "urine", "vital", "breath", "stool", "body", "level", "fluid"] = "blood"
    groups: list[str] = []
    high: list[str] = []
    low: list[str] = []
    up: list[str] = []
    down: list[str] = []
    aspects: dict[str, str] = {}
    only: bool = False
    units: list[str] = []
    ranges: list[Range] = []
    source: str = ""


class Stopping(_Entry, frozen=True):
    """Why a medicine must not be stopped suddenly. ``what`` follows “can”: "bring back angina"."""

    severity: Literal["emergency", "serious", "withdrawal", "return"]
    what: str
    source: str = ""


class Pregnancy(_Entry, frozen=True):
    """``never``: known to harm the unborn; ``avoid``; ``usual``: commonly continued or chosen."""

    verdict: Literal["never", "avoid", "usual"]
    says: str = ""
    source: str = ""


class Class(_Entry, frozen=True):
    """A family of medicines. ``use: true`` when named by what it is for, so that families may overlap.

    ``closed: true`` when all medicines that are one are known: any other is none.
    ``stopping`` is for the family named as such; its medicines need their own, because eye drops are among them.
    So is ``pregnancy``.
    """

    id: str
    names: list[str]
    under: list[str] = []
    not_: list[str] = msgspec.field(name="not", default=[])
    use: bool = False
    closed: bool = False
    stopping: Stopping | None = None
    pregnancy: Pregnancy | None = None
    source: str = ""


class Dose(_Entry, frozen=True):
    """How a medicine is usually given to adults. Amounts are for one dose unless the name says day.

    ``route`` is given where a medicine is taken in several ways that differ in dose or interval.
    """

    unit: Literal["mg", "microgram", "g", "units", "ml", "mmol", "iu"] = "mg"
    low: float | None = None
    high: float | None = None
    day_max: float | None = None
    every: Literal[
        "",
        "day",
        "3 days",
        "week",
        "2 weeks",
        "4 weeks",
        "month",
        "8 weeks",
        "12 weeks",
        "3 months",
        "6 months",
        "year",
    ] = ""
    times_max: int = 0
    route: Literal["", "oral", "injection", "patch"] = ""
    says: str = ""
    locale: Locale = ""
    source: str = ""


class Medicine(_Entry, frozen=True):
    """A medicine, vaccine, supplement or substance that people take.

    ``names`` begins with the international name; ``us`` and ``uk`` hold national ones. ``contains`` lists the
    ingredients of a combination. ``elsewhere`` are brands that hold another medicine in other countries:
    known as names, never judged. ``take`` is when it is best taken by mouth, where the other way harms or
    wastes it. ``class`` are its families, ``not`` what it is often mistaken for.
    """

    id: str
    names: list[str]
    us: list[str] = []
    uk: list[str] = []
    brands: list[str] = []
    elsewhere: list[str] = []
    class_: list[str] = msgspec.field(name="class", default=[])
    not_: list[str] = msgspec.field(name="not", default=[])
    contains: list[str] = []
    treats: list[str] = []
    route: list[str] = []
    dose: list[Dose] = []
    take: list[Literal["food", "empty", "morning", "night"]] = []
    monitoring: list[str] = []
    stopping: Stopping | None = None
    pregnancy: Pregnancy | None = None
    antidote_to: list[str] = []
    source: str = ""


class Condition(_Entry, frozen=True):
    """A disease, sign, harm or event. ``under`` names wider ones; ``is`` the values it consists of.

    ``organ`` makes it harm to an organ, named in all the usual ways: ``liver`` gives "damage to the liver".
    """

    id: str
    names: list[str]
    under: list[str] = []
    is_: dict[str, Direction] = msgspec.field(name="is", default={})
    organ: str = ""
    source: str = ""


class Test(_Entry, frozen=True):
    """A test that articles name under monitoring, and which way its values worry."""

    id: str
    names: list[str]
    analytes: list[str] = []
    worry: Direction = "either"


class Move(_Entry, frozen=True):
    """A fact: with ``subject``, ``analyte`` is or goes ``direction``.

    ``subject`` is a condition, medicine, family, or a value such as ``iron:low``. ``except`` names those under
    the subject for which it does not hold.
    """

    subject: str
    analyte: str
    direction: Direction
    says: str = ""
    source: str = ""
    except_: list[str] = msgspec.field(name="except", default=[])
    locale: Locale = ""


class Tie(_Entry, frozen=True):
    """A fact of another kind: ``subject`` ``relation`` ``object``, true or false.

    ``reversed`` is a sentence that must be flagged; ``says`` one that must pass.
    """

    subject: str
    relation: Literal[
        "treats",
        "worsens",
        "cures",
        "prevents",
        "reverses",
        "causes",
        "contains",
        "harms-with",
        "safe-with",
        "absorbs-with",
    ]
    object: str
    true: bool
    says: str
    reversed: str
    source: str = ""
    locale: Locale = ""


class Together(_Entry, frozen=True):
    """An interaction: ``with_`` makes ``medicine`` act ``stronger`` or ``weaker``, or the pair is ``dangerous``.

    ``none``: the two may be taken together, and neither changes the other.
    """

    medicine: str
    with_: str = msgspec.field(name="with")
    effect: Literal["stronger", "weaker", "dangerous", "none"]
    what: str = ""
    says: str = ""
    reversed: str = ""
    source: str = ""


class Saying(_Entry, frozen=True):
    """Advice or a belief, by groups of words: ``true`` when it is right, and then its denial is wrong.

    Each text of ``claim`` holds alternatives, parted by commas, and one of each must stand in one clause; one of each
    text of ``about`` in the sentence, its lead-in, heading or title, of ``when`` not in heading or title; none of
    ``unless`` in the sentence. Words count in all their forms; ``@antibiotic`` is whatever is one,
    ``@not:permethrin|steroid`` a medicine that is none of these, ``%ok`` the shared words of that name.
    ``told``: the claim is an act that readers are never, or always, told to do; it is wrong where it is approved of,
    or advised against.
    ``ordered``: the groups must stand in their order. ``says`` must pass and ``reversed`` must be flagged.
    """

    claim: list[str]
    says: str
    reversed: list[str]
    about: list[str] = []
    when: list[str] = []
    unless: list[str] = []
    true: bool = False
    told: Literal["", "never", "always"] = ""
    ordered: bool = False
    source: str = ""
    locale: Locale = ""


#: Folder → the class of its entries.
FOLDERS: dict[str, Any] = {
    "analytes": Analyte,
    "classes": Class,
    "medicines": Medicine,
    "conditions": Condition,
    "tests": Test,
    "moves": Move,
    "ties": Tie,
    "together": Together,
    "sayings": Saying,
    "limits": Limit,
    "meanings": Meaning,
    "proofs": Proof,
}
