"""Words cut down to what they share with their other forms, and words that patients use for the same thing.

Cuts too much rather than too little: who compares by stems says nothing when in doubt. Knows no rule.
"""

from __future__ import annotations

from functools import lru_cache

from medlint import lazy

_WORD = lazy.pattern(r"[^\W_]+(?:'[^\W_]+)*")
_ENDINGS = (
    "ations", "ation", "ments", "ment", "ingly", "ings", "ing", "edly", "ness", "ions", "ion", "ally", "ies", "ied",
    "ages", "age", "ers", "ed", "er", "es", "ly", "al", "s",
)  # fmt: skip
_BY_LAST: dict[str, list[str]] = {}
for _ending in _ENDINGS:
    _BY_LAST.setdefault(_ending[-1], []).append(_ending)
_LEAST, _MOST = 3, 6  # letters of a stem
_ALIKE = (
    "miss forget forgot forgotten skip late",
    "dose tablet pill capsule medicine medicines medication medications drug drugs medical prescription",
    "stop stopping quit quitting come coming withdrawal discontinue discontinuing end ending",
    "start starting begin beginning first before",
    "eat eating food foods diet meal meals drink drinking nutrition",
    "alcohol drink drinking",
    "cost costs price pay paying money fund funding insurance afford charge charges",
    "pregnancy pregnant baby babies conceive conception fertility breastfeeding breastfeed breast nursing mothers",
    "effect effects reaction reactions harm harms problem problems risk risks danger dangers safety safe",
    "test tests testing monitoring monitor check checks check-up blood sample scan screening",
    "interaction interactions interact together combine combining mix mixing",
    "overdose much many extra double",
    "store storage storing keep keeping",
    "help urgent emergency call contact doctor",
    "vaccine vaccines vaccination jab jabs immunisation immunization",
    "work works mechanism how",
    "differ different difference differences compare compared comparison versus respond response respon",
    "child children kids kid young teenager teenagers",
    "take taking use using dosage amount",
    "sun skin cancer",
    "travel travelling traveling holiday abroad",
    "operation surgery surgical procedure",
    "sign signs symptom symptoms",
    "treat treatment treatments therapy therapies manage managing management handle",
    "cause causes why reason reasons",
)
#: Words that say nothing of what a text is about.
SMALL = frozenset(
    """
    a an and are as at be been being but by can could do does for from get gets has have her here his how if in into is
    it its just may me might more most much my no nor not of off on one onto or our out over own she should so some
    such than that the their them then there these they this those through to too up us was we were what when where
    whether which while who whom why will with within without would you your yours
    about all also and/or article articles before below click details download factsheet factsheets find follow
    following full further guide guides hub info information know learn leaflet leaflets link links list main next now
    overview page pages part pdf post posts previous read resource resources section sections see series show site
    tap topic topics view visit web website want need needs things thing tell tells understand understanding
    other another home homepage back top contents index
    """.split()  # noqa: SIM905
)


def words(text: str) -> list[str]:
    """The lower-case words of a text; a possessive “'s” is left out."""
    found = _WORD.findall(text.lower().replace("’", "'"))
    return [word.removesuffix("'s") for word in found]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What a lower-case word shares with its other forms: ``stopping`` and ``stopped`` give ``stop``."""
    word = _without_ending(_without_ending(word))
    if len(word) > _LEAST and word[-1] == word[-2]:
        word = word[:-1]
    if len(word) > _LEAST and word[-1] in "eyi":
        word = word[:-1]
    return word[:_MOST]


def _without_ending(word: str) -> str:
    for ending in _BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word.removesuffix(ending)
    return word


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that say what it is about."""
    return frozenset([stem(word) for word in words(text) if word not in SMALL and not word.isdigit()])


def widened(found: frozenset[str]) -> frozenset[str]:
    """These stems and those that patients may use for the same."""
    more = set(found)
    for each in found:
        more |= _groups().get(each, frozenset())
    return frozenset(more)


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _ALIKE:
        group = frozenset(stem(word) for word in line.split())
        for each in group:
            found[each] = found.get(each, frozenset()) | group
    return found
