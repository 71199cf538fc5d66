"""From bytes to a ``Document``. May not know of rules, configuration or the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.model import Document

_FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def read(text: str, path: str) -> Document:
    """The article in ``text``; the name in ``path`` tells whether it is Markdown, HTML or plain text.

    Never raises for any text. ``Document.source`` is ``text``; positions are code points in it.
    """
    name = path.replace("\\", "/").rpartition("/")[2]
    form = _FORMATS.get("." + name.rpartition(".")[2].lower(), "text")
    if form == "markdown":
        from medlint.read import markdown

        return markdown.read(text, path)
    if form == "html":
        from medlint.read import html

        return html.read(text, path)
    from medlint.read import text as plain

    return plain.read(text, path)
