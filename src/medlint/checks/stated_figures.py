"""The figures that an article gives: one person in how many, hours without food or a car, how long a procedure takes.

What they are of is a medicine, a procedure or a test; what a procedure is called stands here, in everyday words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.leaning import NEEDLESS, leaning
from medlint.checks.timespans import spans
from medlint.claims.rates import NUMBER, TO, stretches, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.stated import Statement, Told

_PROCEDURES = lazy.pattern(
    r"\b(?:(?:liver |kidney |skin |bone marrow |breast |prostate )?biops(?:y|ies)|colonoscop(?:y|ies)"
    r"|(?:endo|gastro|cysto"
    r"|broncho|sigmoido)scop(?:y|ies)|(?:mri|ct|pet|dexa|bone density|ultrasound)(?: scans?)?|x-rays?"
    r"|mammograms?"
    r"|(?:general |local )?anaesthetic|sedati(?:on|ve)|angiogra(?:m|phy)|echocardiogram|ecgs?|dialysis"
    r"|lumbar puncture"
    r"|(?:kidney|liver|heart|stem cell) transplant|(?:hip|knee) replacement|(?:cataract |hernia )?surgery"
    r"|(?:fasting |random )?(?:blood )?(?:glucose|sugar|cholesterol|lipid) tests?|(?:liver )?blood tests?"
    r"|chemotherapy|radiotherapy|vaccination|(?:flu|pneumonia|shingles) (?:vaccine|jab|vaccination))\b"
)
#: One of these is in the name of each.
_HINTS = (
    "biops", "scop", "scan", "mri", "x-ray", "mammo", "anaesth", "sedat", "angio", "echo", "ecg", "dialys",
    "punct", "transplant", "replacement", "surgery", "test", "therapy", "vaccin", " jab", "ultrasound", "dexa",
)  # fmt: skip
_ALIKE = {"bone density scan": "dexa scan", "bone density": "dexa scan", "dexa": "dexa scan", "mri": "mri scan",
          "ct": "ct scan", "ultrasound": "ultrasound scan", "pet": "pet scan", "sedative": "sedation"}  # fmt: skip
_ODDS = lazy.pattern(
    rf"\b(?:({NUMBER})(?:{TO}({NUMBER}))?(?: (?:person|people|man|woman|child|patient|adult)s?)? (?:in"
    rf"|out of|of|for|per) (?:every |each )?(\d[\d,]*"
    rf"|{NUMBER})\b(?! mg|ml)"
    rf"|({NUMBER})(?:{TO}({NUMBER}))? ?(?:%|per ?cent\b)(?= of|[,.]|\Z| (?:have|get|will|are|risk|chance)))"
)
_PEOPLE = lazy.pattern(
    r"\b(?:people|person|patients|women|men|adults|children|users|babies|of (?:them|those|us)|chance|risk"
    r"|odds"
    r"|happen\w*|affect\w*"
    r"|get|occurs?|have|develop\w*|seen|cases|die)\b"
)
_TRIAL = lazy.pattern(
    r"\b(?:trials?|stud(?:y|ies)|survey|dose|mg|tablets?|weeks?|months?|increase[sd]?|rose|fell|lower"
    r"|higher)\b"
)
_LESS = lazy.pattern(r"\b(?:fewer than|less than|under|below|up to|at most|no more than)\s*\Z")
_MORE = lazy.pattern(r"\b(?:more than|over|above|at least)\s*\Z")
_ONWARD = lazy.pattern(r"\s*(?:[a-z]+ ){0,2}or more\b")
#: What happens to so many, where knowledge has no name for it.
_OUTCOMES = {
    "death": lazy.pattern(r"\b(?:die[sd]?|deaths?|dying|fatal)\b"),
    "bleeding": lazy.pattern(r"\b(?:bleed\w*|haemorrhage)\b"),
    "pain": lazy.pattern(r"\bpain\w*\b"),
    "infection": lazy.pattern(r"\binfect\w+\b"),
    "clot": lazy.pattern(r"\bclots?\b"),
    "sickness": lazy.pattern(r"\b(?:sick|nausea|vomit\w*)\b"),
    "rash": lazy.pattern(r"\brash\w*\b"),
    "cancer": lazy.pattern(r"\bcancers?\b"),
    "pregnancy": lazy.pattern(r"\bpregnan\w+\b"),
    "puncture": lazy.pattern(r"\b(?:perforat\w+|punctur\w+|tears?|hole)\b"),
    "cure": lazy.pattern(r"\b(?:cure[ds]?|works? (?:for|in))\b"),
    "hair": lazy.pattern(r"\bhair\b"),
}
_DEGREES = lazy.pattern(
    r"\b(serious|severe|major|bad|heavy|mild|minor|small|low|very low|high|no|in between|working)\b"
)
_FAST = lazy.pattern(
    r"\b(?:fast(?:ing|ed)?(?! glucose| blood| sugar| cholesterol| lipid| acting| and| heart| test)|(?:eat"
    r"|have) nothing|nothing"
    r" (?:to eat|but water|by mouth)|(?:no|without|go without|any) food|not eat|stop eating|starve)\b"
)
_AHEAD = lazy.pattern(r"\b(?:before|beforehand|ahead of|for|prior to|until)\b")
_EAT = lazy.pattern(
    r"\b(?:eat(?:ing)?|breakfast|meals?) (?:and drink )?(?:as usual|normally|beforehand|before|first)\b"
    r"|\beat(?:ing)? (?:and drink )?(?:right )?(?:up to|until)\b|\b(?:have|eat) (?:a"
    r"|your)(?: \w+)? (?:breakfast|meal|lunch)\b"
)
#: What readers may have to wait with.
_DEEDS = {
    "driving": lazy.pattern(
        r"\b(?:driv(?:e|es|ing)|be (?:back )?(?:behind|at) the wheel|(?:behind|at) the wheel)\b"
    ),
    "lifting": lazy.pattern(r"\b(?:lift(?:ing)?|carry(?:ing)? heavy|heavy (?:lifting|things|objects))\b"),
    "exercise": lazy.pattern(r"\b(?:exercis(?:e|ing)|sports?|gym|running|swim(?:ming)?)\b"),
    "work": lazy.pattern(r"\b(?:(?:go |be )?back (?:to|at) work|return to work|off work|work again)\b"),
    "washing": lazy.pattern(r"\b(?:shower(?:ing)?|bath(?:e|s|ing)?)\b"),
    "flying": lazy.pattern(r"\b(?:fly|flying|flights?)\b"),
    "alcohol": lazy.pattern(r"\b(?:drink(?:ing)? alcohol|alcohol)\b"),
}
_NO_SOONER = lazy.pattern(r"\b(?:wait|off work|rest|not before|only after|no sooner)\b")
_BACK = lazy.pattern(r"\b(?:again|back|resume|return)\b")
_SAME = lazy.pattern(r"\b(?:home|soon after|afterwards)\b")
_TAKES = lazy.pattern(
    r"\b(?:takes?|lasts?|over (?:in|within)|done (?:in|within)|finished in|goes on for|need(?:s)? (?=about"
    r"|around|\w+ (?:minutes|hours)))\b"
)
_RESULT = lazy.pattern(r"\bresults?\b")
_NO_TAKE = lazy.pattern(
    r"\b(?:every|effects?|wears?|works?|recover\w*|rest|stay|before|pain|heal\w*|off work"
    r"|after(?:wards)?)\b"
)
_WHO = ("child", "old", "pregnant", "breast", "kidney", "liver", "trial")


def figures(told: Told, title: str) -> Iterator[Statement]:
    """A statement for each figure. ``title`` is that of the article in lower case."""
    text = told.text
    here = _procedures(text) if any(hint in text for hint in _HINTS) else []
    over = _procedures(title) if title else []
    if _counts(text):
        yield from _odds(told, here or _of(told) or over or list(told.fallback[:1]))
    plain = told._replace(given=())  # for whom it holds costs much to read, and few sentences give a figure
    for subject in here or ([] if told.named else over):
        for stated in (*_fasts(plain, subject), *_resumes(plain, subject), *_takes(plain, subject)):
            kept = [each for each in told.case if each == "child" or each.startswith("if ")]
            yield stated._replace(case=tuple(kept))


def _counts(text: str) -> bool:
    """Whether a text may say how many people something happens to."""
    if "%" in text or "cent" in text:
        return True
    return (" in " in text or " of " in text) and (any(map(str.isdigit, text)) or "one in" in text)


def _procedures(text: str) -> list[str]:
    return list(dict.fromkeys(_plain(match[0]) for match in _PROCEDURES.finditer(text)))


def _of(told: Told) -> list[str]:
    """The one medicine that is named, else the one value."""
    if told.named and len(told.drugs) == 1:
        return list(told.drugs)
    measured = list(dict.fromkeys(item.id for item in told.sentence.items if item.kind == "a"))
    return measured if len(measured) == 1 else []


def _plain(name: str) -> str:
    """One name for a procedure, whatever its number and length."""
    name = name.removesuffix("s") if not name.endswith("ies") else name.removesuffix("ies") + "y"
    return "procedure " + _ALIKE.get(name, name).removeprefix("fasting blood ")


def _odds(told: Told, of: Sequence[str]) -> Iterator[Statement]:
    """``[low, high]``, the share of people, by what happens to them."""
    text = told.text
    found = list(_ODDS.finditer(text))
    if not (found and of) or not _PEOPLE.search(text) or _TRIAL.search(text):
        return
    ends = [each for match in found for each in _share(text, match)]
    outcome = _outcome(told, of)
    if not outcome or not all(0 < each <= 1 for each in ends):
        return
    span = [min(ends), max(ends)]
    if len(found) > 1 and "between" not in text:
        return
    case = tuple(each for each in told.case if each in _WHO or each.startswith("if "))
    for subject in of[:1]:
        yield told._replace(given=case).stated(subject, f"odds {outcome}", [round(each, 6) for each in span])


def _share(text: str, match: object) -> Iterator[float]:
    """The ends of one figure, an open one as nearly none or all."""
    first, last, over, cent, cents = match.groups()  # type: ignore[attr-defined]
    start, end = match.span()  # type: ignore[attr-defined]
    size = value(over) if over else 100.0
    low = value(first or cent) / (size or 1)
    high = value(last or cents) / (size or 1) if last or cents else low
    before = text[max(0, start - 24) : start]
    yield 1e-6 if _LESS.search(before) else low
    yield 1.0 if _MORE.search(before) or _ONWARD.match(text, end) else high


def _outcome(told: Told, of: Sequence[str]) -> str:
    """What happens to so many, with how bad it is; "" when that is not known."""
    text = f"{told.text}" if _named(told, of) else f"{told.before.text if told.before else ''} {told.text}"
    known = [item.id for item in told.sentence.items if item.kind in "ct" and item.id not in of]
    plain = [name for name, pattern in _OUTCOMES.items() if pattern.search(text)]
    names = sorted(set(plain)) or sorted(set(known))
    if not names and any(subject in {item.id for item in told.sentence.items} for subject in of):
        names = ["it"]
    degrees = sorted(set(_DEGREES.findall(told.text)) - {"bad"})
    return " ".join([*names, *degrees]) if len(names) == 1 else ""


def _named(told: Told, of: Sequence[str]) -> bool:
    return any(item.kind in "ct" and item.id not in of for item in told.sentence.items)


def _fasts(told: Told, subject: str) -> Iterator[Statement]:
    """``[hours]`` without food before it, 0 where none are needed."""
    text = told.text
    free = bool(_EAT.search(text)) and leaning(text) >= 0 and not _NO.search(text)
    if free or (_FAST.search(text) and _NEEDLESS.search(text)):
        yield told.stated(subject, "fasting", [0.0])
    elif _FAST.search(text) and _AHEAD.search(text):
        hours = [each.high * 24 for each in stretches(text) if each.high <= 2]
        if len(hours) == 1:
            yield told.stated(subject, "fasting", [round(hours[0], 1)])


_NO = lazy.pattern(r"\b(?:not|never|no|nothing|without|avoid)\b")
_NEEDLESS = lazy.pattern(rf"\b{NEEDLESS}\b")


def _resumes(told: Told, subject: str) -> Iterator[Statement]:
    """``[hours]`` until readers may do something again after it, 0 where they may at once."""
    text = told.text
    for name, pattern in _DEEDS.items():
        if not pattern.search(text):
            continue
        plain = pattern.sub("use", text)
        lean = leaning(plain, whole=True) or (
            -1 if _NO_SOONER.search(text) else 1 if _BACK.search(text) else 0
        )
        hours = [each.high * 24 for each in spans(text)]
        if len(hours) == 1 and lean:
            yield told.stated(subject, f"again {name}", [round(hours[0], 1)])
        elif not hours and lean > 0 and (_NEEDLESS.search(text) or _SAME.search(text)):
            yield told.stated(subject, f"again {name}", [0.0])


def _takes(told: Told, subject: str) -> Iterator[Statement]:
    """``[least, most days]`` that it takes, or that its results take."""
    text = told.text
    found = spans(text)
    if len(found) != 1:
        return
    ends = [round(found[0].low, 4), round(found[0].high, 4)]
    if _RESULT.search(text):
        yield told.stated(subject, "results", [0.0, ends[1]] if found[0].most else ends)
    elif _TAKES.search(text) and not _NO_TAKE.search(text):
        yield told.stated(subject, "takes", [0.0, ends[1]] if found[0].most else ends)
