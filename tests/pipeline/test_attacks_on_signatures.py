"""Attacks on sign-offs and approvals: forged, replayed, copied, out of time, by people who only look like others.

Real keys and real signatures of people who do not exist. None passes; beside each family stands what does.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from medlint.pipeline import signature
from medlint.pipeline.approval import stated
from medlint.pipeline.base import Flags
from medlint.pipeline.case import Case
from medlint.signed.statement import REVIEW
from pipeline.world import ARTICLE, EXPIRED, FAULT, GIT, LETTER, PEOPLE, TODAY, VISIT, WAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.world import Ended, World

pytestmark = pytest.mark.system

MAP = "content/map.md"
REVIEWS = "reviews/map.json"
CYRILLIC = "Mir\u0430 Okafor"  # its а is not an a


def new_article(world: World, **signed: object) -> None:
    """A new article, and its sign-off."""
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.sign(MAP, on="2026-11-24", **signed)  # type: ignore[arg-type]


def test_a_new_article_with_a_signature_is_ready(signed):
    new_article(signed)
    signed.commit()
    done = signed.gate()
    assert (done.code, done.kinds) == (0, set()), done
    assert {article["path"]: article["ready"] for article in done.told["articles"]}[MAP] is True


ATTACKS: dict[str, tuple[Callable[[World], None], str]] = {}


def attack(says: str) -> Callable[[Callable[[World], None]], Callable[[World], None]]:
    """Register an attack on the sign-off of ``MAP``, and what must be said of it."""

    def take(deed: Callable[[World], None]) -> Callable[[World], None]:
        ATTACKS[deed.__name__] = (deed, says)
        return deed

    return take


def edit(world: World, path: str, **values: object) -> None:
    """Change values of the first sign-off in a file, after it was signed."""
    told = json.loads(world.text(path))
    told["sign_offs"][0].update(values)
    world.write(path, json.dumps(told))


@attack("no signature")
def leave_the_signature_out(world):
    new_article(world, key="none")


@attack("not made with a key of Mira Okafor")
def sign_with_a_key_of_ones_own(world):
    new_article(world, key="Mallory")


@attack("no OpenSSH signature")
def make_a_signature_up(world):
    new_article(world)
    edit(world, REVIEWS, signature="-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n")


@attack("does not fit")
def copy_the_signature_of_another_article(world):
    new_article(world)
    other = json.loads(world.text("reviews/visit.json"))["sign_offs"][0]
    edit(world, REVIEWS, signature=other["signature"])


@attack("visit")
def copy_the_whole_sign_off_of_another_article(world):
    new_article(world)
    world.write(REVIEWS, world.text("reviews/visit.json"))


@attack("changed since")
def change_the_text_after_it_was_signed(world):
    new_article(world)
    world.replace(MAP, "Take the stairs on the left", "Take no stairs on the left")


@attack("does not fit")
def sign_again_by_changing_the_sentences_and_the_hash(world):
    new_article(world)
    old = json.loads(world.text(REVIEWS))["sign_offs"][0]["signature"]
    world.replace(MAP, "Take the stairs on the left", "Take no stairs on the left")
    world.sign(MAP, on="2026-11-24", key="none")
    edit(world, REVIEWS, signature=old)


@attack("hash")
def change_the_sentences_alone(world):
    new_article(world)
    told = json.loads(world.text(REVIEWS))["sign_offs"][0]
    edit(world, REVIEWS, sentences=[*told["sentences"], "Anything."])


@attack("does not fit")
def move_the_day_of_a_sign_off(world):
    new_article(world)
    edit(world, REVIEWS, on="2026-11-25")


@attack("does not fit")
def take_the_sign_off_for_another_kind(world):
    new_article(world, kind="pharmacy")
    edit(world, REVIEWS, kind="clinical")


@attack("still to come")
def date_a_sign_off_ahead(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.sign(MAP, on="2026-12-24")


@attack("might not sign")
def sign_after_ones_time(world):
    new_article(world, name=EXPIRED)


@attack("may not sign any more")
def sign_after_ones_time_and_date_it_back(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.sign(MAP, name=EXPIRED, on="2026-06-01")


@attack("not in reviewers.yaml")
def sign_as_somebody_who_is_added_in_the_same_change(world):
    more = (
        f'  - {{name: Sam Reed, roles: [clinical], credential: MBBS, keys: ["{world.public("Sam Reed")}"]}}\n'
    )
    world.write("reviewers.yaml", world.text("reviewers.yaml") + more)
    new_article(world, name="Sam Reed")


@attack("not made with a key of Mira Okafor")
def give_a_reviewer_a_key_of_ones_own(world):
    world.replace("reviewers.yaml", world.public("Mira Okafor"), world.public("Mallory"))
    new_article(world, key="Mallory")


@attack("alike|not in reviewers.yaml")
def sign_with_a_name_in_look_alike_letters(world):
    new_article(world, name=CYRILLIC, key="Mallory")


@attack("not in reviewers.yaml")
def sign_with_a_name_that_has_another_letter(world):
    new_article(world, name="Mira Okafar", key="Mallory")


@attack("nobody sees")
def sign_with_a_name_that_holds_an_unseen_letter(world):
    new_article(world, name="Mira\u200b Okafor", key="Mira Okafor")


@attack("not the role")
def sign_as_an_owner_who_is_no_clinician(world):
    new_article(world, name="Ida Holm")


@attack("also the author")
def sign_ones_own_article(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.replace(MAP, "author: {name: Ana Brandt", "author: {name: Mira Okafor")
    world.sign(MAP, on="2026-11-24")


@attack("also the author")
def hide_that_one_wrote_it_behind_look_alike_letters(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.replace(MAP, "author: {name: Ana Brandt", f"author: {{name: {CYRILLIC}")
    world.sign(MAP, on="2026-11-24")


@attack("also the editor")
def sign_what_one_edited(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.replace(MAP, "editor: {name: Tom Keller", "editor: {name: Dr M. Okafor")
    world.sign(MAP, on="2026-11-24")


@attack("both author and editor")
def edit_what_one_wrote(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.replace(MAP, "editor: {name: Tom Keller", "editor: {name: Ana  BRANDT")
    world.sign(MAP, on="2026-11-24")


@attack("made for “medlint-approval”")
def use_a_signature_that_was_made_for_an_approval(world):
    new_article(world)
    data = stated("0" * 64, "Mira Okafor", date(2026, 11, 24))
    edit(world, REVIEWS, signature=signature.sign(data, world.keys["Mira Okafor"], "medlint-approval"))


@attack("twice")
def write_the_sign_off_with_a_key_twice(world):
    new_article(world)
    world.replace(REVIEWS, '"kind": "clinical",', '"kind": "pharmacy", "kind": "clinical",')


@attack("no clinical sign-off")
def put_a_link_in_the_place_of_a_sign_off(world):
    new_article(world)
    (world.root / REVIEWS).rename(world.root / "reviews/real.json")
    (world.root / REVIEWS).symlink_to("real.json")


@attack("also that of")
def lend_an_article_the_id_of_another(world):
    world.write(MAP, world.text("content/visit.md"))


@attack("cannot name a file")
def lead_to_the_sign_off_by_a_path(world):
    world.article(MAP, "../reviews/visit", "How to find the clinic", WAY)


@attack("stands twice|twice|duplicate")
def give_the_front_matter_a_key_twice(world):
    new_article(world)
    world.replace(MAP, "id: map\n", "id: visit\nid: map\n")


@attack("hurries the reader")
def sign_an_article_with_an_error(world):
    world.article(MAP, "map", "How to find the clinic", FAULT)
    world.sign(MAP, on="2026-11-24")


@attack("stage is “clinical-review”")
def publish_before_the_stage_is_reached(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.replace(MAP, "status: published", "status: clinical-review")
    world.sign(MAP, on="2026-11-24")


@attack("was due on")
def publish_after_the_next_review(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.replace(MAP, "next_review: 2027-11-18", "next_review: 2026-11-19")
    world.sign(MAP, on="2026-11-24")


@attack("still to come")
def date_the_last_review_ahead(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.replace(MAP, "last_reviewed: 2026-11-18", "last_reviewed: 2027-01-18")
    world.sign(MAP, on="2026-11-24")


@attack("sign-off was on 2021-01-05, more than")
def move_the_day_of_the_last_review_alone(world):
    world.article(MAP, "map", "How to find the clinic", WAY)
    world.sign(MAP, on="2021-01-05")


@attack("no date of its last review")
def leave_the_days_out(world):
    world.write(MAP, re.sub(r"(last_reviewed|next_review|reviews): .*\n", "",
                            ARTICLE.format(id="map", title="How to find the clinic", body=WAY)))  # fmt: skip
    world.sign(MAP, on="2026-11-24")


@pytest.mark.parametrize("name", ATTACKS)
def test_no_attack_on_a_sign_off_passes(signed, name):
    deed, says = ATTACKS[name]
    deed(signed)
    signed.commit()
    done = signed.gate()
    assert done.code in (1, 2), done
    said = done.reasons(MAP)
    assert any(re.search(says, reason) for reason in said), said


def test_a_sign_off_that_was_used_before_cannot_come_back(signed):
    """The text was corrected and signed anew; somebody brings back the old text with its old, true signature."""
    old = signed.text("content/visit.md"), signed.text("reviews/visit.json")
    signed.git("checkout", "-q", "main")
    signed.replace("content/visit.md", VISIT, LETTER)
    signed.sign("content/visit.md", on="2026-11-22")
    signed.commit()
    signed.git("checkout", "-q", "-B", "change")
    assert signed.gate().code == 0
    signed.write("content/visit.md", old[0])
    signed.write("reviews/visit.json", old[1])
    signed.commit()
    done = signed.gate()
    assert (done.code, done.kinds) == (1, {"sign-off"})


def test_without_ssh_keygen_nothing_is_ready(signed, monkeypatch, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").symlink_to(GIT)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    done = signed.gate()
    assert done.code == 2
    assert "ssh-keygen is not there" in done.err


# Approvals


def loosen(world: World) -> None:
    """What an owner may allow."""
    world.write("words.txt", "examplemab\nanotherumab\n")
    world.commit("Know a new medicine")


def approvals(done: Ended) -> list[str]:
    """What is wrong with each approval, "" for nothing."""
    return [each["fault"] for each in done.told["change"]["approvals"]]


def test_a_change_that_an_owner_approved_is_ready(signed):
    loosen(signed)
    assert signed.gate().code == 1
    assert signed.approve().code == 0
    done = signed.gate()
    assert (done.code, done.told["change"]["approved"], approvals(done)) == (0, True, [""])
    assert signed.gate(today="2026-12-20").code == 0


def test_the_gate_of_the_merged_change_asks_for_nothing_more(signed):
    loosen(signed)
    signed.approve()
    signed.git("checkout", "-q", "main")
    signed.git("merge", "-q", "--ff-only", "change")
    signed.git("checkout", "-q", "-b", "next")
    done = signed.gate()
    assert (done.code, done.kinds) == (0, set())


def file_of(world: World) -> str:
    return next(path.name for path in (world.root / "approvals").iterdir())


def refit(world: World, **values: object) -> None:
    """Change an approval after it was signed."""
    path = f"approvals/{file_of(world)}"
    world.write(path, json.dumps({**json.loads(world.text(path)), **values}))
    world.commit()


def test_an_approval_for_less_does_not_cover_more(signed):
    loosen(signed)
    signed.approve()
    signed.write("words.txt", "examplemab\nanotherumab\nand-more\n")
    signed.commit()
    done = signed.gate()
    assert done.code == 1
    assert approvals(done) == []


def test_an_approval_cannot_be_renamed_for_another_list(signed):
    loosen(signed)
    signed.approve()
    signed.write("words.txt", "examplemab\nanotherumab\nand-more\n")
    signed.commit()
    digest = signed.gate().told["change"]["hash"].partition(":")[2]
    path = signed.root / "approvals" / file_of(signed)
    told = json.loads(path.read_text())
    path.rename(path.with_name(f"{digest}-ida-holm.json"))
    listed = signed.medlint("approve", "--base", "main", "--today", TODAY)
    assert digest in listed.out
    done = signed.gate()
    assert (done.code, approvals(done)) == (1, ["it is for another change"])
    refit(signed, change=digest)
    assert approvals(signed.gate()) == ["it is for another change"]
    case = Case("main", Flags(), date.fromisoformat(TODAY))
    refit(signed, change=digest, list=case.change().text.splitlines(), signature=told["signature"])
    done = signed.gate()
    assert done.code == 1
    assert "does not fit" in approvals(done)[0]


@pytest.mark.parametrize(
    ("today", "says"), [("2026-12-27", "more than 31 days ago"), ("2026-11-24", "still to come")]
)
def test_an_approval_out_of_its_time_does_not_count(signed, today, says):
    loosen(signed)
    signed.approve()
    done = signed.gate(today=today)
    assert done.code == 1
    assert says in approvals(done)[0]


@pytest.mark.parametrize("name", ["Mira Okafor", "Mallory", CYRILLIC])
def test_only_an_owner_of_the_base_is_asked_to_sign(signed, name):
    loosen(signed)
    done = signed.approve(name, key="Mallory" if name not in PEOPLE else "")
    assert done.code == 2
    assert "owners are: Ida Holm, Leo Winter" in done.err
    assert not (signed.root / "approvals").exists()


def test_an_owner_cannot_be_signed_for_with_another_key(signed):
    loosen(signed)
    done = signed.approve("Ida Holm", key="Mallory")
    assert done.code == 2
    assert "not made with a key of Ida Holm" in done.err


FORGERIES = {
    "the name of another owner": ({"name": "Leo Winter"}, "not made with a key of Leo Winter"),
    "a name in look-alike letters": ({"name": "Ida H\u043elm"}, "written with other letters"),
    "somebody unknown": ({"name": "Sam Reed"}, "not among the reviewers"),
    "a reviewer who is no owner": ({"name": "Mira Okafor"}, "no owner"),
    "another day": ({"on": "2026-11-20"}, "does not fit"),
    "no real day": ({"on": "2026-02-30"}, "no day"),
    "another list": ({"list": []}, "for another change"),
    "no signature": ({"signature": ""}, "no OpenSSH signature"),
    "a key more": ({"note": "please"}, "other keys"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_no_forged_approval_counts(signed, name):
    values, says = FORGERIES[name]
    loosen(signed)
    signed.approve()
    refit(signed, **values)
    done = signed.gate()
    assert done.code == 1
    assert says in approvals(done)[0]


def test_a_signature_for_a_review_is_no_approval(signed):
    loosen(signed)
    signed.approve()
    digest = file_of(signed)[:64]
    data = stated(digest, "Ida Holm", date.fromisoformat(TODAY))
    refit(signed, signature=signature.sign(data, signed.keys["Ida Holm"], REVIEW))
    done = signed.gate()
    assert done.code == 1
    assert "made for “medlint-review”" in approvals(done)[0]


def test_an_owner_who_made_the_change_cannot_approve_it_alone(signed):
    signed.write("words.txt", "examplemab\nanotherumab\n")
    signed.commit("Know a new medicine", author="Ida Holm <ida@example.org>")
    done = signed.approve("Ida Holm")
    assert done.code == 2
    assert "another owner must approve it" in done.err
    assert signed.approve("Leo Winter").code == 0
    assert signed.gate().code == 0


def test_an_owner_who_adds_to_the_change_after_approving_it_made_it_too(signed):
    loosen(signed)
    signed.approve("Ida Holm")
    signed.write("content/notes.txt", "A note of the owner's.\n")
    signed.write("README.md", "# Another\n")
    (signed.root / "content/notes.txt").unlink()
    signed.commit(author="I. Holm <ida@example.org>")
    done = signed.gate()
    assert done.code == 1
    assert "made the change too" in approvals(done)[0]


def test_an_owner_who_is_added_in_the_same_change_cannot_approve_it(signed):
    more = f'  - {{name: Sam Reed, roles: [owner], keys: ["{signed.public("Sam Reed")}"], fictional: true}}\n'
    signed.write("reviewers.yaml", signed.text("reviewers.yaml") + more)
    signed.commit(author="Kim Lee <kim@example.org>")
    done = signed.approve("Sam Reed")
    assert done.code == 2
    assert "no owner at main" in done.err


def test_an_approval_cannot_be_used_a_second_time(signed):
    """The change was approved, merged and taken back; somebody makes it again and has the old approval at hand."""
    loosen(signed)
    signed.approve()
    used = signed.text(f"approvals/{file_of(signed)}")
    signed.git("checkout", "-q", "main")
    signed.git("merge", "-q", "--ff-only", "change")
    signed.write("words.txt", "examplemab\n")
    signed.commit("Take it back")
    signed.git("checkout", "-q", "-b", "again")
    loosen(signed)
    done = signed.gate()
    assert (done.code, approvals(done)) == (1, [])
    digest = done.told["change"]["hash"].partition(":")[2]
    signed.write(f"approvals/{digest}-ida-holm.json", used)
    signed.commit()
    done = signed.gate()
    assert (done.code, approvals(done)) == (1, ["it is for another change"])


def test_an_approval_of_a_branch_does_not_hold_on_top_of_other_rules(signed):
    loosen(signed)
    signed.approve()
    signed.git("checkout", "-q", "main")
    signed.write(".gitignore", "/out/\n")
    signed.commit("Other rules")
    signed.git("checkout", "-q", "change")
    signed.git("-c", "user.name=S", "-c", "user.email=s@example.org", "merge", "-q", "main")
    done = signed.gate()
    assert (done.code, approvals(done)) == (1, [])


def test_taking_an_old_approval_out_is_listed(signed):
    loosen(signed)
    signed.approve()
    signed.git("checkout", "-q", "main")
    signed.git("merge", "-q", "--ff-only", "change")
    signed.git("checkout", "-q", "-b", "later")
    (signed.root / "approvals" / file_of(signed)).unlink()
    signed.commit()
    done = signed.gate()
    assert (done.code, done.kinds) == (1, {"approval"})


def test_an_approval_behind_a_link_does_not_count(signed):
    loosen(signed)
    signed.approve()
    name = file_of(signed)
    (signed.root / "approvals" / name).rename(signed.root / "kept.json")
    (signed.root / "approvals" / name).symlink_to("../kept.json")
    signed.commit()
    done = signed.gate()
    assert done.code == 1
    assert approvals(done) == []


def test_an_approved_change_still_needs_sound_articles(signed):
    loosen(signed)
    signed.replace("content/visit.md", VISIT, FAULT)
    signed.commit()
    signed.approve()
    done = signed.gate()
    assert done.code == 1
    assert done.told["change"]["approved"] is True
    assert done.kinds_of("content/visit.md") >= {"error", "sign-off"}
