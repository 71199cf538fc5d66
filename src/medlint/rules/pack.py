"""A pack as the check path knows it: plain values out of the compiled JSON. Imports no schema library."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from medlint.checks import load_kind
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.kind import Gate, Kind
    from medlint.model import Severity, Source


@record
class Rule:
    """A rule, ready to run. ``message`` and ``help`` map the kind's cases ("" when it has one) to texts."""

    id: str
    title: str
    severity: Severity | str  # "off" for a rule that is only on when asked for
    kind_name: str
    raw_params: Mapping[str, Any]
    message: Mapping[str, str]
    help: Mapping[str, str]
    why: str
    sources: tuple[Source, ...] = ()
    types: Mapping[str, str] = field(default_factory=dict)  # article type → severity, "" for the rule's own
    locales: tuple[str, ...] = ()
    confidence: str = "high"
    since: str = ""
    was: tuple[str, ...] = ()
    pack: str = "core"
    safe_fix: bool = False  # its fixes change no meaning
    gate: Gate = ("", ())  # what an article must have for the rule to find anything

    @property
    def group(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @cached_property
    def kind(self) -> Kind:
        """The check kind, imported when first asked for."""
        return load_kind(self.kind_name)

    @cached_property
    def params(self) -> Any:
        """The parameters in the form the kind's ``run`` wants."""
        return self.kind.prepare(self.kind.params(**self.raw_params))


@record
class Pack:
    """Everything a run enforces: the core pack and whatever the config adds, merged."""

    rules: Mapping[str, Rule]  # by id, sorted
    knowledge: Mapping[str, Any]  # compiled data; see medlint.knowledge
    profiles: Mapping[str, Mapping[str, Any]]
    fingerprint: str  # changes with any change of content
    names: tuple[str, ...] = ("core",)

    @cached_property
    def old_names(self) -> Mapping[str, str]:
        """Old rule ids → the ids of today."""
        return {old: rule.id for rule in self.rules.values() for old in rule.was}
