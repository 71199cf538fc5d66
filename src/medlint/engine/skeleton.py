"""The skeleton of an article: every section that the rules ask for, with prompts, and the list of its blanks.

Made from the rules themselves, so that a pack's own section rules are in it too. Checking it finds its blanks and
nothing else. Writes no file.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from medlint.engine.known import Subject, notes
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.knowledge import Knowledge
    from medlint.rules.pack import Pack, Rule

_SUGGESTED = re.compile("“(.+?)”")
_NUMBER = {"en-US": "911", "en-CA": "911", "en-AU": "000", "en-NZ": "111", "en-IE": "112", "en-GB": "999"}
_REPORT = {
    "en-GB": "You can report side effects yourself through the Yellow Card scheme.",
    "en-US": "You can report side effects yourself to FDA MedWatch.",
}
_ORDER = "section/out-of-order"
_GUIDES = "guide-links"


class Skeleton(NamedTuple):
    """The text and its blanks: ``sections`` are headings with nothing under them but a prompt, one finding each.

    ``whole``: ids of the rules that find a lack of the whole article, such as its author or a page to link.
    """

    text: str
    sections: tuple[str, ...]
    whole: tuple[str, ...]


def title_of(type_: str, names: Sequence[str]) -> str:
    """The title of an article of this type."""
    title = " and ".join(names)
    title = title[:1].upper() + title[1:]
    return {"hub": f"{title} guide", "comparison": f"{title} compared"}.get(type_, title)


def skeleton(type_: str, names: tuple[str, ...], locale: str, pack: Pack, knowledge: Knowledge) -> Skeleton:
    """The skeleton of an article of a type on one subject, or on those that it compares."""
    subject = Subject.of(names, knowledge)
    known = notes(subject, knowledge)
    rules = list(_rules(type_, pack, of_medicine=bool(subject.medicines)))
    parts = [_head(type_, subject, locale), _opening(type_, names)]
    sections = []
    whole = ["trust/missing-author", "trust/missing-interests", "trust/missing-sources"]
    linked = [rule for rule in rules if _stands_for(rule, type_)]
    for rule in rules:
        if rule in linked:
            whole.append(rule.id)
        else:
            sections.append(_heading(rule, names))
            links = linked if rule.id.endswith(_GUIDES) else ()
            parts.append(_section(rule, type_, names, known, links))
    parts += _closing(type_, locale, bool(subject.medicines))
    if type_ == "medicine" and locale not in _REPORT:
        whole.append("trust/missing-report-route")
    return Skeleton("\n".join(parts), tuple(sections), tuple(sorted(set(whole) & set(pack.rules))))


def _rules(type_: str, pack: Pack, *, of_medicine: bool) -> Iterator[Rule]:
    """The section rules for this type that report a missing section, in the usual order of sections."""
    order = pack.rules[_ORDER].raw_params["steps"].get(type_, []) if _ORDER in pack.rules else []
    places = [name for step in order for name in step]
    found = [
        rule
        for rule in pack.rules.values()
        if rule.kind_name == "section" and rule.group == "section" and (not rule.types or type_ in rule.types)
    ]
    for rule in sorted(found, key=lambda r: places.index(_name(r)) if _name(r) in places else len(places)):
        params = rule.raw_params
        asked = type_ != "hub" or params.get("any_topic") or of_medicine
        if asked and "missing" not in params.get("quiet", ()) and "missing" in rule.help:
            yield rule


def _name(rule: Rule) -> str:
    return rule.id.partition("/")[2]


def _stands_for(rule: Rule, type_: str) -> bool:
    """Whether a link stands for the section."""
    return type_ in rule.raw_params.get("or_link", ())


def _head(type_: str, subject: Subject, locale: str) -> str:
    title = json.dumps(title_of(type_, subject.names), ensure_ascii=False)
    medicines = ", ".join(json.dumps(name, ensure_ascii=False) for name in subject.names)
    lines = [
        "---",
        f"title: {title}",
        f"type: {type_}",
        *([f"locale: {locale}"] if locale else []),
        *([f"medicines: [{medicines}]"] if subject.medicines and type_ != "test" else []),
        "author:          # {name: …, role: …}",
        "status: draft",
        "reviews: []      # {kind: clinical, name: …, role: …, on: …}",
        "conflicts:       # who paid, and who may gain; “none” written out",
        "sources: []      # {title: …, publisher: …, year: …, url: …}: two at least, one of them official",
        "---",
    ]
    return "\n".join(lines) + "\n"


def _opening(type_: str, names: Sequence[str]) -> str:
    return (
        f"# {title_of(type_, names)}\n\n"
        "> **Waiting for clinical review.** A clinician has not checked this page yet.\n\n"
        "<!-- Open with what the reader most needs to know, in one or two sentences. -->\n"
    )


def _section(
    rule: Rule, type_: str, names: Sequence[str], known: Mapping[str, list[str]], links: Sequence[Rule]
) -> str:
    wanted = [each["says"] for each in _elements(rule, type_)]
    lines = [f"Write: {'; '.join(wanted)}."]
    lines += [f"Known, to be checked: {note}." for note in known.get(_name(rule), ())]
    for other in links:
        lines.append(f"Link a page for, or write here: {_heading(other, names)}.")
        lines += [f"  Known, to be checked: {note}." for note in known.get(_name(other), ())]
    body = "\n     ".join(_harmless(line) for line in lines)
    return f"## {_heading(rule, names)}\n\n<!-- {body} -->\n"


def _elements(rule: Rule, type_: str) -> Iterator[Mapping[str, Any]]:
    for element in rule.raw_params["elements"].values():
        if not element.get("types") or type_ in element["types"]:
            yield element


def _heading(rule: Rule, names: Sequence[str]) -> str:
    """The heading that the rule suggests, with the subject in place of “this medicine”."""
    found = _SUGGESTED.search(rule.help["missing"])
    heading = found[1] if found else rule.title
    return heading.replace("this medicine", " and ".join(names))


def _harmless(line: str) -> str:
    """Text that cannot end the comment it stands in."""
    return line.replace("--", "–").replace(">", "›")


def _closing(type_: str, locale: str, of_medicine: bool) -> Iterator[str]:
    number = _NUMBER.get(locale, "your local emergency number")
    yield "## Sources\n\nThese are the sources of this page.\n\n<!-- List them, each with a link. -->\n"
    report = f"{_REPORT[locale]}\n\n" if of_medicine and type_ == "medicine" and locale in _REPORT else ""
    yield (
        f"## About this page\n\n{report}"
        "This page gives general information only. It does not replace advice from your own doctor. "
        "Talk to your doctor or pharmacist about what is right for you.\n\n"
        "Do not delay or ignore medical advice because of something that you read here. "
        f"In an emergency, call {number}.\n\n"
        "Did you find a mistake? Please tell us.\n\n"
        "<!-- Say who wrote the page, who reviewed it and when, and when it is due again. -->\n"
    )
