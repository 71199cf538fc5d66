"""Medicines in pregnancy: called safe though they harm, or harmful though they are usually continued."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "safe": [
        "Methotrexate is safe to take during pregnancy.",
        "Isotretinoin can be used in pregnancy.",
        "You can keep taking sodium valproate if you become pregnant.",
        "Warfarin is safe for pregnant women.",
        "Ramipril does not harm an unborn baby.",
        "There is no risk to the baby if you take isotretinoin.",
        "Is methotrexate safe in pregnancy? Yes.",
        "Pregnant women can drink alcohol.",
    ],
    "harmful": [
        "Azathioprine must be stopped in pregnancy because it causes birth defects.",
        "Levothyroxine is dangerous for unborn babies.",
        "Paracetamol causes birth defects.",
    ],
}

RIGHT = [
    "Methotrexate must not be taken in pregnancy.",
    "Isotretinoin causes serious birth defects.",
    "Tell your doctor at once if you become pregnant while taking sodium valproate.",
    "Warfarin can harm an unborn baby.",
    "Use contraception while you take methotrexate and for six months afterwards.",
    "Should I stop methotrexate before pregnancy? Yes.",
    "Methotrexate can be used by men and women who are not planning a pregnancy.",
    "Azathioprine is usually continued in pregnancy.",
    "Levothyroxine is safe in pregnancy, and most women need a higher dose.",
    "Untreated hypothyroidism is dangerous in pregnancy, so keep taking levothyroxine.",
    "Is methotrexate safe in pregnancy? No, it can cause birth defects.",
    "Ask your doctor whether ramipril is safe in pregnancy.",
    "Ramipril should be changed to labetalol before pregnancy, because labetalol is safe.",
    "Folic acid helps to prevent birth defects.",
    "Statins are not recommended in pregnancy.",
    "Paracetamol is the first choice for pain in pregnancy.",
]


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("pregnancy", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("pregnancy", text) == []
