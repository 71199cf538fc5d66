"""How many faults medlint finds that are put into sound articles, one at a time.

    python benchmarks/mutate [content] [--kind direction] [--reveal] [--write FILE]

Every direction of a lab value, medicine name, dose unit, dosing interval and negation of stopping is turned round,
each in a copy of its own, and all copies are checked in one run. A flip counts as flagged when a finding about facts,
safety or sections appears that the sound article has not, on the line of the flip or on the heading over it.
``true.yaml`` names, with a reason, the flips that leave the article as true as before; they are counted apart.
The misses are grouped by where the subject of their sentence must be sought.
Nothing of medlint is imported: it is run as users run it.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(1, str(Path(__file__).parents[1] / "accuracy"))

from flips import KINDS, WORDS, Flip, flips

from score import proportion

if TYPE_CHECKING:
    from collections.abc import Iterable

GROUPS = ("fact/", "safety/", "section/", "name/", "dose/")
NAME = "name/"  # a name out of place: flagged whatever is said, so counted apart
TRUE = Path(__file__).parent / "true.yaml"


class Mutant(NamedTuple):
    """A flip in an article, where the article stands under the folder, and the lines a finding may be at."""

    article: str
    flip: Flip
    lines: tuple[int, int]


def findings(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The findings that count in a folder, by article; and it is an error if anything could not be checked."""
    command = [str(Path(sys.executable).with_name("medlint")), "check", "--format", "json", "--no-cache", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"medlint ended with {done.returncode}:\n{done.stderr}{done.stdout[-400:]}")
    found = defaultdict(list)
    for finding in json.loads(done.stdout)["findings"]:
        if finding["rule"].startswith(GROUPS):
            found[finding["path"]].append(finding)
    return found


def mutants(articles: dict[str, str], kind: str | None) -> list[Mutant]:
    """Every flip of every article."""
    made: list[Mutant] = []
    for article, text in articles.items():
        heading = [0]
        for line in text.splitlines():
            heading.append(len(heading) if line.startswith("#") else heading[-1])
        made += [
            Mutant(article, flip, (flip.line, heading[flip.line]))
            for flip in flips(text)
            if kind in (None, flip.kind)
        ]
    return made


def flagged(articles: dict[str, str], made: list[Mutant]) -> dict[Mutant, str]:
    """The rule that flags each mutant that is flagged."""
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for article, text in articles.items():
            _write(folder / "sound" / article, text)
        for number, mutant in enumerate(made):
            _write(folder / f"{number:05}" / mutant.article, mutant.flip.put_into(articles[mutant.article]))
        found = findings(folder)
    caught: dict[Mutant, str] = {}
    for number, mutant in enumerate(made):
        before = {(each["rule"], each["line"]) for each in found[f"sound/{mutant.article}"]}
        rules = [
            each["rule"]
            for each in found[f"{number:05}/{mutant.article}"]
            if (each["rule"], each["line"]) not in before
            and set(mutant.lines) & set(range(each["line"], each["end_line"] + 1))
        ]
        if rules:
            caught[mutant] = min(rules, key=lambda rule: rule.startswith(NAME))
    for article in articles:
        for each in found[f"sound/{article}"]:
            print(f"FALSE  {article}:{each['line']}: {each['rule']} {each['message']}")
    return caught


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def reasons(made: list[Mutant], path: Path) -> dict[Mutant, str]:
    """Why each flip named in ``true.yaml`` leaves the article true; a name that fits nothing is an error."""
    told: dict[Mutant, str] = {}
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        for article, sentence, flip in entry["flips"]:
            fits = [
                each
                for each in made
                if (each.article, each.flip.name) == (article, flip)
                and each.flip.sentence.startswith(sentence)
            ]
            if not fits:
                print(f"UNUSED  {path.name}: {article}: {flip}: {sentence}")
            told.update(dict.fromkeys(fits, entry["reason"]))
    return told


