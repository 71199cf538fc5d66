"""What is read of a pack's folder, and what is refused before it is opened."""

from __future__ import annotations

import os

import pytest

from medlint.problem import Invalid
from medlint.rules.folder import digest, files, strays
from medlint.rules.load import rule_paths
from medlint.rules.store import open_pack
from rules.packs import make_pack, write


@pytest.fixture
def pack(tmp_path):
    return make_pack(tmp_path / "house", "tone/dragee")


def test_hidden_files_and_code_are_left_alone(pack) -> None:
    before = digest(pack)
    write(pack, ".git/config.yaml", "[")
    write(pack, "__pycache__/x.yaml", "[")
    write(pack, "tone/.draft.yaml", "[")
    write(pack, "__init__.py", "")
    assert [path.as_posix() for path in files(pack)] == ["pack.yaml", "tone/dragee.yaml"]
    assert digest(pack) == before
    assert len(rule_paths(pack)) == 1


def test_every_name_and_byte_counts(pack) -> None:
    seen = {digest(pack)}
    write(pack, "words/ours.txt", "dragee\n")
    seen.add(digest(pack))
    write(pack, "words/ours.txt", "dragée\n")
    seen.add(digest(pack))
    (pack / "words" / "ours.txt").rename(pack / "words" / "theirs.txt")
    seen.add(digest(pack))
    assert len(seen) == 4


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("tone/lozenge.yml", "call it lozenge.yaml"),
        ("lozenge.yaml", "a folder named after its group"),
        ("tone/sweet/lozenge.yaml", "no folders in folders"),
        ("profiles/soft.yml", "call it soft.yaml"),
        ("pack.yml", "call it pack.yaml"),
    ],
)
def test_a_file_that_nobody_would_read_is_told(pack, name, told) -> None:
    path = write(pack, name, "title: x\n")
    assert [(problem.file, told in problem.message) for problem in strays(pack)] == [(str(path), True)]
    with pytest.raises(Invalid, match=told):
        open_pack([pack])


def test_files_in_their_places_are_no_strays(pack) -> None:
    for name in ("knowledge/deep/er/facts.yaml", "profiles/soft.yaml", "medlint.yaml", "words/a.txt"):
        write(pack, name, "")
    assert strays(pack) == []


def refused(pack) -> str:
    with pytest.raises(Invalid) as caught:
        open_pack([pack])
    return str(caught.value)


def test_pipes_are_not_opened(pack) -> None:
    os.mkfifo(pack / "tone" / "pipe.yaml")
    assert "pipe.yaml:1: is not a regular file" in refused(pack)


def test_links_out_of_the_pack_are_not_followed(pack, tmp_path) -> None:
    secret = write(tmp_path, "secret.yaml", "password: hunter2\n")
    (pack / "tone" / "link.yaml").symlink_to(secret)
    told = refused(pack)
    assert "link.yaml:1: is a link that leaves the pack" in told
    assert "hunter2" not in told
    assert "password" not in told


def test_dead_links_and_giants(pack) -> None:
    (pack / "tone" / "dead.yaml").symlink_to(pack / "nothing")
    write(pack, "knowledge/giant.yaml", "#" * (4 * 1024 * 1024 + 1))
    told = refused(pack)
    assert "dead.yaml:1: cannot be read: No such file" in told
    assert "giant.yaml:1: is larger than 4 MiB" in told
