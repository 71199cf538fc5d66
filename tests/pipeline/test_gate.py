"""What the gate says: verdicts, their reasons in order, the outputs and the exit codes."""

from __future__ import annotations

import json

import pytest

from pipeline.world import FAULT, PHONE, VISIT, WAY

VISITS = "content/visit.md"


def test_a_site_that_nobody_touched_is_ready(world):
    done = world.gate()
    assert done.code == 0, done
    assert done.told["ready"] is True
    assert [article["ready"] for article in done.told["articles"]] == [True, True]
    assert done.told["change"]["items"] == []


def test_an_article_is_ready_by_the_rules_of_the_working_tree_and_that_is_said(world):
    done = world.medlint("gate", "--today", "2026-11-25")
    assert done.code == 0
    assert "READY      content/visit.md" in done.out
    assert "2 of 2 articles ready, by the working tree's own rules" in done.out
    assert "a change that loosens them is not seen" in " ".join(done.out.split())


def test_what_blocks_most_stands_first(world):
    world.replace(VISITS, VISIT, FAULT)
    world.replace(VISITS, "next_review: 2027-11-18", "next_review: 2026-11-20")
    world.replace(VISITS, "editor: {name: Tom Keller, role: editor}\n", "")
    world.replace("words.txt", "examplemab", "other")
    done = world.gate()
    kinds = [reason["kind"] for reason in done.told["articles"][1]["reasons"]]
    assert done.told["articles"][1]["path"] == VISITS
    order = ["not-checked", "rules-changed", "error", "sign-off", "people", "stage", "dates", "finding"]
    assert kinds == sorted(kinds, key=order.index)
    assert {"rules-changed", "error", "sign-off", "people", "dates"} <= set(kinds)


def test_every_reason_says_what_to_do(world):
    world.replace(VISITS, VISIT, FAULT)
    world.replace(VISITS, "next_review: 2027-11-18\n", "")
    world.replace(VISITS, "publisher: Example Clinic\n", "")
    world.replace("medlint.yaml", "fail_on: warning", "fail_on: never")
    reasons = [reason for article in world.gate().told["articles"] for reason in article["reasons"]]
    assert reasons
    assert all(reason["help"] for reason in reasons), reasons


def test_the_json_names_base_change_articles_and_numbers(world):
    world.replace(VISITS, VISIT, FAULT)
    told = world.gate().told
    assert list(told) == [
        "medlint", "schema", "today", "ready", "base", "change", "articles", "not_checked", "notices", "summary",
    ]  # fmt: skip
    assert told["base"] == {"ref": "main", "commit": world.git("rev-parse", "main")}
    assert told["summary"] == {"articles": 2, "ready": 1, "not_ready": 1, "drafts": 0}
    finding = next(reason for reason in told["articles"][1]["reasons"] if reason.get("rule") == "house/hurry")
    assert (finding["severity"], finding["line"], finding["column"]) == ("error", 24, 8)


def test_the_same_change_gives_the_same_bytes_and_the_same_hash(world):
    world.replace("words.txt", "examplemab", "other")
    world.replace("medlint.yaml", "fail_on: warning", "fail_on: never")
    first = world.gate()
    world.commit()
    second = world.gate()
    assert first.told["change"] == second.told["change"]
    assert world.gate().out == second.out


def test_line_ends_of_another_system_are_no_change_of_the_rules(world):
    for path in ("medlint.yaml", "words.txt", "house-rules/house/hurry.yaml", ".gitignore"):
        world.write(path, world.text(path).replace("\n", "\r\n"))
    assert (world.gate().code, world.gate().kinds) == (0, set())


def test_outputs_and_summary_are_written(world, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(world.root / "summary.md"))
    world.replace("words.txt", "examplemab", "a|b<script>")
    done = world.medlint(
        "gate",
        "--base",
        "main",
        "--output",
        "json=out.json",
        "--output",
        "markdown=out.md",
        "--today",
        "2026-11-25",
    )
    assert done.code == 1
    assert json.loads(world.text("out.json"))["ready"] is False
    assert world.text("out.md") == world.text("summary.md")
    assert "### The change touches the rules it is judged by: NOT approved" in world.text("out.md")
    assert "<script>" not in world.text("out.md")
    assert "vocabulary: “a|b<script>” is added" in done.out


@pytest.mark.parametrize("target", ["sarif=x", "json=", "x"])
def test_an_output_that_does_not_exist_is_refused(world, target):
    done = world.medlint("gate", "--output", target)
    assert done.code == 2
    assert "FORMAT=FILE with one of full, json, markdown" in done.err


def test_nothing_of_a_change_reaches_the_terminal_unseen(world):
    world.replace("words.txt", "examplemab", "bad\u202eword\x1b[31m")
    done = world.medlint("gate", "--base", "main", "--today", "2026-11-25")
    assert "\u202e" not in done.out
    assert "\x1b" not in done.out
    assert "\\u202e" in done.out


def test_paths_choose_what_is_judged_and_hide_nothing_of_the_list(world):
    world.replace(VISITS, VISIT, FAULT)
    assert world.gate("content/phone.md").code == 0
    assert [article["path"] for article in world.gate("content").told["articles"]] == [
        "content/phone.md",
        VISITS,
    ]
    world.replace("words.txt", "examplemab", "other")
    done = world.gate("content/phone.md")
    assert (done.code, "words" in done.kinds) == (1, True)


