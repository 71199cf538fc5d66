"""Medicines while breastfeeding: called safe though they harm the baby, or harmful though they are usually taken."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "Breastfeeding mothers must avoid paracetamol.",
    "Lithium is safe while you breastfeed.",
    "You need not stop breastfeeding if you take methotrexate.",
    "Statins can be taken by mothers who breastfeed.",
    "| Medicine | Breastfeeding |\n|---|---|\n| Lithium | Safe |",
    "**Can I take methotrexate while breastfeeding?** Yes, it is safe.",
    "Warfarin is not safe when you are breastfeeding.",
    "Paracetamol harms breastfed babies.",
    "You can breastfeed while you take amiodarone.",
    "The MMR vaccine must not be given while breastfeeding.",
    "Pregnant women should not have the flu vaccine.",
]

RIGHT = [
    "You can keep breastfeeding while you take sertraline.",
    "Lithium is not advised while breastfeeding.",
    "Do not breastfeed while you take methotrexate.",
    "You need not stop breastfeeding if you take paracetamol.",
    "Warfarin is safe when you are breastfeeding.",
    "Codeine should not be taken by breastfeeding mothers; paracetamol can be taken.",
    "Ask your doctor whether lithium is safe while you breastfeed.",
    "| Medicine | Breastfeeding |\n|---|---|\n| Lithium | Avoid |",
    "If your baby is premature, ask before you take sertraline while breastfeeding.",
    "Statins are stopped in pregnancy and while breastfeeding, and can be started again afterwards.",
    "Your doctor may suggest formula milk if you take amiodarone.",
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    assert cases("truth", text) == [""]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("truth", text) == []
