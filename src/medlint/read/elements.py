"""What HTML elements mean to a reader. Names only; no code."""

from __future__ import annotations

#: Elements that begin and end a block of text.
BLOCKS = frozenset(
    """
    address article aside body button center details dialog dir div dl fieldset figure footer form
    frameset head header hgroup hr html legend main menu nav noscript ol optgroup option p search
    section select summary table tbody template tfoot thead tr ul video audio object iframe canvas
    """.split()  # noqa: SIM905
)
LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
ITEMS = frozenset({"li", "dt", "dd"})
CELLS = frozenset({"td", "th"})
CAPTIONS = frozenset({"figcaption", "caption"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
CODE = frozenset({"pre", "listing", "xmp", "plaintext"})
#: Elements whose inside a reader never sees, among those whose inside is no markup.
UNSEEN = frozenset({"script", "style", "title", "iframe", "noembed", "noframes"})
MARKS = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "code": "code", "kbd": "code",
    "samp": "code", "tt": "code", "del": "deleted", "s": "deleted", "strike": "deleted",
}  # fmt: skip
