"""Laying one configuration over another, and remembering where each value was set."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from medlint.config.model import Config, Override, RuleLevel
from medlint.config.patterns import narrowness, unknown
from medlint.problem import Problem
from medlint.record import record
from medlint.yamlio import Loaded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from medlint.yamlio import Path as Key

_SETTINGS = ("readability", "links", "gate", "wording")


@record(eq=False)  # cheap to make: every run loads this
class Layer:
    """One file or profile. ``folder`` is what its paths are relative to; None for a profile."""

    loaded: Loaded
    name: str
    folder: Path | None = None

    @classmethod
    def of_profile(cls, name: str, data: Mapping[str, Any]) -> Layer:
        """A profile out of a pack, which has no lines any more."""
        return cls(Loaded(dict(data)), f"profile {name}")

    @property
    def data(self) -> dict[str, Any]:
        """The values."""
        return self.loaded.value if isinstance(self.loaded.value, dict) else {}

    def where(self, *key: str | int) -> str:
        """The place of a key: ``medlint.yaml:7`` or ``profile patient``."""
        return f"{self.name}:{self.loaded.line(key)}" if self.folder else self.name


def merge(
    root: Path,
    file: Path | None,
    profile: str,
    chosen: tuple[str, int],
    layers: Sequence[Layer],
    words: list[str],
    renamed: Mapping[str, str],
) -> Config:
    """One Config from all layers, the strongest last. Old rule ids become those of today."""
    data: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        _lay(data, layer.data, layer, (), origins)
    origins["profile"] = f"{chosen[0]}:{chosen[1]}" if chosen[1] else chosen[0]
    settings = {key: data[key] for key in _SETTINGS if key in data}
    return Config(
        root=root,
        file=file,
        profile=profile,
        content=tuple(data.get("content", ())),
        exclude=tuple(data.get("exclude", ())),
        locale=data.get("locale", ""),
        packs=packs(layers),
        baseline=_baseline(layers),
        types=data.get("types", {}),
        rules=tuple(level for layer in layers for level in _rules(layer, ("rules",), renamed)),
        overrides=tuple(o for layer in layers for o in _overrides(layer, renamed)),
        settings={**settings, "vocabulary": words},
        suppressions=data.get("suppressions", {}),
        origins=dict(sorted(origins.items())),
    )


_APART = {"rules", "overrides", "title", "about", "extends", "profile"}


def _lay(
    under: dict[str, Any], over: Mapping[str, Any], layer: Layer, path: Key, origins: dict[str, str]
) -> None:
    """Lay ``over`` on ``under``: mappings are joined, everything else is replaced."""
    for key, value in over.items():
        if not path and key in _APART:
            continue
        here = (*path, key)
        if isinstance(value, dict):
            _lay(under.setdefault(key, {}), value, layer, here, origins)
        else:
            under[key] = value
            origins[".".join(map(str, here))] = layer.where(*here)


def _rules(layer: Layer, key: Key, renamed: Mapping[str, str]) -> list[RuleLevel]:
    """The levels under a key, the widest pattern first, so that a narrower one wins."""
    value: Any = layer.data
    for part in key:
        value = value.get(part, {}) if isinstance(value, dict) else value[part]
    found = [
        RuleLevel(renamed.get(pattern, pattern), level, layer.where(*key, pattern))
        for pattern, level in value.items()
    ]
    return sorted(found, key=lambda level: narrowness(level.pattern))


def _overrides(layer: Layer, renamed: Mapping[str, str]) -> Iterator[Override]:
    for number, item in enumerate(layer.data.get("overrides", [])):
        levels = _rules(layer, ("overrides", number, "rules"), renamed)
        yield Override(tuple(item["files"]), tuple(levels))


def packs(layers: Sequence[Layer]) -> tuple[str, ...]:
    """The packs of the last layer that names any: folders as paths, installed packs as names."""
    for layer in reversed(layers):
        if "packs" in layer.data:
            return tuple(_pack(layer, name) for name in layer.data["packs"])
    return ()


def _baseline(layers: Sequence[Layer]) -> str:
    """The baseline of the last layer that names one."""
    found = [layer for layer in layers if layer.data.get("baseline")]
    return str((found[-1].folder or Path()) / found[-1].data["baseline"]) if found else ""


def _pack(layer: Layer, name: str) -> str:
    folder = (layer.folder or Path()) / name
    return str(folder) if "/" in name or name.startswith(".") or folder.is_dir() else name


def unknown_rules(layer: Layer, known: Collection[str], renamed: Mapping[str, str]) -> Iterator[Problem]:
    """Patterns in a layer that name no rule."""
    places: list[Key] = [("rules",)]
    places += [("overrides", number, "rules") for number in range(len(layer.data.get("overrides", [])))]
    for place in places:
        for level in _rules(layer, place, {}):
            if fault := unknown(level.pattern, known, renamed):
                key = (*place, level.pattern)
                yield Problem(layer.name, layer.loaded.line(key), ".".join(map(str, key)), fault)


def vocabulary(layers: Sequence[Layer], problems: list[Problem]) -> list[str]:
    """The words of every layer's ``vocabulary``, sorted. Files that are not there go to ``problems``."""
    words: set[str] = set()
    for layer in layers:
        for number, entry in enumerate(layer.data.get("vocabulary", [])):
            if not entry.endswith(".txt"):
                words.add(entry)
                continue
            try:
                words |= _words((layer.folder or Path()) / entry)
            except (OSError, UnicodeDecodeError) as error:
                reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
                place = ("vocabulary", number)
                text = f"“{entry}” cannot be read: {reason}"
                problems.append(Problem(layer.name, layer.loaded.line(place), "vocabulary", text))
    return sorted(words)


def _words(file: Path) -> set[str]:
    """One word a line; what follows ``#`` is a comment."""
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    return {word for line in lines if (word := line.partition("#")[0].strip())}
