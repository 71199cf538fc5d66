"""What a kept result depends on, as digests: article, medlint's code, a rule's check, knowledge, settings.

Never a time of change: the same content gives the same key, on any machine.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medlint import __version__, resources
from medlint.digest import blake2b

if TYPE_CHECKING:
    from medlint.engine.look import Bench
    from medlint.rules.pack import Rule

#: The parts of medlint that do not decide what is found in an article before anything is made of it.
_OTHER = frozenset({"cli", "config", "pipeline", "report", "rules", "score", "site", "_compiled", "_rules"})
_FORMAT = "2"  # of what is kept


def digest(*parts: Any) -> str:
    """One digest of texts, bytes and plain data."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else _plain(part).encode("utf-8", "surrogatepass")
        made.update(len(data).to_bytes(8, "big") + data)
    return made.hexdigest()


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    import json

    return json.dumps(value, sort_keys=True, default=str)


class Keys:
    """The keys of one run."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self._rules: dict[tuple[str, str, str], str] = {}

    def article(self, place: str, content: str) -> str:
        """The key of an article: where it stands, the digest of its bytes, and the code that reads it."""
        return digest(_FORMAT, self._code, place, content)

    def rule(self, rule: Rule, type_: str, locale: str) -> str:
        """The key of a rule's answer for an article of this type and locale.

        The kind's code is part of the article's key, so that no kind is imported to look up what it said.
        """
        key = (rule.id, type_, locale)
        if key not in self._rules:
            check = (rule.id, rule.kind_name, rule.raw_params, type_, locale)
            self._rules[key] = digest(check, self.knowledge, self._settings)[:20]
        return self._rules[key]

    @cached_property
    def knowledge(self) -> str:
        """The digest of what is known."""
        known = self.bench.pack.knowledge
        return str(getattr(known, "digest", "")) or digest(dict(known))

    @cached_property
    def _settings(self) -> str:
        return digest(dict(self.bench.config.settings))

    @cached_property
    def _code(self) -> str:
        here = Path(__file__).resolve().parents[1]
        files = [file for file in here.glob("*.py") if file.name != "__main__.py"]
        for folder in here.iterdir():
            if folder.name not in _OTHER:
                files += folder.glob("*.py")
        files.sort()
        files += sorted((resources.core_pack() / "words").glob("*.txt"))
        return digest(__version__, *(file.read_bytes() for file in files))
