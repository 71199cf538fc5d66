"""A rule's examples, run as its proof. ``medlint rules test`` and pytest call the same function."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from medlint.model import Reply
from medlint.read import read
from medlint.rules import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from medlint.kind import Context
    from medlint.model import Document, Hit, Notes
    from medlint.rules.load import RuleFile
    from medlint.rules.pack import Rule

_ARTICLES = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")


def failures(file: RuleFile, rule: Rule, context: Context) -> Iterator[str]:
    """What does not hold among a rule's examples, one text each; nothing when all is well."""
    examples = file.rule.examples
    for number, example in enumerate(examples.should_flag, 1):
        yield from (f"should_flag {number}: {text}" for text in _misses(rule, example, context))
    for number, passed in enumerate(examples.should_pass, 1):
        given = schema.Passed(passed) if isinstance(passed, str) else passed
        for hit_text, case in _found(rule, given, context):
            yield f"should_pass {number}: flagged “{hit_text}” {case}".rstrip()
    for number, example in enumerate(examples.known_miss, 1):
        if not list(_misses(rule, example, context)):
            yield f"known_miss {number}: is found now; move it to should_flag"
    for number, given in enumerate(examples.known_false_alarm, 1):
        if not _found(rule, given, context):
            yield f"known_false_alarm {number}: is quiet now; move it to should_pass"


def _misses(rule: Rule, example: schema.Flagged, context: Context) -> Iterator[str]:
    wanted = [example.at] if isinstance(example.at, str) else example.at
    found = _found(rule, example, context)
    if [text for text, _ in found] != wanted:
        got = ", ".join(f"“{text}”" for text, _ in found) or "nothing"
        yield f"flagged {got}, wanted {', '.join(f'“{text}”' for text in wanted)}"
    elif example.case and any(case != example.case for _, case in found):
        yield f"case {found[0][1]}, wanted {example.case}"


def _found(rule: Rule, example: schema.Flagged | schema.Passed, context: Context) -> list[tuple[str, str]]:
    document = read(example.text, example.name)
    given = replace(context, type=example.type, locale=example.locale or context.locale)
    if (rule.types and example.type not in rule.types) or (rule.locales and given.locale not in rule.locales):
        return []
    hits = sorted(hits_of(rule, document, given, example.files, example.replies), key=lambda hit: hit.span)
    return [(document.source[hit.span.start : hit.span.end], hit.case) for hit in hits]


def hits_of(
    rule: Rule,
    document: Document,
    context: Context,
    files: Mapping[str, str] | None = None,
    replies: Mapping[str, schema.Said] | None = None,
) -> Iterable[Hit]:
    """The hits of one rule in one article.

    ``files`` are the other files of its site, path to text; ``replies`` what other sites say of addresses.
    """
    kind = rule.kind
    if kind.run:
        return kind.run(document, rule.params, context)
    if not (kind.collect and kind.judge):
        raise TypeError(f"the kind {kind.name} neither runs nor judges")
    site = _ExampleSite(rule, context, document, files or {})
    site.replies = {
        address: Reply(said.state, said.status, said.final, said.lasting, said.reason)
        for address, said in (replies or {}).items()
    }
    notes = {document.path: kind.collect(document, rule.params, context), **site.notes()}
    return [hit for place, hit in kind.judge(notes, rule.params, site) if place == document.path]


class _ExampleSite:
    """A site of the example and the files it names, all in memory."""

    complete = True

    def __init__(self, rule: Rule, context: Context, document: Document, files: Mapping[str, str]) -> None:
        place, article = document.path, document.source
        self.settings = context.settings
        self.knowledge = context.knowledge
        self.checked: Container[str] = (place,)
        self._rule = rule
        self._context = context
        self._files = {**files, place: article}
        self.replies: Mapping[str, Reply] = {}
        self._shared: dict[str, Any] = {}

    def notes(self) -> dict[str, Notes]:
        """The notes of the other articles."""
        places = [place for place in self._files if place.endswith(_ARTICLES) and place not in self.checked]
        return {place: notes for place in places if (notes := self.look_up(place)) is not None}

    def kind_of(self, path: str) -> str:
        if path in self._files:
            return "file"
        return "folder" if any(name.startswith(f"{path}/") for name in self._files) else ""

    def text(self, path: str) -> str | None:
        return self._files.get(path)

    def names(self, folder: str) -> tuple[str, ...]:
        prefix = f"{folder}/" if folder else ""
        inside = (name[len(prefix) :] for name in self._files if name.startswith(prefix))
        return tuple(sorted({name.partition("/")[0] for name in inside}))

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        if name not in self._shared:
            self._shared[name] = make()
        return self._shared[name]

    def look_up(self, path: str) -> Notes | None:
        text = self._files.get(path)
        collect = self._rule.kind.collect
        if text is None or collect is None:
            return None
        return collect(read(text, path), self._rule.params, self._context)
