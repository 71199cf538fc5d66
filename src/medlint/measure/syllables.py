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
_STEPS = tuple(
    (lazy.pattern(pattern), new)
    for pattern, new in (
        (r"[^a-z]", ""),
        (r"qu", "kw"),
        (rf"^y(?={_V})|(?<={_V})y(?={_V})", "j"),
        (r"gu(?=[aeiy])", "g"),
        (
            rf"({_V}{_C}{{1,2}}|ur|or|ar)e(?=(?:ly|ful|fully|less|ness|ments?|times?|thing|where|line|body|ty|day|what|how|place|fore)$)",
            r"\1",
        ),
        (r"(?<=[a-z]{2})ea(?=s?$)", "e·a"),
        (rf"(?<={_C})les?$", "·el"),
        (r"(?<=[^aeiouyl·])led$", "·eld"),
        (r"ically$", "icly"),
        (rf"(?<=[a-z]{_V})({_C}+)e$|^({_V}{_C}+)e$", r"\1\2"),
        (rf"({_V}{_C}*[^aeiouycgsxz·])(?<![sc]h)es$", r"\1s"),
        (rf"({_V}[^aeiou]*[^aeioutd])(?<![^aeiouyr·]r)ed$", r"\1d"),
        (r"ue(?=s?$)", "u"),
        (r"[tscgxn]ion|llion", "shun"),
        (r"[tcgx]ious", "shus"),
        (r"(?<!s)[ct]i(?=al|an|en[ct])|(?<=n)sci", "sh"),
        (r"iliar", "il·yar"),
        (r"i(?=[aou])", "i·"),
        (r"(?<=[a-z]{2})i(?=e(?:t|nt|nc|rs?$|st$))", "i·"),
        (rf"y(?={_V})", "y·"),
        (r"(?<=[aeiouy])ing", "·ing"),
        (r"u(?=a[^iuy]|o|e[nl]|it[yi]|id(?!e))|(?<=r)u(?=in)", "u·"),
        (r"(?<![nh])e(?=um)|e(?=o|us)|(?<=[ng])e(?=al(?:ly)?$)|(?<=^id)e(?=al)", "e·"),
        (
            r"(?<=[cp]r)e(?=at(?:s?$|i|ed|or))|(?<=^r)e(?=ac[ts]|app|ass|i[nm]|e[mnxv])|(?<=^pr)e(?=e[mx])|(?<=^th)e(?=at)",
            r"e·",
        ),
        (r"(?<!^)o(?=ag|ac[ti]|em|e[sd]i)|(?<=pr)o(?=at$)", "o·"),
        (r"a(?=o)", "a·"),
        (r"(?<=[iay]s)m(?=s?$)|(?<=[iy]th)m(?=s?$)", "em"),
    )
)
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
    for pattern, new in _STEPS:
        word = pattern.sub(new, word)
    return len(_GROUP.findall(word)) or 1
