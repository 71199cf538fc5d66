"""How much of what articles mention the knowledge has a name for, and what it lacks most.

    python benchmarks/coverage.py FOLDER… [--most 40]

A mention is a word with the ending of a disease or a medicine, what stands in a medical frame ("X level",
"taking X", "X syndrome"), or a title. Known ones and unknown ones are found by the same frames, so the share is fair.
Frames catch everyday words too: the unknown ones are for reading, not for a target.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from medlint.claims.items import items_of
from medlint.claims.words import words
from medlint.read import read
from medlint.read.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from medlint.claims.items import Item

KINDS = ("analytes", "medicines", "conditions", "titles")
ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")

_HEADS = {
    "analytes": "level levels count counts concentration concentrations",
    "medicines": "tablet tablets capsule capsules injection injections infusion vaccine vaccines inhaler inhalers"
    " inhibitor inhibitors blocker blockers agonist agonists antagonist antagonists supplement supplements",
    "conditions": "syndrome syndromes disease diseases deficiency deficiencies disorder disorders cancer infection"
    " poisoning failure dystrophy fever palsy pain attack attacks",
}
_HEAD = {word: kind for kind, heads in _HEADS.items() for word in heads.split()}
_TAKING = words("taking take takes took prescribed prescribe swallow inject")
_SHAPES = {
    "medicines": re.compile(
        r"\w{2,}(?:mab|nib|pril|sartan|olol|statin|azole|cillin|mycin|floxacin|vir|gliptin|gliflozin|zepam|triptan"
        r"|cycline|dipine|prazole|setron|parin|xaban|gatran|glutide|dronate|ciclib|platin|taxel|rubicin|caine|phylline"
        r"|profen|oxetine|idone|asone|olone|tidine|oxin|azepam|barbital|thiazide|semide|zosin|steride|lukast)\Z"
    ),
    "conditions": re.compile(
        r"\w{3,}(?:itis|osis|a?emia|oma|uria|penia|pathy|algia|plegia|ectasia|megaly|rrh?oea|rrhea|cytosis|trophy"
        r"|sclerosis|stenosis|lithiasis|oedema|edema|rrhage|phobia|pnoea|pnea|phagia|phasia|paresis|iasis|thorax)\Z"
    ),
}
_PLAIN = words("""
    a an the this that these those your my his her their our its some any many more most much other
    another no each every all both such same certain different various several few own new and or but of
    in on at to for with by from as is are was were be been being has have had do does did not if when
    than then who which what how also can may might will would should could must very high low higher
    lower normal abnormal increased decreased elevated raised common rare severe mild serious chronic
    acute health medical your-own one two three four five first second it they you we he she there into
    about between after before during through over under because so up out only often usually sometimes
    well good long short small large total main major minor type types kind form forms part case cases
    risk sign symptom symptoms diagnosis prognosis apoptosis anastomosis pictures blood regular longer
    don't reduced faster slower highest diploma coma stroma soma aroma vapor care time times place steps
    action advantage note medicine medicines medication medications drug drugs pill pills it's them him
    me us
    """)


@dataclass
class Coverage:
    """How often mentions of each kind were known, and the unknown ones with their number of articles."""

    known: Counter[str] = field(default_factory=Counter)
    unknown: dict[str, Counter[str]] = field(default_factory=lambda: {kind: Counter() for kind in KINDS})

    def share(self, kind: str) -> tuple[int, int]:
        """Known mentions and all mentions of a kind."""
        return self.known[kind], self.known[kind] + self.unknown[kind].total()

    def add(self, text: str, path: str, names: Mapping[str, Any]) -> None:
        """Count what one article mentions."""
        document = read(text, path)
        for sentence in document.sentences:
            self._count(mentions(items_of(sentence, names)))
        for sentence in read(document.title, "title.txt").sentences if document.title else ():
            self._count([_title(items_of(sentence, names))])

    def _count(self, found: Sequence[tuple[str, str, bool]] | Iterator[tuple[str, str, bool]]) -> None:
        for kind, phrase, known in found:
            if known:
                self.known[kind] += 1
            else:
                self.unknown[kind][phrase] += 1


def mentions(items: Sequence[Item]) -> Iterator[tuple[str, str, bool]]:
    """The mentions in a sentence: kind, phrase, and whether the knowledge has a name for it."""
    for place, item in enumerate(items):
        parts = item.form.split()
        kind = _HEAD.get(parts[-1]) if parts else None
        if kind and item.kind != "w":
            yield kind, item.form, True
        elif kind:
            yield from _framed(items, place, kind)
        for word in parts:
            yield from ((kind, word, item.kind != "w") for kind in _shapes(word))
        if item.form in _TAKING and place + 1 < len(items):
            yield from _taken(items[place + 1])


def _framed(items: Sequence[Item], place: int, kind: str) -> Iterator[tuple[str, str, bool]]:
    """What stands before "level", "syndrome" …: a known mention, or up to three words that say something."""
    before = items[max(0, place - 3) : place]
    if before and before[-1].kind in "atmfc":
        yield kind, before[-1].form, True
        return
    said: list[str] = []
    for item in reversed(before):
        if item.kind != "w" or item.form in _PLAIN:
            break
        said.insert(0, item.form)
    if said:
        yield kind, " ".join([*said, items[place].form]), False


def _taken(item: Item) -> Iterator[tuple[str, str, bool]]:
    if any(map(_shapes, item.form.split())):
        return  # counted for its ending
    if item.kind in "atmfc" or (item.kind == "w" and item.form not in _PLAIN):
        yield "medicines", item.form, item.kind != "w"


def _shapes(word: str) -> list[str]:
    """The kinds whose usual ending a word has."""
    single = word.removesuffix("s") if not word.endswith("is") else word
    return [kind for kind, shape in _SHAPES.items() if shape.match(single) and word not in _PLAIN]


def _title(items: Sequence[Item]) -> tuple[str, str, bool]:
    known = any(item.kind in "atmfc" for item in items)
    return "titles", " ".join(item.form for item in items), known


def measure(folders: Sequence[Path], names: Mapping[str, Any]) -> Coverage:
    """The coverage of all articles in the folders."""
    found = Coverage()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in ENDINGS:
                found.add(decode(path.read_bytes()), path.name, names)
    return found


def lines(found: Coverage, most: int) -> Iterator[str]:
    """The shares, then the commonest unknown mentions of each kind."""
    for kind in KINDS:
        known, total = found.share(kind)
        yield f"{kind:12}{known:8}/{total:<8}" + (f"{known / total:6.1%}" if total else "     –")
    for kind in KINDS:
        if found.unknown[kind]:
            yield f"\nunknown {kind}"
        for phrase, times in found.unknown[kind].most_common(most):
            yield f"{times:6}  {phrase}"


def main() -> None:
    """Print how much of the folders' articles is known."""
    from medlint import resources
    from medlint.knowledge import from_data
    from medlint.rules.store import open_pack

    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="+", type=Path, help="folders of articles")
    ask.add_argument("--most", type=int, default=40, help="how many unknown mentions of each kind to list")
    given = ask.parse_args()
    for folder in given.folders:
        if not folder.is_dir():
            ask.error(f"{folder} is not a folder")
    knowledge = from_data(open_pack([resources.core_pack()]).knowledge)
    print("\n".join(lines(measure(given.folders, knowledge.names), given.most)))


if __name__ == "__main__":
    main()
