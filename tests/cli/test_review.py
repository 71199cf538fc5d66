"""``medlint review``: the board of stages, what expires, and signing."""

from __future__ import annotations

import csv
import io
import json

import pytest

TODAY = ("--today", "2026-11-25")
PEOPLE = """\
reviewers:
  - {name: Sam Okoro, roles: [clinical], credential: MPharm, fictional: true}
  - {name: Ann Lee, roles: [author, clinical], credential: MD}
  - {name: Bo Lund, roles: [editor]}
"""
ARTICLE = """\
---
id: gout
type: condition
status: clinical-review
author: Ann Lee, writer
editor: Bo Lund
owner: Gout team
publisher: Clinic
last_reviewed: 2026-11-20
next_review: 2027-11-20
---

# Gout

Gout hurts. Do not stop your tablets.
"""
CONFIG = "content: ['content/**/*.md']\nrules: {'*': off, 'hype/miracle': on}\n"


@pytest.fixture
def site(write):
    def make(*texts: str, people: str | None = PEOPLE, config: str = CONFIG) -> None:
        write("medlint.yaml", config)
        for number, text in enumerate(texts or (ARTICLE,)):
            write(f"content/{'abcdefgh'[number]}.md", text)
        if people:
            write("reviewers.yaml", people)

    return make


@pytest.fixture
def board(medlint):
    """Rows of ``medlint review status`` as JSON, by path."""

    def call(*more: str, code: int = 0, command: str = "status"):
        ended = medlint("review", command, "--format", "json", *TODAY, *more)
        assert ended.code == code, ended.err
        return {row["path"][8:]: row for row in json.loads(ended.out)["articles"]}

    return call


def said(row) -> list[str]:
    return [f"{each['stage']}: {each['message']}" for each in row["needs"]]


def test_an_article_from_draft_to_published(site, write, board, medlint) -> None:
    text = (
        ARTICLE.replace("clinical-review", "draft")
        .replace("author: Ann Lee, writer\n", "")
        .replace("editor: Bo Lund\n", "")
    )
    site(text)
    assert said(board()["a.md"]) == ["edit: no author is named"]
    text = text.replace("id: gout", "id: gout\nauthor: Ann Lee")
    write("content/a.md", text)
    row = board()["a.md"]
    assert (row["stage"], row["next_stage"], row["needs"]) == ("draft", "edit", [])
    write("content/a.md", text.replace("draft", "edit"))
    assert said(board()["a.md"]) == ["clinical-review: no editor is named"]
    write("content/a.md", text.replace("draft", "edit").replace("id: gout", "id: gout\neditor: A. Lee"))
    assert said(board()["a.md"]) == ["clinical-review: “Ann Lee” is both author and editor"]
    write("content/a.md", ARTICLE)
    assert said(board()["a.md"]) == ["approved: there is no clinical sign-off"]
    assert medlint("review", "sign", "content/a.md", "--as", "Sam Okoro", *TODAY).code == 0
    assert said(board()["a.md"]) == []
    write("content/a.md", ARTICLE.replace("clinical-review", "approved").replace("publisher: Clinic\n", ""))
    assert said(board()["a.md"]) == ["published: no publisher is named"]
    write("content/a.md", ARTICLE.replace("clinical-review", "published"))
    row = board()["a.md"]
    assert (row["stage"], row["days"], row["needs"], row["fictional"]) == ("published", 360, [], True)
    assert row["sign_offs"][0]["name"] == "Sam Okoro"


def test_a_change_after_the_sign_off_is_told(site, write, board, medlint) -> None:
    site()
    medlint("review", "sign", "content/a.md", "--as", "Sam Okoro", *TODAY)
    write("content/a.md", ARTICLE.replace("clinical-review", "published").replace("Do not stop", "Stop"))
    assert said(board()["a.md"]) == [
        "approved: 1 part of the text changed since Sam Okoro signed on 2026-11-25"
    ]


