"""What is where, by exact name on every system (R21), and never outside the project (R5)."""

from __future__ import annotations

import os

import pytest

from medlint.site import Disk, Project, Scope


@pytest.fixture
def disk(tmp_path):
    root = tmp_path / "root"
    (root / "Sub" / "deep").mkdir(parents=True)
    (root / "a.md").write_text("a")
    (root / "Sub" / "B.md").write_text("b")
    (tmp_path / "secret.md").write_text("s")
    return Disk(str(root), ["new.md", "Sub/new.md"])


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "folder"), ("a.md", "file"), ("A.md", ""), ("Sub", "folder"), ("sub", ""),
        ("Sub/B.md", "file"),
        ("sub/B.md", ""), ("Sub/b.md", ""), ("Sub/deep", "folder"), ("new.md", "file"),
        ("Sub/new.md", "file"),
        ("../secret.md", ""), ("Sub/../a.md", ""), ("/etc/passwd", ""), ("a.md/x", ""), ("nul\0.md", ""),
        ("x/" * 3000 + "y.md", ""),
    ],
)  # fmt: skip
def test_kinds(disk, path, kind) -> None:
    assert disk.kind_of(path) == kind


def test_names_are_sorted_and_hold_what_is_not_on_the_disk(disk) -> None:
    assert disk.names("") == ("Sub", "a.md", "new.md")
    assert disk.names("Sub") == ("B.md", "deep", "new.md")
    assert disk.names("nowhere") == ()
    assert disk.names("..") == ()


def test_case_counts_even_where_the_system_ignores_it(tmp_path, monkeypatch) -> None:
    (tmp_path / "Page.md").write_text("x")
    real = os.path.exists
    monkeypatch.setattr(os.path, "exists", lambda path: real(path) or str(path).lower().endswith("page.md"))
    assert Disk(str(tmp_path)).kind_of("page.md") == ""
    assert Disk(str(tmp_path)).kind_of("Page.md") == "file"


def test_links_that_leave_lead_nowhere(tmp_path, disk) -> None:
    root = tmp_path / "root"
    (root / "out.md").symlink_to(tmp_path / "secret.md")
    (root / "out").symlink_to(tmp_path)
    (root / "in.md").symlink_to(root / "a.md")
    (root / "loop.md").symlink_to(root / "loop.md")
    assert [disk.kind_of(p) for p in ("out.md", "out", "out/secret.md", "in.md", "loop.md")] == [
        "", "", "", "file", "",
    ]  # fmt: skip


def test_only_files_are_looked_up(disk) -> None:
    asked = []
    project = Project(
        disk, {"links": {}}, Scope((), False, {}), lambda path: asked.append(path) or {"read": path}
    )
    assert project.look_up("a.md") == {"read": "a.md"}
    assert project.look_up("A.md") is None
    assert project.look_up("Sub") is None
    assert asked == ["a.md"]
