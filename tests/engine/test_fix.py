"""Mending articles: idempotent, adds no finding, changes only what it reports, keeps the file as it is (R14)."""

from __future__ import annotations

import os
import stat

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.conftest import BAD, TODAY, pack, rule, shown
from medlint import engine
from medlint.config import Config
from medlint.engine.edits import apply, edits_of

REPEAT = rule("spell/twice", "warning", "repeat", params={"of": "word"}, safe_fix=True)
SWAP = rule(
    "plain/use", "warning", "swap", params={"swaps": {"utilise": "use", "in order to": "to"}}, safe_fix=True
)
SPELT = rule("spell/slip", "warning", "swap", params={"swaps": {"recieve": "receive"}})
RULES = (REPEAT, SWAP, SPELT, BAD)


@pytest.fixture
def mend(project):
    def call(*paths: str, rules=RULES, given=None, config=None, unsafe=False, write=True, **more):
        asked = engine.Options(**{"today": TODAY, **more})
        pack_ = given or pack(*rules)
        return engine.mend(paths, config or Config(), pack_, asked, unsafe=unsafe, write=write)

    return call


def test_only_what_is_safe_is_mended(mend, write) -> None:
    file = write("a.md", "# Food\n\nEat the the soup and recieve bread.\n")
    outcome = mend("a.md")
    assert file.read_text() == "# Food\n\nEat the soup and recieve bread.\n"
    assert [f.rule for change in outcome.changes for f in change.fixed] == ["spell/twice"]
    assert shown(outcome.report) == [("a.md", "spell/slip", "recieve")]


def test_unsafe_fixes_are_the_rest(mend, write) -> None:
    file = write("a.md", "# Food\n\nEat the the soup and recieve bread.\n")
    assert mend("a.md", unsafe=True).report.findings == ()
    assert file.read_text() == "# Food\n\nEat the soup and receive bread.\n"


def test_without_write_nothing_is_written_and_the_report_is_on_what_is_there(mend, write) -> None:
    file = write("a.md", "# Food\n\nEat the the soup.\n")
    outcome = mend("a.md", write=False)
    assert file.read_text() == "# Food\n\nEat the the soup.\n"
    assert outcome.changes[0].after == b"# Food\n\nEat the soup.\n"
    assert shown(outcome.report) == [("a.md", "spell/twice", "the the")]


@pytest.mark.parametrize(
    "text",
    [
        "Take 5 mg mg of it.",
        "Take two two tablets.",
        "It is not not a cure.",
        "Do not not stop.",
        "It can lower lower the count.",
        "A high high count is seen.",
        "Take it daily daily.",
        "The count is reduced reduced.",
        "You must stop stop it.",
        "It comes without without fibre.",
        "Take one dose dose.",
        "Your hyperkalaemia hyperkalaemia is treated.",
    ],
)
def test_no_rule_can_call_a_dose_a_direction_or_a_negation_safe(mend, write, text) -> None:
    file = write("a.md", f"# Food\n\n{text}\n")
    outcome = mend("a.md")
    assert outcome.changes == ()
    assert file.read_text() == f"# Food\n\n{text}\n"
    assert [f.fix.safe for f in outcome.report.findings] == [False]
    assert len(mend("a.md", unsafe=True).changes) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Eat the **the soup**.",
        "Eat the [the soup](soup.md).",
        "Eat the&nbsp;the soup.",
        "Eat the <b>the</b> soup.",
        "> Eat the\n> the soup.",
    ],
)
def test_what_would_break_markup_is_left_alone(mend, write, text) -> None:
    file = write("a.md", f"# Food\n\n{text}\n")
    assert mend("a.md", unsafe=True).changes == ()
    assert file.read_text() == f"# Food\n\n{text}\n"


def test_an_anchor_that_others_link_to_stays(mend, write) -> None:
    file = write("a.md", "# Food\n\n## The the soup\n\nEat.\n")
    assert mend("a.md", unsafe=True).changes == ()
    assert "The the soup" in file.read_text()


def test_a_fix_that_brings_a_finding_is_not_made_and_the_others_are(mend, write) -> None:
    worse = rule("plain/worse", "warning", "swap", params={"swaps": {"soup": "bad broth"}}, safe_fix=True)
    file = write("a.md", "# Food\n\nEat the the soup, and utilise a spoon. Eat soup.\n")
    outcome = mend("a.md", rules=(*RULES, worse))
    assert file.read_text() == "# Food\n\nEat the soup, and use a spoon. Eat soup.\n"
    assert {name for _, name, _ in shown(outcome.report)} == {"plain/worse"}


def test_a_rule_that_was_not_selected_is_watched_too(mend, write) -> None:
    worse = rule("plain/worse", "warning", "swap", params={"swaps": {"soup": "bad broth"}}, safe_fix=True)
    file = write("a.md", "# Food\n\nEat soup.\n")
    mend("a.md", rules=(*RULES, worse), select=("plain/worse",))
    mend("a.md", rules=(*RULES, worse), ignore=("tone/bad",))
    assert file.read_text() == "# Food\n\nEat soup.\n"


def test_only_what_was_selected_is_mended(mend, write) -> None:
    file = write("a.md", "# Food\n\nEat the the soup, and utilise a spoon.\n")
    mend("a.md", select=("plain/*",))
    assert file.read_text() == "# Food\n\nEat the the soup, and use a spoon.\n"


