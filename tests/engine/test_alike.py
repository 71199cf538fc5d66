"""Notes that several rules share are made once per article."""

from __future__ import annotations

from datetime import date
from typing import get_args, get_type_hints

import pytest

from medlint import engine
from medlint.checks import OF_SITE, link, load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.model import Hit
from medlint.read import read
from medlint.record import replace
from medlint.rules.pack import Pack, Rule

TEXT = (
    "---\ntitle: It\ntype: hub\n---\n\n# It\n\nSee [a](b.md), [c](https://example.org/c). "
    + "Rest a little now. " * 9
)


@pytest.mark.parametrize("name", [name for name in sorted(OF_SITE) if load_kind(name).alike])
def test_kinds_that_say_so_look_at_no_params(name: str) -> None:
    kind = load_kind(name)
    key, hint = next(iter(get_type_hints(kind.params).items()))
    context = Context(date(2026, 1, 1), from_data({}), "hub")
    notes = [
        kind.collect(read(TEXT, "a.md"), kind.params(**{key: value}), context) for value in get_args(hint)
    ]
    assert len(notes) > 1
    assert all(each == notes[0] for each in notes)


def test_they_are_made_once_for_all_rules(tmp_path, monkeypatch) -> None:
    made: list[str] = []

    def collect(document, params, context):
        made.append(document.path)
        return {"links": []}

    def judge(notes, params, site):
        return [(path, Hit(read(TEXT, "a.md").title_span, {"said": "it"})) for path in notes]

    monkeypatch.setattr(link, "KIND", replace(link.KIND, collect=collect, judge=judge, alike=True))
    texts = {
        "message": {"": "“{said}” is wrong."},
        "help": {"": "Mend it."},
        "title": "It",
        "why": "It harms.",
    }
    rules = [
        Rule(id=f"link/{fault}", severity="error", kind_name="link", raw_params={"fault": fault}, **texts)
        for fault in ("page", "anchor", "image")
    ]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    pack = Pack(rules={rule.id: rule for rule in rules}, knowledge={}, profiles={}, fingerprint="test")
    from medlint.config import Config

    options = engine.Options(today=date(2026, 1, 1))
    report = engine.check(("a.md",), Config(root=tmp_path), pack, options, lambda done, number: None)
    assert made == ["a.md"]
    assert len({finding.rule for finding in report.findings if finding.rule.startswith("link/")}) == 3
