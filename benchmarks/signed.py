"""Whether every edit that a reader could see voids a sign-off: judged by another Markdown renderer.

``python benchmarks/signed.py [EDITS] [SEED]`` makes that many random edits in each article of ``content/``, renders
each with markdown-it, and compares the words that show with the parts that a sign-off binds. Edits that show and are
not bound are holes: each is printed, and the exit code is 1.
"""

from __future__ import annotations

import html
import random
import re
import sys
import unicodedata
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from medlint.read import read
from medlint.signed.text import parts

CONTENT = Path(__file__).resolve().parents[1] / "content"
LETTERS = [*"*_`~[]()<>!#|-+=&;:/\\\"' \n0123456789abe.\t^{}"]
RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)
STRAIGHT = str.maketrans("“”‘’–—‑", "\"\"''---")


def visible(body: str) -> str:
    """The words that show, with markup that changes what is read, without white space."""
    text = re.sub(r"<!--.*?-->", "", RENDERER.render(body), flags=re.DOTALL)
    text = re.sub(r"<(/?)(s|sup|sub|del)\b[^>]*>", r"[\1\2]", text)
    text = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r"\1", text)
    text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return "".join(unicodedata.normalize("NFC", text).split()).translate(STRAIGHT)


def edited(text: str, chance: random.Random) -> str:
    """The text with one or two characters put in, taken out or changed, half of them near the start of a line."""
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.randrange(len(text))
        if chance.random() < 0.5:
            at = min(text.rfind("\n", 0, at) + 1 + chance.randrange(3), len(text) - 1)
        deed = chance.randrange(3)
        put = "" if deed == 1 else chance.choice(LETTERS)
        text = text[:at] + put + text[at + (deed > 0) :]
    return text


def main(edits: int, seed: int) -> int:
    """Try all articles and say how it went."""
    chance = random.Random(seed)
    tried = holes = more = 0
    for path in sorted(CONTENT.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        end = text.index("\n---\n", 4) + 5
        head, body = text[:end], text[end:]
        bound, shown = [part.text for part in parts(read(text, "a.md"))], visible(body)
        for _ in range(edits):
            new = edited(body, chance)
            same = [part.text for part in parts(read(head + new, "a.md"))] == bound
            seen = visible(new) != shown
            tried += 1
            more += not seen and not same
            if seen and same:
                holes += 1
                at = next(n for n, pair in enumerate(zip(body, new, strict=False)) if pair[0] != pair[1])
                print(f"{path.name}: {body[at - 30 : at + 30]!r} → {new[at - 30 : at + 30]!r}")
    print(
        f"{tried} edits: {holes} seen by the renderer and not bound; {more} bound though no letter shows otherwise"
    )
    return 1 if holes else 0


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(given + [100, 1][len(given) :])))
