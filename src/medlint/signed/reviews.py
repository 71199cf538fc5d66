"""Sign-offs as they lie in ``reviews/``: who stood by which words of an article.

What a file says is never trusted over the article: every hash is worked out anew. May not open files.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from medlint.problem import Invalid, Problem, suggest
from medlint.record import record
from medlint.signed import names, places
from medlint.signed.days import iso
from medlint.signed.statement import REVIEW, statement
from medlint.signed.text import hash_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_KEYS = ("kind", "name", "role", "on", "hash", "sentences", "signature")
_NEEDED = _KEYS[:-1]
_TEXTS = ("kind", "name", "role", "on", "hash", "signature")
_LONGEST = 4_000_000  # characters of a file
_MOST = 20_000  # sentences of a sign-off
SCHEMA = 1


@record
class SignOff:
    """A person's word for an article's text. ``sentences`` are the parts that ``hash`` is the hash of."""

    article: str
    kind: str
    name: str
    role: str
    on: date
    hash: str
    sentences: tuple[str, ...] = ()
    signature: str = ""

    def data(self) -> bytes:
        """What its signature is over: all of it, the sentences by their hash."""
        said = {
            "article": self.article, "kind": self.kind, "name": self.name, "role": self.role, "hash": self.hash,
        }  # fmt: skip
        return statement(REVIEW, self.on, said)


def load(text: str, file: str) -> tuple[SignOff, ...]:
    """The sign-offs in a file of ``reviews/``, in its order.

    Raises Invalid with all that is wrong, also when sentences are not those of the hash beside them.
    """
    if len(text) > _LONGEST:
        raise Invalid([Problem(file, 0, "", f"is longer than {_LONGEST:,} characters")])
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise Invalid([Problem(file, error.lineno, "", f"is no JSON: {error.msg}")]) from None
    except RecursionError:
        raise Invalid([Problem(file, 0, "", "is nested too deeply")]) from None
    except ValueError as error:
        raise Invalid([Problem(file, 0, "", str(error))]) from None
    problems: list[Problem] = []
    made = tuple(_read(value, file, problems))
    if problems:
        raise Invalid(problems)
    return made


def dump(article: str, sign_offs: Sequence[SignOff]) -> str:
    """The file that holds these sign-offs, one sentence a line so that a change can be read in a diff."""
    made = {
        "medlint": SCHEMA,
        "article": article,
        "sign_offs": [
            {
                "kind": each.kind, "name": each.name, "role": each.role, "on": each.on.isoformat(), "hash": each.hash,
                "sentences": list(each.sentences), **({"signature": each.signature} if each.signature else {}),
            }
            for each in sign_offs
        ],
    }  # fmt: skip
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def latest(sign_offs: Sequence[SignOff], kind: str) -> SignOff | None:
    """The one that counts for a kind of review: that of the latest day, the last one of several."""
    found: SignOff | None = None
    for each in sign_offs:
        if each.kind == kind and (found is None or each.on >= found.on):
            found = each
    return found


def _read(value: Any, file: str, problems: list[Problem]) -> Iterator[SignOff]:
    def say(key: str, message: str) -> None:
        problems.append(Problem(file, 0, key, message))

    if not isinstance(value, dict) or not isinstance(value.get("sign_offs"), list):
        say("", "must be an object with “article” and a list “sign_offs”")
        return
    for key in value:
        if key not in ("medlint", "article", "sign_offs"):
            say(str(key), "unknown key" + suggest(str(key), ("medlint", "article", "sign_offs")))
    if value.get("medlint") != SCHEMA:
        say("medlint", f"is not {SCHEMA}: another version of medlint wrote this file")
    article = value.get("article")
    if not isinstance(article, str) or places.fault(article):
        say("article", places.fault(article) if isinstance(article, str) else "must be the id of the article")
        return
    for number, entry in enumerate(value["sign_offs"]):
        before = len(problems)
        for key, message in _faults(entry):
            problems.append(Problem(file, 0, f"sign_offs.{number}{key}", message))
        if len(problems) == before:
            yield _made(article, entry)


def _faults(entry: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry: the rest of the key, and what to say."""
    if not isinstance(entry, dict):
        yield "", f"must be an object with {', '.join(_NEEDED)}"
        return
    for key in entry:
        if key not in _KEYS:
            yield f".{key}", "unknown key" + suggest(str(key), _KEYS)
    for key in _NEEDED:
        if key not in entry:
            yield "", f"the key “{key}” is missing"
    wrong = [key for key in _TEXTS if not isinstance(entry.get(key, ""), str)]
    yield from ((f".{key}", "must be text") for key in wrong)
    if not _encodable(entry):
        yield "", "holds half a character (a lone surrogate)"
        return
    if not wrong:
        yield from _value_faults(entry)


def _encodable(entry: dict[str, Any]) -> bool:
    try:
        json.dumps(entry, ensure_ascii=False).encode("utf-8")
    except (UnicodeEncodeError, RecursionError):
        return False
    return True


def _value_faults(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if "on" in entry and not iso(entry["on"]):
        yield ".on", f"“{entry['on']}” is no day: it is written like 2026-11-20"
    fault = names.fault(entry.get("name", "x"))
    if fault:
        yield ".name", f"“{entry['name']}” {fault}"
    sentences = entry.get("sentences", [])
    if not isinstance(sentences, list) or not all(isinstance(each, str) for each in sentences):
        yield ".sentences", "must be a list of texts"
    elif len(sentences) > _MOST:
        yield ".sentences", f"are more than {_MOST:,}"
    elif entry.get("hash") != hash_of(sentences):
        yield ".hash", "is not the hash of these sentences: one of the two was changed after signing"


def _made(article: str, entry: dict[str, Any]) -> SignOff:
    on = iso(entry["on"])
    assert on
    return SignOff(
        article,
        entry["kind"],
        entry["name"],
        entry["role"],
        on,
        entry["hash"],
        tuple(entry["sentences"]),
        entry.get("signature", ""),
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key “{twice}” stands twice")
    return made


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no JSON")