def test_of_fixes_that_meet_the_first_is_made_and_the_next_round_takes_the_other(mend, write) -> None:
    one = rule("plain/one", "warning", "swap", params={"swaps": {"prior soup": "first soup"}})
    two = rule("plain/two", "warning", "swap", params={"swaps": {"soup dish": "bowl"}})
    file = write("a.md", "# Food\n\nEat the prior soup dish.\n")
    mend("a.md", rules=(one, two), unsafe=True)
    assert file.read_text() == "# Food\n\nEat the first bowl.\n"


def test_swaps_that_lead_in_a_circle_come_to_an_end(mend, write) -> None:
    one = rule("plain/one", "warning", "swap", params={"swaps": {"soup": "broth"}}, safe_fix=True)
    two = rule("plain/two", "warning", "swap", params={"swaps": {"broth": "soup"}}, safe_fix=True)
    file = write("a.md", "# Food\n\nEat soup.\n")
    assert mend("a.md", rules=(one, two)).changes == ()
    assert file.read_text() == "# Food\n\nEat soup.\n"


def test_what_is_set_aside_is_not_mended(mend, write) -> None:
    text = '# Food\n\n<!-- medlint-disable-next-line spell/twice reason="a quote" -->\n\nEat the the soup.\n'
    file = write("a.md", text)
    assert mend("a.md", unsafe=True).changes == ()
    assert file.read_text() == text


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_mark_and_mode_are_kept(mend, write, mark, end) -> None:
    before = f"# Food{end}{end}Eat the the soup.{end}Drink tea.{end}"
    file = write("a.md", mark + before.encode())
    file.chmod(0o640)
    mend("a.md")
    assert file.read_bytes() == mark + before.replace("the the", "the").encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in file.parent.iterdir()] == ["a.md"]


def refused(outcome) -> list[str]:
    assert outcome.changes == ()
    return [item.reason for item in outcome.report.not_checked]


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_links_are_refused(mend, write, project, link) -> None:
    file = write("a.md", "# Food\n\nEat the the soup.\n")
    link(file, project / "b.md")
    assert "link" in refused(mend("b.md"))[0]
    assert file.read_text() == "# Food\n\nEat the the soup.\n"
    assert (project / "b.md").is_symlink() == (link is os.symlink)


def test_a_file_in_a_linked_folder_is_refused(mend, write, project) -> None:
    file = write("real/a.md", "# Food\n\nEat the the soup.\n")
    (project / "other").symlink_to(project / "real")
    assert "linked folder" in refused(mend("other/a.md"))[0]
    assert "the the" in file.read_text()


def test_a_file_changed_since_it_was_read_is_left_alone(mend, write, monkeypatch) -> None:
    from medlint.engine import fix

    file = write("a.md", "# Food\n\nEat the the soup.\n")
    real = fix._harmless

    def meanwhile(*args):
        file.write_text("# Food\n\nEat the the soup. Someone wrote this.\n")
        return real(*args)

    monkeypatch.setattr(fix, "_harmless", meanwhile)
    outcome = mend("a.md")
    assert refused(outcome) == ["not mended: it was changed while it was being mended: run again"]
    assert file.read_text() == "# Food\n\nEat the the soup. Someone wrote this.\n"
    assert shown(outcome.report) == [("a.md", "spell/twice", "the the")]


def test_a_file_changed_while_the_new_one_is_written_is_left_alone(mend, write, monkeypatch) -> None:
    file = write("a.md", "# Food\n\nEat the the soup.\n")
    real = os.fsync

    def meanwhile(handle):
        file.write_text("# Food\n\nEat the the soup now.\n")
        return real(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert "was changed" in refused(mend("a.md"))[0]
    assert file.read_text() == "# Food\n\nEat the the soup now.\n"
    assert [path.name for path in file.parent.iterdir()] == ["a.md"]


def test_one_article_that_cannot_be_written_keeps_the_others_from_nothing(mend, write, project) -> None:
    write("a.md", "# Food\n\nEat the the soup.\n")
    (project / "b.md").symlink_to(project / "a.md")
    file = write("c.md", "# Food\n\nEat the the soup.\n")
    outcome = mend("b.md", "c.md")
    assert [change.article.path for change in outcome.changes] == ["c.md"]
    assert file.read_text() == "# Food\n\nEat the soup.\n"
    assert shown(outcome.report) == [("b.md", "spell/twice", "the the")]


WORDS = st.sampled_from(
    ("the", "soup", "utilise", "recieve", "bad", "not", "5", "mg", "**the**", "in", "order", "to", "\n\n", "##",
     "-", ">", "a.", "low", "`the`", "\n", "<b>the", "</b>", "[the", "](b.md)")
)  # fmt: skip


@given(words=st.lists(WORDS, max_size=30), unsafe=st.booleans(), end=st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_idempotent_adds_no_finding_and_changes_only_what_it_reports(
    project, mend, write, check, words, unsafe, end
) -> None:
    source = "# Page\n\n" + " ".join(words) + "\n"
    file = write("a.md", source.replace("\n", end).encode())
    text = file.read_bytes().decode()
    before = check("a.md", rules=RULES)
    outcome = mend("a.md", unsafe=unsafe)
    after = check("a.md", rules=RULES)
    fixed = [finding for change in outcome.changes for finding in change.fixed]
    assert len(after.findings) <= len(before.findings) - len(fixed)
    assert after.findings == outcome.report.findings
    assert file.read_bytes().count(b"\r") == file.read_bytes().count(b"\n") * (end == "\r\n")
    first = [finding for finding in fixed if finding in before.findings]
    if first == fixed:  # one round: the file is the edits of what is reported, and nothing else
        assert file.read_bytes().decode() == apply(text, edits_of(fixed))
    again = mend("a.md", unsafe=unsafe)
    assert again.changes == ()
