"""What a site-wide rule writes down about one article, to be judged with the notes of all others."""

from __future__ import annotations

from typing import Any

#: Plain, sorted, JSON-able: strings, numbers, lists and dicts only, so that notes can be cached and shipped.
Notes = dict[str, Any]
