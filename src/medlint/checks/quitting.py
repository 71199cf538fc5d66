"""Whether words warn against stopping a medicine at once, or leave it to the reader, by composition.

Knows words for stopping, for how it is done, and what denies or allows it; no medicine and no set phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    import re

_STOP = lazy.pattern(
    r"(?<!does not )(?<!did not )(?<!doesn't )(?<!will not )\b(?:stop(?:s|ped|ping)?(?! (?:form|bleed|work"
    r"|grow|spread|the body"
    r"|your body|you from|it from|them from|an? |new |rejection|attacks|pain)\w*)|quit(?:ting)?"
    r"|discontinu(?:e|ed|ing)|(?:give|given|giving) (?:\w+ ){0,2}?up"
    r"|(?:come|coming|go|going) (?:straight )?off|(?:leave|left|leaving) (?:\w+ ){0,2}?(?:off|out)"
    r"|cease[ds]?"
    r"|halt(?:ed)?|end(?:ed|ing)? (?:it|your|the|treatment)|drop(?:ped|ping)?(?= (?:it|the|your|them|\w+ed"
    r"|\w+ne|\w+in|from|overnight|at)\b)|abandon\w*|put (?:\w+ )?aside|throw\w* (?:\w+ ){0,2}?away"
    r"|withdraw\w*"
    r"|do without|finish with|break(?:ing)? off|broken off)\b"
)
_ABRUPT = lazy.pattern(
    r"\b(?:suddenly|abrupt(?:ly)?|overnight|at once|all at once|all of a sudden|straight ?away|right away"
    r"|immediately|instantly|there and then|(?:from )?one day to the next|in one go|in one step|cold turkey"
    r"|at will|outright|from today|the same day|that (?:very )?day|on the spot|tomorrow|without (?:any )?"
    r"(?:harm|risk|danger|delay|fuss|trouble|worry|consequences?))\b"
)
_FREE = lazy.pattern(
    r"\b(?:when(?:ever)? (?:you|they) (?:like|want|choose|please|wish|fancy)|as you (?:like|please)"
    r"|at any (?:time|point|stage)|any ?time|on (?:your|their) own|your own (?:decision|choice)|yourself"
    r"|by yourself)\b"
)
_WELL = lazy.pattern(
    r"\b(?:(?:once|when|as soon as|if|after|now that|the (?:day|moment|minute)) (?:you|they|your|the"
    r"|things|it)\b"
    r"[^.;:]{0,40}?\b(?:well|better|fine|normal|gone|over|healed|eased?|passed|cleared?|like yourself"
    r"|settled"
    r"|under control|improved?|cured|stable|good))\b"
)
_SLOWLY = lazy.pattern(
    r"\b(?:gradual(?:ly)?|slowly|bit by bit|little by little|step by step|in (?:small |several )?(?:steps"
    r"|stages)"
    r"|stepwise|taper\w*|wean\w*|by degrees|over (?:several |some |a few |many |the course of )?(?:\w+ )?"
    r"(?:days|weeks|months)|phased? out|piecemeal)\b"
)
_CUT = lazy.pattern(
    r"\b(?:lower\w*|reduc\w+|cut(?:ting)?|decreas\w+|shrunk|brought down|doses?|taper\w*|wean\w*)\b"
)
_ASK = (
    r"(?:ask\w*|tell\w*|talk\w*|speak\w*|check\w*|consult\w*|advice|approval|agree\w*|permission|word"
    r"|say-so|help"
    r"|supervision|guidance|doctors?|team|specialist|nurse|see\w*|medical|discuss\w*)"
)
_ASKED = lazy.pattern(rf"\b(?:without|before|unless|until|except|only|first)\b[^.;:]{{0,40}}\b{_ASK}\b")
_UNASKED = lazy.pattern(
    rf"\b(?:without|(?:no|any) need (?:to|for)|need not|not (?:need|have) to)\b[^.;:,]{{0,30}}\b{_ASK}\b"
)
_NO = lazy.pattern(
    r"\b(?:not|never|nobody|no one|don't|mustn't|shouldn't|cannot|can't|won't|avoid|refrain from"
    r"|dangerous to|unsafe to"
    r"|unwise to|resist|rather than|instead of|against)\b[^,;:.]*\Z"
)
_NEEDLESS = lazy.pattern(
    r"\b(?:no (?:need|reason|call|point)|need not|needn't|unnecessary|not (?:need|have)"
    r"|without)\b[^,;:.]*\Z"
)
_MAY = lazy.pattern(
    r"\b(?:can|may|could|free to|safe to|fine to|all right to|ok(?:ay)? to|allowed to|able to|simply|just"
    r"|safely"
    r"|no (?:harm|danger|risk|problem) (?:in|with|to)|nothing wrong with)\b[^,;:.]*\Z"
)
_WANT = lazy.pattern(
    r"\b(?:if|when|before|after|once|want to|wants? to|thinking of|about to|tempted to)\b[^,;:.]*\Z"
)
_ILL = lazy.pattern(
    r"\b(?:(?:can|may|might|could|will) (?!be\b)\w+|bring\w* (?:on|back)|caus\w+|lead\w*|trigger\w*"
    r"|dangerous|risky"
    r"|harmful|withdrawal|unsafe|rebound|relapse|flare)\b"
)
_WHOLE = lazy.pattern(
    r"\b(?:finish|complete) (?:the|your|all|every)(?: \w+){0,2}? (?:course|tablets?|capsules?|doses?"
    r"|packet|lot)\b"
    r"|\b(?:keep|carry on|continue|go on|stay on)\b[^.;]{0,40}\beven (?:if|when|though|once|after)\b"
    r"[^.;]{0,40}\b(?:better|well|fine|gone|good|normal)\b|\b(?:to|until) the (?:very )?end\b"
)


def quitting(text: str) -> int:
    """-1 for a warning against stopping at once or without help, 1 for leave to do so, 0 for neither or both."""
    signs = {-1} if _WHOLE.search(text) else set()
    for match in _STOP.finditer(text):
        sign = _sign(text, match)
        if sign:
            signs.add(sign)
    if not signs and _SLOWLY.search(text) and _CUT.search(text):
        slow = _SLOWLY.search(text)
        if slow and not _NEEDLESS.search(text[: slow.start()]) and (_MUST.search(text) or _CUT.match(text)):
            signs.add(-1)
    return signs.pop() if len(signs) == 1 else 0


#: Who stops it, or is asked for help then.
_HELPERS = lazy.pattern(
    r"\b(?:doctors?|teams?|specialists?|nurses?|surgeons?|dentists?|pharmacists?|hospital|gp|999|111"
    r"|help)\b"
)
_CALLED = lazy.pattern(r"\b(?:call|ring|see|phone|contact|go to|get|tell|speak|talk|ask)\b")
_MUST = lazy.pattern(r"\b(?:must|should|needs?|ha(?:s|ve) to|always|only|best|will|is|are)\b")


def _sign(text: str, stop: re.Match[str]) -> int:
    """What one word for stopping comes to, by the words of its sentence."""
    before, around = text[: stop.start()], text
    slow = _SLOWLY.search(around)
    soon = _ABRUPT.search(around) or _FREE.search(around) or _WELL.search(around)
    if _NO.search(before):
        return -1
    if _NEEDLESS.search(before):
        return 0
    if slow:
        needless = _NEEDLESS.search(around[: slow.start()])
        return 1 if needless else 0 if _WANT.search(before) else -1
    if stop[0].endswith("ing") and soon and _ILL.search(around, stop.end()) and not _MAY.search(before):
        return -1
    if _UNASKED.search(around):
        return 1
    if _ASKED.search(around) or _WANT.search(before) or _HELPERS.search(before):
        return 0
    if _HELPERS.search(around, stop.end()) and _CALLED.search(around):
        return 0
    opening = not before.strip(" -*") or before.rstrip()[-1:] in ",;:."
    return 1 if soon and (_MAY.search(before) or opening) else 0