def test_a_stage_is_earned_not_written(site, board) -> None:
    site(ARTICLE.replace("clinical-review", "published").replace("editor: Bo Lund\n", ""), people=None)
    assert said(board()["a.md"]) == [
        "clinical-review: no editor is named",
        "approved: there is no clinical sign-off",
    ]


def test_published_and_overdue(site, board) -> None:
    text = ARTICLE.replace("clinical-review", "published").replace("2027-11-20", "2026-11-24")
    site(text, config=CONFIG + "gate: {max_review_age: {default: 2 days}}\n")
    row = board()["a.md"]
    assert (row["stage"], row["next_stage"], row["days"]) == ("review-due", "clinical-review", -1)
    assert said(row) == [
        "review-due: its review was due on 2026-11-24",
        "review-due: its last review, on 2026-11-20, is more than 2 days ago",
        "published: there is no clinical sign-off",
        "clinical-review: the evidence not read again since 2026-11-20 (“read_on”)",
    ]


def test_evidence_is_read_again_not_only_dated(site, board) -> None:
    text = ARTICLE.replace("clinical-review", "published").replace("2027-11-20", "2026-11-24")
    old = "sources: [{title: A, read_on: 2026-11-01}, {title: B, read_on: 2026-11-25}]\nid: gout"
    site(
        text.replace("id: gout", old),
        text.replace("id: gout", old.replace("11-01", "11-24")).replace("gout", "flu"),
    )
    found = board()
    assert (
        said(found["a.md"])[-1]
        == "clinical-review: 1 of 2 sources not read again since 2026-11-20 (“read_on”)"
    )
    assert not any(each.startswith("clinical-review") for each in said(found["b.md"]))


def test_an_alert_makes_a_review_due(site, board) -> None:
    text = ARTICLE.replace("clinical-review", "published").replace(
        "id: gout",
        "id: gout\nreview_triggers: [{on: 2026-11-22, why: safety alert}, {on: 2026-11-01, why: old}]",
    )
    site(text)
    assert board()["a.md"]["stage"] == "review-due"
    assert said(board()["a.md"])[0] == "review-due: safety alert (2026-11-22)"


def test_requested_changes_are_closed_one_by_one(site, board) -> None:
    text = ARTICLE.replace("status: clinical-review", "status: edit\nchanges_requested:\n"
        "  - {what: give the dose, by: Sam Okoro, done: true}\n  - {what: name the test, by: Sam Okoro}")  # fmt: skip
    site(text)
    assert said(board()["a.md"]) == [
        "clinical-review: a change that was asked for is still open: name the test"
    ]


def test_retired(site, board) -> None:
    text = ARTICLE.replace("clinical-review", "retired").replace("2027-11-20", "2020-01-01")
    done = "id: flu\nretired_because: withdrawn\nreplaced_by: /new/\narchived: archive/gout.md"
    site(text, text.replace("id: gout", done))
    found = board()
    assert len(said(found["a.md"])) == 3
    assert said(found["b.md"]) == []
    assert list(found) == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        ("publshed", "“publshed” is no stage: did you mean “published”?"),
        ("review-due", "“review-due” comes from the dates: write “status: published”"),
        (
            "",
            "it says no stage: write “status:” with draft, edit, clinical-review, approved, published or retired",
        ),
    ],
)
def test_no_stage(site, board, status, message) -> None:
    site(ARTICLE.replace("status: clinical-review", f"status: {status}"))
    row = board()["a.md"]
    assert row["stage"] == "unknown"
    assert [each["message"] for each in row["needs"]] == [message]


def test_broken_front_matter_is_not_passed_over(site, board) -> None:
    site(ARTICLE.replace("id: gout", "id: gout\nid: flu").replace("type: condition", "type: page"))
    assert [each["message"] for each in board()["a.md"]["needs"]] == [
        "its front matter cannot be read: the key “id” stands twice"
    ]


