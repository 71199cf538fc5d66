"""Text of an article inside Markdown: shown as it stands, never as markup, link or mention."""

from __future__ import annotations

import re

from medlint import lazy
from medlint.report.safe import visible

_MARKUP = lazy.pattern(r"[\\`*_{}\[\]()<>#+!|~&@$:\"'=-]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def escape(text: str) -> str:
    """Text on one line with every character that Markdown or HTML could obey as a numeric entity."""
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", visible(text))