def test_a_path_that_is_not_there_is_not_checked(world):
    done = world.gate("content/nosuch.md")
    assert done.code == 2
    assert done.told["not_checked"] == [
        {"path": "content/nosuch.md", "reason": "there is no such file or folder"}
    ]
    assert done.told["ready"] is False


def test_from_a_folder_below_the_same_is_judged(world, monkeypatch):
    monkeypatch.chdir(world.root / "content")
    world.replace("words.txt", "examplemab", "other")
    done = world.gate()
    assert [article["path"] for article in done.told["articles"]] == ["phone.md", "visit.md"]
    assert "words" in done.kinds


def test_drafts_are_left_alone_when_asked(world):
    world.article("content/map.md", "map", "How to find the clinic", WAY)
    world.replace("content/map.md", "status: published", "status: draft")
    assert world.gate().code == 1
    done = world.gate("--skip-drafts")
    assert (done.code, done.told["summary"]["drafts"]) == (0, 1)
    world.replace(VISITS, "status: published", "status: draft")
    world.replace(VISITS, VISIT, FAULT)
    done = world.gate("--skip-drafts")
    assert (done.code, done.kinds) == (1, {"status"}), "what was public is no draft again"


def test_a_suppression_of_the_base_holds(world):
    world.git("checkout", "-q", "main")
    aside = '<!-- medlint-disable-next-line house/hurry by="Tom Keller" until="2027-03-01" reason="kind" -->'
    world.replace(VISITS, VISIT, f"{aside}\n{FAULT}\n\n{VISIT}")
    world.sign(VISITS)
    world.commit()
    world.git("checkout", "-q", "-B", "change")
    assert (world.gate().code, world.gate().kinds) == (0, set())
    world.replace(VISITS, FAULT, f"{FAULT} So hurry up.")
    assert "set-aside" in world.gate().kinds, "new words under an old suppression"


def test_a_baseline_makes_nothing_ready(world):
    world.replace(VISITS, VISIT, FAULT)
    assert world.medlint("baseline", "create").code == 0
    world.write("medlint.yaml", "baseline: medlint-baseline.json\n" + world.text("medlint.yaml"))
    checked = json.loads(world.medlint("check", "--today", "2026-11-25", "--format", "json").out)
    assert checked["summary"]["baselined"] == 1
    assert {each["rule"] for each in checked["findings"]} == {"review/sign-off-stale"}
    told = json.loads(world.medlint("gate", "--today", "2026-11-25", "--format", "json").out)["articles"][1]
    assert (told["path"], told["ready"]) == (VISITS, False)
    assert "house/hurry" in str([reason for reason in told["reasons"] if reason["kind"] == "error"])


def test_an_old_suppression_cannot_be_stretched(world):
    world.git("checkout", "-q", "main")
    start, end = (
        '<!-- medlint-disable house/hurry by="Tom Keller" until="2027-03-01" reason="a poem" -->',
        "<!-- medlint-enable house/hurry -->",
    )
    world.replace(VISITS, VISIT, f"{start}\n\n{FAULT}\n\n{end}\n\n{VISIT}")
    world.sign(VISITS)
    world.commit()
    world.git("checkout", "-q", "-B", "change")
    assert world.gate().code == 0
    world.replace(VISITS, f"{end}\n\n{VISIT}", f"{VISIT} Do hurry up.\n\n{end}")
    done = world.gate()
    assert done.code == 1
    assert "set-aside" in done.kinds
    assert "suppression" not in done.kinds, "its words are the same"


def test_an_article_that_a_sparse_checkout_leaves_out_is_not_checked(world):
    world.article("content/map.md", "map", "How to find the clinic", FAULT)
    world.commit()
    world.git("update-index", "--skip-worktree", "content/map.md")
    (world.root / "content/map.md").unlink()
    done = world.gate()
    assert done.code == 2
    assert done.told["not_checked"][0]["path"] == "content/map.md"


def test_an_article_that_is_deleted_needs_no_approval(world):
    (world.root / "content/phone.md").unlink()
    (world.root / "reviews/phone.json").unlink()
    world.commit()
    done = world.gate()
    assert (done.code, done.kinds) == (0, set())
    assert PHONE not in done.out


def test_an_article_may_move_where_the_same_rules_hold(world):
    (world.root / "content/more").mkdir()
    world.git("mv", VISITS, "content/more/visit.md")
    world.commit()
    done = world.gate()
    assert (done.code, done.kinds) == (0, set())


def test_people_who_are_made_up_are_told(world):
    assert world.gate().told["notices"] == [
        "main is what is checked out: only what is not committed yet was compared",
        "Mira Okafor, who signed here, is marked as fictional in reviewers.yaml",
    ]


def test_many_articles_that_wait_for_an_owner_are_told_in_a_line_each(world):
    world.replace("words.txt", "examplemab", "other")
    done = world.medlint("gate", "--base", "main", "--today", "2026-11-25")
    lines = done.out.splitlines()
    assert "NOT READY  content/phone.md   waits for an owner, see above" in lines
    assert "NOT READY  content/visit.md   waits for an owner, see above" in lines
    assert done.out.count("medlint approve") == 1
