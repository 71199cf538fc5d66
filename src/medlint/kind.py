"""What a check kind is: a pure function over an article, with declared parameters and message slots.

A kind knows nothing of severity, configuration files, other articles or the disk. Those that judge a whole
site do it in two steps: ``collect`` notes from each article, ``judge`` the notes of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit, Notes


@record
class Context:
    """What a check may know beside the article. Read-only."""

    today: date
    knowledge: Knowledge
    type: str = "page"  # medicine, condition, test, procedure, hub, comparison, news or page
    locale: str = ""  # "en-GB", "en-US" …; "" when nobody said
    settings: Mapping[str, Any] = field(default_factory=dict)  # readability, links, vocabulary …


#: ``("text", …)``: one of these occurs in the lower-case prose; ``("word", …)``: one of these is a word form in it;
#: ``("texts", …)``: of each, which is a group of texts parted by line feeds, one occurs. ``("", ())``: nothing is
#: needed.
Gate = tuple[str, "Sequence[str]"]


class Site(Protocol):
    """What ``judge`` may know of the project beside the notes. Paths are relative to its root, with ``/``."""

    settings: Mapping[str, Any]

    def kind_of(self, path: str) -> str:
        """``"file"``, ``"folder"`` or ``""``; matched case-exactly on every system."""

    def names(self, folder: str) -> tuple[str, ...]:
        """What a folder holds, sorted; ``""`` is the root."""

    def look_up(self, path: str) -> Notes | None:
        """The notes of an article that is not among those checked, read when first asked for."""


@record
class Kind:
    """A check kind. ``params`` is a frozen dataclass; its fields are the keys of a rule's ``check:``.

    ``prepare`` turns the params into whatever ``run`` wants (look-up tables, patterns), once per process and
    rule; ``verify`` is called when a pack is compiled and raises ValueError or re.error for bad params.
    ``slots`` are the names a message may use, ``cases`` the keys a message must have when there are several.
    ``cases_by`` gives other cases for each value of one parameter. ``reads`` names the settings the kind looks
    at, for the cache. ``gate`` says of params what an article must have, so that it need not be looked at
    otherwise. ``further`` gives params that are worked out of the others when a pack is compiled. Raise
    ``version`` when what ``run`` yields changes.
    """

    name: str
    params: type
    version: int
    slots: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    cases_by: tuple[str, Mapping[str, tuple[str, ...]]] = ("", {})
    reads: tuple[str, ...] = ()
    prepare: Callable[[Any], Any] = lambda params: params
    gate: Callable[[Any], Gate] = lambda params: ("", ())
    further: Callable[[Any], dict[str, Any]] = lambda params: {}
    verify: Callable[[Any], None] = lambda params: None
    run: Callable[[Document, Any, Context], Iterable[Hit]] | None = None
    collect: Callable[[Document, Any, Context], Notes] | None = None
    judge: Callable[[Mapping[str, Notes], Any, Site], Iterable[tuple[str, Hit]]] | None = None

    def cases_of(self, given: Mapping[str, Any]) -> tuple[str, ...]:
        """The cases of a rule with these parameters."""
        name, cases = self.cases_by
        return cases.get(str(given.get(name, "")), self.cases)
