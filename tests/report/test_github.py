"""GitHub: annotations on the worst, the rest in the summary."""

from __future__ import annotations

from io import StringIO

from medlint.model import NotChecked
from medlint.report import Options, github
from report.sample import PATH, TEXT, lab, report, style, written


def summary(made) -> str:
    stream = StringIO()
    github.write_summary(made, stream, options=Options())
    return stream.getvalue()


def test_an_annotation_is_at_the_words() -> None:
    first = written("github", report(lab())).splitlines()[0]
    place = f"file={PATH},line=14,endLine=14,col=23,endColumn=34,title=fact/lab-direction"
    assert first == f"::error {place}::{lab().message} {lab().help}"


def test_errors_first_and_at_most_nine_then_how_many_more() -> None:
    made = report(*(style(n) for n in range(9)), lab(), style(10, severity="info"))
    lines = [line for line in written("github", made).splitlines() if line.startswith("::")]
    assert [line.split(" ")[0] for line in lines[:9]] == ["::error", *["::warning"] * 8]
    assert lines[9] == "::notice title=medlint::2 more in the summary"
    assert lines[10:] == ["::group::medlint: all findings", "::endgroup::"]


def test_nine_need_no_more() -> None:
    text = written("github", report(*(style(n) for n in range(9))))
    assert text.count("::warning ") == 9
    assert "more in the summary" not in text


def test_what_was_not_checked_is_the_first_error() -> None:
    made = report(lab(), not_checked=(NotChecked("b.md", "it is not UTF-8, byte 5"),))
    first = written("github", made).splitlines()[0]
    assert first == "::error file=b.md,title=medlint%3A not checked::it is not UTF-8, byte 5"


def test_texts_are_escaped_as_github_reads_them() -> None:
    made = report(lab(path="a,b:c%.md", message="50% of\n::error::them"), texts={"a,b:c%.md": TEXT})
    first = written("github", made).splitlines()[0]
    assert "file=a%2Cb%3Ac%25.md," in first
    assert "::50%25 of ::error::them" in first


def test_the_summary_is_a_table_the_worst_first() -> None:
    lines = summary(report(style(), lab(help="", message="50 <b> | x"))).splitlines()
    assert lines[0] == "## medlint: 1 error, 1 warning in 1 article"
    assert lines[2:4] == ["| | where | rule | what |", "|---|---|---|---|"]
    assert (
        lines[4]
        == "| error | content/methotrexate.md&#58;14 | fact/lab&#45;direction | 50 &#60;b&#62; &#124; x |"
    )
    assert lines[5].startswith("| warning |")


def test_the_summary_of_many_says_how_many_more() -> None:
    text = summary(report(*(style(n) for n in range(700))))
    assert text.count("| warning |") == 500
    assert "… and 200 more" in text
    assert len(text.encode()) < 1_000_000


def test_the_summary_says_what_was_not_checked() -> None:
    text = summary(report(not_checked=(NotChecked("b.md", "no such file"),)))
    assert "**Not checked: 1 input**\n\n- b.md: no such file\n" in text


def test_the_summary_links_nowhere() -> None:
    text = summary(report(lab(message="see https://x.example or WWW.x.example or a@x.example")))
    assert "://" not in text
    assert "WWW." not in text
    assert "@" not in text
