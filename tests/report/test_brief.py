"""The first screen: a bad article on 25 lines, the worst first, and no error left out."""

from __future__ import annotations

import re

from medlint.model import Related, Span
from report.sample import PATH, TEXT, lab, report, style, written

SCREEN = 25


def missing(number: int, topic: str, **changed: object) -> object:
    """A finding that says a page lacks something, as those on sections do."""
    given = {
        "rule": f"section/s{number}",
        "span": Span(2, 14),
        "message": f"The page says nothing on {topic}.",
        "help": f"Add, under a heading such as “{topic.title()}”: what matters and whom to ask.",
    }
    return lab(**{**given, **changed})


def papers() -> list[object]:
    """What most drafts lack."""
    return [
        lab(rule=f"trust/missing-{name}", span=Span(2, 14), message=f"The {name} is not there.", help=help_)
        for name, help_ in (("author", "Write who."), ("sources", "Name two " + "good " * 30 + "ones."))
    ]


def many(count: int = 9) -> list[object]:
    """A bad draft: wrong words, things missing, papers missing, and style."""
    topics = ("side effects", "other medicines", "a missed dose", "storage", "stopping", "getting help")
    told = [missing(number, topic) for number, topic in enumerate(topics)]
    return [*told, *papers(), lab(), *(style(n) for n in range(count))]


def test_a_bad_draft_takes_one_screen() -> None:
    text = written("full", report(*many()))
    assert len(text.splitlines()) <= SCREEN
    assert all(len(line) <= 100 for line in text.splitlines()[:-2])


def test_the_worst_is_first_and_each_error_says_what_to_write() -> None:
    lines = written("full", report(*many())).splitlines()
    assert lines[0] == f"{PATH}   9 errors, 9 warnings"
    assert lines[2].startswith("error   14:23  “reduced ALT” is the wrong way round")
    assert "→ write “raised ALT”" in lines[3]
    assert any(line.endswith("→ Write who.") for line in lines[5:])


def test_things_missing_at_one_place_are_a_table() -> None:
    lines = written(
        "full", report(*(missing(n, t) for n, t in enumerate(("food", "stopping"))), *many())
    ).splitlines()
    assert "The page says nothing on 8 things. Add, under a heading such as:" in " ".join(lines)
    few = written("full", report(*(missing(n, f"how to {n}") for n in range(7)))).splitlines()
    assert few[2] == "error   1:3  The page says nothing on 7 things. Add, under a heading such as: section/*"
    assert few[3] == "             s0  “How To 0”: what matters and whom to ask."
    assert sum(line.startswith(" " * 13 + "s") for line in few) == 7


def test_no_error_is_ever_left_out() -> None:
    errors = [
        lab(rule=f"dose/d{n}", span=Span(n, n + 1), message=f"“{'ab' * n}” number is wrong so.")
        for n in range(60)
    ]
    text = written("full", report(*errors, style()))
    assert all(f"dose/d{n} " in f"{text} ".replace(";", " ").replace("\n", " ") for n in range(60))
    assert re.search(r"error +also .*dose/d59 ", text.replace("\n", " "))
    assert "Not shown: 1 warning (tone 1)." in text


def test_a_fault_in_many_places_is_told_once_and_counted() -> None:
    text = written("full", report(*(style(n) for n in range(20))))
    assert text.count("tone/stock-phrase") == 1
    assert "tone/stock-phrase; also “x” 1:2, “x” 1:3, “x” 1:4, “x” 1:5 … and 15 more" in text
    assert "Not shown: 15 warnings (tone 15)." in text
    assert (
        written("full", report(*(style(n) for n in range(20))), verbose=True).count("stock-phrase  “x”") == 20
    )


def test_what_is_not_shown_is_counted_by_family() -> None:
    made = [
        style(n, rule=f"{'plain' if n % 2 else 'read'}/r{n}", help="Write it so that it is easy.")
        for n in range(30)
    ]
    text = " ".join(written("full", report(lab(), *made)).split())
    shown = len(re.findall(r"(?:plain|read)/r\d", text))
    left = sum(map(int, re.findall(r"(?:plain|read) (\d+)", text)))
    assert 0 < shown < 30
    assert shown + left == 30
    assert "-v shows all, with the words and why." in text


def test_what_the_message_says_already_is_not_said_twice() -> None:
    message = "“SQ” can be misread: write “under the skin”."
    findings = [lab(rule=f"dose/d{n}", message=message, help="Write “under the skin”.") for n in range(7)]
    assert "→" not in written("full", report(*findings))


def test_places_that_a_finding_points_to_are_named() -> None:
    places = tuple(Related(Span(n, n + 1), "hard") for n in range(5))
    text = written("full", report(lab(related=places), *(style(n) for n in range(7))))
    assert "; see 1:1, 1:2, 1:3" in text


def test_an_article_behind_the_first_takes_less_room() -> None:
    other = [one._replace(path="b.md") if hasattr(one, "_replace") else one for one in many()]
    other = [lab(path="b.md"), *(style(n, path="b.md", rule=f"tone/t{n}", help="Say it.") for n in range(20))]
    made = report(*many(), *other, texts={PATH: TEXT, "b.md": TEXT}, articles=(PATH, "b.md"))
    text = written("full", made)
    behind = text[text.index("b.md   1 error") : text.index("-v shows all")]
    assert len(behind.splitlines()) <= 12
    assert text.count("-v shows all") == 1


def test_quiet_says_no_more_than_findings_and_counts() -> None:
    text = written("full", report(*many()), quiet=True)
    assert "-v shows" not in text
    assert "Not shown: " in text


def test_few_findings_are_drawn() -> None:
    text = written("full", report(lab(), style(1)))
    assert "^" in text
    assert "= why" in text
    assert "-v shows all" not in text


def test_only_the_colour_differs() -> None:
    made = report(*many())

    def paint(role: str, text: str) -> str:
        return f"<{role}>{text}</>"

    assert re.sub(r"<[a-z]+>|</>", "", written("full", made, paint=paint)) == written("full", made)
