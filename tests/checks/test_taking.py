"""When a medicine is taken, with food or without; the wait between doses, the unit it is measured in, how often."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "taking": [
        "Take naproxen on an empty stomach for the best effect.",
        "Swallow alendronic acid with breakfast, so that you do not forget it.",
        "Take flucloxacillin with a meal to help it into the blood.",
        "**When should I take nitrofurantoin?** Take it on an empty stomach.",
        "Furosemide is best taken late in the evening.",
        "Take zopiclone every morning after breakfast.",
        "# Orlistat\n\nTake the capsules on an empty stomach.",
        "Take simvastatin first thing in the morning, never at night.",
    ],
    "times": [
        "Wait at least twenty minutes between doses of codeine.",
        "When taking paracetamol:\n\n- leave at least one hour between doses",
        "Take one loratadine 10 mg tablet four times in 24 hours.",
    ],
    "units": [
        "Levothyroxine is measured in milligrams.",
        "Insulin is prescribed in milligrams.",
        "10 micrograms of vitamin D is 4,000 IU.",
    ],
    "interval": [
        "Apixaban is taken every other morning.",
        "Methotrexate tablets are taken once a month.",
        "Inject adalimumab every two years.",
    ],
    "amount": [
        "No more than eighteen 500 mg tablets of paracetamol in 24 hours.",
        "Stay under 9,000 mg of paracetamol in 24 hours.",
        "Paracetamol comes as 500 mg tablets: take up to sixteen of them in a day.",
    ],
}

RIGHT = [
    "Take naproxen with or just after food.",
    "Most adults can take 10 micrograms of vitamin D a day in winter.",
    "Swallow alendronic acid on an empty stomach as soon as you get up.",
    "Take flucloxacillin an hour before food or two hours after a meal.",
    "Do not take alendronic acid at bedtime.",
    "Take bendroflumethiazide in the morning so that you are not up at night.",
    "Take prednisolone in the morning, with breakfast.",
    "If levothyroxine was not taken before breakfast, wait an hour after eating.",
    "If ibuprofen upsets your stomach, take it with food.",
    "Lisinopril can be taken with or without food.",
    "Have your morning coffee an hour after levothyroxine.",
    "The second dose of furosemide is taken at lunchtime, not in the evening.",
    "Amitriptyline is taken at night, because it can make you sleepy.",
    "Wait at least four hours between doses of codeine.",
    "Wait an hour between levothyroxine and breakfast.",
    "Levothyroxine is measured in micrograms.",
    "Levothyroxine is not measured in milligrams.",
    "10 micrograms of vitamin D is 400 IU.",
    "Insulin is prescribed in units.",
    "Take iron tablets every other day if they upset you.",
    "Rosuvastatin is sometimes taken every other day.",
    "Hydroxocobalamin is given every three months.",
    "No more than eight 500 mg tablets of paracetamol in 24 hours.",
    "Stay under 4,000 mg of paracetamol in 24 hours.",
]


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("dose", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("dose", text) == []
