"""OpenSSH signatures: made for one purpose, by one key, over one text, on one day."""

from __future__ import annotations

import subprocess
from datetime import date

import pytest

from medlint.pipeline.people import Person
from medlint.pipeline.signature import APPROVAL, REVIEW, BadSignature, NoKeygen, sign, statement, verify

DAY = date(2026, 11, 20)
DATA = statement(REVIEW, DAY, {"article": "gout", "hash": "sha256:00"})


def person(key=(), **given) -> Person:
    return Person("Sam Okoro", ("clinical",), "MPharm", tuple(key), **given)


def test_a_statement_has_one_spelling() -> None:
    assert DATA == b'{"article":"gout","hash":"sha256:00","on":"2026-11-20","purpose":"medlint-review"}\n'
    assert statement(REVIEW, DAY, {"hash": "sha256:00", "article": "gout"}) == DATA
    assert statement(APPROVAL, DAY, {"article": "gout", "hash": "sha256:00"}) != DATA


def test_without_ssh_keygen_nothing_passes(monkeypatch, tmp_path) -> None:
    key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHh5eHl4eXh5eHl4eXh5eHl4eXh5eHl4eXh5eHl4eXh5"
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoKeygen, match="install OpenSSH"):
        sign(DATA, tmp_path / "key", REVIEW)
    with pytest.raises(NoKeygen, match="install OpenSSH"):
        verify(DATA, ENVELOPE, person([key]), DAY, REVIEW)


@pytest.mark.parametrize("text", ["", "x", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n"])  # fmt: skip
def test_what_is_no_signature_is_refused_before_anything_runs(text: str, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BadSignature):
        verify(DATA, text, person(["ssh-ed25519 AAAA"]), DAY, REVIEW)


@pytest.mark.parametrize(
    ("given", "at", "today", "said"),
    [
        ({}, DAY, date(2026, 11, 19), "still to come"),
        ({"start": date(2026, 11, 21)}, DAY, None, "may not sign on 2026-11-20: valid from 2026-11-21"),
        ({"until": date(2026, 11, 19)}, DAY, None, "may not sign on 2026-11-20: valid until 2026-11-19"),
        ({}, DAY, None, "no key of Sam Okoro is known"),
    ],
)
def test_the_day_counts(given, at, today, said) -> None:
    with pytest.raises(BadSignature, match=said):
        verify(DATA, "", person(**given), at, REVIEW, today)


def _envelope() -> str:
    import base64

    def wire(*fields: bytes) -> bytes:
        return b"".join(len(f).to_bytes(4, "big") + f for f in fields)

    public = base64.b64decode("AAAAC3NzaC1lZDI1NTE5AAAAIHh5eHl4eXh5eHl4eXh5eHl4eXh5eHl4eXh5eHl4eXh5")
    signed = wire(b"ssh-ed25519", bytes(64))
    data = b"SSHSIG\x00\x00\x00\x01" + wire(public, b"medlint-review", b"", b"sha512", signed)
    return f"-----BEGIN SSH SIGNATURE-----\n{base64.b64encode(data).decode()}\n-----END SSH SIGNATURE-----\n"


ENVELOPE = _envelope()


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """Make key pairs: private file, public line."""
    folder = tmp_path_factory.mktemp("keys")

    def make(name: str, kind: str = "ed25519"):
        path = folder / name
        if not path.exists():
            call = ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", name, "-f", str(path)]
            subprocess.run(call, check=True)
        return path, " ".join(path.with_suffix(".pub").read_text().split()[:2])

    return make


@pytest.mark.system
class TestWithKeys:
    @pytest.mark.parametrize("kind", ["ed25519", "ecdsa", "rsa"])
    def test_a_signature_counts(self, pair, kind) -> None:
        private, public = pair(f"sam-{kind}", kind)
        verify(DATA, sign(DATA, private, REVIEW), person([public]), DAY, REVIEW, DAY)

    def test_not_over_another_text(self, pair) -> None:
        private, public = pair("sam")
        made = sign(DATA, private, REVIEW)
        with pytest.raises(BadSignature, match="does not fit what is signed"):
            verify(DATA.replace(b"gout", b"flu"), made, person([public]), DAY, REVIEW)

    def test_not_by_another_person(self, pair) -> None:
        private, _ = pair("eve")
        _, public = pair("sam")
        with pytest.raises(BadSignature, match="not made with a key of Sam Okoro"):
            verify(DATA, sign(DATA, private, REVIEW), person([public]), DAY, REVIEW)

    def test_not_for_another_purpose(self, pair) -> None:
        private, public = pair("sam")
        made = sign(DATA, private, APPROVAL)
        with pytest.raises(BadSignature, match="made for “medlint-approval”, not for “medlint-review”"):
            verify(DATA, made, person([public]), DAY, REVIEW)

    def test_not_with_the_name_of_a_key_that_did_not_sign(self, pair) -> None:
        """The key named in the envelope is replaced by that of the other: ssh-keygen must see it."""
        import base64

        private, public = pair("eve")
        _, sams = pair("sam")
        lines = sign(DATA, private, REVIEW).splitlines()
        data = base64.b64decode("".join(lines[1:-1]))
        forged = data.replace(base64.b64decode(public.split()[1]), base64.b64decode(sams.split()[1]))
        assert forged != data
        text = "\n".join([lines[0], base64.b64encode(forged).decode(), lines[-1], ""])
        with pytest.raises(BadSignature, match="does not fit"):
            verify(DATA, text, person([sams]), DAY, REVIEW)

    def test_every_flipped_byte_is_seen(self, pair) -> None:
        import base64

        private, public = pair("sam")
        lines = sign(DATA, private, REVIEW).splitlines()
        data = bytearray(base64.b64decode("".join(lines[1:-1])))
        for place in range(0, len(data), 17):
            data[place] ^= 1
            text = "\n".join([lines[0], base64.b64encode(data).decode(), lines[-1], ""])
            with pytest.raises(BadSignature):
                verify(DATA, text, person([public]), DAY, REVIEW)
            data[place] ^= 1

    def test_a_key_that_is_not_there(self, tmp_path) -> None:
        with pytest.raises(BadSignature, match="No such file"):
            sign(DATA, tmp_path / "none", REVIEW)
