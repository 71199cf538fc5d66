"""Every key a config may have: its type and its meaning.

The one table behind validation and ``medlint config schema``. May not read anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS = ("error", "warning", "info", "off", "on")
TYPES = ("medicine", "condition", "test", "procedure", "hub", "comparison", "news", "page")
FLAVOURS = ("auto", "plain", "hugo", "mkdocs", "docusaurus", "jekyll", "eleventy", "astro")
ANCHORS = (
    "github", "hugo", "hugo-ascii", "blackfriday", "mkdocs", "gfm", "kramdown", "markdown-it", "eleventy", "none",
)  # fmt: skip
DURATION = r"[1-9][0-9]* (?:day|week|month|year)s?"
_LOCALE = r"[a-z]{2,3}(?:-[A-Z]{2})?"


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand at a key. ``kind`` is text, whole, number, flag, texts, record, map or list."""

    kind: str
    about: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    keys: Mapping[str, Shape] = field(default_factory=dict)  # of a record
    of: Shape | None = None  # the values of a map, the items of a list
    needed: bool = False  # a key its record must have


def _record(about: str, /, **keys: Shape) -> Shape:
    return Shape("record", about, keys=keys)


def _whole(about: str) -> Shape:
    return Shape("whole", about)


def _choice(about: str, *choices: str) -> Shape:
    return Shape("text", about, choices)


_LEVEL = _choice("how bad the rule's findings are; “on” gives the rule its own severity back", *LEVELS)
_RULES = Shape("map", "rule id, group, group/* or * → level; the narrower pattern wins", of=_LEVEL)
_AGE = Shape("text", "a time such as “24 months”", pattern=DURATION)

_READABILITY = _record(
    "how hard an article may be to read",
    grade=_record(
        "school grade, by the formulas of medlint stats",
        goal=Shape("number", "the grade to aim for"),
        max=Shape("number", "the grade above which readers are lost"),
    ),
    sentence_words=_whole("words above which a sentence is long"),
    hard_sentence_words=_whole("words above which a sentence is too long for anybody"),
    paragraph_sentences=_whole("sentences above which a paragraph is long"),
    paragraph_words=_whole("words above which a paragraph is long"),
    min_words=_whole("words below which an article is not graded"),
)
_LINKS = _record(
    "how links between articles are resolved",
    flavour=_choice("the site generator whose rules for links hold", *FLAVOURS),
    base=Shape("text", "the path under which the site is served, or its whole address"),
    root=Shape("text", "the folder of the site, relative to this file"),
    content=Shape("texts", "folders of the articles, relative to the root of the site"),
    static=Shape("texts", "folders of files that are served as they are"),
    permalink=Shape("text", "how articles are served by a generator of your own, such as /:path/"),
    anchors=_choice("how headings get anchors", *ANCHORS),
    elsewhere=Shape("texts", "addresses that another system serves, such as /apply/**"),
    external=_choice("whether --online asks for links to other sites", "off", "on"),
)
_SUPPRESSIONS = _record(
    "findings set aside in an article",
    unused=_choice("how bad a suppression is that sets nothing aside", *LEVELS),
    max_age=Shape("text", "how far ahead “until” may lie", pattern=DURATION),
)
_GATE = _record(
    "what an article needs before it may be published",
    fail_on=_choice("the severity that keeps an article back", "error", "warning", "info", "never"),
    require=Shape("texts", "the kinds of review that must be signed"),
    signature=_choice("whether reviews carry a signature", "off", "optional", "required"),
    max_review_age=Shape("map", "article type or “default” → how old the last review may be", of=_AGE),
)

_SHARED = {
    "rules": _RULES,
    "readability": _READABILITY,
    "links": _LINKS,
    "suppressions": _SUPPRESSIONS,
    "gate": _GATE,
    "wording": Shape("map", "words not to use → what to write: the house vocabulary", of=Shape("text")),
    "locale": Shape("text", "the language of the articles, such as en-GB", pattern=_LOCALE),
}

CONFIG = _record(
    "medlint.yaml, or [tool.medlint] in pyproject.toml",
    profile=Shape("text", "the shipped set of rules and limits to start from"),
    extends=Shape("texts", "other config files to start from, relative to this one"),
    content=Shape("texts", "globs of the articles; files outside are left alone"),
    exclude=Shape("texts", "globs of files that are no articles"),
    baseline=Shape("text", "a file of findings that were there before, made by medlint baseline create"),
    packs=Shape("texts", "folders of further rules, or names of installed packs"),
    types=_record(
        "article type → where such articles are",
        **{
            name: _record(f"articles of type {name}", match=Shape("text", "a glob", needed=True))
            for name in TYPES
        },
    ),
    overrides=Shape(
        "list",
        "other levels for some files",
        of=_record("", files=Shape("texts", "globs", needed=True), rules=replace(_RULES, needed=True)),
    ),
    vocabulary=Shape("texts", "words the spelling check knows: words, or .txt files with one a line"),
    **_SHARED,
)

PROFILE = _record(
    "a profile of a pack: rules/profiles/<name>.yaml",
    title=Shape("text", "what the profile is for", needed=True),
    about=Shape("text", "why it is as it is"),
    extends=Shape("text", "the profile it starts from"),
    **_SHARED,
)
