"""What a text says of an organ or a function: that it does better or worse, that there is more or less of it.

The words of both sides, closed and apart from any measure: "the kidneys are recovering" is more, "they filter less
well" less. What a measure means for it is knowledge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_GAP = r"(?: [\w'-]+){0,4}?"
_GOOD = (
    r"(?:better|recover\w*|healthy|healthier|perfect\w*|excellent|good (?:order|shape|health"
    r"|condition)|improv\w*"
    r"|heal\w*|strong\w*|fine|very well|working well|unharmed|undamaged|coping)"
)
_BAD = (
    r"(?:worse\w*|struggl\w*|fail\w*|damag\w*|less well|losing|lost|declin\w*|poor\w*|badly|weak\w*"
    r"|injur\w*|harm\w*"
    r"|strain\w*|inflam\w*|trouble|not (?:working|filtering|coping|clearing|pumping))"
)
_CURE = (
    r"(?:treatment|medicines?|medication|tablets|drugs?|therapy|chemotherapy|jabs?|injections?|antivirals)"
)
_STOCK = r"(?:stores?|supply|supplies|number|reserves?|stocks?)"


def _organ(name: str, good: str = "", bad: str = "") -> tuple[str, str]:
    more = (
        rf"{name}{_GAP} {_GOOD}|(?:better|healthier|stronger) (?:your |the |their |for your |for the )?{name}"
    )
    less = (
        rf"{name}{_GAP} {_BAD}|(?:worse|weaker) (?:your |the |their )?{name}"
        rf"|{name} (?:damage|failure|injury|disease)"
    )
    return f"{more}|{good}" if good else more, f"{less}|{bad}" if bad else less


_WORDS: dict[str, tuple[str, str]] = {
    "kidneys": _organ(
        r"(?:kidneys?|kidney function)",
        rf"filter\w*{_GAP} (?:better|faster|very well)|better filter\w*",
        rf"filter\w*{_GAP} (?:worse|less|slower|poorly)|less filter\w*",
    ),
    "liver": _organ("liver", "free of scarring"),
    "heart": _organ(
        "heart(?: muscle)?",
        r"pump\w* (?:very )?(?:strongly|well|better)",
        r"pump\w* (?:more |very )?(?:weakly|poorly|badly)",
    ),
    "bones": (
        rf"bones?{_GAP} (?:thick\w*|strong\w*|dense|denser|healthy|sturd\w*|solid)",
        rf"bones?{_GAP} (?:thin\w*|weak\w*|brittle|fragile|break (?:more )?easily|porous|less dense)",
    ),
    "airways": (
        rf"(?:airways?|lungs?|asthma|breathing){_GAP} (?:better|improv\w*|open\w*|widen\w*|wide"
        rf"|under control|recover\w*)",
        rf"(?:airways?|lungs?|asthma|breathing){_GAP} (?:worse\w*|narrow\w*|tight\w*|flar\w*"
        rf"|out of control|block\w*)"
        r"|attack is (?:on the way|coming|near\w*|brewing)",
    ),
    "clotting": (
        r"clot(?:s|ting)?(?: \w+){0,2}? (?:quick\w*|fast\w*|easi\w*|readily|sooner)|blood (?:is "
        r"|becomes |gets )?(?:too |very )"
        r"(?:thick|sticky)|(?:strokes?|clots?)(?: in the \w+)? (?:is |are |becomes? )(?:more likely"
        r"|the main|a bigger)"
        r"|more likely to (?:have|get|develop|form) (?:a )?(?:stroke|(?:blood )?clots?)"
        r"|(?:risk|danger) of (?:an? |blood )*(?:clots?|stroke|thrombosis)|(?:get|have"
        r"|suffer) a (?:stroke|clot)",
        r"clot(?:s|ting)?(?: \w+){0,2}? (?:slow\w*|less|poorly)|(?:long|longer|slow|slower|more time) to clot"
        r"|\bbleed(?:s|ing)?\b|bruis\w*|nosebleeds?|(?:is|are|gets?|becomes?) too thin\b",
    ),
    "iron": (
        rf"iron overload|overload\w* with iron|too much iron|plenty of iron|{_STOCK}{_GAP} (?:full"
        rf"|plentiful|overflow\w*|ample)",
        rf"{_STOCK}{_GAP} (?:empty|low|run\w* (?:out|down|low)|deplet\w*|exhaust\w*|used up)"
        rf"|short of iron|lack\w* (?:of )?iron"
        r"|iron deficien\w*|too little iron|not (?:have )?enough iron",
    ),
    "defence": (
        r"protected (?:from|against)|better (?:able to fight|protected)|(?:stronger|strong) (?:immune"
        r"|defence)"
        rf"|immune system{_GAP} strong\w*|less likely to (?:catch|get|pick up)|fewer infections",
        r"(?:catch|pick up|get)(?: \w+){0,2}? (?:infections?|germs)|risk of (?:\w+ )?infections?"
        r"|less able to fight"
        rf"|(?:open|prone) to (?:\w+ )?infections?|(?:weaker|weak) (?:immune|defence)"
        rf"|immune system{_GAP} weak\w*|cannot fight",
    ),
    "control": (
        rf"diabetes{_GAP} (?:better|well|good|under)\b|(?:better|good|tighter|well) control\w*",
        r"(?:poor|poorly|badly|worse) (?:\w+ )?control\w*|out of control"
        r"|control(?: \w+){0,2}? (?:slip\w*|worse\w*)",
    ),
    "treatment": (
        rf"{_CURE}{_GAP} (?:working|works|effective|success\w*|doing (?:its|their) job)|(?:good"
        rf"|strong) response"
        r"|respond\w* (?:well )?to (?:the |your )?(?:treatment|tablets|medicine)",
        rf"{_CURE}{_GAP} (?:failed|failing|stopped working|no longer work\w*|(?:not|n't) work\w*)"
        rf"|poor response",
    ),
    "oxygen": (
        r"more oxygen|plenty of oxygen|oxygen is (?:\w+ )?(?:reaching|getting)",
        r"less oxygen|(?:not|n't) (?:be )?(?:get\w*|receiv\w*|carry\w*|reach\w*) enough oxygen"
        r"|(?:short|starved) of oxygen"
        r"|(?:too little|lack of) oxygen",
    ),
    "water": (
        r"(?:drunk|drinking|had) too much|too much (?:water|fluid)|over-?hydrat\w*|well hydrated",
        r"\bdehydrat\w*|(?:not|n't) (?:drunk|drink\w*|had) enough|too little (?:water|fluid)"
        r"|short of (?:water|fluid)",
    ),
    "eggs": (
        rf"(?:larg\w*|gener\w*|good|big\w*|ample|plentiful)(?: \w+){{0,4}}? {_STOCK} of (?:\w+ )?eggs"
        rf"|(?:plenty|lots) of eggs",
        rf"few(?:er)? eggs|(?:small\w*|low\w*|poor|limited)(?: \w+){{0,3}}? {_STOCK} of (?:\w+ )?eggs"
        rf"|(?:low|out) (?:of|on) eggs",
    ),
    "thyroid": (
        r"over-?active|too much (?:thyroid )?hormone|work\w* too (?:hard|fast)|hyperthyroid\w*|thyrotoxic\w*",
        r"under-?active|too little (?:thyroid )?hormone|(?:not|n't) (?:mak|produc)\w* enough"
        r"|too slow\w*|sluggish"
        r"|hypothyroid\w*",
    ),
    "infected": (
        r"\binfected\b|infection (?:now|at the moment)|have (?:\w+ ){0,2}?(?:hepatitis b|covid|flu)"
        r"|(?:can|could|may) pass",
        r"\bimmune\b|protected|(?:cannot|can't|not) pass|no infection|rules? out (?:\w+ )?infection",
    ),
    "pregnant": (
        r"(?<!not )(?<!n't )\b(?:are|is|be) (?:\w+ ){0,2}?pregnant|pregnancy is (?:very )?likely",
        r"\bnot pregnant|n't pregnant|pregnancy is (?:very )?unlikely",
    ),
    "comfort": (
        r"good news|reassur(?:ing|es|ance)|comforting|nothing to worry|no (?:cause"
        r"|need) for (?:concern|alarm)|a good (?:sign|thing)"
        r"|excellent (?:order|health|sign)|perfect (?:health|order)|getting better|on the mend|(?:is"
        r"|are|be) recovering"
        r"|safely (?:wait|be left|be ignored)|healing well",
        r"\bworrying|bad news|(?:warning|danger|bad) sign|getting worse|cause for concern|alarm(?:ing|s)?\b",
    ),
}  # fmt: skip
_SHAPES: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    aspect: (lazy.pattern(rf"\b(?:{more})"), lazy.pattern(rf"\b(?:{less})"))
    for aspect, (more, less) in _WORDS.items()
}
_DENIED = lazy.pattern(
    r"\b(?:not|no|never|n't|cannot|without|nor|neither|rather than|instead of|unlikely|rarely|nothing"
    r"|hardly|stop|stops"
    r"|prevents?|avoid\w*|protects? (?:you )?(?:from|against)|lower\w*|reduc\w*|less|fewer)\b[^,;.:]{0,30}\Z"
)
_MEANT = lazy.pattern(
    r"\b(?:need\w*|help\w*|treat\w*|until|so that|given?|take|taking|to (?:stop|prevent|avoid|recover"
    r"|heal|improve|see|check"
    r"|find|rule)|once|unless|even if|whether|if (?:the|your)|may still|although|though|despite|hide"
    r"|hides|mask\w*"
    r"|surgery|transplant\w*|operation|transfusion\w*|dialysis|than(?! (?:usual|normal|average|most|it should))"
    r"|compared|both|either|used to"
    r"|tests?|checked"
    r"|ha(?:s|ve|d) been|at first|initially|expected|over (?:the )?(?:years|time)|in the long run)\b"
)


class Outcome(NamedTuple):
    """What is said of an aspect: ``sign`` 1 for more or better, -1 for less or worse. Positions are of the text."""

    aspect: str
    sign: int
    start: int
    end: int


def outcomes(text: str, aspects: Iterable[str]) -> Iterator[Outcome]:
    """What a lower-case text plainly says of these aspects; what is denied, meant or supposed is left out."""
    for aspect in aspects:
        for sign, shape in zip((1, -1), _SHAPES[aspect], strict=True):
            match = shape.search(text)
            if match is None or _DENIED.search(text, max(0, match.start() - 60), match.start()):
                continue
            until = match.start() if aspect == "treatment" else match.end()
            if not _MEANT.search(text, 0, until):
                yield Outcome(aspect, sign, match.start(), match.end())