def test_findings_block_and_are_counted(site, board) -> None:
    site(ARTICLE.replace("clinical-review", "draft") + "\n[x](gone.md)\n",
         config="content: ['content/**/*.md']\nrules: {'*': off, 'link/missing-page': on}\n")  # fmt: skip
    row = board()["a.md"]
    assert row["errors"] == 1
    assert said(row) == ["edit: 1 error to mend"]


def test_warnings_are_waived_by_name_with_reason_and_end(site, board) -> None:
    aside = '\n<!-- medlint-disable-next-line hype/miracle {}reason="quoted" until="2027-01-01" -->\nA miracle drug.\n'
    text = ARTICLE.replace("clinical-review", "edit")
    site(text + aside.format(""), text.replace("gout", "flu") + aside.format('by="b.lund" '))
    found = board()
    assert said(found["a.md"]) == ["clinical-review: hype/miracle is set aside without saying who"]
    assert said(found["b.md"]) == []


def test_due(site, medlint, board) -> None:
    published = ARTICLE.replace("clinical-review", "published")
    site(
        published.replace("2027-11-20", "2026-12-01"),
        published.replace("2027-11-20", "2026-11-01").replace("gout", "b"),
        published.replace("next_review: 2027-11-20\n", "").replace("gout", "c"),
        published.replace("gout", "d"),
        published.replace("2027-11-20", "2027-01-24").replace("gout", "e"),
        published.replace("published", "retired").replace("2027-11-20", "2020-01-01").replace("gout", "f"),
        "# A page\n\nNot an article.\n",
    )
    assert list(board(command="due", code=1)) == ["c.md", "b.md", "a.md", "e.md"]
    assert list(board("--within", "1w", command="due", code=1)) == ["c.md", "b.md", "a.md"]
    assert list(board("content/d.md", command="due")) == []
    assert list(board("--within", "2 years", "content/d.md", command="due", code=1)) == ["d.md"]
    ended = medlint("review", "due", "--within", "soon")
    assert ended.code == 2
    assert "write it like 60d, 8w, 3m or 1y" in ended.err


def test_the_worst_first(site, board) -> None:
    published = ARTICLE.replace("clinical-review", "published")
    site(
        ARTICLE,
        published.replace("gout", "b"),
        ARTICLE.replace("gout", "c").replace("2027-11-20", "2026-12-20"),
    )
    assert list(board()) == ["b.md", "c.md", "a.md"]


def test_the_table(site, medlint) -> None:
    site(ARTICLE, "# A page\n\nNot an article.\n")
    ended = medlint("review", "status", *TODAY)
    assert ended.out.splitlines() == [
        "article       stage            owner      findings  next review  days",
        "content/a.md  clinical-review  Gout team  none      2027-11-20    360",
        "  → approved: there is no clinical sign-off",
        "",
        "1 article: 1 clinical-review. Dates are judged as of 2026-11-25.",
        "“!” is lacking for the stage that the article says it is in, “→” for the next one.",
        "1 page without stage and dates not shown; --all shows them.",
    ]


def test_nothing_reaches_the_terminal_but_text(site, medlint, write) -> None:
    site(ARTICLE.replace("Gout team", '"\\e[31m\\u202Eteam 看看看看看看看看看看看看"'))
    write("content/::error::\x1b[2J.md", ARTICLE.replace("gout", "b"))
    for form in ("table", "markdown", "csv", "json"):
        ended = medlint("review", "status", "--format", form, *TODAY)
        assert "\x1b" not in ended.out
        assert "\u202e" not in ended.out
        assert not any(line.startswith("::") for line in ended.out.splitlines())
    lines = medlint("review", "status", *TODAY).out.splitlines()
    from medlint.report.cells import width_of

    assert len({width_of(line) for line in lines[:1] + lines[1:5:2]}) == 1


