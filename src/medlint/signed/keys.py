"""OpenSSH public keys and signatures as text: what they are, and whether they are whole. Checks no signature."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from medlint import lazy
from medlint.row import NamedTuple

_TYPES = (
    "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
)  # fmt: skip
_KEY = lazy.pattern(r"([a-z0-9@.-]+) ([A-Za-z0-9+/]+={0,2})(?: [^\r\n]*)?")
_ARMOUR = lazy.pattern(
    r"-----BEGIN SSH SIGNATURE-----\n((?:[A-Za-z0-9+/=]+\n)+)-----END SSH SIGNATURE-----\n?"
)
_RSA_BYTES = 256  # 2048 bits
_LONGEST = 20_000
_MAGIC = b"SSHSIG\x00\x00\x00\x01"


class Envelope(NamedTuple):
    """What a signature says of itself: the public key that made it, and for which purpose."""

    key: str
    namespace: str


def public(value: Any) -> str:
    """A public key without its comment. Raises ValueError that says what is wrong with it."""
    if not isinstance(value, str):
        raise ValueError("must be a public key such as “ssh-ed25519 AAAA…”")
    if "PRIVATE KEY" in value:
        raise ValueError(
            "this is a private key: it is no secret any more, make a new pair and give the .pub file"
        )
    match = _KEY.fullmatch(value.strip())
    if not match or match[1] not in _TYPES:
        raise ValueError(f"is no public key that signs: give the line of a .pub file ({', '.join(_TYPES)})")
    fields = _fields(_decoded(match[2]))
    if not fields or fields[0] != match[1].encode():
        raise ValueError("the key is damaged: copy the whole line of the .pub file")
    if match[1] == "ssh-rsa" and (len(fields) != 3 or len(fields[2].lstrip(b"\0")) < _RSA_BYTES):
        raise ValueError("the RSA key has fewer than 2048 bits: make an ssh-ed25519 key")
    return f"{match[1]} {match[2]}"


def envelope(signature: str) -> Envelope:
    """What an armoured signature says of itself. Raises ValueError for anything that is not one whole signature."""
    match = _ARMOUR.fullmatch(signature) if len(signature) <= _LONGEST else None
    data = _decoded(match[1].replace("\n", "")) if match else b""
    if not data.startswith(_MAGIC):
        raise ValueError("it is no OpenSSH signature")
    fields = _fields(data[len(_MAGIC) :])
    if len(fields) != 5 or not (kind := (_fields(fields[0]) or [b""])[0]):
        raise ValueError("the signature is damaged")
    key = f"{kind.decode('ascii', 'replace')} {base64.b64encode(fields[0]).decode()}"
    return Envelope(key, fields[1].decode("utf-8", "replace"))


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _fields(data: bytes) -> list[bytes]:
    """The strings of SSH wire data, each with its length before it; nothing if one is cut short."""
    found: list[bytes] = []
    while data:
        size = int.from_bytes(data[:4], "big")
        if len(data) < 4 + size:
            return []
        found.append(data[4 : 4 + size])
        data = data[4 + size :]
    return found
