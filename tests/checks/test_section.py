"""Kind ``section``: headings, text without one, hubs and their links, locales, what knowledge asks for."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from medlint import resources
from medlint.checks import load_kind
from medlint.checks.turns import TURNS
from medlint.checks.wording import WORDS
from medlint.kind import Context
from medlint.knowledge import Knowledge, from_data
from medlint.knowledge.store import Medicine, Stopping
from medlint.model import Source
from medlint.read import read
from medlint.rules.pump import runaway
from medlint.rules.store import open_pack

TODAY = date(2026, 11, 24)
READ = Source("A label", basis="read", url="https://example.org", read_on="2026-11-24")
REMEMBERED = Source("A book", basis="memory")


class Known(Knowledge):
    """Knows one medicine, whatever the article."""

    def __init__(self, monitoring=(), stopping=None) -> None:
        super().__init__({})
        object.__setattr__(self, "known", Medicine("azathioprine", monitoring, stopping))

    def subject_medicine(self, document):
        return self.known


@cache
def pack():
    return open_pack([resources.core_pack()])


def check(name, text, type="medicine", locale="", knowledge=None, path="a.md"):
    made = pack().rules[f"section/{name}"]
    context = Context(TODAY, knowledge or from_data({}), type, locale)
    return list(made.kind.run(read(text, path), made.params, context))


def cases(*args, **named):
    return [hit.case for hit in check(*args, **named)]


HUB = "---\nmedicines: [azathioprine]\n---\n# Guides\n\n"


def test_a_heading_alone_does_not_count() -> None:
    assert cases("stopping", "# Azathioprine\n\n## Stopping azathioprine\n") == ["empty"]


def test_the_same_words_in_the_title_do_not_count() -> None:
    text = "# Stopping azathioprine suddenly can cause a flare\n\nIt is a tablet that many people have."
    assert cases("stopping", text) == ["missing"]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_text_without_a_heading_is_named_with_its_line(ends) -> None:
    text = "# Azathioprine\n\nIt is a tablet.\n\nTell your midwife if you are pregnant or breastfeeding."
    [hit] = check("pregnancy-breastfeeding", text.replace("\n", ends))
    assert (hit.case, hit.slots["line"], hit.confidence) == ("untitled", "5", "medium")


def test_bold_words_that_open_a_paragraph_are_a_heading() -> None:
    text = "# Azathioprine\n\n**Storage.** Keep it dry and out of the reach of children."
    assert cases("storage", text) == []


def test_plain_text_and_html_get_the_same_verdict() -> None:
    body = "Do not stop suddenly. Your illness may flare up."
    html = f"<h1>Azathioprine</h1><h2>Stopping azathioprine</h2><p>{body}</p>"
    assert cases("stopping", f"# Azathioprine\n\n## Stopping azathioprine\n\n{body}") == ["incomplete"]
    assert cases("stopping", html, path="a.html") == ["incomplete"]


def test_what_the_section_lacks_may_stand_elsewhere_with_the_topic() -> None:
    text = (
        "# Azathioprine\n\n## Stopping azathioprine\n\nDo not stop suddenly. Your illness may flare up.\n\n"
        "## Holidays\n\nNever stop your tablets for a trip without asking your specialist."
    )
    assert cases("stopping", text) == []


def test_a_call_to_stop_at_once_is_neither_warning_nor_fault() -> None:
    text = (
        "# Azathioprine\n\n## Stopping azathioprine\n\nDo not stop suddenly: your illness may flare. "
        "Talk to your specialist first.\n\nStop taking it and call 111 now if you have a high temperature."
    )
    assert cases("stopping", text) == []


class TestNeed:
    TEXT = "# Azathioprine\n\nSwallow it with food."

    def hit(self, **known):
        [hit] = check("stopping", self.TEXT, knowledge=Known(**known))
        return hit

    @pytest.mark.parametrize("severity", ["emergency", "serious", "withdrawal"])
    def test_is_certain_for_a_hazard(self, severity) -> None:
        hit = self.hit(stopping=Stopping(severity, "bring a flare", (READ,)))
        assert (hit.confidence, hit.sources) == ("high", (READ,))

    def test_is_less_where_the_illness_comes_back_slowly(self) -> None:
        assert self.hit(stopping=Stopping("return", "bring it back", (READ,))).confidence == "medium"

    def test_is_low_for_a_medicine_without_a_known_hazard(self) -> None:
        assert self.hit().confidence == "low"

    def test_is_medium_for_an_unknown_medicine(self) -> None:
        [hit] = check("stopping", self.TEXT)
        assert hit.confidence == "medium"

    def test_names_the_source_it_has_even_from_memory(self) -> None:
        hit = self.hit(stopping=Stopping("serious", "bring a flare", (REMEMBERED,)))
        assert hit.sources == (REMEMBERED,)

    def test_monitoring_is_certain_when_tests_are_known(self) -> None:
        [hit] = check("monitoring", self.TEXT, knowledge=Known(monitoring=("blood-count",)))
        assert hit.confidence == "high"

    def test_no_waiver_for_a_known_hazard(self) -> None:
        text = "# Azathioprine\n\n## Tests\n\nYou do not need any blood tests."
        assert cases("monitoring", text) == []
        assert cases("monitoring", text, knowledge=Known(monitoring=("blood-count",))) != []


class TestHub:
    def test_a_link_stands_for_the_text(self) -> None:
        assert cases("missed-dose", HUB + "- [If you miss a dose](missed.md)", "hub") == []

    def test_so_does_the_description_of_an_entry(self) -> None:
        text = HUB + "- [The tablets](tablets.md): how to take them, storage and a missed dose"
        assert cases("storage", text, "hub") == []

    def test_and_a_link_to_the_page_of_the_medicine(self) -> None:
        assert cases("too-much", HUB + "Read about [the medicine](../azathioprine.md).", "hub") == []

    def test_a_link_among_the_sources_does_not(self) -> None:
        text = HUB + "## Sources\n\n- [Missed dose, a leaflet](https://example.org/missed-dose)"
        assert cases("missed-dose", text, "hub") == ["missing"]

    def test_a_link_does_not_stand_for_the_text_of_a_medicine(self) -> None:
        assert cases("missed-dose", HUB + "- [If you miss a dose](missed.md)", "medicine") == ["missing"]

    def test_a_promise_without_links_weighs_less(self) -> None:
        text = HUB + "The posts below cover a missed dose and travel."
        [hit] = check("missed-dose", text, "hub")
        assert (hit.case, hit.confidence) == ("promised", "low")

    def test_what_is_not_promised_is_missing(self) -> None:
        assert cases("storage", HUB + "The posts below cover a missed dose.", "hub") == ["missing"]

    def test_one_about_no_medicine_is_not_asked_for_its_sections(self) -> None:
        text = "# Running\n\nThis guide is for people who run."
        assert cases("missed-dose", text, "hub") == []
        assert cases("when-to-get-help", text, "hub") == ["missing"]

    def test_one_about_a_medicine_that_nobody_knows_is(self) -> None:
        text = (
            "# Zorvatinib explained\n\nZorvatinib is a medicine. Doctors prescribe zorvatinib. "
            "The dose of zorvatinib differs."
        )
        assert cases("missed-dose", text, "hub") == ["missing"]

    def test_key_safety_asks_for_tests_only_where_they_are_needed(self) -> None:
        text = HUB + "## Key safety points\n\nDo not stop it suddenly. Talk to your doctor first."
        assert cases("key-safety", text, "hub") == []
        assert cases("key-safety", text, "hub", knowledge=Known(monitoring=("ecg",))) == ["incomplete"]


class TestLocale:
    @pytest.mark.parametrize(
        ("route", "good", "bad"),
        [
            ("Call 999", ["", "en-GB"], ["en-US"]),
            ("Ring 111", ["", "en-GB"], ["en-US"]),
            ("Go to A&E", ["", "en-GB"], ["en-US"]),
            ("Call 911", ["", "en-US"], ["en-GB"]),
            ("Go to the nearest emergency room", ["", "en-US"], ["en-GB"]),
            ("Call an ambulance", ["", "en-GB", "en-US"], []),
        ],
    )
    def test_the_route_is_that_of_the_country(self, route, good, bad) -> None:
        text = f"# Azathioprine\n\n## When to get help\n\n{route} if you cannot breathe."
        assert [x for x in good if cases("when-to-get-help", text, locale=x)] == []
        assert [x for x in bad if cases("when-to-get-help", text, locale=x) != ["incomplete"]] == []


class TestParams:
    def prepare(self, **params):
        kind = load_kind("section")
        made = kind.params(**params)
        kind.verify(made)
        return kind.prepare(made)

    @pytest.mark.parametrize(
        ("element", "message"),
        [
            ({"says": "x", "any": ["%doctors%"]}, "unknown words “doctors”"),
            ({"says": "x", "any": ["<advise>"]}, "unknown turn “<advise>”"),
            ({"says": "x", "any": ["one||two"]}, "empty term"),
            ({"says": "x", "any": [["<3>", "two"]]}, "between two lists"),
            ({"says": "x", "any": [["one", "<3>"]]}, "ends too soon"),
            ({"says": "x", "any": ["one"], "unles": ["two"]}, "did you mean “unless”"),
            ({"says": "x", "any": ["one"], "items": 3}, "give “kinds”"),
            ({"says": "x"}, "give “any”"),
            ({"any": ["one"]}, "give “says”"),
        ],
    )
    def test_faults_are_named(self, element, message) -> None:
        with pytest.raises(ValueError, match=message):
            self.prepare(elements={"it": element})

    def test_elements_are_needed(self) -> None:
        with pytest.raises(ValueError, match="elements"):
            self.prepare(elements={})


@pytest.mark.parametrize("name", sorted(TURNS))
def test_shared_turns_can_be_looked_for(name) -> None:
    TestParams().prepare(elements={"it": {"says": "x", "any": [f"<{name}>"]}})


@pytest.mark.parametrize("name", sorted(WORDS))
def test_shared_words_are_all_different(name) -> None:
    terms = WORDS[name].split("|")
    assert len(terms) == len(set(terms))


@pytest.mark.parametrize("name", sorted(name for name in pack().rules if name.startswith("section/")))
def test_heading_patterns_do_not_run_away(name) -> None:
    patterns = pack().rules[name].raw_params.get("heading_patterns", [])
    assert [pattern for pattern in patterns if runaway(pattern)] == []
