"""What an article says that a medicine brings on, or does not, and what undoes an overdose of it.

What is brought on stands here in everyday words, each under one name; who says so and when is for ``stated``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_BROUGHT = {
    "dependence": r"addict\w+|habit-forming|dependen(?:t|ce|cy)\b(?! on (?:your|the|how|age))|hooked",
    "drowsiness": r"drows\w+|sleepy|sleepiness|sedat\w+",
    "weight gain": r"(?:gain|put on|putting on)(?: \w+)? weight|weight gain|gain(?:ing)? weight",
    "hair loss": r"hair loss|(?:lose|losing)(?: \w+)? hair|hair (?:to )?(?:thins?|falls? out|fall out)|bald\w*",
    "sun reactions": r"sensitive to (?:the )?sun\w*|burns? (?:more )?easily|sunburn\w*",
    "constipation": r"constipat\w+",
    "diarrhoea": r"diarrh\w+|loose (?:stools|poo)",
    "sickness": r"nausea|feel(?:ing)? sick|vomit\w*",
    "headache": r"headaches?",
    "dizziness": r"dizz\w+|light-headed",
    "dry mouth": r"dry mouth|mouth (?:to )?(?:feel )?dry",
    "cough": r"coughs?|coughing",
    "impotence": r"impoten\w+|erection\w*|erectile \w+",
    "stained teeth": r"stain\w* (?:the |your )?teeth|teeth (?:to )?(?:turn|stain\w*|discolou?r\w*)",
    "stomach ulcers": r"(?:stomach|peptic) (?:ulcers?|bleeding)",
    "infertility": r"infertil\w+|lowers? fertility|sterility",
    "cancer": r"risk of (?:\w+ )?cancers?",
    "rash": r"rash(?:es)?",
    "swelling": r"swollen \w+|ankle swelling|fluid retention",
    "insomnia": r"insomnia|sleepless\w*|keep(?:s|ing)? you awake",
    "black stools": r"black (?:stools?|poo)|(?:stools?|poo) (?:turns? |to turn )?black",
}
_WHAT = {name: lazy.pattern(rf"\b(?:{words})") for name, words in _BROUGHT.items()}
_ANY = lazy.pattern(rf"\b(?:{'|'.join(_BROUGHT.values())})")
_BRINGS = lazy.pattern(
    r"\b(?:makes?|making|caus\w+|brings?|leads?|gives?|leaves?|feel|get|become|side effects?|can be|may be"
    r"|is|are|raises?"
    r"|increases?|risk|common|turns?|stains?|known to|lose|gain|put on|lowers?)\b"
)
_DENIES = lazy.pattern(
    r"\b(?:not|never|no|n't|without|neither|nor|free of|free from|nobody|nothing)\b(?! (?:always|only"
    r"|usually|often|all"
    r"|just|everyone|known|enough|rule|mean|yet|clear|sure|as))"
)
_UNSURE = lazy.pattern(
    r"\b(?:if|unless|until|when|whether|overdos\w*|too much|stop\w*|without (?:it|treatment)|miss\w*"
    r"|treat\w*|help\w*|prevent\w*"
    r"|eas(?:e|es|ed)|reliev\w*|protect\w*|used|given|tell|call|ask|avoid|rare\w*|unlikely|seldom|usually"
    r"|always|often"
    r"|everyone|most|some|less|fewer|more|than|trials?|stud\w+|have had|already|history|evidence|before"
    r"|check\w*|signs?"
    r"|symptoms?|contact|take|suffer\w*|have|with|doctors?|prescrib\w*|for)\b"
)
_REACH = 60
_IT = lazy.pattern(r"\W*(?:it|this medicine|the medicine|this drug|they)\b")
_SPAN = lazy.pattern(r".+")
_ON = lazy.pattern(r"\b(?:on|with|from|of|taking)\W*\Z")
_UNDOES = lazy.pattern(
    r"\b(?:antidotes?|revers\w+|und(?:o|oes|one)|counteract\w*|neutralis\w+|neutraliz\w+)\b"
)
_POISON = lazy.pattern(
    r"\b(?:overdos\w+|poisoning|too much|effects?|antidotes?|reverses?)(?: (?:of|on|with|by|from|to|for"
    r"|the|a|any))* ([\w-]+)"
)


def brings(told: Told) -> Iterator[Statement]:
    """1 for what one medicine is said to bring on, -1 for what it is said not to."""
    text = told.text
    if len(told.drugs) != 1 or not _ANY.search(text) or _UNSURE.search(text):
        return
    subject = _subject(told)
    for name, pattern in _WHAT.items() if subject else ():
        found = pattern.search(text)
        if found and subject and _near(text, subject, found) and _BRINGS.search(text):
            value = -1 if _DENIES.search(text, 0, found.start()) else 1
            yield told._replace(given=_case(told)).stated(told.drugs[0], f"move risk of {name}", value)


def _near(text: str, subject: re.Match[str], found: re.Match[str]) -> bool:
    """Whether what is brought on follows the medicine, or comes "on" it."""
    if found.start() >= subject.end():
        return found.start() - subject.end() <= _REACH
    return bool(_ON.search(text[found.end() : subject.start()]))


def _subject(told: Told) -> re.Match[str] | None:
    """Where the medicine stands, by its name or as "it"."""
    if not told.named:
        return _IT.match(told.text)
    drug = next((item for item in told.sentence.items if item.id == told.drugs[0]), None)
    return drug and _SPAN.match(told.text, drug.start - told.base, drug.end - told.base)


def _case(told: Told) -> tuple[str, ...]:
    return tuple(each for each in told.case if each in ("child", "pregnant", "trial", "overdose", "forgot"))


def antidotes(told: Told) -> Iterator[Statement]:
    """The medicines that are said to undo an overdose of another."""
    text = told.text
    found, poison = _UNDOES.search(text), _POISON.search(text)
    if not (found and poison and told.named) or _denied(text, found):
        return
    read = next((each for each in told.knowledge.readings(poison[1]) if each[0] in "mf"), None)
    others = sorted({id_ for id_ in told.drugs if read and id_ != read[1]})
    if read and others:
        yield told._replace(given=()).stated(read[1], "antidote", others)


def _denied(text: str, found: re.Match[str]) -> bool:
    return bool(_DENIES.search(text, 0, found.start()))
