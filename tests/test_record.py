"""Records: values with named fields, made, compared and kept like dataclasses."""

from __future__ import annotations

import dataclasses
import pickle
from functools import cached_property
from typing import TYPE_CHECKING

import pytest

from medlint.record import field, record, replace

if TYPE_CHECKING:
    from collections.abc import Callable


def _twice(number: int) -> int:
    return 2 * number


@record
class Plain:
    """A value of every sort of field."""

    name: str
    size: int = 1
    parts: list[str] = field(default_factory=list)
    work: Callable[[int], int] = _twice

    @cached_property
    def length(self) -> int:
        return len(self.name)


@record(eq=False)
class Same:
    """Equal to nothing but itself."""

    name: str


def test_fields_by_place_name_and_default() -> None:
    one = Plain("a", parts=["x"])
    assert (one.name, one.size, one.parts, one.work(3)) == ("a", 1, ["x"], 6)
    assert Plain("a", 2).size == 2
    assert Plain("a").parts is not Plain("a").parts


@pytest.mark.parametrize(
    ("args", "given", "told"),
    [
        ((), {}, "lacks name"),
        (("a", 1, [], _twice, 5), {}, "each once"),
        (("a",), {"name": "b"}, "each once"),
        (("a",), {"colour": "red"}, "takes name, size, parts, work"),
    ],
)
def test_what_does_not_fit_is_refused(args, given, told) -> None:
    with pytest.raises(TypeError, match=told):
        Plain(*args, **given)


def test_a_record_stays_as_it_is() -> None:
    one = Plain("a")
    with pytest.raises(AttributeError, match="cannot be set"):
        one.name = "b"
    with pytest.raises(AttributeError, match="cannot be set"):
        del one.name
    assert one.name == "a"


def test_equal_by_value_or_by_itself() -> None:
    assert Plain("a") == Plain("a", 1, []) != Plain("b")
    assert Plain("a") != "a"
    assert hash(Plain("a", parts=())) == hash(Plain("a", parts=()))
    assert Same("a") != Same("a")
    assert len({Same("a"), Same("a")}) == 2


def test_what_was_worked_out_stays_behind() -> None:
    one = Plain("abc", 5)
    assert one.length == 3
    for copy in (replace(one), pickle.loads(pickle.dumps(one)), dataclasses.replace(one)):
        assert copy == one
        assert "length" not in vars(copy)
    assert replace(one, name="ab") == Plain("ab", 5)


def test_whoever_asks_gets_the_fields_of_a_dataclass() -> None:
    fields = {each.name: each for each in dataclasses.fields(Plain)}
    assert list(fields) == ["name", "size", "parts", "work"]
    assert fields["name"].default is dataclasses.MISSING
    assert fields["size"].default == 1
    assert fields["parts"].default_factory is not dataclasses.MISSING
    assert dataclasses.is_dataclass(Plain("a"))
    assert repr(Same("a")) == "Same(name='a')"
