"""Articles held against each other: who is told, when two statements differ, and when they do not."""

from __future__ import annotations

from datetime import date

import pytest

from medlint.checks import load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.read import read
from medlint.resources import core_pack
from medlint.rules.store import open_pack

ONE, TWO = "a.md", "b.md"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        return from_data(open_pack([core_pack()]).knowledge)


class Site:
    def __init__(self, checked) -> None:
        self.settings = {}
        self.complete = True
        self.checked = frozenset(checked)


@pytest.fixture
def judge(knowledge):
    """``judge(aspect, {path: text}, checked=…, locales={path: …})`` → (path, hit) of what articles disagree on."""

    def run(aspect, files, checked=None, locales=None):
        kind = load_kind("agreement")
        params = kind.params(aspect)
        notes = {}
        for path, text in files.items():
            context = Context(date(2026, 11, 24), knowledge, "medicine", (locales or {}).get(path, "en-GB"))
            notes[path] = kind.collect(read(text, path), params, context)
        return list(kind.judge(notes, params, Site(checked or files)))

    return run


def said(found):
    return [(path, hit.slots["said"]) for path, hit in found]


DOSE = "# Azathioprine\n\nMost adults take 50 mg a day.\n"
OTHER = "# Lupus\n\nAdults usually take 150 mg of azathioprine a day.\n"


def test_both_articles_are_told_each_with_the_other(judge) -> None:
    found = judge("dose", {ONE: DOSE, TWO: OTHER})
    assert said(found) == [
        (ONE, "Most adults take 50 mg a day."), (TWO, "Adults usually take 150 mg of azathioprine a day."),
    ]  # fmt: skip
    (_, first), (_, second) = found
    assert DOSE[first.span.start : first.span.end] == "Most adults take 50 mg a day."
    assert [(each.path, OTHER[each.span.start : each.span.end]) for each in first.related] == [
        (TWO, "Adults usually take 150 mg of azathioprine a day.")
    ]
    assert first.slots["where"] == "b.md:3"
    assert second.related[0].path == ONE


@pytest.mark.parametrize("checked", [ONE, TWO])
def test_only_the_article_that_is_asked_about_is_told(judge, checked) -> None:
    assert [path for path, _ in judge("dose", {ONE: DOSE, TWO: OTHER}, checked=[checked])] == [checked]


def test_an_article_is_not_held_against_itself(judge) -> None:
    assert not judge("dose", {ONE: DOSE + "\n" + "Adults take 150 mg of azathioprine a day.\n"})


def test_an_article_that_gives_both_agrees_with_either(judge) -> None:
    both = OTHER + "\nSome adults take 50 mg of azathioprine a day.\n"
    assert not judge("dose", {ONE: DOSE, TWO: both})


def test_doses_of_two_countries_may_differ(judge) -> None:
    files = {ONE: DOSE, TWO: OTHER}
    assert not judge("dose", files, locales={ONE: "en-GB", TWO: "en-US"})
    assert judge("dose", files, locales={ONE: "en-GB", TWO: "en-GB"})
    assert judge("dose", files, locales={ONE: "en-GB", TWO: ""})


def test_a_direction_is_the_same_in_every_country(judge) -> None:
    files = {
        ONE: "# Isoniazid\n\nIsoniazid raises the heart rate.\n",
        TWO: "# Pulse\n\nIsoniazid lowers the heart rate.\n",
    }
    assert judge("direction", files, locales={ONE: "en-GB", TWO: "en-US"})


def test_one_against_many_is_told_of_three_and_each_of_the_many_of_one(judge) -> None:
    files = {f"{number:03}.md": DOSE for number in range(40)} | {"z.md": OTHER}
    found = judge("dose", files)
    assert len(found) == 41
    assert [each.path for each in found[-1][1].related] == ["000.md", "001.md", "002.md"]
    assert all(len(hit.related) == 1 for _, hit in found[:-1])


def test_a_thousand_that_agree_are_compared_once(judge, monkeypatch) -> None:
    from medlint.checks import opposed

    calls = []
    real = opposed.differ
    monkeypatch.setattr(opposed, "differ", lambda *given: calls.append(1) or real(*given))
    assert not judge("dose", {f"{number:04}.md": DOSE for number in range(1000)})
    assert len(calls) < 10


def test_the_notes_are_plain_sorted_and_small(knowledge) -> None:
    import json

    kind = load_kind("agreement")
    text = "# Azathioprine\n\n" + "".join(f"Adults take {n} mg a day.\n\n" for n in range(1, 61))
    context = Context(date(2026, 11, 24), knowledge, "medicine", "en-GB")
    notes = kind.collect(read(text, ONE), kind.params("dose"), context)
    assert json.loads(json.dumps(notes)) == notes
    assert len(json.dumps(notes)) < 12_000
    assert [row[5] for row in notes["said"]] == sorted(row[5] for row in notes["said"])


