"""What a fix may not change: how an article is built, and where others can link to it. Words are not looked at.

A fix that turns a paragraph into a heading, unbalances markup, or moves an anchor is no fix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.read import read

if TYPE_CHECKING:
    from collections.abc import Hashable

    from medlint.model import Edit

_MARKUP = frozenset("*_[]<>`|\\#&{}~")


def build(text: str, path: str) -> Hashable:
    """Blocks with their marks, links, anchors, comments and front matter keys, without the words.

    What the reader noticed (``oddities``) is left to the rules: a fix may take it away.
    """
    document = read(text, path)
    blocks = [
        (b.kind, b.level, b.group, b.row, b.column, b.quoted, tuple(mark.kind for mark in b.marks))
        for b in document.blocks
    ]
    return (
        tuple(blocks),
        tuple((link.kind, link.target, link.reference) for link in document.links),
        tuple(anchor.name for anchor in document.anchors),
        tuple(comment.text for comment in document.comments),
        tuple(document.meta.spans),
    )


def plain(source: str, edit: Edit) -> bool:
    """Whether an edit neither takes away nor puts in what could be markup."""
    return not _MARKUP & {*source[edit.span.start : edit.span.end], *edit.text}
