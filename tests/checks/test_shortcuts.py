"""What is left out to be fast is what would have found nothing: with a shortcut and without, the same is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checks.known import RULES, TODAY, known
from medlint.checks import antidote, begun, contradiction, spoken, stopping
from medlint.checks.claim import KIND, Params
from medlint.checks.spoken import spoken as every
from medlint.kind import Context
from medlint.read import read
from medlint.rules.load import load_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.model import Document, Hit

HOME = RULES.parent
ARTICLES = [
    *sorted((HOME / "content").rglob("*.md")),
    *sorted((HOME / "tests" / "drafts").rglob("*.md")),
    HOME / "tests" / "articles" / "faulty-hub.md",
]
RELATIONS = ("truth", "use", "stopping", "antidote", "contradiction", "identity", "dose", "interaction")


class Everything:
    """Stands for a set of words of which every sentence has one."""

    def isdisjoint(self, words: object) -> bool:
        return False


def all_alive(self: begun.Begun, knowledge: Any, present: set[str]) -> None:
    del present
    self.knowledge, self.table, self.known = knowledge, knowledge.said, {}
    self.alive = set(range(len(knowledge.data["sayings"])))
    self.sought = frozenset(first for n in self.alive for group in self.needed(n) for first in group)


def open_all(patch: pytest.MonkeyPatch) -> None:
    """Take every shortcut away."""
    patch.setattr(begun.Begun, "__init__", all_alive)
    patch.setattr(stopping, "_may_leave", lambda sentence: True)
    patch.setattr(spoken, "HEARD", Everything())
    patch.setattr(antidote, "naming", every)
    patch.setattr(contradiction, "naming", every)


def documents() -> Iterator[Document]:
    for path in ARTICLES:
        yield read(path.read_text(encoding="utf-8"), path.name)
    for path in sorted([*(RULES / "fact").glob("*.yaml"), *(RULES / "safety").glob("*.yaml")]):
        for example in load_rule(path).rule.examples.should_flag:
            yield read(example.text, example.name)
    for saying in known().data["sayings"]:
        yield read("\n\n".join(saying.get("reversed", ())), "saying.md")


def hits(made: Sequence[Document], relation: str) -> list[tuple[Hit, ...]]:
    context = Context(TODAY, known(), locale="en-GB")
    return [tuple(KIND.run(document, Params(relation), context)) for document in made]


@pytest.mark.parametrize("relation", RELATIONS)
def test_no_shortcut_loses_a_hit(relation: str) -> None:
    fast = hits(list(documents()), relation)
    with pytest.MonkeyPatch.context() as patch:
        open_all(patch)
        slow = hits(list(documents()), relation)
    assert fast == slow
    assert any(fast)


def test_few_sayings_are_alive_in_an_article() -> None:
    document = read(ARTICLES[0].read_text(encoding="utf-8"), ARTICLES[0].name)
    sentences = every(document, known())
    alive = begun.Begun(known(), begun.all_words(document, sentences, known())).alive
    assert len(alive) < len(known().data["sayings"]) / 3
