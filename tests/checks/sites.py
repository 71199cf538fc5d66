"""A site in memory, and what one rule about its shape says of it."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from checks.known import known
from medlint.checks import load_kind
from medlint.kind import Context
from medlint.read import read


class Site:
    """Files in memory, all of them known unless said otherwise."""

    def __init__(self, files, settings=None, complete=True, outside=()):
        self.files = {**files, **dict(outside)}
        self.folders = {str(each) for name in self.files for each in PurePosixPath(name).parents}
        self.settings = settings or {}
        self.complete = complete
        self.checked = tuple(files)
        self.shared = {}
        self.collect = lambda path: None

    def kind_of(self, path):
        if path in self.files:
            return "file"
        return "folder" if path in self.folders else ""

    def names(self, folder):
        here = PurePosixPath(folder)
        inside = {
            name
            for name in (*self.files, *self.folders)
            if name != "." and PurePosixPath(name).parent == here
        }
        return tuple(sorted(PurePosixPath(name).name for name in inside))

    def text(self, path):
        return self.files.get(path)

    def look_up(self, path):
        return self.collect(path) if path in self.files else None

    def once(self, name, make):
        if name not in self.shared:
            self.shared[name] = make()
        return self.shared[name]


def judged(kind_name, files, complete=True, outside=None, type="page", settings=None, **params):
    """(article, what is underlined, the hit) of one rule; ``outside``: files that are no articles."""
    kind = load_kind(kind_name)
    given = kind.prepare(kind.params(**params))
    context = Context(date(2026, 11, 24), known(), type)
    site = Site(files, settings, complete, (outside or {}).items())
    site.collect = lambda path: kind.collect(read(site.files[path], path), given, context)
    notes = {path: kind.collect(read(text, path), given, context) for path, text in files.items()}
    found = kind.judge(notes, given, site)
    return [(path, files[path][hit.span.start : hit.span.end], hit) for path, hit in found]
