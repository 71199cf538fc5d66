"""A comment for a pull request: short enough to be taken, and nothing of the article in it is markup."""

from __future__ import annotations

from medlint.model import NotChecked
from report.sample import PATH, lab, report, style, written


def test_the_worst_first_in_a_table() -> None:
    text = written("markdown", report(style(), lab(help=""), not_checked=(NotChecked("b.md", "gone"),)))
    lines = text.splitlines()
    assert lines[0] == "## medlint: 1 error, 1 warning in 1 article"
    assert "- b.md: gone" in lines
    rows = [line for line in lines if line.startswith("| ")]
    assert rows[1].startswith(f"| error | {PATH}&#58;14 | fact/lab&#45;direction | “reduced ALT”")
    assert rows[2].startswith("| warning |")
    assert lines[-1].endswith("A clean run does not mean that the article is medically correct.")


def test_a_long_report_still_fits_a_comment() -> None:
    made = report(
        *(style(n, message="word " * 400) for n in range(600)),
        not_checked=tuple(NotChecked(f"{n}.md", "x" * 500) for n in range(600)),
    )
    text = written("markdown", made)
    assert len(text) < 65_536
    assert text.count("… and ") == 2
