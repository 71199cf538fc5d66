"""A small clinic's site under git, with fictional people, for the tests of the gate.

``main`` holds what was agreed; ``change`` is checked out on top of it, and each test does its deed there.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from medlint.cli.guard import run
from medlint.pipeline import signature
from medlint.pipeline.article import Article
from medlint.read import read
from medlint.signed import places
from medlint.signed.reviews import SignOff, dump, load
from medlint.signed.statement import REVIEW

if TYPE_CHECKING:
    from pathlib import Path

TODAY = "2026-11-25"
GIT = shutil.which("git") or "git"
#: All of them are made up. Who has a key in the signed world, and what they may sign.
PEOPLE = {
    "Ana Brandt": ("author", ""),
    "Tom Keller": ("editor", ""),
    "Mira Okafor": ("clinical", "MBBS"),
    "Paul Grau": ("clinical", "MBBS"),  # whose time is over
    "Ida Holm": ("owner", ""),
    "Leo Winter": ("owner", ""),
}
EXPIRED = "Paul Grau"

CONFIG = """\
profile: patient
content: ["content/**/*.md"]
locale: en-GB
packs: [./house-rules]
vocabulary: [words.txt]
types:
  news: {match: "content/news/**"}
rules: {tone/stock-phrase: warning}
overrides: [{files: ["content/archive/**"], rules: {"tone/*": off}}]
"""
RULE = """\
title: Words that hurry the reader
severity: error
check: {kind: phrase, phrases: [hurry up]}
message: "“{said}” hurries the reader."
why: A reader who is hurried skips what matters.
help: "Take “{said}” out."
sources: [{title: House rule on tone, publisher: Example Clinic, basis: house}]
examples:
  should_flag:
    - {text: "Please hurry up now.", at: hurry up}
    - {text: "You must hurry up with it.", at: hurry up}
  should_pass:
    - Take your time.
    - {text: Do not hurry., near_miss: true}
"""
HOOK = """\
repos:
  - repo: https://example.org/medlint
    rev: v0.1.0
    hooks:
      - id: medlint
"""
WORKFLOW = """\
on: pull_request_target
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - run: medlint gate --base origin/main
"""
ARTICLE = """\
---
id: {id}
title: {title}
type: page
locale: en-GB
author: {{name: Ana Brandt, role: writer}}
editor: {{name: Tom Keller, role: editor}}
owner: Ida Holm
publisher: Example Clinic
published: 2026-11-20
status: published
reviews: [{{kind: clinical, name: Mira Okafor, role: doctor, on: 2026-11-18}}]
last_reviewed: 2026-11-18
next_review: 2027-11-18
conflicts: none
feedback: Tell us about mistakes on the contact page.
sources:
  - {{title: "Going to an appointment", publisher: "NHS", year: 2025, url: "https://www.nhs.uk/appointments/"}}
  - {{title: "Preparing for a visit", publisher: "MedlinePlus", year: 2025, url: "https://medlineplus.gov/v.html"}}
---

# {title}

{body}

