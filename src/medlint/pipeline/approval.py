"""An owner's signature over the list of what a change does to the rules: ``approvals/<hash>.json``.

An approval fits one list on top of one set of rules, for a month. Who its signer is, is for the base to say.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from medlint.checks.dates import iso
from medlint.pipeline import signature
from medlint.row import NamedTuple
from medlint.signed import names
from medlint.signed.statement import APPROVAL, statement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from medlint.pipeline.change import Change
    from medlint.pipeline.refs import Hand
    from medlint.signed.people import People, Person

FOLDER = "approvals"
OWNER = "owner"
MONTH = 31  # days for which an approval holds
_KEYS = ("change", "name", "on", "signature", "list")
_MOST = 4 << 20  # bytes


class Judged(NamedTuple):
    """One approval for this change. ``fault``: why it does not count, "" when it does."""

    file: str
    name: str
    on: str
    fault: str = ""


def written(change: Change, person: Person, on: date, made: str) -> bytes:
    """The file of an approval; ``made`` is the signature over ``stated``."""
    told = {"change": change.digest, "name": person.name, "on": on.isoformat(), "signature": made}
    listed = {"list": change.text.splitlines()}
    return (json.dumps({**told, **listed}, indent=2, ensure_ascii=True) + "\n").encode("ascii")


def stated(digest: str, name: str, on: date) -> bytes:
    """What an owner signs."""
    return statement(APPROVAL, on, {"change": digest, "name": name})


def file_of(change: Change, name: str) -> str:
    """Where the approval of this person lies; two owners do not write over each other."""
    short = "".join(char if char.isalnum() and char.isascii() else "-" for char in names.bare(name))
    return f"{FOLDER}/{change.digest}-{short or 'owner'}.json"


def judge(
    change: Change, files: Mapping[str, bytes], people: People, makers: Collection[Hand], today: date
) -> list[Judged]:
    """Every approval among these files that is meant for this change, and whether it counts.

    ``files``: those that the change itself adds, so that none can be used a second time. ``makers``: whom the commits
    name. Raises NoKeygen where nothing can be checked.
    """
    return [
        _judged(file, files[file], change, people, makers, today)
        for file in sorted(files)
        if change.digest in file
    ]


def _judged(
    file: str, data: bytes, change: Change, people: People, makers: Collection[Hand], today: date
) -> Judged:
    told, fault = _read(data)
    if fault:
        return Judged(file, "", "", fault)
    name, on = told["name"], told["on"]
    found = Judged(file, name, on)
    if told["change"] != change.digest or told.get("list") != change.text.splitlines():
        return found._replace(fault="it is for another change")
    try:
        _proven(told, change, people, makers, today)
    except signature.BadSignature as error:
        return found._replace(fault=str(error))
    return found


def _read(data: bytes) -> tuple[dict[str, Any], str]:
    """What an approval says, and what keeps it from being one."""
    if len(data) > _MOST:
        return {}, "it is larger than 4 MiB"
    try:
        told = json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return {}, "it is no JSON, or has a key twice"
    if not isinstance(told, dict) or set(told) != set(_KEYS):
        return {}, f"it has other keys than {', '.join(_KEYS)}"
    if not all(isinstance(told[key], str) for key in _KEYS[:4]):
        return {}, f"{', '.join(_KEYS[:4])} must be text"
    if len(told["on"]) != 10 or not iso(told["on"]):
        return {}, f"“{told['on']}” is no day"
    return told, ""


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in pairs:
        if key in made:
            raise ValueError(key)
        made[key] = value
    return made


def _proven(
    told: Mapping[str, Any], change: Change, people: People, makers: Collection[Hand], today: date
) -> None:
    """Raises BadSignature unless an owner, who did not make the change, signed it and still may."""
    name, on = told["name"], date.fromisoformat(told["on"])
    person = people.of(name)
    if person is None:
        near = people.like(name)
        looks = f"; it looks like “{near.name}”, and is written with other letters" if near else ""
        raise signature.BadSignature(f"“{name}” is not among the reviewers at the base{looks}")
    if OWNER not in person.roles:
        raise signature.BadSignature(f"{name} is no owner at the base")
    if not person.valid(today):
        raise signature.BadSignature(f"{name} may not sign any more on {today}")
    if today - on > timedelta(days=MONTH):
        raise signature.BadSignature(f"it was given on {on}, more than {MONTH} days ago")
    signature.verify(stated(change.digest, name, on), told["signature"], person, on, APPROVAL, today)
    for hand in own(person, makers):
        raise signature.BadSignature(f"{name} made the change too ({hand}): another owner must approve it")


def own(person: Person, makers: Iterable[Hand]) -> Iterator[str]:
    """Whom the commits name that may be this person."""
    for hand in sorted(makers):
        if names.may_be_one(person.name, hand.name):
            yield f"{hand.name} <{hand.email}>"
