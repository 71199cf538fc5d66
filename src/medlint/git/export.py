"""Lays what a tree or the index holds into a folder, as plain files: no filter runs, nothing leads outside."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from typing import TYPE_CHECKING

from medlint.git.repository import FOLDER, LINK
from medlint.git.run import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.git.repository import Entry, Repository

#: What nobody reads as text is only as long as it was.
_NO_TEXT = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff", ".pdf", ".woff", ".woff2",
    ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".mov", ".ogg", ".wav", ".webm", ".zip", ".gz", ".bz2", ".xz",
    ".7z", ".docx", ".xlsx", ".pptx", ".whl", ".jar", ".exe", ".so", ".dll", ".dylib", ".bin", ".psd", ".sqlite",
)  # fmt: skip
_MOST = 5 * 1024 * 1024  # bytes of a file beyond which its length is all that counts


@contextlib.contextmanager
def exported(repository: Repository, entries: Mapping[str, Entry]) -> Iterator[str]:
    """A folder of its own that holds these files while it lasts. Raises Trouble for names that lead outside."""
    folder = os.path.realpath(tempfile.mkdtemp(prefix="medlint-"))
    try:
        lay(repository, entries, folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def lay(repository: Repository, entries: Mapping[str, Entry], folder: str) -> None:
    """Write these files below a folder that is empty. Links come last, so that no file is written through one."""
    os.mkdir(os.path.join(folder, ".git"))  # noqa: PTH102, PTH118 - where medlint looks no further up
    places = {path: _place(folder, path) for path in entries}
    files = {path: entry for path, entry in entries.items() if entry.mode not in (LINK, FOLDER)}
    sizes = repository.sizes(entry.blob for entry in files.values())
    short = {p: e for p, e in files.items() if not _only_length(p, sizes.get(e.blob, 0))}
    for path in files.keys() - short.keys():
        _write(places[path], b"", sizes[files[path].blob])
    by_blob: dict[str, list[str]] = {}
    for path, entry in short.items():
        by_blob.setdefault(entry.blob, []).append(path)
    for blob, data in repository.read(by_blob):
        for path in by_blob[blob]:
            _write(places[path], data)
    for path, entry in entries.items():
        if entry.mode == LINK:
            _link(places[path], repository.bytes_of(entry))
        elif entry.mode == FOLDER:
            os.makedirs(places[path], exist_ok=True)  # noqa: PTH103


def _only_length(path: str, size: int) -> bool:
    return size > _MOST or path.lower().endswith(_NO_TEXT)


def _place(folder: str, path: str) -> str:
    parts = path.split("/")
    if any(part in ("", ".", "..") or part.lower() == ".git" or os.sep in part for part in parts):
        raise Trouble(f"the repository holds a file named “{path}”, which no file may be called")
    return os.path.join(folder, *parts)  # noqa: PTH118


def _write(place: str, data: bytes, length: int = 0) -> None:
    os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
    with open(place, "xb") as stream:  # noqa: PTH123
        stream.write(data)
        if length:
            stream.truncate(length)


def _link(place: str, target: bytes) -> None:
    folder = os.path.dirname(place)  # noqa: PTH120
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    if os.path.realpath(folder) != folder:
        raise Trouble("the repository holds a file below a link, which cannot be")
    with contextlib.suppress(FileExistsError):
        os.symlink(os.fsdecode(target), place)  # noqa: PTH211
