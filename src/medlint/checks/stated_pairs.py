"""What an article says of taking two things together: a medicine with another, with alcohol, a food or a vaccine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks.leaning import leaning
from medlint.checks.stated import is_drug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_NEVER = (
    r"(?:do not|don't|never|must not|mustn't|should not|shouldn't|cannot|can't|may not|not to|nobody should"
    r"|no one should)"
)
_USE = (
    r"(?:take|taken|taking|use|used|using|drink|drinking|have|having|combined?|combining|mix(?:ed)?|mixing"
    r"|given?"
    r"|eat|eating|go)"
)
_BAD = lazy.pattern(
    rf"\b{_NEVER}(?: \w+){{0,2}} (?:be )?(?:\w+ )?{_USE}\b"
    r"|\bavoid(?:ed|s|ing)?\b|\b(?:keep|stay|steer) (?:away|clear) (?:of|from)\b|\boff limits\b"
    r"|\bruled? out\b"
    r"|\b(?:harmful|dangerous|toxic) (?:\w+ )?levels?\b|\bdangerously\b|\b(?:serious|severe"
    r"|fatal) (?:harm|reactions?)\b"
    r"|\bnot (?:with|together with|alongside)\b|\bnot (?:safe|suitable|allowed|advised|recommended)\b"
    r"|\bunsafe\b|\b(?:is|are"
    r"|be) (?:very )?dangerous\b"
    r"|\b(?:do|does) not (?:mix|belong|go together|go well|agree)\b|\bclash(?:es)?\b|\bno alcohol\b"
    r"|\bnot a drop\b"
    r"|\bgive up (?:drinking|alcohol)\b"
    r"|\b(?:nobody|no one)\b.{0,40}\b(?:should|may|can|must)\b|\bmust not be\b|\bforbidden\b|\bleave out\b"
)
_GOOD = lazy.pattern(
    rf"\b(?:can|may|could)(?: (?:both|still|also|safely|usually|normally|freely|all|be|go on|carry on"
    rf"|enjoy))* {_USE}\b"
    r"|\b(?:is|are|it's|be|thought|considered)(?: (?:also|quite|generally|usually|perfectly|both))? "
    r"(?:safe|fine|ok|okay|all right|alright|allowed|harmless|no problem)\b"
    r"|\b(?:do|does|did|will|would) not (?:interact|affect|interfere|change|matter|alter|react|clash)\b"
    r"|\b(?:has|have|with) no (?:known )?(?:interactions?|effect|bearing)\b|\bno (?:known )?interactions?\b"
    r"|\b(?:no need|need not|do not need|don't need|no reason) to (?:avoid|give up|cut out|stay away"
    r"|stop)\b"
    r"|\b(?:mix|combine|go)(?:es)? (?:well|safely|happily)\b|\bcauses? no (?:trouble|problems?|harm)\b"
    r"|\bwithout (?:any )?(?:risk|danger|harm|trouble|worry|problems?|change)\b|\bno (?:harm|danger"
    r"|risk) in\b"
    r"|\bused freely\b|\bfreely\b|\bsafely be\b|\bgood choice\b"
)
_FREE = lazy.pattern(
    r"\b(?:no need|need not|not need|don't need|no reason)(?: \w+)? to (?:avoid|give up|cut out"
    r"|stay away|stop)\b|\bnot unsafe\b"
)
_HEDGE = lazy.pattern(
    r"\b(?:instead|rather than|whether"
    r"|too much|large|heavy|more than"
    r"|much|limits?|units|lower dose|smaller dose|reduced? dose|dose is|doses are"
    r"|cut to|at the same time of day"
    r"|hours?|some|most|other|depends?|if your|before taking|overdose|stopping"
    r"|stop taking|stopped"
    r"|allerg\w*|instead of|or have|pregnan\w+|breast|not enough|weeks?|months?"
    r"|with care)\b"
)
#: An exception takes nothing from a warning, but leave with an exception is none.
_SOMETIMES = lazy.pattern(
    r"\b(?:only|ask|check with|talk to|speak to|tell|before you|carefully|caution|unless|except"
    r"|until|specialists?|once)\b"
)
_AWAY = lazy.pattern(
    r"\W*(?:avoid|never take|do not take|(?:steer|stay|keep) (?:\w+ )?(?:clear of|away from"
    r"|off)) (?!.*\bif\b)"
)
_APART = lazy.pattern(r"\bnot (?:with|together with|alongside) (?:it|them|each other|one another)\b")
_LISTED = 5
_NOT_DOWN = lazy.pattern(r"\b(?:not|never|don't|avoid)\b")
_ASKED = lazy.pattern(r"\b(?:if|unless|whether|ask|until)\b")
_CARELESS = lazy.pattern(
    r"\b(?:no problem|does not matter|is fine|is safe|are safe|are fine|no (?:special )?(?:care"
    r"|precautions?|protection|limits?)"
    r"|bare hands|(?:can|may) (?:\w+ )?(?:drive|sunbathe|lie in the sun|handle)|as much (?:sun"
    r"|as you)|nothing to worry)\b"
    r"|\b(?:do|does) not (?:need|have) to\b|\b(?:makes?|does) no difference\b|\bno effect\b"
)
#: What care is taken with, and the words that ask for care.
_CARES = {
    "sun": (
        lazy.pattern(r"\b(?:sun|sunlight|sunshine|sunbath\w*|sunbeds?|sunscreen|sun cream)\b"),
        lazy.pattern(
            r"\b(?:avoid|stay out|keep out|protect\w*|cover|wear|use (?:a |high|sun)|sunscreen|shade"
            r"|limit|careful|do not|never)\b"
        ),
    ),
    "gloves": (
        lazy.pattern(r"\b(?:gloves|bare hands|handl\w+|touch\w*)\b"),
        lazy.pattern(r"\b(?:wear|with gloves|gloves on|avoid|do not|never|must|should)\b"),
    ),
    "driving": (
        lazy.pattern(r"\b(?:driv\w+|machinery|machines)\b"),
        lazy.pattern(r"\b(?:do not|don't|never|avoid|should not|must not|cannot)\b"),
    ),
}
_JOINED = lazy.pattern(
    r"\b(?:if (?:you|they|people) (?:are on|take|use|have)|together|with|alongside|while|when|as well"
    r"|at the same time|both|on|and|during|combin\w+"
    r"|interact\w*|affect\w*)\b"
)


def pairs(told: Told) -> Iterator[Statement]:
    """1 for leave and -1 for a warning, with the other thing and all that it is; from both sides of a pair."""
    sides = list(_sides(told))
    text = told.text
    if not sides or (_HEDGE.search(text) and not _APART.search(text)):
        return
    sign = _sign(told)
    if not sign or (sign > 0 and _SOMETIMES.search(text)) or "trial" in told.case:
        return
    case = tuple(each for each in told.case if not each.startswith("if "))
    for one, other in sides:
        value = [sign, *told.knowledge.above(other)]
        yield told._replace(given=case).stated(one, "together", value)


def _sign(told: Told) -> int:
    """1 for leave, -1 for a warning, 0 for neither."""
    bad = bool(_BAD.search(_FREE.sub(" ", told.text)))
    good = bool(_GOOD.search(told.text) or _washed(told))
    return leaning(told.text) if bad == good else 1 if good else -1


def cares(told: Told) -> Iterator[Statement]:
    """1 where the sun, bare hands or driving are to be avoided, -1 where they need not be."""
    text = told.text
    if len(told.drugs) != 1 or _ASKED.search(text):
        return
    for name, (topic, needed) in _CARES.items():
        if not topic.search(text):
            continue
        free = bool(_FREE.search(text) or _CARELESS.search(text) or leaning(text) > 0)
        if free or needed.search(text):
            yield told._replace(given=()).stated(told.drugs[0], f"care {name}", -1 if free else 1)


def _sides(told: Told) -> Iterator[tuple[str, str]]:
    """The two things that a sentence is about, each with the other; nothing when there are more."""
    named = tuple(dict.fromkeys(_things(told)))
    default = told.fallback[0] if len(told.fallback) == 1 else ""
    if 2 < len(named) <= _LISTED and default in named:
        for other in named:
            if other != default:
                yield default, other
        return
    if len(named) == 1:
        named = _with_default(told, named[0], default)
    elif not _JOINED.search(f"{told.text} {told.heading}"):
        return
    families = {up for id_ in named for up in told.knowledge.above(id_)[1:]}
    if len(named) != 2 or not families.isdisjoint(named):
        return
    one, other = named
    for first, second in ((one, other), (other, one)):
        if is_drug(first, told.knowledge):
            yield first, second


def _with_default(told: Told, one: str, default: str) -> tuple[str, ...]:
    """The one thing that is named with the article's medicine, where it is said to be about both."""
    knowledge = told.knowledge
    if one == default or not default or knowledge.kind(default) != "m":
        return ()
    drug = is_drug(one, knowledge)
    if drug and (_AWAY.match(told.text) or " both" in told.text):
        return default, one
    joined = (knowledge.kind(one) and not drug) or _JOINED.search(f"{told.text} {told.heading}")
    return (default, one) if joined and not (told.named and drug) else ()


_DOWN = lazy.pattern(
    r"\b(?:take|swallow|have|wash)\b[^,;.]{0,40}\bwith (?:a |some |your |plenty of )?(?:(?:glass|cup"
    r"|drink) of )?\Z"
)


def _washed(told: Told) -> bool:
    """Whether readers are told to take a medicine with a drink or food that has a name: "with a glass of milk"."""
    for item in told.sentence.items:
        if item.kind in "mf" and item.id and not is_drug(item.id, told.knowledge):
            before = told.text[: item.start - told.base]
            if _DOWN.search(before) and not _NOT_DOWN.search(before):
                return True
    return False


def _things(told: Told) -> Iterator[Any]:
    for item in told.sentence.items:
        if item.kind in "mf" and item.id:
            yield item.id
