"""One kind over one text: what it flags, as written in the source."""

from __future__ import annotations

from datetime import date

import pytest

from medlint.checks import load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.read import read


@pytest.fixture
def hits():
    """``hits(kind, text, name=…, type=…, settings=…, locale=…, data=…, **params)`` → the kind's hits, in order."""

    def run(kind_name, text, name="a.md", type="condition", settings=None, locale="", data=None, **params):
        kind = load_kind(kind_name)
        context = Context(date(2026, 11, 24), from_data(data or {}), type, locale, settings or {})
        document = read(text, name)
        return sorted(kind.run(document, kind.prepare(kind.params(**params)), context), key=lambda h: h.span)

    return run


@pytest.fixture
def flagged(hits):
    """The same, as the source at each hit."""

    def run(kind_name, text, **given):
        found = hits(kind_name, text, **given)
        return [text[hit.span.start : hit.span.end] for hit in found]

    return run
