"""What a check kind is: a pure function over an article, with declared parameters and message slots.

A kind knows nothing of severity, configuration files, other articles or the disk. Those that judge a whole
site do it in two steps: ``collect`` notes from each article, ``judge`` the notes of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence
    from datetime import date

    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit, Notes, Reply


_T = TypeVar("_T")


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
    """What ``judge`` may know of the project beside the notes. Paths are relative to its root, with ``/``.

    ``complete``: whether the notes are those of every article of the content. Who draws conclusions from what is
    not there (no article links here) says nothing otherwise. ``checked``: the articles that are asked about. A hit
    is reported where its own place or that of something related is one of them, so others need not be compared
    with each other. ``replies``: what other sites said of addresses, where they were asked (``--online``).
    """

    settings: Mapping[str, Any]
    complete: bool
    checked: Container[str]
    replies: Mapping[str, Reply]

    @property
    def knowledge(self) -> Knowledge:
        """What is known, as ``collect`` was given it."""

    def text(self, path: str) -> str | None:
        """The text of a file, of an article as it is checked; None for what is no file of the project.

        Raises ValueError, which says why, for a file that cannot be read.
        """

    def kind_of(self, path: str) -> str:
        """``"file"``, ``"folder"`` or ``""``; matched case-exactly on every system."""

    def names(self, folder: str) -> tuple[str, ...]:
        """What a folder holds, sorted; ``""`` is the root."""

    def look_up(self, path: str) -> Notes | None:
        """The notes of a file outside the content, or of an article where the site is not complete."""

    def once(self, name: str, make: Callable[[], _T]) -> _T:
        """What ``make`` gives, made once for all rules of a run that ask for this name.

        The name says which parameters matter. One that begins with the kind and a colon is kept until all rules of
        that kind have been asked.
        """


@record
class Kind:
    """A check kind. ``params`` is a frozen dataclass; its fields are the keys of a rule's ``check:``.

    ``prepare`` turns the params into whatever ``run`` wants (look-up tables, patterns), once per process and
    rule; ``verify`` is called when a pack is compiled and raises ValueError or re.error for bad params.
    ``slots`` are the names a message may use, ``cases`` the keys a message must have when there are several.
    ``cases_by`` gives other cases for each value of one parameter. ``reads`` names the settings the kind looks
    at, for the cache. ``gate`` says of params what an article must have, so that it need not be looked at
    otherwise. ``further`` gives params that are worked out of the others when a pack is compiled. Raise
    ``version`` when what ``run`` or ``collect`` yields changes.

    ``alike``: ``collect`` does not look at params, so that the rules of the kind share their notes.
    ``asks`` gives the addresses of other sites in an article's notes, for ``site.replies``.

    ``judge`` gets the notes of every article of the content by place, whichever were asked about, and yields
    (place, hit). Notes are unpacked each time they are asked for: look at each article once.
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
    asks: Callable[[Notes], Iterable[str]] | None = None
    alike: bool = False

    def cases_of(self, given: Mapping[str, Any]) -> tuple[str, ...]:
        """The cases of a rule with these parameters."""
        name, cases = self.cases_by
        return cases.get(str(given.get(name, "")), self.cases)
