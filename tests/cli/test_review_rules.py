"""``medlint check`` over projects with sign-offs: what it says of articles that claim to be reviewed."""

from __future__ import annotations

import json
from datetime import date

import pytest

from medlint.read import read
from medlint.signed.reviews import SignOff, dump
from medlint.signed.text import hash_of, parts

ARTICLE = "---\nid: gout\ntype: page\nstatus: published\n---\n\n# Gout\n\nDo not stop it. Call your docotr.\n"
PEOPLE = "reviewers: [{name: Sam Okoro, roles: [clinical], credential: MPharm}]\n"


def signed(text: str, article: str = "gout", **given) -> str:
    texts = tuple(part.text for part in parts(read(text, "gout.md")))
    made = SignOff(article, "clinical", "Sam Okoro", "pharmacist", date(2026, 11, 20), hash_of(texts), texts)
    file = json.loads(dump(article, [made]))
    file["sign_offs"][0].update(given)
    return json.dumps(file)


@pytest.fixture
def found(medlint, write):
    """Findings of ``review/`` for this text: rule, line, message."""

    def check(text: str, *paths: str, file: str | None = None, people: str | None = PEOPLE):
        write("medlint.yaml", "content: ['content/**/*.md']\n")
        write("content/gout.md", text)
        if file is not None:
            write("reviews/gout.json", file)
        if people is not None:
            write("reviewers.yaml", people)
        ended = medlint("check", "--select", "review", "--format", "json", "--today", "2026-11-25", *paths)
        told = json.loads(ended.out)
        assert told["not_checked"] == []
        return [(each["rule"], each["line"], each["message"]) for each in told["findings"]]

    return check


def test_a_signed_article_is_clean(found) -> None:
    assert found(ARTICLE, file=signed(ARTICLE)) == []
    assert found(ARTICLE.replace("docotr", "doctor"), file=signed(ARTICLE)) == []
    assert found(ARTICLE.replace("\n", "\r\n").replace("Do not", "Do  **not**"), file=signed(ARTICLE)) == []


def test_every_change_is_shown_where_it_stands(found) -> None:
    text = ARTICLE.replace("Do not stop it.", "Stop it.") + "\nTake 10 mg.\n"
    by = "since Sam Okoro signed on 2026-11-20."
    assert found(text, file=signed(ARTICLE)) == [
        ("review/sign-off-stale", 9, f"“Stop it.” was changed {by} It was “Do not stop it.”."),
        ("review/sign-off-stale", 11, f"“Take 10 mg.” was added {by}"),
    ]
    text = ARTICLE.replace(" Call your docotr.", "")
    assert found(text, file=signed(ARTICLE)) == [
        ("review/sign-off-stale", 7, f"“Call your docotr.” was taken out {by}")
    ]


def test_a_hook_sees_it_with_one_file_too(found) -> None:
    assert len(found(ARTICLE.replace("not ", ""), "content/gout.md", file=signed(ARTICLE))) == 1


def test_new_words_beside_the_old_hash(found) -> None:
    new = ARTICLE.replace("not ", "")
    words = json.loads(signed(new))["sign_offs"][0]["sentences"]
    ((rule, line, message),) = found(new, file=signed(ARTICLE, sentences=words))
    assert (rule, line) == ("review/sign-off-broken", 2)
    assert "is not the hash of these sentences" in message


def test_a_medicine_name_is_no_slip(found) -> None:
    text = ARTICLE.replace("docotr", "azathioprime")
    assert [each[0] for each in found(text.replace("prime", "prine"), file=signed(text))] == [
        "review/sign-off-stale"
    ]


def test_the_sign_off_of_another_article(found) -> None:
    assert [each[0] for each in found(ARTICLE, file=signed(ARTICLE, "flu"))] == ["review/sign-off-broken"]


def test_claimed_and_never_signed(found) -> None:
    assert [each[0] for each in found(ARTICLE)] == ["review/sign-off-missing"]
    assert found(ARTICLE.replace("published", "edit")) == []


def test_a_named_reviewer_is_a_claim(found) -> None:
    text = ARTICLE.replace("status: published", "reviewed_by: Dr Sam Okoro, MRCP")
    assert [each[:2] for each in found(text)] == [("review/sign-off-missing", 4)]
    assert found(text.replace("id: gout", "id: gout\nstatus: edit")) == []


def test_a_project_without_sign_offs_hears_nothing(found) -> None:
    assert found(ARTICLE, people=None) == []


@pytest.mark.parametrize("file", ["", "{", "[]", "\0", '{"medlint": 1}', "null"])
def test_a_file_that_is_nothing(found, file: str) -> None:
    assert {each[0] for each in found(ARTICLE, file=file)} == {"review/sign-off-broken"}


def test_files_that_cannot_be_read(found, write, project) -> None:
    write("reviews/gout.json", b"\xff\xfe\xff")
    ((rule, _, message),) = found(ARTICLE)
    assert rule == "review/sign-off-broken"
    assert "byte 0" in message
    (project / "reviews/gout.json").unlink()
    (project / "reviews/gout.json").symlink_to("/etc/passwd")
    assert [each[0] for each in found(ARTICLE)] == ["review/sign-off-missing"]


def test_people_that_cannot_be_read(found) -> None:
    said = found(ARTICLE, file=signed(ARTICLE), people="reviewers: [{nmae: Sam}]\n")
    assert {each[0] for each in said} == {"review/sign-off-broken"}
    assert any(
        "reviewers.yaml:1: reviewers.0.nmae: unknown key: did you mean “name”?" in each[2] for each in said
    )


def test_who_may_not_sign(found) -> None:
    assert [each[0] for each in found(ARTICLE, file=signed(ARTICLE, name="Eve"))] == [
        "review/unknown-reviewer"
    ]
    wrong = PEOPLE.replace("clinical", "editor")
    assert [each[0] for each in found(ARTICLE, file=signed(ARTICLE), people=wrong)] == [
        "review/sign-off-void"
    ]
    later = signed(ARTICLE, on="2026-11-26")
    assert [each[0] for each in found(ARTICLE, file=later)] == ["review/sign-off-void"]


def test_it_is_set_aside_by_name_and_for_a_time_or_not_at_all(found) -> None:
    text = ARTICLE.replace(
        "Do not stop it.", '<!-- medlint-disable-next-line review/sign-off-stale {}reason="x" -->\nStop it.'
    )
    said = found(text.format(""), file=signed(ARTICLE))
    assert "review/sign-off-stale" in {each[0] for each in said}
    assert found(text.format('by="b" until="2027-01-01" '), file=signed(ARTICLE)) == []


def test_two_articles_of_one_id(found, write) -> None:
    write("content/copy.md", ARTICLE)
    said = found(ARTICLE, "content/copy.md", file=signed(ARTICLE))
    assert [each[2] for each in said] == [
        "The id “gout” is also that of content/gout.md.",
        "The id “gout” is also that of content/copy.md.",
    ]
