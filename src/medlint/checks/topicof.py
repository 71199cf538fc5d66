"""What a title or a link names: medicines, families, conditions and tests, and the words beside them.

Judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.read.words import tokenise
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medlint.knowledge import Knowledge
    from medlint.model import Document, Token

_LEAST = 3  # letters of a word whose “s” may be a plural
_KINDS = frozenset("amfc")
#: Words of a title that make no subject of their own; the second only beside the name of something.
_STOP = frozenset(
    """
    a an the of for and or to in on with your you about guide overview information info facts page this what is are
    understanding understand introduction explained
    """.split()  # noqa: SIM905
)
_BESIDE = frozenset(
    """
    taking using use take patient patients basics basic advice essentials brief simple disease medicine medication drug
    tablet capsule
    """.split()  # noqa: SIM905
)


class Named(NamedTuple):
    """What a text names: the ids of concepts in order, those of medicines, the other words that matter.

    The words that name a condition or a test count as words too: names of different forms may share an id.
    """

    ids: tuple[str, ...]
    medicines: frozenset[str]
    rest: frozenset[str]


def named(text: str, knowledge: Knowledge) -> Named:
    """What a short text names; the longest name counts."""
    tokens = tokenise(text)
    ids: list[str] = []
    medicines: set[str] = set()
    rest: set[str] = set()
    at = 0
    while at < len(tokens):
        size, found = _longest([token.form for token in tokens[at:]], text[tokens[at].start :], knowledge)
        ids += [id_ for id_ in found if id_ not in ids]
        taken = {id_ for id_ in found if knowledge.kind(id_) == "m"}
        medicines |= taken
        if not taken:
            rest |= set(_words(text, tokens[at : at + max(size, 1)]))
        at += max(size, 1)
    return Named(tuple(ids), frozenset(medicines), frozenset(rest))


def _words(text: str, tokens: Iterable[Token]) -> Iterator[str]:
    """The words that matter, without the ending of a plural; “A” matters in “hepatitis A”."""
    for token in tokens:
        form = token.form.removesuffix("'s")
        letter = len(form) == 1 and token.start > 0 and text[token.start].isupper()
        if letter or form not in _STOP:
            yield form.removesuffix("s") if len(form) > _LEAST else form


def _longest(forms: list[str], text: str, knowledge: Knowledge) -> tuple[int, tuple[str, ...]]:
    """How many words the longest name at the start of ``forms`` has, and what it names."""
    node: Any = knowledge.names
    best: tuple[int, tuple[str, ...]] = (0, ())
    for number, form in enumerate(forms, 1):
        node = node.get(form)
        if node is None:
            break
        ids = tuple(
            dict.fromkeys(
                id_
                for kind, id_, _, cased in node.get("", ())
                if kind in _KINDS and (not cased or text.startswith(cased))
            )
        )
        if ids:
            best = (number, ids[:2])
    return best


def subject_key(title: str, knowledge: Knowledge) -> str:
    """What an article is about, the same for each way of naming it; "" when a title says too little."""
    found = named(title, knowledge)
    rest = found.rest - _BESIDE if found.ids else found.rest
    if not (rest or found.medicines):
        return ""
    return "|".join(("=" if found.ids else "", *sorted(found.medicines), *sorted(rest)))


def about(document: Document, knowledge: Knowledge) -> list[str]:
    """The ids that an article is about: by its front matter and its title."""
    given = document.meta.get("medicines", "medicine", "conditions", "condition", "tests", "test")
    names = [given] if isinstance(given, str) else [each for each in given or () if isinstance(each, str)]
    return sorted({id_ for text in (document.title, *names) for id_ in named(text, knowledge).ids})


def single_names(forms: Iterable[str], knowledge: Knowledge) -> Iterator[str]:
    """The ids that these words name by themselves."""
    names = knowledge.names
    for form in forms:
        node = names.get(form)
        if node is not None:
            yield from (id_ for kind, id_, *_ in node.get("", ()) if kind in _KINDS)