def test_more_statements_than_can_be_compared_are_said_and_not_dropped(knowledge) -> None:
    kind = load_kind("agreement")
    text = "# Azathioprine\n\n" + "".join(f"Adults take {n} mg a day.\n\n" for n in range(1, 400))
    context = Context(date(2026, 11, 24), knowledge, "medicine", "en-GB")
    with pytest.raises(ValueError, match=r"states 399 things on azathioprine \(dose\): at most 300"):
        kind.collect(read(text, ONE), kind.params("dose"), context)


@pytest.mark.parametrize(
    ("aspect", "one", "two"),
    [
        ("dose", "Take 0.1 g twice a day.", "Azathioprine: 200 mg a day."),
        ("dose", "You start on 50 mg a day.", "Most people take 150 mg of azathioprine a day."),
        ("dose", "Children take 25 mg a day.", "Adults take 150 mg of azathioprine a day."),
        ("dose", "If you have kidney disease, take 25 mg a day.", "Take 150 mg of azathioprine a day."),
        ("dose", "The tablets hold 25 mg.", "Take 150 mg of azathioprine a day."),
        ("dose", "With allopurinol, take half the usual dose.", "Take 100 mg of azathioprine a day."),
        ("interval", "Take it twice a day.", "Azathioprine is taken every 12 hours."),
        ("interval", "Take it once a day.", "Azathioprine is taken every day."),
        ("interval", "Take it once a day.", "Wash your hands every hour while you take azathioprine."),
        (
            "monitoring",
            "You need blood tests every week for the first month, then every three months.",
            "Once stable, you need azathioprine blood tests every 3 months.",
        ),
        (
            "monitoring",
            "A hospital in Leeds tests the blood each week.",
            "A hospital in York tests people on azathioprine each month.",
        ),
        (
            "monitoring",
            "You need an eye test once a year.",
            "With azathioprine, blood tests are done each month.",
        ),
        ("stopping", "Do not stop azathioprine suddenly.", "If you get a rash, stop azathioprine at once."),
        (
            "stopping",
            "Do not stop azathioprine suddenly.",
            "Your doctor will tell you to stop azathioprine at once.",
        ),
        ("brand", "One brand name is Imuran.", "In the United States, azathioprine is also sold as Azasan."),
        ("pregnancy", "You can take it in pregnancy.", "Do not take mycophenolate in pregnancy."),
    ],
)
def test_what_agrees_or_is_of_different_things(judge, aspect, one, two) -> None:
    files = {ONE: f"# Azathioprine\n\n{one}\n", TWO: f"# Lupus\n\n{two}\n"}
    assert not judge(aspect, files)


@pytest.mark.parametrize(
    ("aspect", "one", "two"),
    [
        ("dose", "Do not take more than 150 mg a day.", "Some adults take 200 mg of azathioprine a day."),
        ("dose", "Take two 50 mg tablets a day.", "Adults take 50 mg of azathioprine once a day."),
        ("dose", "Children take 25 mg a day.", "Children take 100 mg of azathioprine a day."),
        ("interval", "Take it once a day.", "Azathioprine is taken once a week."),
        (
            "monitoring",
            "Your blood is tested every week for a month, then every 3 months.",
            "With azathioprine you have blood tests every month for the first 2 months.",
        ),
        (
            "monitoring",
            "A hospital in Leeds tests the blood each week.",
            "A hospital in Leeds tests people on azathioprine each month.",
        ),
        (
            "monitoring",
            "Lithium levels are checked every 3 months.",
            "With lithium, levels are checked once a year.",
        ),
        ("stopping", "Do not stop azathioprine suddenly.", "Azathioprine can be stopped overnight."),
        ("brand", "One brand name is Imuran.", "Mercaptopurine (brand name Imuran) is a tablet."),
        ("pregnancy", "You can take it in pregnancy.", "Azathioprine must not be taken in pregnancy."),
    ],
)
def test_what_cannot_both_be_so(judge, aspect, one, two) -> None:
    files = {ONE: f"# Azathioprine\n\n{one}\n", TWO: f"# Lupus\n\n{two}\n"}
    assert [path for path, _ in judge(aspect, files)] == [ONE, TWO]


@pytest.mark.parametrize(
    "aspect", ["dose", "interval", "monitoring", "direction", "brand", "stopping", "pregnancy"]
)
def test_sources_are_not_what_the_article_says(judge, aspect) -> None:
    two = (
        "# Lupus\n\n## Sources\n\n- Azathioprine 150 mg a day, blood tests every year; do not take in pregnancy."
        " Imuran is a brand of mercaptopurine. You can stop azathioprine overnight.\n"
    )
    one = (
        "# Azathioprine\n\nAdults take 50 mg a day. You need blood tests every month. You can take it in pregnancy."
        " One brand name is Imuran. Do not stop azathioprine suddenly.\n"
    )
    assert not judge(aspect, {ONE: one, TWO: two})
