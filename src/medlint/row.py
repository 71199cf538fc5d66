"""Named tuples, written like those of ``typing`` and much cheaper to define.

``typing.NamedTuple`` writes source for each class and compiles it, 0.07 ms each, and a start has nearly a hundred. Here
a class gets its fast way to be made when the first of it is made. Knows nothing of what the values mean.
"""

from __future__ import annotations

from _collections import _tuplegetter  # type: ignore[import-not-found]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    class _Meta(type):
        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            made = type(name, (tuple,), {**body, "__slots__": ()})
            return _equip(made)

    class NamedTuple(metaclass=_Meta):
        """What a class of rows derives from; its annotations are the fields."""


def _equip(made: type[Any]) -> type[Any]:
    fields = tuple(made.__annotations__)
    given: dict[str, Any] = {
        "_fields": fields,
        "_field_defaults": {name: made.__dict__[name] for name in fields if name in made.__dict__},
        "__match_args__": fields,
        "__new__": staticmethod(_first),
        "__repr__": _show,
        "__getnewargs__": _plain,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
    }
    given |= {name: _tuplegetter(number, "") for number, name in enumerate(fields)}
    for name, value in given.items():
        setattr(made, name, value)
    return made


def _first(cls: Any, *args: Any, **given: Any) -> Any:
    """Make the first row of a class, and the function that makes all others."""
    home = next(each for each in cls.__mro__ if "_field_defaults" in each.__dict__)
    names = ", ".join(home._fields)
    scope = {"new": tuple.__new__, "__builtins__": {}}
    maker = eval(f"lambda _cls, {names}: new(_cls, ({names},))", scope)  # noqa: S307 - names of our own fields
    maker.__defaults__ = tuple(home._field_defaults.values()) or None
    maker.__name__ = "__new__"
    home.__new__ = staticmethod(maker)
    return maker(cls, *args, **given)


def _make(cls: Any, values: Any) -> Any:
    row = tuple.__new__(cls, values)
    if len(row) != len(cls._fields):
        raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(row)}")
    return row


def _replace(self: Any, /, **changes: Any) -> Any:
    values = [changes.pop(name, value) for name, value in zip(self._fields, self, strict=True)]
    if changes:
        raise ValueError(f"{type(self).__name__} has no {', '.join(changes)}")
    return tuple.__new__(type(self), values)


def _plain(self: Any) -> tuple[Any, ...]:
    return tuple(self)


def _asdict(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=True))


def _show(self: Any) -> str:
    return (
        f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in zip(self._fields, self, strict=True))})"
    )
