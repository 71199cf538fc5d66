"""Whether words speak for doing something or against it: leave and warnings, needs and denials, by composition.

Reads lower-case text word by word: a sign for each word that allows or forbids, turned round by what denies it.
Knows no medicine and no set phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

NEEDLESS = (
    r"(?:(?:no|little|any|without) (?:need|reason|call|point|cause)|need not|needn't|needless"
    r"|(?:do|does|did) not (?:need|have) to|(?:do|does)n't (?:need|have) to|never (?:need|have) to"
    r"|(?:nobody|no one)(?: \w+){0,3} (?:needs?|has to)|unnecessary|not (?:necessary|needed|required))"
)
#: One name for each sort of telling word. The first that fits counts.
_TELLING = lazy.pattern(
    r"\b(?:"
    rf"(?P<needless>{NEEDLESS})"
    r"|(?P<no>not|never|no|nobody|none|nor|neither|cannot|without|hardly|nothing|free of|far from)"
    r"|(?P<nt>\w+n't)"
    r"|(?P<bad>unsafe|dangers?|dangerous(?:ly)?|harm(?:s|ful|ed|ing)?|damag(?:e|es|ed|ing)|hurts?|toxic"
    r"|poison\w*|unsuitable|unwise|forbidden|banned|prohibited|off limits|ruled out|rules? out|clash(?:es)?"
    r"|birth defects|deform\w+|malform\w+|miscarriages?|(?:is|are) out(?= |\Z)(?! of)|a no-no"
    r"|contraindicated)"
    r"|(?P<soft>risks?|worry|worries|worried|concern(?:s|ed)?|problems?|trouble|troubles|objections?"
    r"|interact(?:s|ions?)?|interferes?|affects?|matters?|bar|evidence against)"
    r"|(?P<good>safe(?:ly)?|fine|ok|okay|alright|all right|harmless|suitable|compatible|acceptable|allowed"
    r"|permitted|recommended|advisable|freely|happily|welcome|(?:usual|good|first|preferred|best) choice"
    r"|of choice"
    r"|(?:go(?:es)?"
    r"|gets? (?:on|along)|mix(?:es)?|combines?|works?) (?:\w+ )?well(?: with| together)?|best (?:\w+ )?together"
    r"|suits?)"
    r"|(?P<may>can|may|could|free to|able to|at liberty to)"
    r"|(?P<must>must|should|ought to|ha(?:s|ve) to|needs? to|(?:had|'d) better)"
    r"|(?P<quit>stop(?:s|ped|ping)?|avoid(?:s|ed|ing)?|(?:give|gives|given|giving) (?:\w+ )?up"
    r"|do(?:ing)? without"
    r"|(?:come|coming) off|(?:leave|left) (?:\w+ )?(?:off|out|alone)|break(?:ing)? off|cut(?:ting)? out"
    r"|(?:steer|stay|keep"
    r"|keeping) "
    r"(?:\w+ )?(?:clear|away|off|out)|refrain\w*|abstain\w*|skip(?:ped)?|omit(?:ted)?|swap(?:ped)?"
    r"|switch(?:ed)?|change[ds]?|go(?:es)? without)"
    r"|(?P<use>take|takes|taken|taking|use|uses|used|using|have|drink|drinking|eat|eating|combined?"
    r"|mix(?:ed)?"
    r"|give|given|treated|prescribed?|carry on|carried on|keep|kept|continue[ds]?|go on|stay(?:s|ed)? on"
    r"|remain(?:ed)? on|breast-?feed|nurse|inject(?:ed)?|swallow(?:ed)?|enjoy|put together|father)"
    r")\b|(?P<end>[,;:.()—–]|\b(?:but|because|although|though|so|whereas)\b)"
)
#: A clause that says when, not what.
_WHEN = lazy.pattern(
    r"(?<!even )\b(?:if|when|whenever|while|whether|until|till|after|before|once|as long as|since"
    r"|as soon as"
    r"|whilst|during treatment)\b[^,;:.()]*"
)
_WHY = lazy.pattern(r"\bunless\b.*|\b(?:because|as (?=it|they|this|that|the|too)|since)\b.*")
_KEEP = lazy.pattern(r"carry|carried|keep|kept|continue|go on|stay|remain")
_KEPT_UP = lazy.pattern(
    r"(?:kept?|go on|carry on|continue\w*)(?! (?:on )?(?:taking|using|swallowing|with|having|going|it up)"
    r"| as|[,.;]|\Z)"
)
_DOES = lazy.pattern(r"\b(?:does|did|will) not stop\b|\bdoesn't stop\b")
_ANOTHER = lazy.pattern(r" (?:\w+ ){0,2}?(?:more|next|another|further|any|again|it|them)\b")
_NO_MORE = lazy.pattern(r"\b(?:take|use|have|swallow|inject) no (?:more|further)\b")
_REACH = 6  # words that a denial reaches over


def leaning(text: str, whole: bool = False) -> int:
    """1 where a text allows, -1 where it warns off, 0 where it does neither, or both.

    ``whole`` keeps what is said in clauses that tell when.
    """
    plain = _WHY.sub(" ", text)
    plain = plain if whole else _WHEN.sub(_opened, plain)
    signs = set(_signs(plain))
    return signs.pop() if len(signs) == 1 else 0


def holding(text: str) -> int:
    """1 where a text says to stop taking something, -1 to carry on, 0 for neither or both."""
    text = _DOES.sub(" ", text)
    signs = {1} if _NO_MORE.search(text) else set()
    turned, end = False, 0
    for match in _TELLING.finditer(text):
        sort, word = match.lastgroup, match[0]
        if sort == "end" or (turned and text[end : match.start()].count(" ") > _REACH):
            turned = False
        if sort in ("no", "nt", "needless"):
            turned, end = True, match.end()
        elif sort == "quit":
            signs.add(-1 if turned else 1)
        elif sort == "use" and _KEEP.match(word) and not _KEPT_UP.match(text, match.start()):
            signs.add(1 if turned else -1)
        elif sort == "use" and turned and _ANOTHER.match(text, match.end()):
            signs.add(1)
    return signs.pop() if len(signs) == 1 else 0


def _opened(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _signs(text: str) -> Iterator[int]:
    """The sign of each telling word, in order."""
    turned, said, end = 0, "", 0
    for match in _TELLING.finditer(text):
        sort = "no" if match.lastgroup == "nt" else str(match.lastgroup)
        far = turned and text[end : match.start()].count(" ") > _REACH
        if sort == "end" or far:
            turned, said = 0, ""
        if sort in ("no", "needless"):
            turned, said, end = (-1 if sort == "no" else -2), said, match.end()
        elif sort in ("may", "must"):
            said = sort
        elif sort != "end":
            for sign in _sign(sort, said, turned):
                turned = 0 if sign > 0 else turned  # "no harm in taking" denies the harm alone
                yield sign


def _sign(sort: str, said: str, turned: int) -> Iterator[int]:
    """What one word says, by what allows or denies it before: ``turned`` is -1 for a no, -2 for no need."""
    if sort == "soft":
        if turned:
            yield 1
    elif sort in ("good", "bad"):
        yield (1 if sort == "good" else -1) * (-1 if turned else 1)
    elif sort == "quit":
        if turned:
            yield 1
        elif said != "may":
            yield -1
    elif turned == -1:
        yield -1
    elif said == "may" and not turned:
        yield 1
