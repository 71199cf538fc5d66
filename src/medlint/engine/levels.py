"""How bad each rule is for an article: the rule's own severity < config < overrides < flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.config import level_of, matches, unknown
from medlint.engine.globs import any_matches
from medlint.engine.own import ALWAYS, OWN_RULES
from medlint.problem import Invalid, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.config import Config
    from medlint.engine.options import Options
    from medlint.rules.pack import Pack, Rule

OFF = "off"


class Levels:
    """Answers for article types and places, each worked out once. Raises Invalid for wrong flags."""

    def __init__(self, config: Config, options: Options, pack: Pack) -> None:
        self.rules: Mapping[str, Rule] = {**pack.rules, **OWN_RULES}
        self._config = config
        self._old = pack.old_names
        self._select = self._flag("--select", options.select)
        self._ignore = self._flag("--ignore", options.ignore)
        self._extend = self._flag("--extend-select", options.extend_select)
        self._known: dict[tuple[str, tuple[int, ...]], dict[str, str]] = {}

    def of(self, type_: str, place: str) -> Mapping[str, str]:
        """Rule id → severity, for the rules that are on for articles of this type at this place."""
        overrides = tuple(
            number for number, o in enumerate(self._config.overrides) if any_matches(o.files, place)
        )
        key = (type_, overrides)
        if key not in self._known:
            self._known[key] = dict(self._levels(type_, overrides))
        return self._known[key]

    def anywhere(self, rule: Rule) -> bool:
        """Whether a rule is on for articles of some type at some place."""
        files = ((), *((number,) for number in range(len(self._config.overrides))))
        types = rule.types or ("",)
        return any(self._level(rule, type_, numbers) != OFF for type_ in types for numbers in files)

    def count(self) -> int:
        """How many rules of the packs are on for some article, leaving out what holds for some files only."""
        return sum(
            1
            for rule in self.rules.values()
            if rule.kind_name != "engine" and self._level(rule, "", ()) != OFF
        )

    def _levels(self, type_: str, overrides: tuple[int, ...]) -> Iterator[tuple[str, str]]:
        for rule in self.rules.values():
            if rule.types and type_ not in rule.types:
                continue
            level = self._level(rule, type_, overrides)
            if level != OFF:
                yield rule.id, level

    def _level(self, rule: Rule, type_: str, overrides: tuple[int, ...]) -> str:
        if rule.id in ALWAYS:
            return str(rule.severity)
        own = rule.types.get(type_) or str(rule.severity)
        if rule.id == "medlint/suppression-unused":
            given = self._config.suppressions.get("unused", "on")
            own = own if given == "on" else given
        levels = [*self._config.rules]
        for number in overrides:
            levels += self._config.overrides[number].rules
        level, _ = level_of(levels, rule.id, own)
        return self._flagged(rule.id, level, own)

    def _flagged(self, rule: str, level: str, own: str) -> str:
        if _any(self._ignore, rule) or (self._select and not _any((*self._select, *self._extend), rule)):
            return OFF
        if level == OFF and (rule in self._select or _any(self._extend, rule)):
            return "warning" if own == OFF else own
        return level

    def _flag(self, name: str, patterns: Iterable[str]) -> tuple[str, ...]:
        problems = [
            Problem(name, 0, "", f"“{pattern}”: {fault}")
            for pattern in patterns
            if (fault := unknown(pattern, self.rules, self._old))
        ]
        if problems:
            raise Invalid(problems)
        return tuple(self._old.get(pattern, pattern) for pattern in patterns)


def _any(patterns: Iterable[str], rule: str) -> bool:
    return any(matches(pattern, rule) for pattern in patterns)
