"""What a value means, what is sought, what a number is called, and what a text is about."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "Walking every day can help raise LDL cholesterol.",
    "The aim of treatment is a high LDL.",
    "Low ammonia in the blood can cause brain damage.",
    "Losing weight may help lower your HDL.",
    "A blood transfusion is given when the haemoglobin is high.",
    "If your potassium is high, your doctor may prescribe potassium tablets.",
    "An underactive thyroid (hyperthyroidism) makes people tired.",
    "An overactive parathyroid gland, also called hypoparathyroidism, is treated with surgery.",
    "Hypercalcaemia is a rare disorder marked by too little calcium in the blood.",
    "Neutropenia, a dangerous surge in the neutrophils, needs treatment at once.",
    "Vitamin B12 drifts upwards in people on metformin.",
    "On ramipril, potassium tails off.",
    "In hyperthyroidism the TSH goes through the roof.",
    "# HIV: what to expect\n\nWith effective treatment the viral load climbs.",
    "# Ramipril: information for patients\n\nOver the first weeks your potassium may dip a little.",
    "| TSH | What it may mean |\n|---|---|\n| Low | Underactive thyroid |",
    "Addison's disease is rare. People with it have a low potassium.",
    "# Trimethoprim: information for patients\n\nThis antibiotic can lower potassium.",
]
RIGHT = [
    "Walking every day can help lower LDL cholesterol.",
    "The aim of treatment is a low LDL.",
    "High ammonia in the blood can cause brain damage.",
    "A blood transfusion is given when the haemoglobin is low.",
    "If your potassium is high, your doctor may stop ramipril.",
    "If your potassium is high, you may need a lower dose of spironolactone.",
    "An underactive thyroid (hypothyroidism) makes people tired.",
    "Thyroid problems can be an overactive thyroid or hypothyroidism.",
    "Neutropenia, a dangerous drop in the neutrophils, needs treatment at once.",
    "Vitamin B12 drifts downwards in people on metformin.",
    "# HIV: what to expect\n\nWith effective treatment the viral load drops.",
    "# Ramipril: information for patients\n\nOver the first weeks your potassium may rise a little.",
    "# Ramipril: information for patients\n\nHigh blood pressure has no symptoms.",
    "# Overactive thyroid: the basics\n\nA slow pulse is not what doctors expect here.",
    "Skip liquorice while you take ramipril, because it can push blood pressure up.",
    "Do not let your apixaban run out, because the risk of a clot goes up within a day.",
    "# Insulin: information for patients\n\nYou need insulin on sick days; illness often pushes sugar up.",
    "# Goserelin: information for patients\n\nTestosterone rises briefly at first.",
    "A high CA125 does not prove ovarian cancer.",
    "Ramipril was stopped because her potassium was too high.",
    "| TSH | What it may mean |\n|---|---|\n| High | Underactive thyroid |",
    "You may bruise without a knock and get nosebleeds when platelets are low.",
    "# Nephrotic syndrome\n\nA high urine albumin-to-creatinine ratio shows that protein is leaking.",
]
WRONG_NUMBERS = [
    "If your meter shows 2.6 mmol/L, your blood sugar is too high.",
    "39 °C is a normal temperature in an adult.",
    "A body temperature of 33 °C is within the normal range.",
    "A reading of 210/125 mmHg is far too low.",
    "If the pulse oximeter keeps showing 82%, carry on, because that is normal.",
]
RIGHT_NUMBERS = [
    "If your meter shows 2.6 mmol/L, your blood sugar is too low.",
    "37 °C is a normal temperature in an adult.",
    "A temperature of 39 °C is not a normal temperature.",
    "A reading of 210/125 mmHg is far too high.",
    "If your blood sugar is low, take 15 g of glucose and test again.",
    "If your sugar is high, drink 200 mL of water every hour.",
    "If the pulse oximeter keeps showing 97%, carry on, because that is normal.",
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong_values_are_flagged(text: str) -> None:
    assert cases("lab-direction", text)


@pytest.mark.parametrize("text", RIGHT)
def test_right_values_pass(text: str) -> None:
    assert not cases("lab-direction", text)


@pytest.mark.parametrize("text", WRONG_NUMBERS)
def test_wrong_numbers_are_flagged(text: str) -> None:
    assert cases("lab-number", text)


@pytest.mark.parametrize("text", RIGHT_NUMBERS)
def test_right_numbers_pass(text: str) -> None:
    assert not cases("lab-number", text)
