"""Ranges, limits and aims against the knowledge, in any order and over several lines."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "The usual range for potassium is 5.8 to 7.5 mmol/L.",
    "Doctors speak of hyponatraemia once sodium is under 150 mmol/L.",
    "What is a normal sodium?\n\nMost laboratories give 105 to 112 mmol/L.",
    "You have diabetes if your HbA1c is 33 mmol/mol or above.",
    "Prediabetes covers A1C results from 8.5% to 10%.",
    "A reading below 10 mmol/L means a hypo.",
    "Many people with type 2 diabetes aim for an HbA1c of 88 to 97 mmol/mol.",
    "At rest, a healthy heart beats 120 to 150 beats a minute.",
    "A grown-up at rest takes 32 to 40 breaths a minute.",
    "Anything over 36 °C counts as a fever.",
    "Hypothermia begins when the body temperature drops below 38 °C (100.4 °F).",
    "There is no need to ring about a baby under three months unless the temperature is above 40 °C.",
    "High blood pressure in the clinic is usually:\n\n- 175/110 or more\n",
    "You are overweight if your BMI is 16.",
    "For most people on warfarin the aim is an INR between 5 and 6.",
    "Osteoporosis starts at a T-score of +1.",
    "Chronic kidney disease means an eGFR under 120 for three months.",
    "| Blood ketones (mmol/L) | Meaning |\n|---|---|\n| Below 4 | normal |",
    "Healthy adults have 15,000 to 40,000 platelets in each microlitre of blood.",
    "# Lithium level\n\nMost people are kept between 2.0 and 3.0 mmol/L.",
    "A Glasgow Coma Scale of 15 means deeply unconscious.",
    "The green zone is a peak flow below 45% of your best.",
    "Blood normally has a pH of 6.9 to 7.0.",
    "A haemoglobin of 61 g/L is nothing unusual.",
    "Most healthy adults have 300 to 900 white cells per microlitre.",
]
RIGHT = [
    "The usual range for potassium is 3.5 to 5.3 mmol/L.",
    "Doctors speak of hyponatraemia once sodium is under 135 mmol/L.",
    "You have diabetes if your HbA1c is 48 mmol/mol or above.",
    "An HbA1c of 58 mmol/mol or more usually means that another medicine is added.",
    "In frail older people with diabetes an HbA1c of up to 64 mmol/mol may be fine.",
    "In newborns a pulse of 120 to 160 beats a minute is normal.",
    "When you exercise, aim for 120 to 140 beats per minute.",
    "Keep the room at 18 to 20 °C, which is ideal.",
    "Healthy cows run at 38.5 °C.",
    "A baby's temperature of 36.5 to 37.5 °C is normal.",
    "There is no need to ring about a baby under three months unless the temperature is 38 °C or more.",
    "Severe hypoglycaemia means a glucose below 3 mmol/L.",
    "With a mechanical valve the target INR is 2.5 to 3.5.",
    "With a T-score of -3.4, your bones are much weaker than normal.",
    "An ejection fraction of 28% is well below normal.",
    "The Glasgow Coma Scale runs from 3 to 15.",
    "Doctors like to see a blood pressure under 140/90.",
    "# Blood pressure\n\nNurses like to see readings under 140/90.",
    "In a healthy adult an oxygen saturation of 86% is dangerously low.",
    "A sweat chloride of 15 mmol/L makes cystic fibrosis unlikely.",
    "Skin is slightly acidic, with a normal pH of about 5.",
    "TSH above 10 mIU/L is usually treated.",
    "Obesity is a BMI of 27.5 or more in people of South Asian origin.",
    "Is a pulse of 120 to 150 beats a minute normal?",
    "A pulse of 130 beats a minute is not normal in an adult.",
    "About 20% of people have a normal heart rate of this kind.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_no_laboratory_says_is_flagged(text: str) -> None:
    assert "limit" in cases("lab-number", text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_some_guideline_says_passes(text: str) -> None:
    assert not cases("lab-number", text)