def test_csv_and_markdown(site, medlint) -> None:
    site(ARTICLE.replace("Gout team", "'=cmd|calc'"))
    (row,) = csv.DictReader(io.StringIO(medlint("review", "status", "--format", "csv", *TODAY).out))
    assert (row["path"], row["stage"], row["days"]) == ("content/a.md", "clinical-review", "360")
    assert row["owner"] == "'=cmd|calc"
    assert row["needs"] == "approved: there is no clinical sign-off"
    lines = medlint("review", "status", "--format", "markdown", *TODAY).out.splitlines()
    assert lines[0].startswith("| article | stage |")
    assert "&#124;calc" in lines[2]


def test_the_same_bytes_each_time(site, medlint) -> None:
    site(ARTICLE, ARTICLE.replace("gout", "b"))
    first = medlint("review", "status", "--format", "json", *TODAY)
    assert medlint("review", "status", "--format", "json", *TODAY).out == first.out


def test_what_cannot_be_read_is_said(site, medlint, write) -> None:
    site()
    write("content/b.md", b"# Caf\xe9\n")
    ended = medlint("review", "status", *TODAY)
    assert ended.code == 2
    assert "Not checked: content/b.md: " in ended.out
    assert medlint("review", "due", *TODAY).code == 2
    assert "content/b.md" in medlint("review", "status", "--format", "csv", *TODAY).err


def test_bad_reviewers_stop_the_board(site, medlint) -> None:
    site(people="reviewers: [{nmae: Sam}]\n")
    ended = medlint("review", "status", *TODAY)
    assert ended.code == 2
    assert "reviewers.yaml:1: reviewers.0.nmae: unknown key: did you mean “name”?" in ended.err


def test_a_bad_file_of_sign_offs_blocks_its_article(site, board, write) -> None:
    site()
    write("reviews/gout.json", "{")
    assert said(board()["a.md"])[0].startswith(
        "approved: a sign-off cannot be used: reviews/gout.json:1: is no JSON"
    )


def test_what_changed_since(site, medlint, write) -> None:
    text = ARTICLE.replace("Gout hurts.", "Ask your docotr. Call us.")
    site(text)
    assert medlint("review", "changes", "content/a.md", *TODAY).code == 2
    medlint("review", "sign", "content/a.md", "--as", "Sam Okoro", *TODAY)
    by = "since Sam Okoro signed on 2026-11-25 (clinical)"

    def changes() -> tuple[int, list[str]]:
        ended = medlint("review", "changes", "content/a.md", *TODAY)
        return ended.code, ended.out.splitlines()

    assert changes() == (0, [f"content/a.md: no word changed {by}."])
    write("content/a.md", text.replace("docotr", "doctor"))
    assert changes() == (
        0,
        [
            "line 15: changed, a slip that was mended", "  - Ask your docotr.", "  + Ask your doctor.",
            f"content/a.md: no word changed {by}, but for slips.",
        ],
    )  # fmt: skip
    write("content/a.md", text.replace("Call us. Do not stop", "Stop") + "\nNew.\n")
    assert changes() == (
        1,
        [
            "line 15: removed", "  - Call us.",
            "line 15: changed", "  - Do not stop your tablets.", "  + Stop your tablets.",
            "line 17: added", "  + New.",
            f"content/a.md: 3 parts changed {by}. It must be signed again.",
        ],
    )  # fmt: skip


