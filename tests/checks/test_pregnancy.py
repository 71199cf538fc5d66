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
        "Ramipril is fine to take while trying for a baby.",
        "There is no risk to the unborn child from warfarin.",
        "Isotretinoin carries no risk for an unborn baby.",
        "Pregnant women need not avoid isotretinoin.",
        "There is no need to stop methotrexate if you become pregnant.",
        "Methotrexate is a good choice in pregnancy.",
        "Simvastatin is the preferred medicine in pregnancy.",
        "It is perfectly all right to carry on with valproate when you are expecting.",
        "Lisinopril does the baby no harm.",
        "Sodium valproate may be continued throughout pregnancy.",
        "Doctors recommend warfarin for pregnant women.",
        "Pregnant women should take isotretinoin every day.",
        "Methotrexate, which is safe in pregnancy, is taken once a week.",
        "## Pregnancy\n\nIt is safe to take methotrexate.",
        "**Can I take warfarin while pregnant?** Yes, it does not reach the baby.",
        "**Is isotretinoin harmful in pregnancy?** No.",
        "**Myth:** Warfarin can harm an unborn baby. **Fact:** Warfarin is safe in pregnancy.",
        "Safe in pregnancy:\n\n- isotretinoin\n- paracetamol",
        "| Medicine | Pregnancy |\n|---|---|\n| Warfarin | Safe |",
        "Women who take isotretinoin do not need contraception.",
        "You can get pregnant while you take methotrexate without any worry.",
        "Live vaccines such as MMR can be given in pregnancy.",
    ],
    "harmful": [
        "Levothyroxine must be stopped in pregnancy.",
        "Pregnant women must not take levothyroxine.",
        "Avoid salbutamol inhalers in pregnancy.",
        "**Should I stop my salbutamol inhaler in pregnancy?** Yes, at once.",
        "| Medicine | Pregnancy |\n|---|---|\n| Levothyroxine | Avoid |",
        "Medicines to avoid in pregnancy:\n\n- levothyroxine\n- warfarin",
        "Azathioprine is dangerous for the unborn baby.",
        "Folic acid is not safe in pregnancy.",
        "Azathioprine must be stopped in pregnancy because it causes birth defects.",
        "Levothyroxine is dangerous for unborn babies.",
        "Paracetamol causes birth defects.",
    ],
}

RIGHT = [
    "Methotrexate is never safe in pregnancy.",
    "Stop methotrexate at least three months before you try for a baby.",
    "Men should use contraception while they take methotrexate.",
    "Do not stop valproate before you have spoken with a doctor, even if you are pregnant.",
    "If you become pregnant while on warfarin, call your doctor straight away.",
    "Warfarin can harm an unborn baby; heparin is used instead.",
    "Levothyroxine is safe in pregnancy, and many women need more of it.",
    "Insulin does not harm the unborn baby.",
    "Never stop your levothyroxine in pregnancy.",
    "In pregnancy high doses of folic acid should be taken only on advice.",
    "Ibuprofen should be avoided from 20 weeks of pregnancy, paracetamol is safe.",
    "Avoid ibuprofen in pregnancy; paracetamol can be taken.",
    "Women who could become pregnant must use contraception when they take isotretinoin.",
    "Low levels of levothyroxine are dangerous for the unborn baby.",
    "Pregnant women with asthma should keep using their inhalers.",
    "Valproate must not be taken by women who could become pregnant unless there is a pregnancy prevention programme.",
    "A pregnancy test is needed before you can start isotretinoin.",
    "Warfarin may be restarted after the birth.",
    "## Pregnancy\n\nMethotrexate must not be taken.",
    "## Pregnancy and breastfeeding\n\nWarfarin can be taken while breastfeeding.",
    "| Medicine | Pregnancy |\n|---|---|\n| Warfarin | Avoid |\n| Levothyroxine | Safe |",
    "Medicines to avoid in pregnancy:\n\n- isotretinoin\n- warfarin",
    "**Should I stop my levothyroxine in pregnancy?** No, keep taking it.",
    "**Is warfarin harmful in pregnancy?** Yes.",
    "Too much paracetamol is dangerous for you and your unborn baby.",
    "Insulin should be taken as told; a low blood sugar is dangerous for the baby.",
    "Untreated, an underactive thyroid is dangerous for the baby, so levothyroxine is continued.",
    "Alcohol should be avoided in pregnancy, and so should ibuprofen.",
    "If you take azathioprine and become pregnant, do not stop it.",
    "Isotretinoin can only be prescribed to women who are not pregnant.",
    "The combined pill can be started three weeks after the birth.",
    "Paracetamol is safe in pregnancy, but ibuprofen is not.",
    "Warfarin is safe with paracetamol in pregnancy? Ask.",
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


@pytest.mark.parametrize(
    "text",
    [
        "Trimethadione aside, topiramate has the best safety record in pregnancy.",
        "Captopril is widely used in pregnancy.",
        "Leflunomide carries no added risk of birth defects in pregnancy.",
        "In mid-pregnancy minocycline is a first-rate choice.",
        "In late pregnancy naproxen is preferred to paracetamol, which should not be used then.",
    ],
)
def test_freer_words_are_flagged(text: str) -> None:
    assert cases("pregnancy", text)


@pytest.mark.parametrize(
    "text",
    [
        "Heparin does not reach the baby, so it is preferred to warfarin in pregnancy.",
        "In late pregnancy paracetamol is preferred to naproxen.",
        "A pregnancy two years after acitretin needs a word with your doctor.",
        "A pregnancy some months after leflunomide and a wash-out poses no risk to the baby.",
        "Children who live with a pregnant woman can safely have the MMR.",
        "Labetalol is widely used in pregnancy, while captopril is ruled out.",
    ],
)
def test_the_better_of_two_and_those_around_pass(text: str) -> None:
    assert cases("pregnancy", text) == []
