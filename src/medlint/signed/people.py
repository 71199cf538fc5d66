"""``reviewers.yaml``: who may sign what, with which keys, from when until when.

Takes text, so that it can come from any version of a project. May not open files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import yamlio
from medlint.problem import Invalid, Problem
from medlint.record import record
from medlint.signed import keys, names
from medlint.signed.fields import Fields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

#: Where it lies in a project, relative to its root.
FILE = "reviewers.yaml"
ROLES = ("author", "editor", "clinical", "pharmacy", "nursing", "owner", "publisher")
_KEYS = ("name", "roles", "credential", "keys", "valid", "fictional")
_LONGEST = 100


@record
class Person:
    """Somebody of ``reviewers.yaml``. ``keys`` are public keys without comments; None is no limit."""

    name: str
    roles: tuple[str, ...] = ()
    credential: str = ""
    keys: tuple[str, ...] = ()
    start: date | None = None
    until: date | None = None
    fictional: bool = False

    def valid(self, at: date) -> bool:
        """Whether this person may sign on that day."""
        return not (self.start and at < self.start) and not (self.until and at > self.until)


@record
class People:
    """Everybody who may sign, in the order of the file."""

    people: tuple[Person, ...] = ()

    def of(self, name: str) -> Person | None:
        """The person of exactly this name."""
        return next((person for person in self.people if person.name == name), None)

    def like(self, name: str) -> Person | None:
        """The first person whose name may be meant, or taken, for this one."""
        return self.of(name) or next((p for p in self.people if names.may_be_one(p.name, name)), None)


def load(text: str, file: str = FILE) -> People:
    """The people in this YAML. Raises Invalid with everything that is wrong: file, line, key, what to write."""
    try:
        loaded = yamlio.load(text)
    except yamlio.YamlError as error:
        raise Invalid([Problem(file, error.line, "", error.message)]) from None
    fields = Fields(loaded, file)
    entries = fields.only(loaded.value, (), ("reviewers",)).get("reviewers")
    if not isinstance(entries, list):
        fields.say(("reviewers",), "must be a list of people: [{name: …, roles: […]}]")
        entries = []
    people: list[Person] = []
    for number, entry in enumerate(entries):
        person = _person(fields, ("reviewers", number), entry)
        if person:
            _tell_apart(fields, ("reviewers", number), person, people)
            people.append(person)
    if fields.problems:
        raise Invalid(fields.problems)
    return People(tuple(people))


def _person(fields: Fields, path: yamlio.Path, entry: Any) -> Person | None:
    before = len(fields.problems)
    given = fields.only(entry, path, _KEYS)
    name = fields.text(given, path, "name", needed=True)
    fault = names.fault(name) or ("" if len(name) <= _LONGEST else "is too long for a name")
    if name and fault:
        fields.say((*path, "name"), f"“{name}” {fault}")
    start, until = _valid(fields, path, given)
    person = Person(
        name,
        fields.choices(given, path, "roles", ROLES, needed=True),
        fields.text(given, path, "credential"),
        tuple(_keys(fields, path, given)),
        start,
        until,
        fields.flag(given, path, "fictional"),
    )
    return person if len(fields.problems) == before else None


def _valid(fields: Fields, path: yamlio.Path, given: dict[str, Any]) -> tuple[date | None, date | None]:
    if given.get("valid") is None:
        return None, None
    here = (*path, "valid")
    limits = fields.only(given["valid"], here, ("from", "until"))
    start, until = fields.day(limits, here, "from"), fields.day(limits, here, "until")
    if start and until and until < start:
        fields.say((*here, "until"), f"{until} is before {start}, the day it starts")
    return start, until


def _keys(fields: Fields, path: yamlio.Path, given: dict[str, Any]) -> Iterator[str]:
    listed = given.get("keys")
    if listed is None:
        return
    if not isinstance(listed, list):
        fields.say((*path, "keys"), "must be a list of public keys: [“ssh-ed25519 AAAA…”]")
        return
    for number, key in enumerate(listed):
        try:
            yield keys.public(key)
        except ValueError as error:
            fields.say((*path, "keys", number), str(error))


def _tell_apart(fields: Fields, path: yamlio.Path, person: Person, others: list[Person]) -> None:
    """Refuse a person who cannot be told from one before, by name or by key."""
    look = names.skeleton(person.name)
    for other in others:
        if other.name == person.name:
            fields.say((*path, "name"), f"“{person.name}” stands twice")
        elif names.skeleton(other.name) == look:
            fields.say((*path, "name"), f"“{person.name}” cannot be told apart from “{other.name}”")
        if set(other.keys) & set(person.keys):
            fields.say((*path, "keys"), f"a key of “{person.name}” is also a key of “{other.name}”")
    if len(set(person.keys)) < len(person.keys):
        fields.say((*path, "keys"), f"a key of “{person.name}” stands twice")
