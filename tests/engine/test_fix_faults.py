"""The Nth call to the system fails: each file is whole, old or new, and what was not written is named (R15)."""

from __future__ import annotations

import errno
import os
import tempfile

import pytest

from engine.conftest import TODAY, pack, rule
from medlint import engine
from medlint.config import Config

REPEAT = rule("spell/twice", "warning", "repeat", params={"of": "word"}, safe_fix=True)
OLD, NEW = "# Food\n\nEat the the soup.\n", "# Food\n\nEat the soup.\n"
CALLS = [(os, "fsync"), (os, "chmod"), (os, "replace"), (os, "fdopen"), (tempfile, "mkstemp"), (os, "read")]


def failing(monkeypatch, module, name: str, number: int, error: BaseException) -> list[int]:
    """Make the call of this number fail; the list counts them."""
    real, calls = getattr(module, name), []

    def call(*args, **options):
        calls.append(1)
        if len(calls) == number:
            raise error
        return real(*args, **options)

    monkeypatch.setattr(module, name, call)
    return calls


def mend():
    given = pack(REPEAT)
    return engine.mend(("a.md", "b.md", "c.md"), Config(), given, engine.Options(today=TODAY))


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize(("module", "name"), CALLS, ids=[name for _, name in CALLS])
def test_whichever_call_fails(write, project, monkeypatch, module, name, error) -> None:
    reached = 0
    for number in range(1, 60):
        for file in ("a.md", "b.md", "c.md"):
            write(file, OLD)
        with monkeypatch.context() as patch:
            calls = failing(patch, module, name, number, OSError(error, os.strerror(error)))
            outcome = mend()
        texts = {file: (project / file).read_text() for file in ("a.md", "b.md", "c.md")}
        assert set(texts.values()) <= {OLD, NEW}
        assert sorted(path.name for path in project.iterdir()) == ["a.md", "b.md", "c.md"]
        changed = {change.article.path for change in outcome.changes}
        assert changed == {file for file, text in texts.items() if text == NEW}
        told = (*outcome.report.not_checked, *outcome.report.findings)
        named = {each.path for each in told}
        assert {file for file, text in texts.items() if text == OLD} <= named
        if len(calls) < number:
            break
        reached += 1
    else:
        pytest.fail("the calls do not come to an end")
    assert reached >= 3


@pytest.mark.parametrize("name", ["fsync", "chmod", "replace"])
def test_an_interruption_leaves_no_temporary_file(write, project, monkeypatch, name) -> None:
    for file in ("a.md", "b.md", "c.md"):
        write(file, OLD)
    failing(monkeypatch, os, name, 2, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        mend()
    assert sorted(path.name for path in project.iterdir()) == ["a.md", "b.md", "c.md"]
    assert {(project / file).read_text() for file in ("a.md", "b.md", "c.md")} <= {OLD, NEW}


def test_half_a_write_is_none(write, project, monkeypatch) -> None:
    """The disk fills up in the middle of the data."""
    file = write("a.md", OLD)
    real = os.fdopen

    class Full:
        def __init__(self, stream) -> None:
            self.stream = stream

        def __enter__(self):
            return self

        def __exit__(self, *error) -> None:
            self.stream.close()

        def write(self, data: bytes) -> int:
            self.stream.write(data[:5])
            self.stream.flush()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fdopen", lambda *args: Full(real(*args)))
    outcome = engine.mend(("a.md",), Config(), pack(REPEAT), engine.Options(today=TODAY))
    assert [item.reason for item in outcome.report.not_checked] == [
        "not mended: it cannot be written: no space left on device"
    ]
    assert file.read_text() == OLD
    assert [path.name for path in project.iterdir()] == ["a.md"]
