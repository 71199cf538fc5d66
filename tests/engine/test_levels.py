"""How bad a finding is, which rules run, and which of several findings is heard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.conftest import BAD, READ, WORSE, config, rule
from medlint.config import Override, RuleLevel
from medlint.engine.stamp import stamp
from medlint.model import Hit, Source, Span
from medlint.problem import Invalid


@pytest.fixture
def lint(check, write):
    def call(text: str, **options) -> list[tuple[str, str]]:
        write("a.md", text)
        return [(f.rule, f.severity) for f in check("a.md", **options).findings]

    return call


def levels(*pairs: tuple[str, str]) -> tuple[RuleLevel, ...]:
    return tuple(RuleLevel(pattern, level, "medlint.yaml:1") for pattern, level in pairs)


@pytest.mark.parametrize(
    ("rules", "overrides", "flags", "level"),
    [
        ((), (), {}, "error"),
        ((("tone/bad", "info"),), (), {}, "info"),
        ((("*", "off"),), (), {}, None),
        ((("*", "off"), ("tone/*", "on")), (), {}, "error"),
        ((("tone", "warning"),), (("tone/bad", "info"),), {}, "info"),
        ((("tone/bad", "off"),), (), {"select": ("tone",)}, None),
        ((("tone/bad", "off"),), (), {"select": ("tone/bad",)}, "error"),
        ((("tone/bad", "off"),), (), {"extend_select": ("tone/*",)}, "error"),
        ((), (), {"ignore": ("tone/bad",)}, None),
        ((), (), {"select": ("tone/bad",), "ignore": ("tone",)}, None),
        ((), (), {"select": ("fact/*",)}, None),
        ((), (), {"min_severity": "error"}, "error"),
        ((("tone/bad", "warning"),), (), {"min_severity": "error"}, None),
    ],
)
def test_profile_config_overrides_flags(lint, project, rules, overrides, flags, level) -> None:
    given = config(
        project,
        rules=levels(*rules),
        overrides=(Override(("a.md",), levels(*overrides)),) if overrides else (),
    )
    found = dict(lint("It is bad.\n", config=given, **flags))
    assert found.get("tone/bad") == level


def test_overrides_hold_for_their_files_only(lint, project) -> None:
    given = config(project, overrides=(Override(("old/**",), levels(("tone/bad", "off"))),))
    assert lint("It is bad.\n", config=given) == [("tone/bad", "error")]


def test_flags_that_name_nothing(lint) -> None:
    with pytest.raises(Invalid, match=r"--select: “tone/bda”.*did you mean “tone/bad”"):
        lint("It is bad.\n", select=("tone/bda",))
    with pytest.raises(Invalid, match=r"--as: “medicin”.*did you mean “medicine”"):
        lint("It is bad.\n", as_type="medicin")


def test_no_rule_on_is_not_checked(check, write) -> None:
    write("a.md", "It is bad.\n")
    assert "no rule is on" in str(check("a.md", ignore=("*",)).not_checked)
    assert "no rule is on" in str(check("a.md", rules=()).not_checked)


MEMORY = (Source("A book", basis="memory"),)
HOUSE = (Source("Our rule", basis="house"),)


@pytest.mark.parametrize(
    ("given", "level"),
    [
        (rule("fact/bad", sources=READ), "error"),
        (rule("fact/bad", sources=MEMORY), "warning"),
        (rule("fact/bad", sources=MEMORY + READ), "error"),
        (rule("fact/bad", sources=HOUSE), "warning"),
        (rule("fact/bad", sources=()), "warning"),
        (rule("safety/bad", sources=HOUSE), "warning"),
        (rule("tone/bad", sources=HOUSE), "error"),
        (rule("tone/bad", sources=MEMORY), "warning"),
        (rule("tone/bad", severity="info", sources=MEMORY), "info"),
        (rule("tone/bad", confidence="medium"), "warning"),
        (rule("tone/bad", confidence="low"), "info"),
    ],
)
def test_an_error_needs_certainty_and_a_source_that_was_read(lint, given, level) -> None:
    assert lint("It is bad.\n", rules=(given,)) == [(given.id, level)]


@pytest.mark.parametrize(
    ("used", "level"),
    [(READ, "error"), (READ * 2, "error"), (MEMORY, "warning"), (READ + MEMORY, "warning"), ((), "error")],
)
@pytest.mark.parametrize("name", ["fact/bad", "safety/bad", "tone/bad"])
def test_a_hit_is_no_surer_than_the_least_sure_fact_it_rests_on(name, used, level) -> None:
    found = stamp("a.md", rule(name), "error", Hit(Span(0, 3), {"said": "bad"}, sources=used))
    assert found.severity == level
    assert found.sources == (used or READ)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ramipril can lower your potassium.\n", "fact/lab-direction"),
        ("It is safe to take warfarin with ibuprofen.\n", "fact/interaction"),
    ],
)
def test_what_was_read_can_fail_a_build_and_what_is_remembered_cannot(check, write, core, text, name) -> None:
    write("a.md", text)
    for basis, level in (("read", "error"), ("memory", "warning")):
        sources = {id_: {**source, "basis": basis} for id_, source in core.knowledge["sources"].items()}
        given = replace(core, knowledge={**core.knowledge, "sources": sources}, fingerprint=basis)
        found = check("a.md", given=given, select=(name,)).findings
        assert [(f.rule, f.severity, {s.basis for s in f.sources}) for f in found] == [(name, level, {basis})]


def test_types_and_locales(lint) -> None:
    typed = rule("tone/bad", types={"hub": "warning", "medicine": ""})
    assert lint("It is bad.\n", rules=(typed,)) == []
    assert lint("It is bad.\n", rules=(typed,), as_type="hub") == [("tone/bad", "warning")]
    assert lint("---\ntype: medicine\n---\n\nIt is bad.\n", rules=(typed,)) == [("tone/bad", "error")]
    local = rule("tone/bad", locales=("en-GB",))
    assert lint("It is bad.\n", rules=(local,)) == []
    assert lint("---\nlocale: en_GB\n---\n\nIt is bad.\n", rules=(local,)) == [("tone/bad", "error")]
    assert lint("---\nlang: en-US\n---\n\nIt is bad.\n", rules=(local,)) == []


def test_one_finding_for_one_fault(lint) -> None:
    both = {"phrases": ["so bad"], "negated": False}
    facts = [
        rule("fact/b", params=both),
        rule("safety/a", params={"phrases": ["bad thing"], "negated": False}),
    ]
    assert lint("It is so bad thing.\n", rules=facts) == [("fact/b", "error")]
    same = [rule("hype/x", params=both), rule("tone/y", params=both)]
    assert lint("It is so bad.\n", rules=same) == [("hype/x", "error")]
    other = [rule("fact/b", params=both), rule("read/z", params=both), rule("dose/d", params=both)]
    assert [name for name, _ in lint("It is so bad.\n", rules=other)] == ["fact/b", "read/z"]
    assert [name for name, _ in lint("Bad. Worse. Bad.\n", rules=(BAD, WORSE))] == [
        "tone/bad",
        "fact/worse",
        "tone/bad",
    ]


def test_messages_take_slots_as_text_and_nothing_else() -> None:
    from medlint.engine.stamp import fill

    slots = {"said": "{why} {0}\n{{x}} %s", "why": "no"}
    assert fill("“{said}” {{as is}} {said.__class__} and\n  {none}.", slots) == (
        "“{why} {0} {{x}} %s” {as is} {said.__class__} and ."
    )
    assert len(fill("{said}", {"said": "x" * 1000})) == 160


def test_own_rules_can_be_explained() -> None:
    from medlint.engine import OWN_RULES

    assert "medlint/rule-broke" in OWN_RULES
    for name, own in OWN_RULES.items():
        assert own.id == name
        assert own.group == "medlint"
        assert own.title and own.why and own.message[""] and own.help[""]
        assert len(own.message[""]) <= 110