class TestSign:
    def sign(self, medlint, *more: str, name: str = "Sam Okoro", path: str = "content/a.md"):
        return medlint("review", "sign", path, "--as", name, *TODAY, *more)

    def test_what_is_written(self, site, medlint, project) -> None:
        site()
        ended = self.sign(medlint)
        assert ended.code == 0
        assert "Sam Okoro signed content/a.md (clinical) on 2026-11-25: 4 parts, sha256:" in ended.out
        assert "Written to reviews/gout.json. Commit it with the article." in ended.out
        assert "marked as fictional" in ended.out
        told = json.loads((project / "reviews/gout.json").read_text(encoding="utf-8"))
        assert told["article"] == "gout"
        (made,) = told["sign_offs"]
        assert made["sentences"] == [
            "front matter, type: condition",
            "Gout",
            "Gout hurts.",
            "Do not stop your tablets.",
        ]
        assert (made["name"], made["role"], made["on"], made["kind"]) == (
            "Sam Okoro",
            "MPharm",
            "2026-11-25",
            "clinical",
        )

    def test_signing_again_takes_the_place_of_the_first(self, site, medlint, project, write) -> None:
        site()
        self.sign(medlint)
        write("content/a.md", ARTICLE.replace("Gout hurts", "Gout can hurt"))
        assert self.sign(medlint).code == 0
        assert len(json.loads((project / "reviews/gout.json").read_text())["sign_offs"]) == 1

    @pytest.mark.parametrize(
        ("change", "given", "message"),
        [
            ({}, {"name": "Sam Okoru"}, "nobody of this name is in reviewers.yaml"),
            ({}, {"name": "sam okoro"}, "did you mean “Sam Okoro”?"),
            ({}, {"name": "Ann Lee"}, "Ann Lee signed, and is also the author"),
            ({}, {"name": "Bo Lund"}, "Bo Lund has not the role “clinical”"),
            ({}, {"path": "content/z.md"}, "content/z.md"),
            ({}, {"path": "."}, ". is more than one article: name one"),
            ({"id: gout": "id: ../../etc/x"}, {}, "the id “../../etc/x” cannot name a file"),
            ({"id: gout\n": ""}, {}, "the article has no “id:” in its front matter"),
            ({"id: gout": "id: gout\nid: flu"}, {}, "its front matter cannot be read"),
        ],
    )
    def test_what_would_not_hold_is_not_written(self, site, medlint, project, change, given, message) -> None:
        text = ARTICLE
        for old, new in change.items():
            text = text.replace(old, new)
        site(text, ARTICLE.replace("gout", "flu"))
        ended = self.sign(medlint, **given)
        assert ended.code == 2
        assert message in ended.err
        assert not (project / "reviews").exists()

    def test_what_is_refused_is_shown_never_obeyed(self, site, medlint) -> None:
        site(ARTICLE.replace("Ann Lee, writer", '"Sam \\e[31m\\u202EOkoro"'))
        ended = self.sign(medlint)
        assert ended.code == 2
        assert "\x1b" not in ended.err
        assert "the name of the author" in ended.err
        site(people=PEOPLE.replace("Bo Lund", "Bo\u202e Lund"))
        ended = self.sign(medlint)
        assert "a character that nobody sees" in ended.err
        assert "\u202e" not in ended.err

    def test_without_a_list_nobody_signs(self, site, medlint) -> None:
        site(people=None)
        assert "there is no reviewers.yaml that says who may sign" in self.sign(medlint).err

    def test_a_signature_is_asked_for(self, site, medlint, project) -> None:
        site(config=CONFIG + "gate: {signature: required}\n")
        assert "give --key FILE" in self.sign(medlint).err
        assert not (project / "reviews").exists()

    def test_nothing_is_written_through_a_link(self, site, medlint, project, tmp_path_factory) -> None:
        site()
        outside = tmp_path_factory.mktemp("outside")
        (project / "reviews").symlink_to(outside)
        ended = self.sign(medlint)
        assert ended.code == 2
        assert list(outside.iterdir()) == []

    def test_a_broken_file_is_not_overwritten(self, site, medlint, write, project) -> None:
        site()
        write("reviews/gout.json", "{")
        assert self.sign(medlint).code == 2
        assert (project / "reviews/gout.json").read_text() == "{"


