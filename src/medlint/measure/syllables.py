"""How many syllables an English word has, medical words included.

Steps that show where English drops a vowel or lets two part (``·``), then a count of vowel groups. A list of
words that keep no rule comes first.
"""

from __future__ import annotations

from functools import lru_cache

from medlint import lazy

_BY_COUNT = {
    1: "clothes flea plea priest priests",
    2: "business diamond diamonds diet evening every goodbye lawyer naked ocean people pigeon soldier "
    "soldiers someone surgeon surgeons wicked",
    3: "anybody apnoea businesses dyspnoea element elements everyday everyone everything heroin nuclear "
    "pancreas recipe recipes simile somebody suicide syncope",
    4: "catastrophe diabetes everybody vegetable vegetables",
}
_ODD = {word: number for number, words in _BY_COUNT.items() for word in words.split()}
_V, _C = "[aeiouy]", "[^aeiouy·]"
#: What a word must have for the step to do anything, the pattern, and what is put instead.
_STEPS = tuple(
    (needed, lazy.pattern(pattern), new)
    for needed, pattern, new in (
        ("qu", r"qu", "kw"),
        ("y", rf"^y(?={_V})|(?<={_V})y(?={_V})", "j"),
        ("gu", r"gu(?=[aeiy])", "g"),
        (
            "e",
            rf"({_V}{_C}{{1,2}}|ur|or|ar)e(?=(?:ly|ful|fully|less|ness|ments?|times?|thing|where|line|body|ty|day|what|how|place|fore)$)",
            r"\1",
        ),
        ("ea", r"(?<=[a-z]{2})ea(?=s?$)", "e·a"),
        ("le", rf"(?<={_C})les?$", "·el"),
        ("led", r"(?<=[^aeiouyl·])led$", "·eld"),
        ("ically", r"ically$", "icly"),
        ("e", rf"(?<=[a-z]{_V})({_C}+)e$|^({_V}{_C}+)e$", r"\1\2"),
        ("es", rf"({_V}{_C}*[^aeiouycgsxz·])(?<![sc]h)es$", r"\1s"),
        ("ed", rf"({_V}[^aeiou]*[^aeioutd])(?<![^aeiouyr·]r)ed$", r"\1d"),
        ("ue", r"ue(?=s?$)", "u"),
        ("ion", r"[tscgxn]ion|llion", "shun"),
        ("ious", r"[tcgx]ious", "shus"),
        ("i", r"(?<!s)[ct]i(?=al|an|en[ct])|(?<=n)sci", "sh"),
        ("iliar", r"iliar", "il·yar"),
        ("i", r"i(?=[aou])", "i·"),
        ("ie", r"(?<=[a-z]{2})i(?=e(?:t|nt|nc|rs?$|st$))", "i·"),
        ("y", rf"y(?={_V})", "y·"),
        ("ing", r"(?<=[aeiouy])ing", "·ing"),
        ("u", r"u(?=a[^iuy]|o|e[nl]|it[yi]|id(?!e))|(?<=r)u(?=in)", "u·"),
        ("e", r"(?<![nh])e(?=um)|e(?=o|us)|(?<=[ng])e(?=al(?:ly)?$)|(?<=^id)e(?=al)", "e·"),
        (
            "e",
            r"(?<=[cp]r)e(?=at(?:s?$|i|ed|or))|(?<=^r)e(?=ac[ts]|app|ass|i[nm]|e[mnxv])|(?<=^pr)e(?=e[mx])|(?<=^th)e(?=at)",
            r"e·",
        ),
        ("o", r"(?<!^)o(?=ag|ac[ti]|em|e[sd]i)|(?<=pr)o(?=at$)", "o·"),
        ("ao", r"a(?=o)", "a·"),
        ("m", r"(?<=[iay]s)m(?=s?$)|(?<=[iy]th)m(?=s?$)", "em"),
    )
)
_OTHER = lazy.pattern(r"[^a-z]")
_GROUP = lazy.pattern(rf"{_V}+")


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """The syllables of a lower-case word, at least 1. Parts joined by hyphens are counted apart."""
    if "-" in word:
        return sum(syllables(part) for part in word.split("-") if part) or 1
    if word in _ODD:
        return _ODD[word]
    if word.endswith("n't") and word[-4:-3] in ("d", "s"):
        return syllables(word[:-3]) + 1
    word = _OTHER.sub("", word)
    for needed, pattern, new in _STEPS:
        if needed in word:
            word = pattern.sub(new, word)
    return len(_GROUP.findall(word)) or 1
