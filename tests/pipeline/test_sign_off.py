"""Whether sign-offs hold: for the words, the article, the person and the day, and nothing else."""

from __future__ import annotations

import json
from datetime import date

import pytest

from medlint.pipeline.article import Article
from medlint.pipeline.people import People, Person
from medlint.pipeline.sign_off import SignOff, dump, load, separate, state
from medlint.pipeline.signature import BadSignature
from medlint.problem import Invalid
from medlint.read import read
from medlint.signed.text import hash_of

TODAY = date(2026, 11, 25)
DAY = date(2026, 11, 20)
TEXT = "---\nid: gout\nauthor: Ann Lee\neditor: Bo Lund\n---\n\n# Gout\n\nDo not stop it. Call your docotr.\n"
SAM = Person(
    "Sam Okoro", ("clinical",), "MPharm", ("ssh-ed25519 AAAA",), date(2026, 1, 1), date(2026, 12, 31)
)
PEOPLE = People((SAM, Person("Ann Lee", ("author", "clinical"), "MD"), Person("Eve", ("editor",), "MD")))


def article(text: str = TEXT, type: str = "condition") -> Article:
    return Article("gout.md", read(text, "gout.md"), type)


def signed(text: str = TEXT, **given) -> SignOff:
    texts = article(text).texts
    made = {"article": "gout", "kind": "clinical", "name": "Sam Okoro", "role": "pharmacist", "on": DAY}
    return SignOff(**{**made, "hash": hash_of(texts), "sentences": texts, **given})


def codes(
    text: str = TEXT, *sign_offs: SignOff, people: People | None = PEOPLE, type="condition", **given
) -> list[str]:
    given = {"medicines": frozenset({"azathioprine"}), **given}
    return [reason.code for reason in state(article(text, type), sign_offs, people, TODAY, **given)]


def test_a_sign_off_holds() -> None:
    assert codes(TEXT, signed()) == []


def test_without_one_there_is_none() -> None:
    assert codes() == ["missing"]
    assert codes(TEXT, signed(), kinds=("clinical", "pharmacy")) == ["missing"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"article": "flu"}, ["copied"]),
        ({"on": date(2026, 11, 26)}, ["future"]),
        ({"on": date(2025, 12, 31)}, ["expired"]),
        ({"name": "Nobody"}, ["unknown"]),
        ({"name": "Sam okoro"}, ["unknown"]),
        ({"name": "Eve"}, ["role"]),
        ({"name": "Ann Lee"}, ["self"]),
    ],
)
def test_it_is_one_persons_on_one_day(given, said) -> None:
    assert codes(TEXT, signed(**given)) == said


def test_the_editor_cannot_sign() -> None:
    assert codes(TEXT.replace("Bo Lund", "S. Okoro"), signed(TEXT.replace("Bo Lund", "S. Okoro"))) == ["self"]


@pytest.mark.parametrize("name", ["Sam\u200b Okorie", "Bоb Hill", "Zoe\u0301 Hill"])
def test_nobody_signs_beside_a_name_in_disguise(name) -> None:
    text = TEXT.replace("Ann Lee", f'"{name}"')
    assert codes(text, signed(text)) == ["disguised"]


def test_without_a_list_of_people_nobody_can_sign() -> None:
    assert codes(TEXT, signed(), people=None) == ["nobody"]
    assert codes(TEXT, signed(), people=People()) == ["unknown"]


def test_a_medicine_needs_a_doctor_or_pharmacist() -> None:
    nurse = People((Person("Sam Okoro", ("clinical",), "RN"),))
    assert codes(TEXT, signed(), type="medicine") == []
    assert codes(TEXT, signed(), type="medicine", people=nurse) == ["credential"]
    assert codes(TEXT, signed(), people=nurse) == []


def test_words_void_and_layout_does_not() -> None:
    assert codes(TEXT.replace("Do not stop it.", "Do  *not* stop\nit."), signed()) == []
    assert codes(TEXT.replace("docotr", "doctor"), signed()) == []
    assert codes(TEXT.replace("docotr", "doctor"), signed(), medicines=None) == ["stale"]
    assert codes(TEXT.replace("Do not", "Do"), signed()) == ["stale"]


def test_slips_do_not_add_up() -> None:
    """Each version is held against what was signed: a second edit of the same word is not against the first."""
    assert codes(TEXT.replace("docotr", "doctor"), signed()) == []
    assert codes(TEXT.replace("docotr", "doors"), signed()) == ["stale"]