@pytest.mark.system
class TestWithKeys:
    """``gate.signature: required``, with real keys."""

    @pytest.fixture
    def signed(self, site, medlint, project):
        import subprocess

        def make(*names: str):
            lines = []
            for name in names:
                path = project / f"{name.split()[0]}.key"
                subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=True)
                public = path.with_suffix(".key.pub").read_text().strip()
                lines.append(f'  - {{name: {name}, roles: [clinical], credential: MD, keys: ["{public}"]}}\n')
            people = "reviewers:\n" + "".join(lines)
            site(
                ARTICLE,
                ARTICLE.replace("gout", "flu"),
                people=people,
                config=CONFIG + "gate: {signature: required}\n",
            )
            ended = medlint(
                "review",
                "sign",
                "content/a.md",
                "--as",
                names[0],
                "--key",
                f"{names[0].split()[0]}.key",
                *TODAY,
            )
            assert ended.code == 0, ended.err
            assert "with a signature" in ended.out

        return make

    def reasons(self, board) -> dict[str, list[str]]:
        return {path: [each["reason"] for each in row["needs"]] for path, row in board().items()}

    def change(self, project, source: str = "gout", target: str = "gout", **given) -> None:
        made = json.loads((project / f"reviews/{source}.json").read_text(encoding="utf-8"))
        made["article"] = target
        made["sign_offs"][0].update(given)
        (project / f"reviews/{target}.json").write_text(json.dumps(made), encoding="utf-8")

    def test_it_holds(self, signed, board) -> None:
        signed("Sam Okoro")
        assert self.reasons(board) == {"a.md": [], "b.md": ["missing"]}

    def test_replayed_on_another_article_of_the_same_words(self, signed, board, project) -> None:
        signed("Sam Okoro")
        self.change(project, target="flu")
        assert self.reasons(board) == {"a.md": [], "b.md": ["forged"]}

    def test_copied_to_another_person(self, signed, board, project) -> None:
        signed("Sam Okoro", "Eve Adams")
        self.change(project, name="Eve Adams")
        assert self.reasons(board)["a.md"] == ["forged"]

    @pytest.mark.parametrize("given", [{"on": "2026-11-24"}, {"role": "x"}, {"kind": "pharmacy"}])
    def test_nothing_of_it_can_be_changed(self, signed, board, project, given) -> None:
        signed("Sam Okoro")
        self.change(project, **given)
        assert self.reasons(board)["a.md"] in (["forged"], ["missing"])

    def test_put_beside_another_text(self, signed, board, project, write) -> None:
        """The hash of the new words, their sentences, and the signature of the old ones."""
        from medlint.read import read
        from medlint.signed.text import hash_of, parts

        signed("Sam Okoro")
        text = ARTICLE.replace("Do not stop", "Stop")
        write("content/a.md", text)
        words = [part.text for part in parts(read(text, "a.md"))]
        self.change(project, sentences=words, hash=hash_of(words))
        assert self.reasons(board)["a.md"] == ["forged"]

    def test_taken_off(self, signed, board, project) -> None:
        signed("Sam Okoro")
        self.change(project, signature="")
        assert self.reasons(board)["a.md"] == ["unsigned"]

    def test_by_somebody_whose_time_was_over(self, signed, board, project) -> None:
        signed("Sam Okoro")
        people = project / "reviewers.yaml"
        people.write_text(
            people.read_text().replace("credential: MD", "credential: MD, valid: {until: 2026-11-24}")
        )
        assert self.reasons(board)["a.md"] == ["expired", "forged"]

    def test_with_another_ones_key(self, signed, medlint, project) -> None:
        signed("Sam Okoro", "Eve Adams")
        before = (project / "reviews/gout.json").read_bytes()
        ended = medlint("review", "sign", "content/a.md", "--as", "Sam Okoro", "--key", "Eve.key", *TODAY)
        assert ended.code == 2
        assert "not made with a key of Sam Okoro" in ended.err
        assert (project / "reviews/gout.json").read_bytes() == before

    def test_without_ssh_keygen_nothing_is_passed_over(self, signed, medlint, monkeypatch, tmp_path) -> None:
        signed("Sam Okoro")
        monkeypatch.setenv("PATH", str(tmp_path))
        ended = medlint("review", "status", *TODAY)
        assert ended.code == 2
        assert "ssh-keygen is not there: install OpenSSH" in ended.err
