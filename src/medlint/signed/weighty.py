"""Words by which a reader could be harmed: numbers, units, negations, directions and what is done with a medicine.

One list for what may be mended by a machine and for what may be mended after a sign-off. Knows words only.
"""

from __future__ import annotations


def _listed(words: str) -> list[str]:
    return words.split()


NEGATIONS = frozenset(
    _listed(
        "no not none never nor neither cannot without nothing nobody nowhere hardly rarely seldom barely scarcely "
        "unless except only but instead rather avoid dont cant wont"
    )
)
NUMBERS = frozenset(
    _listed(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
        "half third quarter dozen single double triple once twice thrice first second both each every all any some "
        "many few several"
    )
)
UNITS = frozenset(
    _listed(
        "mg mcg ug ng kg g gram grams kilogram kilograms milligram milligrams microgram micrograms nanogram "
        "nanograms ml l dl cl litre litres liter liters millilitre millilitres milliliter milliliters mmol mol umol "
        "nmol iu u unit units tablet tablets capsule capsules pill pills puff puffs drop drops spoonful spoonfuls "
        "teaspoon teaspoons tablespoon tablespoons patch patches ampoule ampoules vial vials sachet sachets dose "
        "doses dosed dosing dosage dosages strength strengths percent cent second seconds minute minutes hour hours "
        "day days week weeks month months year years times daily nightly weekly fortnightly monthly hourly od "
        "bd tds qds prn qd qid tid bid morning evening night mm cm mmhg kcal kj"
    )
)
DIRECTIONS = frozenset(
    _listed(
        "low high up down more less fewer most least above below over under before after until "
        "fall falls fell rise rises rose risen positive negative good bad better worse best worst large larger small "
        "smaller big bigger little long longer short shorter early earlier late later quick quicker slow slower fast "
        "faster strong stronger weak weaker thick thin hot cold off"
    )
)
STEMS = (
    "lower", "high", "rais", "increas", "decreas", "reduc", "elevat", "drop", "fall", "rising", "upward",
    "downward", "start", "stop", "begin", "began", "begun", "ceas", "continu", "discontinu", "paus", "restart",
    "gain", "lose", "losing", "lost", "loss", "grow", "shrink", "worsen", "improv", "deplet", "boost", "cut",
    "halv", "doubl", "tripl", "suppress", "block", "inhibit", "induc", "enhanc", "strengthen", "weaken",
    "prevent", "protect", "caus", "hyper", "hypo", "anti-", "contra", "non-", "underd", "overd", "exce", "minim",
    "maxim", "deficien", "withdraw", "taper", "safe", "unsafe", "harm", "danger", "avoid", "refus", "lack",
    "fail", "deny", "denies", "denied",
)  # fmt: skip


def is_number(word: str) -> bool:
    """Whether a word is a number, in figures or letters."""
    return any(char.isnumeric() for char in word) or word in NUMBERS


def matters(word: str) -> bool:
    """Whether a lower-case word is one of them."""
    if is_number(word) or word in UNITS or word in NEGATIONS or word in DIRECTIONS:
        return True
    return word.endswith("n't") or word.startswith(STEMS)
