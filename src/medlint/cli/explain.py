"""``medlint explain``: a rule with its reason and examples, or what medlint knows of a term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from medlint.cli.choosing import with_project
from medlint.cli.complete import rule_ids
from medlint.cli.guard import CLEAN
from medlint.cli.project import open_project
from medlint.config import level_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.cli.project import Project
    from medlint.model import Source
    from medlint.rules.pack import Rule


@click.command("explain", short_help="Explain a rule, or a medical term.")
@with_project
@click.argument("name", metavar="RULE|TERM", nargs=-1, required=True, shell_complete=rule_ids)
def command(name: tuple[str, ...], **given: Any) -> int:
    """Say why a rule is there, with examples, sources, and how to fix or suppress; or explain a TERM."""
    from medlint.engine import OWN_RULES

    asked = " ".join(name)
    project = open_project(given["config_file"], given["profile"], given["packs"])
    rules: Mapping[str, Rule] = {**project.pack.rules, **OWN_RULES}
    rule = rules.get(project.pack.old_names.get(asked, asked))
    lines = list(_about_rule(rule, project)) if rule else list(_about_term(asked, project, rules))
    click.echo("\n".join(lines))
    return CLEAN


def _about_rule(rule: Rule, project: Project) -> Iterator[str]:
    level, where = level_of(project.config.rules, rule.id, rule.severity)
    yield f"{rule.id}  {rule.title}"
    yield f"  level   {level}" + (f" (set in {where})" if where else "")
    if rule.types:
        yield f"  for     {', '.join(rule.types)} articles"
    yield from _texts("says", rule.message)
    yield f"  why     {_one_line(rule.why)}"
    yield from _texts("help", rule.help)
    if rule.safe_fix:
        yield "  fix     --fix makes it, except where it would touch a dose, a direction or a negation"
    yield from _examples(rule, project)
    for source in rule.sources:
        yield f"  from    {_cite(source)}"
    yield ""
    yield "To set it aside in one place of an article (Markdown or HTML):"
    yield f"  {_suppression(rule)}"
    yield "To set it for the project, in medlint.yaml:"
    yield f"  rules: {{{rule.id}: off}}        # or error, warning, info"


def _texts(label: str, texts: Mapping[str, str]) -> Iterator[str]:
    for case, text in texts.items():
        yield f"  {label:7} {case + ': ' if case else ''}{_one_line(text)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _examples(rule: Rule, project: Project) -> Iterator[str]:
    """The rule's proof, where its YAML is at hand."""
    from pathlib import Path

    from medlint.rules.load import load_rule

    places = (p / f"{rule.id}.yaml" for p in project.packs if isinstance(p, Path))
    path = next((path for path in places if path.is_file()), None)
    if path is None:
        return
    examples = load_rule(path).rule.examples
    for flagged in examples.should_flag[:3]:
        yield f"  bad     {_short(flagged.text)}"
    for passed in examples.should_pass[:3]:
        yield f"  good    {_short(passed if isinstance(passed, str) else passed.text)}"


def _short(text: str) -> str:
    line = _one_line(text)
    return line if len(line) <= 160 else line[:159] + "…"


def _cite(source: Source) -> str:
    parts = [source.title, source.publisher, str(source.year or ""), source.url]
    basis = {
        "read": f"read on {source.read_on}",
        "memory": "from memory, not read yet",
        "house": "our own rule",
    }
    return ", ".join(part for part in parts if part) + f" ({basis[source.basis]})"


def _suppression(rule: Rule) -> str:
    who = 'by="your name" until="2027-01-31" ' if rule.group in ("fact", "safety", "review") else ""
    return f'<!-- medlint-disable-next-line {rule.id} {who}reason="why it is right here" -->'


def _about_term(term: str, project: Project, rules: Mapping[str, Rule]) -> Iterator[str]:
    from medlint.knowledge import from_data
    from medlint.problem import suggest

    about = from_data(project.pack.knowledge).describe(term)
    if about:
        yield about
        return
    inside = [rule for rule in rules if rule.startswith(f"{term.rstrip('/*')}/")]
    if inside:
        yield f"{term.rstrip('/*')} is a group of {len(inside)} rules:"
        yield from (f"  {rule}  {rules[rule].title}" for rule in sorted(inside))
        return
    near = suggest(term, rules)
    hint = near if "did you mean" in near else "; “medlint rules list” shows all rules"
    raise click.UsageError(f"there is no rule and no known term “{term}”{hint}")
