"""OpenSSH signatures over statements: made and checked by ``ssh-keygen -Y``, each for one purpose only.

The day is part of what is signed. Trusts nothing but the keys it is given; knows no article and no list.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from medlint.signed import keys
from medlint.signed.statement import APPROVAL, REVIEW, statement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from medlint.signed.people import Person

__all__ = ["APPROVAL", "REVIEW", "BadSignature", "Namespace", "NoKeygen", "sign", "statement", "verify"]
Namespace = Literal["medlint-review", "medlint-approval"]
_WHO = "signer"
_PATIENCE = 120  # seconds: a passphrase or a touch may be asked for


class NoKeygen(RuntimeError):
    """``ssh-keygen`` is not there or too old: nothing can be signed or checked. Always exit 2."""


class BadSignature(ValueError):
    """A signature that counts for nothing; its text says why."""


def sign(data: bytes, key: Path, namespace: str) -> str:
    """A signature over ``data`` with a private key file, or a public one whose private key an agent holds.

    Raises NoKeygen, or BadSignature with what ssh-keygen says.
    """
    _known(namespace)
    done = _keygen(["sign", "-f", str(key), "-n", namespace], data, ask=True)
    made = done.stdout.decode("ascii", "replace")
    if done.returncode or not made.startswith("-----BEGIN SSH SIGNATURE-----"):
        raise BadSignature(f"{key}: {_said(done) or 'ssh-keygen did not sign'}")
    return made


def verify(
    data: bytes, signature: str, person: Person, at: date, namespace: str, today: date | None = None
) -> None:
    """Raises BadSignature, with the reason, unless one of the person's keys made this signature over ``data``.

    ``at`` is the day that ``data`` states (see ``statement``); the person must have been valid then, and it may not
    lie after ``today``. Raises NoKeygen where nothing can be checked.
    """
    _known(namespace)
    if today and at > today:
        raise BadSignature(f"it is dated {at}, which is still to come")
    if not person.valid(at):
        raise BadSignature(f"{person.name} may not sign on {at}: {_limits(person)}")
    if not person.keys:
        raise BadSignature(f"no key of {person.name} is known")
    try:
        told = keys.envelope(signature)
    except ValueError as error:
        raise BadSignature(str(error)) from None
    if told.namespace != namespace:
        raise BadSignature(f"it was made for “{told.namespace}”, not for “{namespace}”")
    if told.key not in person.keys:
        raise BadSignature(f"it was not made with a key of {person.name}")
    if not _verified(data, signature, told.key, namespace):
        raise BadSignature("it does not fit what is signed: one of the two was changed")


def _verified(data: bytes, signature: str, key: str, namespace: str) -> bool:
    with tempfile.TemporaryDirectory(prefix="medlint-") as folder:
        allowed, made = Path(folder) / "allowed", Path(folder) / "signature"
        allowed.write_text(f'{_WHO} namespaces="{namespace}" {key}\n', encoding="ascii")
        made.write_text(signature, encoding="ascii")
        call = ["verify", "-f", str(allowed), "-I", _WHO, "-n", namespace, "-s", str(made)]
        return _keygen(call, data).returncode == 0


def _limits(person: Person) -> str:
    start, until = person.start, person.until
    said = [f"from {start}" if start else "", f"until {until}" if until else ""]
    return "valid " + " ".join(filter(None, said))


def _known(namespace: str) -> None:
    if namespace not in (REVIEW, APPROVAL):
        raise ValueError(f"there is no purpose “{namespace}”")


def _keygen(call: Sequence[str], data: bytes, *, ask: bool = False) -> subprocess.CompletedProcess[bytes]:
    """Run ``ssh-keygen -Y``; without ``ask`` it can ask nobody anything."""
    import shutil

    program = shutil.which("ssh-keygen")
    if not program:
        raise NoKeygen(
            "ssh-keygen is not there: install OpenSSH (openssh-client) to sign and to check signatures"
        )
    environment = {**os.environ, "LC_ALL": "C"}
    if not ask:
        environment = {
            name: environment[name] for name in ("PATH", "SYSTEMROOT", "LC_ALL") if name in environment
        }
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing of an article is an option
            [program, "-Y", *call],
            input=data,
            capture_output=True,
            env=environment,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoKeygen(f"ssh-keygen gave no answer within {_PATIENCE} s") from None
    except OSError as error:
        raise NoKeygen(f"{program}: {error.strerror or error}") from None
    if b"unknown option" in done.stderr or b"illegal option" in done.stderr:
        raise NoKeygen(f"{program} is too old to sign: OpenSSH 8.1 or newer is needed")
    return done


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""
