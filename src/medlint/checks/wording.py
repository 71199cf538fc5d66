"""Words that many section rules share, written in rules as ``%name%``.

Each is a list of literal terms parted by ``|``; a term that ends in ``*`` stands for every word that begins
so.
Holds words only: which of them a section needs is said in ``rules/section``.
"""

from __future__ import annotations

import re

WORDS: dict[str, str] = {
    "ask": (
        "talk|talking|speak|speaking|check with|checking with|check first|ask|asking|contact|call|tell|"
        "telling|see|seeing|consult*|discuss*|ring|phone|message|agree|agreed|agrees|work with|"
        "working with|advice|advise|advises|advised|guidance|supervision|let|inform|report|"
        "under the care|with the help|approval|permission|told|tells|says|recommend*|instruct*|decide|"
        "decides|together with|guided by|directed by|plan|visit|go to|make sure"
    ),
    "clinician": (
        "doctor|doctors|doctor's|physician*|gp|gps|gp's|prescriber*|pharmacist*|nurse|nurses|"
        "specialist*|consultant|healthcare professional*|health care professional*|"
        "health professional*|healthcare provider*|health care provider*|healthcare team*|"
        "health care team*|care team*|medical team*|clinic|clinics|clinician*|midwife|midwives|"
        "dentist*|provider|providers|transplant team*|transplant centre|transplant center|your team|"
        "the team|heart team|cancer team|rheumatolog*|gastroenterolog*|dermatolog*|neurolog*|"
        "cardiolog*|oncolog*|psychiatrist*|obstetrician*|surgeon*|111|nhs 111|helpline|care provider*|"
        "prescribing team"
    ),
    "emergency": (
        "999|911|112|000|a&e|emergency room|emergency department|emergency services|emergency care|"
        "emergency medical|emergency help|emergency treatment|er|ed|nearest hospital|to hospital|"
        "ambulance|casualty department|emergency number|accident and emergency|an emergency|"
        "emergencies|emergency"
    ),
    "urgent": (
        "right away|straight away|straightaway|immediately|immediate|urgent|urgently|at once|"
        "as soon as possible|the same day|same-day|without delay|emergency|promptly"
    ),
    "not": (
        "not|never|don't|avoid|mustn't|shouldn't|cannot|can't|won't|unsafe|dangerous|risky|without|"
        "rather than|instead of|harmful|isn't|unless"
    ),
    "stop": (
        "stop|stops|stopping|stopped|come off|comes off|coming off|came off|withdraw|withdrawing|"
        "withdrawal|withdrawn|quit|quitting|discontinu*|run out|running out|ran out|give up|giving up"
    ),
    "sudden": (
        "sudden|suddenly|abrupt|abruptly|all at once|cold turkey|cold|too quickly|too fast|quickly|"
        "overnight|straight away|immediately|on your own|by yourself|yourself|without"
    ),
}

_MACRO = re.compile(r"%([a-z]+)%")


def expand(terms: str) -> str:
    """``terms`` with each ``%name%`` replaced by its words. Raises ValueError for an unknown name."""

    def words(match: re.Match[str]) -> str:
        if match[1] not in WORDS:
            raise ValueError(f"unknown words “%{match[1]}%”; there are {', '.join(sorted(WORDS))}")
        return WORDS[match[1]]

    return _MACRO.sub(words, terms)


def expression(terms: str) -> str:
    """The same as a regular expression that matches one of the terms as whole words."""
    pieces = []
    for term in sorted(expand(terms).split("|"), key=len, reverse=True):
        stem = re.escape(term.strip().rstrip("*"))
        pieces.append(stem + (r"\w*" if term.strip().endswith("*") else ""))
    return rf"(?<!\w)(?:{'|'.join(pieces)})(?!\w)"


def in_pattern(pattern: str) -> str:
    """A pattern with each ``%name%`` replaced by an expression for its words."""
    return _MACRO.sub(lambda match: expression(match[0]), pattern)
