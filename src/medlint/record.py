"""Plain values with named fields, written like dataclasses and much cheaper to define.

A dataclass writes and compiles source for each class, which took a fifth of the time of a small check. A record shares
one way to be made, compared and shown. Whoever asks for its ``__dataclass_fields__`` (``dataclasses.fields``, msgspec)
gets those of a real dataclass, made then. Knows nothing of what the values mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class _Made:
    """Stands for a field's default until the record is made."""

    def __init__(self, factory: Callable[[], Any]) -> None:
        self.factory = factory


def field(*, default_factory: Callable[[], _T]) -> _T:
    """A default that every record makes anew."""
    return _Made(default_factory)  # type: ignore[return-value]


@overload
def record(cls: type[_T], /) -> type[_T]: ...
@overload
def record(*, eq: bool) -> Callable[[type[_T]], type[_T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[_T] | None = None, /, *, eq: bool = True) -> Any:
    """Make a class whose annotations are its fields; its values cannot be set again. ``eq``: equal by value."""
    return _equip(cls, eq) if cls is not None else lambda given: _equip(given, eq)


def _equip(cls: type[Any], eq: bool) -> type[Any]:
    names = tuple(cls.__annotations__)
    made = {name: each for name in names if (each := _made(cls.__dict__.get(name)))}
    needed = frozenset(name for name in names if name not in cls.__dict__ or name in made)
    for name in made:
        delattr(cls, name)
    given: dict[str, Any] = {
        "__match_args__": names,
        "__init__": _maker(names, needed, {name: value.factory for name, value in made.items()}),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__repr__": _show,
        "__getstate__": _state,
        "__dataclass_fields__": _Fields(made),
    }
    if eq:
        given |= {"__eq__": _same, "__hash__": _hash}
    for name, value in given.items():
        setattr(cls, name, value)
    return cls


def _made(default: Any) -> _Made | None:
    """What must not stay with the class: a fresh default, and a function, which would become a method there."""
    if isinstance(default, _Made) or not hasattr(default, "__get__"):
        return default if isinstance(default, _Made) else None
    return _Made(lambda: default)


def _maker(names: tuple[str, ...], needed: frozenset[str], factories: dict[str, Any]) -> Any:
    """An ``__init__``. Defaults stay with the class; what a record was given is in its ``__dict__``."""
    known = frozenset(names)

    def fill(self: Any, /, *args: Any, **given: Any) -> None:
        values = self.__dict__
        values.update(zip(names, args, strict=False))
        if len(args) > len(names) or not known.issuperset(given) or not given.keys().isdisjoint(values):
            raise TypeError(f"{type(self).__name__} takes {', '.join(names)}, each once")
        values.update(given)
        if not needed <= values.keys():
            for name in factories.keys() - values.keys():
                values[name] = factories[name]()
            if not needed <= values.keys():
                raise TypeError(f"{type(self).__name__} lacks {', '.join(sorted(needed - values.keys()))}")

    return fill


def replace(value: _T, /, **changes: Any) -> _T:
    """The record with other values; nothing that it has worked out since it was made is kept."""
    return type(value)(**{**_state(value), **changes})


def _state(self: Any) -> dict[str, Any]:
    """What it was made from. What it has worked out since stays behind when it goes to another process."""
    kept = self.__dict__
    return {name: kept[name] for name in self.__match_args__ if name in kept}


def _refuse(self: object, name: str, *value: object) -> None:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be set: make another with “replace”")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__match_args__])


def _same(self: object, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return _values(self) == _values(other)


def _hash(self: object) -> int:
    return hash(_values(self))


def _show(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__match_args__)})"


class _Fields:
    """The fields as ``dataclasses`` knows them, made when somebody asks."""

    def __init__(self, made: dict[str, _Made]) -> None:
        self.made = made

    def __get__(self, value: object, owner: type[Any]) -> dict[str, Any]:
        import dataclasses

        home: Any = next(cls for cls in owner.__mro__ if cls.__dict__.get("__dataclass_fields__") is self)
        body = {name: getattr(home, name) for name in home.__match_args__ if hasattr(home, name)}
        body |= {name: dataclasses.field(default_factory=each.factory) for name, each in self.made.items()}
        body["__annotations__"] = dict(home.__annotations__)
        twin: Any = dataclasses.dataclass(type(home.__name__, (), body))
        fields: dict[str, Any] = twin.__dataclass_fields__
        home.__dataclass_fields__ = fields
        return fields
