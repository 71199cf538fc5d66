"""The HTML report: one file that loads and runs nothing, whatever an article says."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from hypothesis import given, settings

from medlint.model import NotChecked, Related, Span
from report.sample import PATH, TEXT, hostile_reports, lab, report, style, written
from report.test_hostile import hidden

TAGS = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "strong", "ul", "li", "nav", "a",
    "section", "article", "span", "code", "blockquote", "mark", "dl", "dt", "dd", "footer",
}  # fmt: skip
VOID = {"meta"}


class Page(HTMLParser):
    """What a browser would see, and whether every element is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[str] = []
        self.marked: list[str] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> out of order")

    def handle_data(self, data) -> None:
        self.texts.append(data)
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)

    def handle_comment(self, data) -> None:
        self.faults.append("a comment")


@given(made=hostile_reports())
@settings(max_examples=50, deadline=None)
def test_nothing_of_an_article_is_markup(made) -> None:
    text = written("html", made)
    assert text.isascii()
    assert hidden(text) == []
    page = Page(text)
    assert page.faults == []
    assert page.open == []
    assert page.tags <= TAGS
    for tag, name, value in page.attributes:
        assert (tag, name) in {
            ("html", "lang"), ("meta", "charset"), ("meta", "http-equiv"), ("meta", "content"), ("meta", "name"),
            ("a", "href"), ("section", "id"), ("article", "class"),
        }  # fmt: skip
        assert tag != "a" or re.fullmatch(r"#a\d+", value)
    assert sum(name == "class" for _, name, _ in page.attributes) == len(made.findings)


def test_the_policy_allows_its_own_style_and_nothing_else() -> None:
    text = written("html", report(lab()))
    page = Page(text)
    policy = next(
        value for tag, name, value in page.attributes if name == "content" and "default-src" in value
    )
    style_ = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style_.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert text.index("Content-Security-Policy") < text.index("<style>"), "it holds for what follows it"
    assert "url(" not in style_
    assert "@import" not in style_


def test_the_words_are_marked_where_they_stand() -> None:
    page = Page(written("html", report(lab(), style())))
    assert page.marked == ["reduced ALT", "#"]
    text = "".join(page.texts)
    assert "Your clinic looks for reduced ALT, an early sign that the liver is being hurt." in text
    for part in (lab().message, lab().help, lab().why, "LiverTox: Methotrexate", "line 14, column 23"):
        assert part in text
    assert "A clean run does not mean that the article is medically correct." in text


def test_long_lines_are_cut_around_the_words() -> None:
    long = "a " * 400 + "reduced ALT" + " b" * 400
    page = Page(written("html", report(lab(span=Span(800, 811)), text=long)))
    quote = "".join(page.texts)
    assert page.marked == ["reduced ALT"]
    assert "…" in quote
    assert "a " * 200 not in quote


def test_articles_with_errors_first_and_a_list_of_them() -> None:
    made = report(
        style(path="a.md"), lab(), texts={PATH: TEXT, "a.md": TEXT}, articles=("a.md", PATH),
        not_checked=(NotChecked("z.md", "it is not UTF-8"),),
    )  # fmt: skip
    text = written("html", made)
    assert text.index(f'<a href="#a1">{PATH}</a>: 1 error') < text.index('<a href="#a2">a.md</a>: 1 warning')
    assert "<h2>Not checked: 1 input</h2>" in text
    assert "<li>z.md: it is not UTF-8</li>" in text


def test_a_place_in_another_article_is_named() -> None:
    made = report(
        lab(related=(Related(Span(0, 1), "says otherwise", "b.md"),)), texts={PATH: TEXT, "b.md": "x"}
    )
    assert "<dt>See also</dt><dd>b.md, line 1: says otherwise</dd>" in written("html", made)


def test_a_clean_page_says_so() -> None:
    text = written("html", report())
    assert "<h1>medlint: no findings in 1 article</h1>" in text
    assert "<nav>" not in text
