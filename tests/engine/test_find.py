"""Whatever is named or found is checked, out of scope, or named with the reason (R2, R4, R5)."""

from __future__ import annotations

import os
import socket

import pytest

from engine.conftest import config
from medlint.config import Config
from medlint.engine import find_articles

PAGE = "# A page\n\nIt is bad.\n"


def reasons(report) -> dict[str, str]:
    return dict(report.not_checked)


def test_files_in_are_checked_or_reported(check, write, project) -> None:
    write("a.md", PAGE)
    write("b/c.html", "<p>It is bad.</p>")
    write("b/d.txt", "It is bad.\n")
    write("b/photo.png", b"\x89PNG")
    write("latin.md", b"Caf\xe9\n")
    write("binary.md", bytes(range(32)) * 20)
    write("big.md", b"x" * 200)
    report = check(".", most_bytes=100)
    assert report.articles == ("a.md", "b/c.html", "b/d.txt")
    assert set(reasons(report)) == {"latin.md", "binary.md", "big.md"}
    assert "byte 3" in reasons(report)["latin.md"]
    assert "100 bytes" in reasons(report)["big.md"]
    assert len(report.findings) == 3


def test_a_missing_path_and_an_empty_folder(check, write, project) -> None:
    write("a.md", PAGE)
    (project / "empty").mkdir()
    report = check("a.md", "nowhere.md", "empty")
    assert reasons(report)["nowhere.md"] == "there is no such file or folder"
    assert "no article" in reasons(report)["empty"]
    assert report.articles == ("a.md",)
    assert "empty" not in reasons(check("a.md", "empty", allow_empty=True))
    assert set(reasons(check())) == set()


def test_nothing_at_all_is_reported(check, project) -> None:
    assert reasons(check()) != {}
    assert reasons(check(allow_empty=True)) == {}
    assert "content" in str(reasons(check(config=config(project, content=("content/**",)))))


def test_pipes_sockets_and_devices_are_named_and_never_opened(check, write, project) -> None:
    os.mkfifo(project / "pipe.md")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.md")
        report = check(".")
    assert reasons(report)["pipe.md"] == "is a pipe: only plain files are read"
    assert reasons(report)["socket.md"] == "is a socket: only plain files are read"
    assert "is a device" in str(reasons(check("/dev/null")))


def test_links_that_leave_the_project_are_not_followed(check, write, project, tmp_path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.md").write_text(PAGE)
    (project / "file.md").symlink_to(tmp_path / "secret" / "a.md")
    (project / "folder").symlink_to(tmp_path / "secret")
    (project / "broken.md").symlink_to(project / "nowhere.md")
    (project / "loop.md").symlink_to(project / "loop.md")
    report = check(".")
    assert report.articles == ()
    assert "leads out of the project" in reasons(report)["file.md"]
    assert "leads out of the project" in reasons(report)["folder"]
    assert "not there" in reasons(report)["broken.md"]
    assert "cannot be read" in reasons(report)["loop.md"]


def test_links_inside_the_project_are_followed_once(check, write, project) -> None:
    write("real/a.md", PAGE)
    (project / "again").symlink_to(project / "real")
    (project / "real" / "up").symlink_to(project)
    report = check(".")
    assert report.articles == ("real/a.md",)
    assert report.not_checked == ()


def test_files_outside_the_content_are_counted(check, write, project) -> None:
    write("content/a.md", PAGE)
    write("README.md", PAGE)
    write("content/old/b.md", PAGE)
    given = config(project, content=("content/**/*.md",), exclude=("content/old",))
    report = check("README.md", "content/a.md", "content/old/b.md", config=given)
    assert (report.articles, report.out_of_scope, report.not_checked) == (("content/a.md",), 2, ())
    assert check(config=given).articles == ("content/a.md",)
    assert check("README.md", config=given).not_checked == ()


def test_git_ignored_files_are_left_out_of_folders(check, write, project) -> None:
    (project / ".git").mkdir()
    write(".gitignore", "build/\n*.tmp.md\n!keep.tmp.md\n")
    write("sub/.gitignore", "/only-here.md\n")
    for name in ("a.md", "build/b.md", "c.tmp.md", "keep.tmp.md", "sub/only-here.md", "sub/sub/only-here.md"):
        write(name, PAGE)
    write("node_modules/d.md", PAGE)
    write(".hidden/e.md", PAGE)
    assert check(".").articles == ("a.md", "keep.tmp.md", "sub/sub/only-here.md")
    assert check("build/b.md").articles == ("build/b.md",)


def test_a_project_below_the_top_of_its_repository(check, write, project) -> None:
    (project / ".git").mkdir()
    write(".gitignore", "/site/drafts/\n")
    write("site/a.md", PAGE)
    write("site/drafts/b.md", PAGE)
    given = Config(root=project / "site", file=project / "site" / "medlint.yaml")
    assert check("site", config=given).articles == ("site/a.md",)


def test_an_article_outside_the_project_of_a_config(check, write, project, tmp_path) -> None:
    (tmp_path / "other.md").write_text(PAGE)
    report = check("../other.md", config=config(project))
    assert "outside the project" in reasons(report)["../other.md"]
    assert check("../other.md").articles == ("../other.md",)


def test_standard_input_counts_as_the_file_it_is_called(check, write, project) -> None:
    report = check("-", stdin=("content/new.md", b"It is bad.\n"))
    assert [f.path for f in report.findings] == ["content/new.md"]
    given = config(project, content=("content/**",))
    assert check("-", stdin=("README.md", b"It is bad.\n"), config=given).out_of_scope == 1
    assert len(check("-", stdin=("stdin.md", b"It is bad.\n"), config=given).findings) == 1


def test_what_find_articles_says_to_others(write, project) -> None:
    write("b.md", PAGE)
    write("a.md", PAGE)
    found = find_articles((), Config())
    assert found.paths == ("a.md", "b.md")
    assert found.not_checked == ()


def test_a_folder_that_may_not_be_read_is_named(check, write, project, monkeypatch) -> None:
    write("a.md", PAGE)
    write("locked/b.md", PAGE)
    real = os.scandir

    def scandir(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = check(".")
    assert reasons(report) == {"locked": "cannot be read: permission denied"}
    assert report.articles == ("a.md",)


@pytest.mark.parametrize(
    ("glob", "path", "covered"),
    [
        ("content/**/*.md", "content/a.md", True),
        ("content/**/*.md", "content/x/y/a.md", True),
        ("content/**/*.md", "contents/a.md", False),
        ("content/*.md", "content/x/a.md", False),
        ("content", "content/x/a.md", True),
        ("*.txt", "deep/down/a.txt", True),
        ("**/index.md", "index.md", True),
        ("**/index.md", "a/index.md", True),
        ("docs/{a,b}.md", "docs/b.md", True),
        ("docs/[!a].md", "docs/a.md", False),
        ("./docs/?.md", "docs/a.md", True),
        ("docs/**", "docs/a.md", True),
        ("docs/a.md", "docs/a+md", False),
        ("Docs/*", "docs/a.md", False),
    ],
)
def test_globs(glob, path, covered) -> None:
    from medlint.engine.globs import any_matches

    assert any_matches([glob], path) is covered
