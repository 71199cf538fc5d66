"""A tree laid into a folder: what it holds, and nothing outside."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from git.conftest import commit, git
from medlint.git import Entry, Trouble, open_repository
from medlint.git.export import exported


def names(folder) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in Path(folder).rglob("*") if not p.is_dir())


def test_files_links_and_long_files(repo) -> None:
    (repo / "sub").mkdir()
    (repo / "sub" / "ü.md").write_bytes(b"text\r\n")
    (repo / "copy.md").write_bytes(b"text\r\n")
    (repo / "x.PNG").write_bytes(b"\x89PNG" * 10)
    (repo / "long.md").write_bytes(b"a" * 6_000_000)
    (repo / "link.md").symlink_to("sub/ü.md")
    head = commit()
    repository = open_repository(".")
    with exported(repository, repository.tree(head)) as folder:
        assert names(folder) == ["copy.md", "link.md", "long.md", "sub/ü.md", "x.PNG"]
        for name, size, start in (("x.PNG", 40, b"\0"), ("long.md", 6_000_000, b"\0"), ("sub/ü.md", 6, b"t")):
            data = (Path(folder) / name).read_bytes()
            assert (len(data), data[:1]) == (size, start)
        assert (Path(folder) / "link.md").readlink() == Path("sub/ü.md")
        assert (Path(folder) / ".git").is_dir()
    assert not Path(folder).exists()


def test_it_is_gone_when_something_goes_wrong(repo) -> None:
    repository = open_repository(".")
    with pytest.raises(ZeroDivisionError), exported(repository, {}) as folder:
        assert Path(folder).is_dir()
        raise ZeroDivisionError
    assert not Path(folder).exists()


@pytest.mark.parametrize(
    "path", ["../out.md", "/out.md", "a/../../out.md", ".git/config", "a/.GIT/x", "a//b", "./a"]
)
def test_no_file_lands_outside(repo, path) -> None:
    (repo / "a.md").write_text("x", encoding="utf-8")
    entry = open_repository(".").tree(commit())["a.md"]
    with pytest.raises(Trouble, match="no file may be called"), exported(open_repository("."), {path: entry}):
        pass  # pragma: no cover


def test_nothing_is_written_through_a_link(repo, tmp_path) -> None:
    """A tree made by hand in which a file stands below a link."""
    outside = tmp_path / "outside"
    outside.mkdir()
    target = subprocess.run(
        ["git", "hash-object", "-w", "--stdin"], input=str(outside).encode(), capture_output=True, check=True
    ).stdout.decode().strip()  # fmt: skip
    repository = open_repository(".")
    link = Entry("120000", target)
    with pytest.raises(Trouble, match="below a link"), exported(repository, {"x": link, "x/y": link}):
        pass  # pragma: no cover
    (repo / "a.md").write_text("x", encoding="utf-8")
    git("add", "a.md")
    file = repository.index()["a.md"]
    with exported(repository, {"x": link, "x/y.md": file}) as folder:
        assert not (Path(folder) / "x").is_symlink()
    assert list(outside.iterdir()) == []
