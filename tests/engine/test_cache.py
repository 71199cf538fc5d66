"""What is kept changes nothing but the time: cached = uncached, whatever happens to the file (R16)."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from engine.conftest import BAD, LINK, TODAY, WORSE, config, pack, rule
from medlint.engine import cache as caches
from medlint.engine import look


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(caches, "_LEAST_BYTES", 0)


@pytest.fixture
def reads(monkeypatch):
    """The places of the articles that were read, and not recalled."""
    places: list[str] = []
    real = look.Bench.examine

    def examine(self, article):
        places.append(article.place)
        return real(self, article)

    monkeypatch.setattr(look.Bench, "examine", examine)
    return places


@pytest.fixture
def articles(write):
    write("a.md", "# A\n\nIt is bad. See [b](b.md) and [c](c.md#nowhere).\n")
    write(
        "b.md",
        '---\nlocale: en-GB\n---\n\nIt is worse. It is bad. <!-- medlint-ignore tone/bad reason="x" -->\n',
    )
    write("c.md", "# C\n\nThe posts below cover all. It is good. See [d](d.md).\n")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "results-1.sqlite"


def test_what_was_checked_before_is_not_read_again(check, articles, reads, file) -> None:
    plain = check(".")
    assert plain.findings and plain.suppressed and plain.notices
    first = check(".", cache=True)
    assert file.is_file()
    reads.clear()
    again = check(".", cache=True)
    assert reads == []
    assert plain == first == again


def test_only_what_changed_is_read(check, articles, write, reads) -> None:
    check(".", cache=True)
    reads.clear()
    write("c.md", "# C\n\nBad.\n")
    assert check(".", cache=True) == check(".")
    assert reads[:1] == ["c.md"] and reads.count("c.md") == 2 and reads.count("a.md") == 1


def test_the_same_bytes_at_another_time_are_the_same(check, articles, write, reads, project) -> None:
    check(".", cache=True)
    text = (project / "a.md").read_bytes()
    write("a.md", text)
    reads.clear()
    check(".", cache=True)
    assert reads == []


@pytest.mark.parametrize(
    "change",
    [
        {"rules": (rule("tone/bad", params={"phrases": ["good"]}), WORSE, LINK)},
        {"rules": (BAD, WORSE, LINK, rule("tone/good"))},
        {"given": replace(pack(BAD, WORSE, LINK), knowledge={"medicines": {}})},
        {"as_type": "medicine"},
    ],
)
def test_what_matters_is_worked_out_anew(check, articles, reads, change) -> None:
    check(".", cache=True)
    reads.clear()
    report = check(".", cache=True, **change)
    assert len(reads) == 3
    assert report == check(".", **change)


def test_settings_and_locale_matter(check, articles, reads, project) -> None:
    check(".", cache=True, config=config(project))
    for given in (config(project, settings={"links": {"base": "/x/"}}), config(project, locale="en-US")):
        reads.clear()
        assert check(".", cache=True, config=given) == check(".", config=given)
        assert len(reads) >= 3


@pytest.mark.parametrize(
    "change",
    [
        {"rules": (replace(BAD, severity="info", message={"": "Other words."}), WORSE, LINK)},
        {"select": ("tone/*",)},
        {"inline_config": False},
        {"min_severity": "error"},
    ],
)
def test_what_only_shapes_the_report_is_not(check, articles, reads, change) -> None:
    check(".", cache=True)
    reads.clear()
    report = check(".", cache=True, **change)
    assert reads == []
    assert report == check(".", **change)


def test_today_matters_only_where_it_was_asked_for(check, articles, reads, monkeypatch, tmp_path) -> None:
    from medlint.checks import phrase

    asked = phrase.KIND.run

    def dated(document, params, context):
        assert context.today > date(2000, 1, 1)
        return asked(document, params, context)

    tomorrow = TODAY.replace(day=25)
    check(".", cache=True)
    reads.clear()
    check(".", cache=True, today=tomorrow)
    assert reads == []
    monkeypatch.setattr(phrase, "KIND", replace(phrase.KIND, run=dated))
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / "other"))
    rules = [rule("tone/bad"), rule("fact/worse")]
    check(".", cache=True, rules=rules)
    reads.clear()
    check(".", cache=True, rules=rules)
    assert reads == []
    check(".", cache=True, rules=rules, today=tomorrow)
    assert len(reads) == 3


def test_bit_flips_change_nothing(check, articles, file) -> None:
    plain = check(".")
    check(".", cache=True)
    whole = file.read_bytes()
    random = Random(4)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(random.choice((1, 1, 8))):
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        file.write_bytes(data)
        report = check(".", cache=True)
        assert replace(report, notices=plain.notices) == plain
        assert len(report.notices) <= len(plain.notices) + 1


@pytest.mark.parametrize("data", [b"", b"not a database", b"SQLite format 3\0" + b"x" * 5000])
def test_a_foreign_file_is_ignored_with_one_warning(check, articles, file, data) -> None:
    plain = check(".")
    file.parent.mkdir()
    file.write_bytes(data)
    report = check(".", cache=True)
    assert replace(report, notices=plain.notices) == plain
    assert len(report.notices) == len(plain.notices) + (1 if data else 0)
    assert check(".", cache=True) == plain


def test_forged_rows_are_ignored(check, articles, file) -> None:
    plain = check(".")
    check(".", cache=True)
    with sqlite3.connect(file) as link:
        link.execute("UPDATE results SET value = zeroblob(40)")
    link.close()
    report = check(".", cache=True)
    assert replace(report, notices=plain.notices) == plain
    (warning,) = set(report.notices) - set(plain.notices)
    assert "damaged" in warning


def test_a_folder_that_cannot_be_written(check, articles, tmp_path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    plain = check(".")
    report = check(".", cache=True)
    assert replace(report, notices=plain.notices) == plain
    (warning,) = set(report.notices) - set(plain.notices)
    assert "cannot be used" in warning


def test_what_broke_is_not_kept(check, articles, file) -> None:
    from engine.conftest import pack as made

    broken = rule("tone/bad", params={"phrases": [""]})
    for _ in range(2):
        report = check(".", cache=True, given=made(broken))
        assert {f.rule for f in report.findings} == {"medlint/rule-broke"}
        assert len(report.not_checked) == 3


def test_no_kind_is_imported_for_what_is_known(check, articles, write, core, monkeypatch) -> None:
    rules = [each for each in core.rules.values() if each.kind_name not in ("link",)][:40]
    check(".", cache=True, rules=rules)
    monkeypatch.setattr("medlint.rules.pack.load_kind", lambda name: pytest.fail(f"{name} was imported"))
    for each in rules:
        each.__dict__.pop("kind", None)
    check(".", cache=True, rules=rules)


@pytest.fixture
def site(write, project):
    write("content/a.md", "# A\n\nSee [b](b.md#two).\n")
    write("content/b.md", "# B\n\n## One\n")
    for number in range(6):
        write(f"content/c{number}.md", f"# C{number}\n\nBad, worse, and [up](a.md).\n")
    return config(project, content=("content/**/*.md",))


def test_notes_of_the_others_come_from_the_cache(check, site, reads, write) -> None:
    plain = check("content/b.md", config=site)
    assert [f.path for f in plain.findings] == []
    anchor = rule("link/missing-anchor", kind="link", params={"fault": "anchor"},
                  message={"near": "x", "none": "x"})  # fmt: skip
    rules = (BAD, WORSE, LINK, anchor)
    check(config=site, rules=rules, cache=True)
    reads.clear()
    write("content/b.md", "# B\n\n## Three\n")
    told = check("content/b.md", config=site, rules=rules, cache=True)
    assert reads == ["content/b.md"]
    reads.clear()
    assert told == check("content/b.md", config=site, rules=rules)
    assert [f.path for f in told.findings] == ["content/a.md"]
    assert len(reads) == 8


def test_notes_collected_beside_are_kept_and_a_full_run_adds_to_them(check, site, reads) -> None:
    check("content/b.md", config=site, cache=True)
    reads.clear()
    check("content/a.md", config=site, cache=True)
    assert reads == ["content/a.md"]
    reads.clear()
    full = check(config=site, cache=True)
    assert len(reads) == 6
    reads.clear()
    assert check(config=site, cache=True) == full == check(config=site)
    assert len(reads) == 8
    reads.clear()
    check("content/b.md", config=site, cache=True)
    check("content/c1.md", config=site, cache=True, select=("link/*",))
    assert reads == []


def test_workers_collect_beside(check, site) -> None:
    alone = check("content/b.md", config=site, jobs=1)
    assert check("content/b.md", config=site, jobs=3) == alone
    assert check("content/b.md", config=site, jobs=3, cache=True) == alone
    assert check("content/b.md", config=site, jobs=1, cache=True) == alone


def test_answers_of_many_packs_do_not_pile_up_for_ever(check, articles, file) -> None:
    sizes = []
    for number in range(30):
        check("a.md", cache=True, rules=(rule("tone/bad", params={"phrases": ["bad", f"x{number}"]}), LINK))
        with sqlite3.connect(file) as link:
            (size,) = link.execute("SELECT max(length(value)) FROM results").fetchone()
        link.close()
        sizes.append(size)
    assert max(sizes[10:]) == max(sizes[20:]) < 8 * sizes[0]