This page does not replace advice from your doctor or pharmacist. Ask them if you are not sure.
"""
VISIT = "Bring a list of your medicines and your questions. Take a friend with you if you like."
PHONE = "Write down what you want to ask before you ring. Keep a pen near the phone."
WAY = "The door is behind the station. Take the stairs on the left, and look for the blue sign."
LETTER = "Your letter says when to come. Read it again on the day before, and keep it in your bag."
#: What the house's own rule flags.
FAULT = "Please hurry up when you are called."


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> dict[str, Any]:
        """The JSON it wrote."""
        told: dict[str, Any] = json.loads(self.out)
        return told

    @property
    def kinds(self) -> set[str]:
        """The kinds of items in the list of what the change does to the rules."""
        change = self.told["change"] or {"items": []}
        return {item["kind"] for item in change["items"]}

    def reasons(self, path: str) -> list[str]:
        """What keeps an article back."""
        article = next(each for each in self.told["articles"] if each["path"] == path)
        return [reason["text"] for reason in article["reasons"]]

    def kinds_of(self, path: str) -> set[str]:
        """The kinds of what keeps an article back."""
        article = next(each for each in self.told["articles"] if each["path"] == path)
        return {reason["kind"] for reason in article["reasons"]}


class World:
    """A repository. ``keys``: name → private key file; none in a world without signatures."""

    def __init__(self, root: Path, keys: dict[str, Path], capsys: Any = None) -> None:
        self.root = root
        self.keys = keys
        self.capsys = capsys

    # What lies there

    def write(self, path: str, text: str) -> Path:
        """Write a file."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
        return target

    def text(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace words that are there."""
        text = self.text(path)
        assert old in text, f"{path} has no “{old}”"
        self.write(path, text.replace(old, new))

    def article(self, path: str, id_: str, title: str, body: str) -> None:
        """Write an article that has all it needs but its sign-off."""
        self.write(path, ARTICLE.format(id=id_, title=title, body=body))

    def sign(
        self, path: str, name: str = "Mira Okafor", *, on: str = "2026-11-18", key: str = "", keep: bool = False,
        **other: Any,
    ) -> None:  # fmt: skip
        """Sign an article: with a key in a signed world, unless ``key`` is “none”. ``other`` changes the statement."""
        text = self.text(path)
        article = Article(path, read(text, path))
        file = self.root / places.path(article.id)
        made = SignOff(
            **{
                "article": article.id, "kind": "clinical", "name": name, "role": "doctor", "on": date.fromisoformat(on),
                "hash": article.hash, "sentences": tuple(article.texts), **other,
            }
        )  # fmt: skip
        if self.keys and key != "none":
            signed = signature.sign(made.data(), self.keys[key or name], REVIEW)
            made = SignOff(**{**made.__dict__, "signature": signed})
        before = load(file.read_text(encoding="utf-8"), str(file)) if keep else ()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dump(article.id, [*before, made]), encoding="utf-8")

    def reviewers(self, more: str = "", people: dict[str, tuple[str, str]] | None = None) -> str:
        """A list of those who may sign."""
        lines = ["reviewers:"]
        for name, (role, credential) in (PEOPLE if people is None else people).items():
            lines += [f"  - name: {name}", f"    roles: [{role}]", "    fictional: true"]
            lines += [f"    credential: {credential}"] if credential else []
            lines += [f'    keys: ["{self.public(name)}"]'] if self.keys else []
            lines += ["    valid: {from: 2020-01-01, until: 2026-06-30}"] if name == EXPIRED else []
        return "\n".join(lines) + "\n" + more

    def public(self, name: str) -> str:
        """Somebody's public key."""
        return self.keys[name].with_suffix(".pub").read_text().strip().rpartition(" ")[0]

    # Git

    def git(self, *arguments: str, check: bool = True, given: str | None = None) -> str:
        """Run git here."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        fixed = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            [GIT, "-C", str(self.root), *arguments], check=check, capture_output=True, text=True, input=given,
            env={**kept, **fixed},
        )  # fmt: skip
        return done.stdout.strip()

    def commit(self, message: str = "Change", author: str = "Sam Reed <sam@example.org>") -> str:
        """Commit all there is, and say which commit it is."""
        name, _, email = author.partition(" <")
        who = ["-c", f"user.name={name}", "-c", f"user.email={email.rstrip('>')}"]
        self.git("add", "-A")
        self.git(*who, "commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    # medlint

    def medlint(self, *arguments: str) -> Ended:
        """Run a command."""
        self.capsys.readouterr()
        code = run(arguments)
        out, err = self.capsys.readouterr()
        assert "Traceback" not in err, err
        assert "internal error" not in err, err
        return Ended(code, out, err)

    def gate(self, *arguments: str, base: str = "main", today: str = TODAY) -> Ended:
        """What the gate says."""
        return self.medlint("gate", "--base", base, "--today", today, "--format", "json", "-q", *arguments)

    def approve(
        self, name: str = "Ida Holm", *, key: str = "", today: str = TODAY, commit: bool = True
    ) -> Ended:
        """Have an owner approve the change."""
        file = str(self.keys[key or name])
        done = self.medlint("approve", "--base", "main", "--as", name, "--key", file, "--today", today)
        if commit and not done.code:
            self.commit("Approve", author=f"{name} <owner@example.org>")
        return done


def build(root: Path, keys: dict[str, Path]) -> World:
    """The site as it was agreed, and a branch on top of it."""
    world = World(root, keys)
    world.git("init", "-q", "-b", "main")
    signature = "required" if keys else "off"
    gate = f"gate: {{fail_on: warning, require: [clinical], signature: {signature}}}\n"
    world.write("medlint.yaml", CONFIG + gate)
    world.write("words.txt", "examplemab\n")
    world.write("house-rules/pack.yaml", "name: house\nversion: 1.0.0\nlicence: MIT\n")
    world.write("house-rules/house/hurry.yaml", RULE)
    world.write(
        "house-rules/house/rush.yaml", RULE.replace("hurry up", "rush along").replace("hurry.", "rush.")
    )
    world.write("reviewers.yaml", world.reviewers())
    world.write(".gitignore", "/build/\n")
    world.write(".pre-commit-config.yaml", HOOK)
    world.write(".github/workflows/gate.yml", WORKFLOW)
    world.write(".github/CODEOWNERS", "* @owners\n")
    world.write("README.md", "# The site\n")
    world.article("content/visit.md", "visit", "What to bring to your appointment", VISIT)
    world.article("content/phone.md", "phone", "How to ring the clinic", PHONE)
    world.sign("content/visit.md")
    world.sign("content/phone.md")
    world.commit("The site", author="Ida Holm <ida@example.org>")
    world.git("checkout", "-q", "-b", "change")
    return world
