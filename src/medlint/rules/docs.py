"""A Markdown page for every rule, made from the rule itself, and an index of them all.

Wrong examples stand in code, so that the pages pass the rules they describe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.rules import schema
    from medlint.rules.load import RuleFile

_HEAD = "<!-- Made by “medlint rules docs” from the rules: edit the rule, not this page. -->"


def pages(files: Iterable[RuleFile]) -> Mapping[str, str]:
    """File name, relative to the folder of the pages, to Markdown text; the index is ``index.md``."""
    files = sorted(files, key=lambda file: file.id)
    made = {f"{file.id}.md": page(file) for file in files}
    return {"index.md": _index(files)} | made


def page(file: RuleFile) -> str:
    """The page of one rule."""
    return "\n\n".join(_parts(file)).rstrip() + "\n"


def _parts(file: RuleFile) -> Iterator[str]:
    rule = file.rule
    yield _HEAD
    yield f"# {rule.title}"
    yield f"Rule `{file.id}` · {_levels(rule)}"
    yield "## Why"
    yield rule.why.strip()
    yield "## What it says"
    yield _fenced(_lines(rule.message))
    yield "## What to write"
    yield _fenced(_lines(rule.help))
    yield "## Flagged"
    yield "The marked words stand on the line below each text."
    yield from (_fenced(_flagged(example)) for example in rule.examples.should_flag)
    yield "## Left alone"
    yield from (_fenced(_passed(example)) for example in rule.examples.should_pass)
    if rule.examples.known_miss or rule.examples.known_false_alarm:
        yield "## Known limits"
        yield from (_fenced(f"missed: {example.text}") for example in rule.examples.known_miss)
        yield from (_fenced(f"false alarm: {e.text}") for e in rule.examples.known_false_alarm)
    yield "## Sources"
    yield _sources(rule)
    yield "## To set it aside"
    yield f"In `medlint.yaml`, under `rules:`, write `{file.id}: off`. For one place in an article:"
    who = ' by="your name" until="2027-01-31"' if file.id.startswith(("fact/", "safety/")) else ""
    yield _fenced(f'<!-- medlint-disable-next-line {file.id}{who} reason="why" -->', "html")


def _levels(rule: schema.Rule) -> str:
    text = "off unless asked for" if rule.severity == "off" else rule.severity
    if isinstance(rule.types, dict):
        return text + " · " + ", ".join(f"{name}: {level}" for name, level in rule.types.items())
    return text + (f" · for {', '.join(rule.types)} articles" if rule.types else "")


def _lines(texts: str | dict[str, str]) -> str:
    if isinstance(texts, str):
        return texts.strip()
    return "\n".join(f"{case}: {text.strip()}" for case, text in texts.items())


def _flagged(example: schema.Flagged) -> str:
    wanted = [example.at] if isinstance(example.at, str) else example.at
    return f"{example.text.rstrip()}\n→ {' · '.join(wanted)}"


def _passed(example: schema.Passed | str) -> str:
    return (example if isinstance(example, str) else example.text).rstrip()


def _fenced(text: str, language: str = "text") -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"


def _sources(rule: schema.Rule) -> str:
    if isinstance(rule.sources, str):
        return "Each finding names the source of the fact it used. The facts are in `rules/knowledge/`."
    return "\n".join(f"- {_source(source)}" for source in rule.sources) or "None named."


def _source(source: schema.Citation) -> str:
    title = f"[{source.title}]({source.url})" if source.url else source.title
    parts = [title, source.publisher, str(source.year or "")]
    basis = {
        "read": f"read on {source.read_on}",
        "memory": "from memory, not read yet",
        "house": "our own rule",
    }
    return ", ".join(part for part in parts if part) + f" ({basis[source.basis]})"


def _index(files: list[RuleFile]) -> str:
    lines = [_HEAD, "", "# Rules", ""]
    group = ""
    for file in files:
        name = file.id.partition("/")[0]
        if name != group:
            lines += ["", f"## {name}", "", "| rule | level | what it finds |", "|---|---|---|"]
            group = name
        lines.append(f"| [`{file.id}`]({file.id}.md) | {file.rule.severity} | {file.rule.title} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"
