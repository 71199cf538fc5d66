"""One article by itself is not held against others; as soon as there is another one, it is."""

from __future__ import annotations

import pytest

from engine.conftest import rule
from medlint.checks import OF_SEVERAL, OF_SITE, load_kind
from medlint.record import replace

TWIN = rule("site/near-duplicate", kind="twin", params={"of": "article"}, message={"article": "“{title}”"},
            help={"article": "Keep one."})  # fmt: skip
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TEXT = "# Walking\n\n" + "".join(
    f"We walk {first} {second} miles and then we rest for {first} minutes at the {second} gate.\n\n"
    for first in WORDS
    for second in WORDS
)


@pytest.fixture
def collected(monkeypatch):
    """The places that notes were made of."""
    from medlint.checks import twin

    made: list[str] = []
    first = twin.KIND.collect

    def collect(document, params, context):
        made.append(document.path)
        return first(document, params, context)

    monkeypatch.setattr(twin, "KIND", replace(twin.KIND, collect=collect))
    return made


def test_nothing_is_collected_of_one_article(check, write, collected) -> None:
    write("a.md", TEXT)
    assert check("a.md", rules=(TWIN,)).findings == ()
    assert check(".", rules=(TWIN,)).findings == ()
    assert collected == []


def test_two_are_held_against_each_other(check, write, collected) -> None:
    write("a.md", TEXT)
    write("b.md", TEXT)
    assert [each.path for each in check("a.md", "b.md", rules=(TWIN,)).findings] == ["a.md", "b.md"]
    assert collected == ["a.md", "b.md"]


def test_what_is_kept_of_one_article_will_do_for_two(check, write) -> None:
    write("a.md", TEXT * 6)  # so long that its results are kept
    assert check(".", rules=(TWIN,), cache=True).findings == ()
    write("b.md", TEXT * 6)
    assert [each.path for each in check(".", rules=(TWIN,), cache=True).findings] == ["a.md", "b.md"]


def test_kinds_that_need_several_articles_judge_the_site() -> None:
    assert OF_SEVERAL < OF_SITE
    assert all(load_kind(name).judge for name in OF_SEVERAL)
