"""Whether a sentence gives two medicines as one and the same, or as two: "X, sold as Y", "X is simply Y".

Reads a sentence as a row of words in which ``@`` is the first medicine, ``&`` the second and ``%`` any other.
Knows words only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_AFTER = r"(?= |\Z)"
_BRACKETS = r"(?: \( [^()@%&]{0,60} \))?"
_FORMS = (
    r"(?: (?:tablets?|capsules?|inhalers?|cream|gel|spray|liquid|syrup|pens?|injections?|patch|patches|box"
    r"|pack))?"
)
_PLAIN = (
    r"(?: (?:simply|just|really|nothing but|plain|essentially|basically|actually|only|in fact|of course"
    r"|also|now))*"
)
_NAMED = (
    r"(?:(?:brand|trade|generic|household|proprietary|common|american|british|us|uk|other|alternative|official"
    r"|old|new"
    r"|chemical|branded|cheaper|own-brand|store-brand|supermarket|best-known|well-known|international|word|another"
    r"|longer-acting) )*(?:names?|brands?|versions?|words?|terms?|equivalents?|labels?)"
)
_SOLD = (
    "known|sold|marketed|labell?ed|branded|packaged|dispensed|stocked|sell|sells|market|markets|referred to"
    "|listed|goes"
    "|available|prescribed|stock|rebranded"
)
_FIND = r"(?:(?:find|see|buy|get|meet|have) (?:it|them) )"
_SAME = (
    lazy.pattern(
        rf"@{_BRACKETS}{_FORMS}(?: ,)?(?: which| that)? (?:is|are|was|isn't|aren't|means?)(?: not)?{_PLAIN}"
        rf"(?: (?:the same(?: thing| medicine| drug)? as|another (?:name|word) for|liquid|ordinary|soluble|pure"
        rf"|regular|chewable"
        rf"|slow-release|long-acting|(?:a|the) [\w-]+ (?:form|version) of))? &{_AFTER}"
    ),
    lazy.pattern(rf"@[^@%;]{{0,70}}? {_NAMED} (?:of|for|given to)(?: the)?(?: [\w-]+){{0,2}}? &{_AFTER}"),
    lazy.pattern(
        rf"@[^@%;]{{0,60}}? (?:{_FIND})?(?:{_SOLD})(?: [^@%,;]{{0,50}}?)? (?:as|under|by)"
        rf"(?: (?:the|its|a)? ?[\w-]{{0,12}} ?(?:names?|brands?|label))?(?: plain| simple| generic| just)?"
        rf" &{_AFTER}"
    ),
    lazy.pattern(rf"@[^@%;,]{{0,50}}? (?:called|call it|named)(?: plain| simply| just)? &{_AFTER}"),
    lazy.pattern(
        rf"(?:calls?|knows?|sells?|called|labels?) @{_BRACKETS}(?: [^@%;,]{{0,30}}?)?(?: as| under the name)?"
        rf" &{_AFTER}"
    ),
    lazy.pattern(
        rf"{_NAMED} (?:of|for) @(?: (?:in|across|outside) [\w ]{{2,30}}?)? (?:is|are|was|:){_PLAIN} &{_AFTER}"
    ),
    lazy.pattern(
        r"@ (?:and|or) & (?:are|is|mean|name)(?: (?:not|both|two|names|for|the|one|and|exactly|just|simply"
        r"|really|of))*"
        r" same(?: medicine| drug| thing| product| substance)?(?= [.,;:)-]|\Z)"
    ),
    lazy.pattern(
        r"@ [^@%]{0,60}&[^@%]{0,30} (?::|-|,|;|because|as|since) (?:they are|they're|the two are|both are)"
        r"(?: (?:just|simply|really|exactly))? (?:one and )?the same(?: medicine| drug| thing| product)?(?="
        r" [.,;:)-]|\Z)"
    ),
    lazy.pattern(
        r"@ [^@%;]{0,50}?(?:drug|medicine|ingredient|substance)(?: \w+){0,2} (?:inside|within|in it)"
        rf"(?: is| are| :| ,){_PLAIN} &{_AFTER}"
    ),
)
_UNLIKE = lazy.pattern(
    r"@(?: and| or| ,| \(|) & ?\)? ?(?:are|is)"
    r"(?: (?:in fact|actually|really|quite|completely|entirely|altogether|very|two|both))*"
    r" (?:different|separate|distinct|unrelated|not the same)"
    r"(?: (?:and \w+ )?(?:medicines|drugs|things|products|substances|medicine|drug))?(?= [.,;:)-]|\Z| and |"
    r" that | so )"
    r"|@ (?:is|isn't) (?:quite |completely |entirely |an? )*(?:different|separate|unrelated|distinct)"
    r"(?: (?:medicine|drug|thing|product))? (?:from|to|than) &(?= |\Z)"
)
#: Words of any of these patterns.
HINTS = words("""
    is are was isn't aren't mean means name names brand brands version versions word words term terms equivalent known
    sold marketed labelled labeled branded sell sells market called call calls know named same different separate
    distinct unrelated inside equivalents label listed prescribed available goes
    """)
_BLOCKING = words("""
    with than unlike like but instead while whereas compared contains contain plus similar alongside both replaced if
    confuse confused mistake mistaken lookalike versus against treat treats affect affects interact interacts
    class family group members
    """)
_BEHIND = words(
    "inhibitor blocker allergy overdose antagonist analogue poisoning resistance level levels users"
)
_STANDS = words("it it's this they these")
_SUBSTANCES = words("drug medicine ingredient substance")


def same(items: Sequence[Item], one: int, two: int) -> bool | None:
    """True or False for two medicines given as one, or as two; None where nothing is said."""
    forms = [item.form for item in items]
    if HINTS.isdisjoint(forms):
        return None
    behind = forms[two + 1] if two + 1 < len(forms) else ""
    if behind in _BEHIND:
        return None
    text = _row(items, one, two)
    if _UNLIKE.search(text):
        return False
    for pattern in _SAME:
        found = pattern.search(text)
        if found:
            said = found[0].split()
            if (
                said[-1] != "same"
                and "same" not in said[-2:]
                and (not _BLOCKING.isdisjoint(said) or _doubled(said))
            ):
                return None
            return lex.NEGATIONS.isdisjoint(said[-6:] if "same" in said[-2:] else said)
    return None


def _doubled(said: Sequence[str]) -> bool:
    """Whether "and" or "or" goes on about another thing."""
    return any(
        form in ("and", "or")
        and said[n + 1 : n + 2] not in (["is"], ["sold"], ["also"], ["&"], ["the"], ["known"])
        for n, form in enumerate(said)
    )


def _row(items: Sequence[Item], one: int, two: int) -> str:
    return " ".join(
        "@" if place == one else "&" if place == two else "%" if item.kind in "mf" else item.form
        for place, item in enumerate(items)
    )


def stand_in(items: Sequence[Item]) -> int:
    """The place of the pronoun that may stand for what the text is about; -1 where there is none."""
    for place, item in enumerate(items):
        if item.kind == "m":
            return -1
        if item.form in _STANDS or (item.form == "inside" and items[place - 1].form in _SUBSTANCES):
            return place
    return -1
