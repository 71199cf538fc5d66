"""What can be worked out from concepts, names and facts, once, when a pack is compiled.

So that nobody has to go through everything that is known to check one article. Knows no article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def derive(data: Mapping[str, Any]) -> dict[str, Any]:
    """Further tables of compiled knowledge.

    ``words``: all words of names, and ``medicine_words``: single words that name a medicine or family, each as
    running text; ``members``: family → medicines under it; ``antidotes``: what there is an antidote to;
    ``pairs``: either of two taken together → the other → number in ``together``; ``tied``: subject → numbers in
    ``ties``; ``said``: word → numbers in ``sayings`` that begin with it; ``said_by``: word → numbers of those that it
    is most telling of; ``signs``: measure → its own words of direction → 1 or -1; ``aspects``: measure → such words
    that speak of another → that one; ``only``: measures for which no other words count.
    """
    names = data.get("names", {})
    targets = [concept.get("antidote_to", ()) for concept in data.get("concepts", {}).values()]
    return {
        "words": " ".join(sorted(set(_words(names)))),
        "medicine_words": " ".join(sorted(word for word, node in names.items() if _of_medicine(node))),
        "members": _members(data),
        "antidotes": sorted({id_ for ids in targets for id_ in ids}),
        "pairs": _pairs(data),
        "tied": _tied(data),
        "said": _said(data),
        "said_by": _said_by(data),
        **_own_words(data.get("concepts", {})),
    }


def _words(names: Mapping[str, Any]) -> Iterator[str]:
    nodes = [names]
    while nodes:
        for word, below in nodes.pop().items():
            if word:
                yield word
                nodes.append(below)


def _of_medicine(node: Mapping[str, Any]) -> bool:
    return any(reading[0] in "mf" for reading in node.get("", ()))


def _members(data: Mapping[str, Any]) -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    concepts = data.get("concepts", {})
    for id_, above in data.get("up", {}).items():
        if concepts.get(id_, {}).get("kind") == "m":
            for up in above:
                made.setdefault(up, []).append(id_)
    return made


def _pairs(data: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    made: dict[str, dict[str, int]] = {}
    for number, fact in enumerate(data.get("together", ())):
        made.setdefault(fact["medicine"], {})[fact["with"]] = number
    for number, fact in enumerate(data.get("together", ())):
        made.setdefault(fact["with"], {}).setdefault(fact["medicine"], number)
    return made


def _tied(data: Mapping[str, Any]) -> dict[str, list[int]]:
    made: dict[str, list[int]] = {}
    for number, tie in enumerate(data.get("ties", ())):
        made.setdefault(tie["subject"], []).append(number)
    return made


def _said(data: Mapping[str, Any]) -> dict[str, list[int]]:
    made: dict[str, list[int]] = {}
    for number, saying in enumerate(data.get("sayings", ())):
        for first in sorted({phrase[0] for phrase in saying["claim"][0]}):
            made.setdefault(first, []).append(number)
    return made


def _said_by(data: Mapping[str, Any]) -> dict[str, list[int]]:
    """Each saying under the words of that of its groups which fewest articles are likely to have a word of."""
    made: dict[str, list[int]] = {}
    for number, saying in enumerate(data.get("sayings", ())):
        groups = [group for key in ("claim", "about", "when") for group in saying.get(key, ())]
        telling = [sorted({_longest(phrase) for phrase in group}) for group in groups]
        for word in min(telling, key=lambda found: (sum(3.0 ** -len(each) for each in found), found)):
            made.setdefault(word, []).append(number)
    return made


def _longest(phrase: list[str]) -> str:
    """The word of a phrase that is likely to be the rarest; any medicine for one that leaves some out."""
    return "@*" if phrase[0].startswith("@not:") else max(phrase, key=len)


def _own_words(concepts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    signs: dict[str, dict[str, int]] = {}
    aspects: dict[str, dict[str, str]] = {}
    for id_, concept in concepts.items():
        found = dict.fromkeys(concept.get("up", ()), 1) | dict.fromkeys(concept.get("down", ()), -1)
        for word, value in concept.get("aspects", {}).items():
            measure, _, direction = value.partition(":")
            found[word] = 1 if direction == "high" else -1
            aspects.setdefault(id_, {})[word] = measure
        if found and concept["kind"] == "a":
            signs[id_] = found
    only = sorted(id_ for id_, concept in concepts.items() if concept.get("only"))
    return {"signs": signs, "aspects": aspects, "only": only}
