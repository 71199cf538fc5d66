"""``reviewers.yaml``: who may sign, and everything that is refused with a word on what to write."""

from __future__ import annotations

from datetime import date

import pytest

from medlint.pipeline import people
from medlint.problem import Invalid

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHh5eHl4eXh5eHl4eXh5eHl4eXh5eHl4eXh5eHl4eXh5"
OTHER = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGFiY2RhYmNkYWJjZGFiY2RhYmNkYWJjZGFiY2RhYmNk"
GOOD = f"""\
reviewers:
  - name: Sam Okoro
    roles: [clinical, pharmacy]
    credential: MPharm
    keys: ["{KEY} sam@laptop"]
    valid: {{from: 2026-01-01, until: 2027-01-01}}
    fictional: true
  - {{name: Ann Lee, roles: [editor]}}
"""


def wrong(text: str) -> str:
    with pytest.raises(Invalid) as caught:
        people.load(text)
    return str(caught.value)


def test_everybody_is_read() -> None:
    found = people.load(GOOD)
    sam = found.of("Sam Okoro")
    assert sam == people.Person(
        "Sam Okoro", ("clinical", "pharmacy"), "MPharm", (KEY,), date(2026, 1, 1), date(2027, 1, 1), True
    )
    assert [sam.valid(date(2025, 12, 31)), sam.valid(date(2026, 1, 1)), sam.valid(date(2027, 1, 2))] == [
        False, True, False,
    ]  # fmt: skip
    assert found.of("sam okoro") is None
    assert found.like("Dr S. Okoro") == sam
    assert found.like("Nobody Else") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("reviewers:", "reviewer:", "reviewers.yaml:1: reviewer: unknown key: did you mean “reviewers”?"),
        ("roles: [editor]", "rolls: [editor]", "yaml:8: reviewers.1.rolls: unknown key: did you mean “roles”?"),
        ("[editor]", "[editr]", "yaml:8: reviewers.1.roles.0: “editr” is not possible: did you mean “editor”?"),
        ("[editor]", "editor", "reviewers.1.roles: “roles” must be a list of"),
        (", roles: [editor]", "", "reviewers.yaml:8: reviewers.1: “roles” must be a list of"),
        ("name: Ann Lee", "name: 7", "reviewers.1.name: must be text"),
        ("name: Ann Lee, ", "", "reviewers.1: the key “name” is missing"),
        ("Ann Lee", "Sam Okoro", "“Sam Okoro” stands twice"),
        ("Ann Lee", "SAM OKORO", "“SAM OKORO” cannot be told apart from “Sam Okoro”"),
        ("Ann Lee", "Dr Sam Okoro", "cannot be told apart"),
        ("Ann Lee", "Sám Okoro", "cannot be told apart"),
        ("Ann Lee", "Sam Оkoro", "mixes letters of two alphabets"),
        ("Ann Lee", "Ѕам Окого", "cannot be told apart"),
        ("Ann Lee", "Sam\u200b Okoro", "a character that nobody sees"),
        ("Ann Lee", "Se\u0301bastien", "Unicode form"),
        ("until: 2027-01-01", "until: 2025-01-01", "reviewers.0.valid.until: 2025-01-01 is before 2026-01-01"),
        ("until: 2027-01-01", "until: 2027-02-30", "“2027-02-30” is no day: write it like 2026-11-20"),
        ("until: 2027-01-01", "until: 20270101", "is no day"),
        ("until: 2027-01-01", "to: 2027-01-01", "reviewers.0.valid.to: unknown key"),
        ("fictional: true", "fictional: yes", "reviewers.0.fictional: must be true or false"),
        ("AAAAC3", "AAAAC4", "the key is damaged"),
        (KEY, "hunter2", "is no public key that signs"),
        (KEY, "-----BEGIN OPENSSH PRIVATE KEY-----", "this is a private key"),
        (KEY, f'cert-authority,namespaces=\\"*\\" {KEY}', "is no public key"),
        (f'["{KEY} sam@laptop"]', KEY, "must be a list of public keys"),
        ("  - {name: Ann Lee, roles: [editor]}", "  - Ann Lee", "reviewers.1: must be a mapping with name, roles"),
        ("roles: [editor]}", f'roles: [editor], keys: ["{KEY}"]}}', "is also a key of “Sam Okoro”"),
        (f'"{KEY} sam@laptop"', f'"{KEY}", "{KEY} again"', "a key of “Sam Okoro” stands twice"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert said in wrong(GOOD.replace(old, new))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "reviewers:",
        "reviewers: {}",
        "a: [",
        "reviewers: [*x]",
        "reviewers: []\nreviewers: []",
        "\0",
    ],
)
def test_what_is_no_list_of_people_is_refused(text: str) -> None:
    assert "reviewers.yaml" in wrong(text)


def test_all_that_is_wrong_is_said_at_once() -> None:
    said = wrong("reviewers:\n  - {name: Ann, rols: [x]}\n  - {nme: Bob, roles: [editr]}\n")
    assert said.count("\n") >= 3


def test_a_weak_rsa_key_is_refused() -> None:
    import base64

    def wire(*fields: bytes) -> str:
        return base64.b64encode(b"".join(len(f).to_bytes(4, "big") + f for f in fields)).decode()

    weak = f"ssh-rsa {wire(b'ssh-rsa', bytes([1, 0, 1]), bytes([0]) + bytes([200]) * 128)}"
    strong = f"ssh-rsa {wire(b'ssh-rsa', bytes([1, 0, 1]), bytes([0]) + bytes([200]) * 256)}"
    assert "fewer than 2048 bits" in wrong(GOOD.replace(KEY, weak))
    assert people.load(GOOD.replace(KEY, strong))


def test_no_one_else_holds_anothers_key() -> None:
    second = GOOD.replace(
        "{name: Ann Lee, roles: [editor]}", f'{{name: Ann Lee, roles: [editor], keys: ["{OTHER}"]}}'
    )
    assert len(people.load(second).people) == 2
