"""The rules of a compiled pack: what every run needs of them at once, the rest of a rule when it is first asked for.

Most rules find nothing in most articles, so most texts and parameters are never read. Judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from medlint.model import Source
from medlint.rules.pack import Rule
from medlint.rules.tables import WHOLE

if TYPE_CHECKING:
    from medlint.rules.tables import Tables

_BRIEF = (
    "id", "severity", "kind_name", "types", "locales", "was", "pack", "confidence", "since", "safe_fix", "gate",
)  # fmt: skip
_LATER = frozenset({"title", "raw_params", "message", "help", "why"})


def brief(rule: Mapping[str, Any]) -> dict[str, Any]:
    """What every run needs of a rule in the compiled form."""
    return {name: rule[name] for name in _BRIEF if name in rule}


class Kept(Rule):
    """A rule of which the rest is parsed when it is asked for."""

    def __init__(self, told: Mapping[str, Any], rules: Mapping[str, Mapping[str, Any]]) -> None:
        fixed = {name: tuple(told[name]) for name in ("locales", "was", "gate") if name in told}
        self.__dict__.update({"types": {}}, **{**told, **fixed}, _rules=rules)

    def __getattr__(self, name: str) -> Any:
        """The fields that are not there from the start."""
        if name not in _LATER:
            raise AttributeError(name)
        self.__dict__.update((name, self._rest[name]) for name in _LATER)
        return self.__dict__[name]

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Where the rule comes from."""
        return tuple(Source(**source) for source in self._rest.get("sources", ()))

    @property
    def _rest(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.__dict__["_rules"][self.id]
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return Rule, tuple(getattr(self, name) for name in Rule.__match_args__)


class Rules(Mapping[str, Rule]):
    """The rules of compiled tables by id, sorted."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        rules = tables["rules"]
        self._rules = {told["id"]: Kept(told, rules) for told in tables[WHOLE]["briefs"]}

    def __reduce__(self) -> tuple[Any, ...]:
        return Rules, (self._tables,)

    def __getitem__(self, id_: str) -> Rule:
        return self._rules[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)