def test_sentences_that_are_not_those_of_the_hash_do_not_count() -> None:
    """Somebody puts the new text beside the old hash, or the new hash beside the old text."""
    other = article(TEXT.replace("not ", ""))
    assert codes(other.document.source, signed(sentences=other.texts)) == ["tampered"]
    assert codes(other.document.source, signed(hash=other.hash)) == ["tampered"]


def test_only_the_latest_counts() -> None:
    old = signed()
    new = signed(TEXT.replace("not ", ""), on=date(2026, 11, 24))
    assert codes(TEXT, old, new) == ["stale"]
    assert codes(TEXT, new, old) == ["stale"]
    assert codes(TEXT.replace("not ", ""), old, new) == []


def test_signatures() -> None:
    seen = []

    def fine(*given) -> None:
        seen.append(given)

    def bad(*given) -> None:
        raise BadSignature("it is no OpenSSH signature")

    assert codes(TEXT, signed(), policy="required") == ["unsigned"]
    assert codes(TEXT, signed(signature="x"), policy="required", verify=fine) == []
    assert codes(TEXT, signed(signature="x"), policy="required", verify=bad) == ["forged"]
    assert codes(TEXT, signed(signature="x"), policy="optional", verify=bad) == ["forged"]
    assert codes(TEXT, signed(signature="x"), policy="off", verify=bad) == []
    assert seen == [(signed().data(), "x", SAM, DAY, "medlint-review", TODAY)]


def test_what_is_signed_names_everything() -> None:
    data = signed().data()
    for change in (
        {"article": "flu"},
        {"kind": "x"},
        {"name": "Eve"},
        {"role": "x"},
        {"on": TODAY},
        {"hash": "x"},
    ):
        assert signed(**change).data() != data


@pytest.mark.parametrize("id_", ["", "../x", "a/../b", "/a", "A", ".a", "a b", "a\\b", "x" * 200])
def test_an_id_must_be_able_to_name_a_file(id_) -> None:
    text = TEXT.replace("id: gout", f"id: '{id_}'")
    assert codes(text, signed(text)) == ["id"]


def test_author_and_editor_are_two() -> None:
    assert list(separate(article())) == []
    (reason,) = separate(article(TEXT.replace("Bo Lund", "Dr A. Lee")))
    assert reason.code == "same"


def test_a_file_holds_what_was_put_in() -> None:
    given = (signed(), signed(kind="pharmacy", signature="-----BEGIN…"))
    assert load(dump("gout", given), "reviews/gout.json") == given


def tampered(**change) -> str:
    made = json.loads(dump("gout", [signed()]))
    made["sign_offs"][0].update(change)
    return json.dumps(made)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "reviews/gout.json:1: is no JSON"),
        ("[]", "must be an object"),
        ("{}", "must be an object"),
        ('{"a": 1, "a": 2}', "the key “a” stands twice"),
        ('{"a": NaN}', "NaN is no JSON"),
        ("[" * 100_000, "nested"),
        ('{"medlint": 2, "article": "gout", "sign_offs": []}', "another version"),
        ('{"medlint": 1, "article": "../x", "sign_offs": []}', "article: the id “../x” cannot name a file"),
        ('{"medlint": 1, "article": 7, "sign_offs": []}', "article: must be the id"),
        ('{"medlint": 1, "article": "gout", "sign_offs": [7]}', "sign_offs.0: must be an object"),
        (tampered(on="2026-13-01"), "sign_offs.0.on: “2026-13-01” is no day"),
        (tampered(hash="sha256:00"), "sign_offs.0.hash: is not the hash of these sentences"),
        (tampered(sentences=["Stop it."]), "sign_offs.0.hash: is not the hash of these sentences"),
        (tampered(sentences="Stop it."), "sign_offs.0.sentences: must be a list"),
        (tampered(name="Sam\u200b Okoro"), "sign_offs.0.name: “Sam"),
        (tampered(naem="x"), "sign_offs.0.naem: unknown key: did you mean “name”?"),
        (tampered(role=3), "sign_offs.0.role: must be text"),
    ],
)
def test_a_file_that_was_tampered_with_is_refused(text, said) -> None:
    with pytest.raises(Invalid) as caught:
        load(text, "reviews/gout.json")
    assert said in str(caught.value)
