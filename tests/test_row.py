"""Rows: named tuples that are cheap to define and otherwise like those of ``typing``."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from medlint.row import NamedTuple


class Row(NamedTuple):
    """A row of ours."""

    name: str
    size: int = 1
    parts: tuple[str, ...] = ()

    @property
    def twice(self) -> int:
        """The size, twice."""
        return 2 * self.size

    @classmethod
    def small(cls) -> Row:
        """One of size 0."""
        return cls("small", 0)


class Typed(typing.NamedTuple):
    name: str
    size: int = 1
    parts: tuple[str, ...] = ()


MADE = [(("a",), {}), (("a", 2), {}), (("a",), {"parts": ("x",)}), ((), {"name": "a", "size": 3})]


@pytest.mark.parametrize(("args", "given"), MADE)
def test_it_is_what_typing_makes(args, given) -> None:
    ours, theirs = Row(*args, **given), Typed(*args, **given)
    assert ours == theirs == tuple(ours)
    assert (ours.name, ours.size, ours.parts) == (theirs.name, theirs.size, theirs.parts)
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(size=7) == theirs._replace(size=7)
    assert repr(ours) == repr(theirs).replace("Typed", "Row")
    assert (Row._fields, Row._field_defaults) == (Typed._fields, Typed._field_defaults)
    assert Row._make(theirs) == theirs
    assert hash(ours) == hash(theirs)
    name, size, parts = ours
    assert (name, size, parts) == theirs


@pytest.mark.parametrize(
    ("args", "given"), [((), {}), (("a", 1, (), 4), {}), (("a",), {"name": "b"}), (("a",), {"hue": 1})]
)
def test_what_does_not_fit_is_refused_the_first_time_and_later(args, given) -> None:
    class Fresh(NamedTuple):
        name: str
        size: int = 1
        parts: tuple[str, ...] = ()

    for _ in range(2):
        with pytest.raises(TypeError):
            Fresh(*args, **given)
    assert Fresh("a").size == 1


def test_methods_and_copies() -> None:
    row = Row("a", 4)
    assert row.twice == 8
    assert Row.small() == ("small", 0, ())
    for other in (pickle.loads(pickle.dumps(row)), copy.copy(row), copy.deepcopy(row)):
        assert other == row
        assert type(other) is Row
    with pytest.raises(AttributeError):
        row.size = 5
    with pytest.raises(ValueError, match="hue"):
        row._replace(hue=1)
    with pytest.raises(TypeError, match="3 fields"):
        Row._make(["a"])
