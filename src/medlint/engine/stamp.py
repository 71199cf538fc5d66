"""From a hit to a finding: severity, words, fingerprint. Knows nothing of suppressions."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from medlint import lazy
from medlint.model import ERROR, INFO, WARNING, Finding, at_least
from medlint.record import replace

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from medlint.model import Hit, Severity
    from medlint.model.finding import Confidence
    from medlint.rules.pack import Rule

_SLOT = lazy.pattern(r"\{\{|\}\}|\{(\w+)\}")
_LONGEST = 160
_SURE: tuple[Confidence, ...] = ("low", "medium", "high")
_MOST: dict[Confidence, Severity] = {"low": INFO, "medium": WARNING, "high": ERROR}
_OF_MEDICINE = ("fact", "safety")


def stamp(path: str, rule: Rule, level: str, hit: Hit) -> Finding:
    """The finding of a hit, but for its fingerprint."""
    sources = hit.sources or rule.sources
    confidence = min(hit.confidence, cast("Confidence", rule.confidence), key=_SURE.index)
    return Finding(
        path=path,
        span=hit.span,
        rule=rule.id,
        severity=_capped(cast("Severity", level), confidence, rule, hit),
        message=fill(_text(rule.message, hit.case), hit.slots),
        help=fill(_text(rule.help, hit.case), hit.slots),
        why=_on_one_line(rule.why),
        confidence=confidence,
        sources=sources,
        fix=hit.fix,
        related=hit.related,
    )


def _capped(level: Severity, confidence: Confidence, rule: Rule, hit: Hit) -> Severity:
    """The severity that confidence and sources allow: an error needs certainty and a source that was read.

    A rule may name several sources for one demand, of which one that was read is enough. A hit names those of
    the facts it rests on, and is no surer than the least of them.
    """
    sources = hit.sources or rule.sources
    most = _MOST[confidence]
    memories = [source.basis == "memory" for source in sources]
    remembered = any(memories) if hit.sources else bool(memories) and all(memories)
    unread = rule.group in _OF_MEDICINE and not any(source.basis == "read" for source in sources)
    if remembered or unread:
        most = most if at_least(WARNING, most) else WARNING
    return most if at_least(level, most) else level


def _text(texts: Mapping[str, str], case: str) -> str:
    return texts.get(case) or texts.get("") or next(iter(texts.values()), "")


def fill(template: str, slots: Mapping[str, str]) -> str:
    """A message with its slots filled. What stands in a slot is text and nothing else."""

    def filled(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0][0]
        text = " ".join(str(slots.get(match[1], "")).split())
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"

    line = _on_one_line(template)
    return _SLOT.sub(filled, line) if "{" in line or "}" in line else line


@lru_cache(2048)
def _on_one_line(text: str) -> str:
    """The same text for all findings of a rule, of which a site may have thousands."""
    return " ".join(text.split())


def fingerprint(rule: str, sentence: bytes, ordinal: int) -> str:
    """What a finding is known by: its rule, the digest of its sentence, which of several it is."""
    from medlint.digest import blake2b

    text = b"\n".join((rule.encode(), sentence, str(ordinal).encode()))
    return blake2b(text, digest_size=10).hexdigest()


def fingerprinted(
    findings: Iterable[Finding], source: str, known: Mapping[int, bytes] | None = None
) -> list[Finding]:
    """One article's findings in order, each with a fingerprint: rule, sentence, which of several it is.

    ``known``: digests of sentences that were worked out before, by the place of a finding.
    """
    ordered = sorted(findings, key=lambda f: (f.span, f.rule, f.message))
    if not ordered:
        return []
    from medlint.engine.sentence import Sentences

    seen: dict[tuple[str, bytes], int] = {}
    sentences = Sentences(source, known)
    made: list[Finding] = []
    for finding in ordered:
        key = (finding.rule, sentences.at(finding.span))
        ordinal = seen.get(key, 0)
        seen[key] = ordinal + 1
        made.append(replace(finding, fingerprint=fingerprint(finding.rule, key[1], ordinal)))
    return made