def table(made: Iterable[Mutant], caught: dict[Mutant, str], told: dict[Mutant, str]) -> list[str]:
    """By kind: flips, those that stay true, and the share of the rest that is flagged."""
    rows = [f"{'flip':12}{'flips':>6}{'true':>6}{'judged':>8}   {'flagged':27}by what is said"]
    for kind in (*KINDS, "all"):
        of_kind = [each for each in made if kind in ("all", each.flip.kind)]
        judged = [each for each in of_kind if each not in told]
        said = sum(not caught.get(each, NAME).startswith(NAME) for each in judged)
        rows.append(
            f"{kind:12}{len(of_kind):6}{len(of_kind) - len(judged):6}{len(judged):8}   "
            f"{proportion(sum(each in caught for each in judged), len(judged)):27}"
            f"{proportion(said, len(judged))}"
        )
    alarms = sum(not caught.get(each, NAME).startswith(NAME) for each in told)
    return [*rows, f"flagged by what is said, of those that stay true: {proportion(alarms, len(told))}"]


def place(sentence: str) -> str:
    """How a sentence stands in its article, by its look: where the subject must be sought."""
    shapes = (
        ("table row", r"\|"),
        ("list item", r"- "),
        ("said by a source", r".*\b(?:says?|said|advises?|lists|recommends?|label|found)\b"),
        ("subject before", r"(?:It|Its|They|This|These|Both|Some|Examples|With|The)\b"),
        ("title's medicine", rf"(?!.*\b(?:{'|'.join(WORDS['medicines'])})\b)"),
    )
    fits = (name for name, shape in shapes if re.match(shape, sentence, re.IGNORECASE | re.DOTALL))
    return next(fits, "names its subject")


def places(missed: Iterable[Mutant]) -> list[str]:
    """How many of each kind are missed, by how their sentences stand."""
    counts = Counter((place(each.flip.sentence), each.flip.kind) for each in missed)
    names = sorted({name for name, _ in counts}, key=lambda name: -sum(counts[name, kind] for kind in KINDS))
    rows = [f"{'missed':18}" + "".join(f"{kind:>11}" for kind in KINDS)]
    return [*rows, *(f"{name:18}" + "".join(f"{counts[name, kind]:11}" for kind in KINDS) for name in names)]


def missing(made: Iterable[Mutant], caught: dict[Mutant, str], told: dict[Mutant, str]) -> list[Mutant]:
    """The flips that are not flagged and should be."""
    return [each for each in made if each not in caught and each not in told]


def misses(missed: Iterable[Mutant]) -> list[str]:
    """The flips that are not flagged and should be, by how they stand, kind and change."""
    rows = [(place(each.flip.sentence), KINDS.index(each.flip.kind), _line(each)) for each in missed]
    return [f"missed  {name:18}{line}" for name, _, line in sorted(rows)]


def _line(mutant: Mutant) -> str:
    flip = mutant.flip
    return f"{flip.kind:10} {flip.name:32} {mutant.article}:{flip.line}: {flip.sentence}"


def main() -> None:
    """Flip, check, and print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path, nargs="?", default=Path("content"))
    ask.add_argument("--kind", choices=KINDS, help="only this kind of flip")
    ask.add_argument("--true", type=Path, default=TRUE, help="the flips that leave an article true")
    ask.add_argument("--reveal", action="store_true", help="list the flips that are not flagged")
    given = ask.parse_args()
    articles = {
        path.relative_to(given.folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(given.folder.rglob("*.md"))
    }
    made = mutants(articles, given.kind)
    caught, told = flagged(articles, made), reasons(made, given.true)
    missed = missing(made, caught, told)
    print("\n".join([*table(made, caught, told), "", *places(missed)]))
    if given.reveal:
        print("\n".join(misses(missed)))
        print(
            "\n".join(
                f"FALSE  {_line(each)} {caught[each]}"
                for each in told
                if not caught.get(each, NAME).startswith(NAME)
            )
        )


if __name__ == "__main__":
    main()
