"""Doses and intervals that cannot be meant."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "interval": [
        "Methotrexate tablets are taken once a day.",
        "Take methotrexate every morning.",
        "Take your methotrexate twice daily.",
        "Take alendronate 70 mg once daily.",
        "Semaglutide injections are given every day.",
        "Warfarin is taken once a week.",
        "Adalimumab is injected every day.",
        "Fentanyl patches are changed every hour.",
        "Inject insulin glargine once a week.",
        "Take atorvastatin once a week.",
        "Methotrexate is a daily medicine.",
        "Alendronate 70 mg is taken once a day.",
        "Change your fentanyl patch every day.",
        "Take Fosamax 70 mg every morning.",
        "Semaglutide is injected every morning.",
    ],
    "amount": [
        "The usual dose of levothyroxine is 100 mg a day.",
        "The usual dose of digoxin is 125 mg once a day.",
        "You can take 10 g of paracetamol in 24 hours.",
        "Take ibuprofen 4,000 mg three times a day.",
        "Take 400 mg of folic acid a day before you conceive.",
        "Tamsulosin 400 mg is taken once a day.",
        "Colchicine 500 mg is taken twice a day.",
        "The dose is one tablet of ramipril 250 mg daily.",
        "Do not take more than 40 g of acetaminophen in 24 hours.",
        "Take two 500 mg tablets of paracetamol, up to 16 g a day.",
        "Take 100 milligrams of levothyroxine each morning.",
    ],
    "times": [
        "Adults can take paracetamol up to eight times a day.",
        "Adults can take two 500 mg paracetamol tablets every hour.",
        "Take cetirizine four times a day.",
        "Take acetaminophen ten times a day.",
    ],
}

RIGHT = [
    "Methotrexate tablets are taken once a week, never every day.",
    "Taking methotrexate every day by mistake can be fatal.",
    "Take methotrexate on the same day each week.",
    "Take folic acid once a week on a different day from your methotrexate.",
    "Alendronic acid 70 mg is taken once a week.",
    "Alendronic acid 10 mg is taken once a day.",
    "Denosumab is injected every six months.",
    "Semaglutide is injected once a week.",
    "Semaglutide tablets are taken once a day.",
    "The usual dose of levothyroxine is 100 micrograms a day.",
    "Digoxin 125 micrograms once a day is a common dose.",
    "Adults can take paracetamol up to four times a day.",
    "Leave at least four hours between doses of paracetamol.",
    "Do not take more than 4 g of paracetamol in 24 hours.",
    "Cetirizine 10 mg is taken once a day.",
    "Warfarin is taken once a day at the same time.",
    "You will need a blood test every week when you start methotrexate.",
    "Adalimumab is injected every two weeks.",
    "Take ibuprofen 400 mg three times a day with food.",
    "Fentanyl patches are changed every 72 hours.",
    "Inject insulin glargine once a day.",
    "Vitamin B12 injections are given every two to three months.",
    "Take 400 micrograms of folic acid a day before you conceive.",
    "Prednisolone 5 mg is taken once a day in the morning.",
    "Rivaroxaban 20 mg is taken once a day with food.",
    "Paracetamol can be given to a child every four to six hours.",
    "Never take more than 4 g of acetaminophen in 24 hours.",
    "Take acetaminophen every four hours as needed.",
    "Fentanyl lozenges of 200 micrograms are for cancer pain.",
]


MORE = {
    "units": [
        "1 mg equals 10 micrograms.",
        "A gram is 100 milligrams.",
        "There are 100 micrograms in one milligram.",
        "A microgram is a hundredth of a gram.",
        "A milligram is one hundredth of a gram.",
        "500 micrograms = 5 mg.",
        "Take 0.5 mg (50 micrograms) at night.",
        "A tablespoon holds 5 ml.",
        "One teaspoonful of the syrup is 10 ml.",
        "Give a teaspoon (15 ml) twice a day.",
        "1 kg is the same as 100 g.",
        "1 litre is 100 ml.",
        "Take 20 mL tablets of ramipril.",
        "Take 50 mmol/L of sertraline once a day.",
        "Each 5 ml spoonful of the syrup (250 mg/5 ml) contains 2,500 mg.",
    ],
    "interval": [
        "**How often should I take methotrexate?** Every evening.",
        "How do I use Wegovy? Inject it once a day.",
        "The 70 mg alendronic acid tablet is taken every morning, while the 10 mg tablet is taken once a week.",
        "| Medicine | How often |\n|---|---|\n| Methotrexate | Once a day |",
        "Ways to take methotrexate:\n- every morning with water\n- with food",
        "If you miss your tablet, methotrexate is taken every day.",
    ],
    "amount": [
        "Adults may take up to 9 g of paracetamol (18 tablets of 500 mg) in 24 hours.",
        "No more than 40 tablets of paracetamol in 24 hours.",
        "The maximum daily dose of paracetamol is 10 g.",
        "The most ibuprofen you can take in a day is 12 g.",
        "Take 12 paracetamol tablets a day.",
        "Women planning a baby take 400 milligrams of folic acid a day.",
        "Adults should take 10 mg of vitamin D a day in winter.",
        "| Medicine | Dose | How often |\n|---|---|---|\n| Levothyroxine | 100 mg | Once a day |",
    ],
    "times": [
        "If you aren't better, take two 500 mg tablets of paracetamol every two hours.",
        "Take two 500 mg paracetamol tablets eight times a day.",
    ],
}

QUIET = [
    "1 mg equals 1,000 micrograms.",
    "A gram is 1,000 milligrams.",
    "There are 1,000 micrograms in one milligram.",
    "A milligram is one thousandth of a gram.",
    "0.5 mg (500 micrograms) at night.",
    "A tablespoon holds 15 ml.",
    "Give a teaspoon (5 ml) twice a day.",
    "Give 5 ml (one teaspoon) twice a day.",
    "A kitchen teaspoon can hold anything from 2 to 8 ml.",
    "Two teaspoons is 10 ml.",
    "Each 5 ml contains 250 mg.",
    "Your patch releases 25 micrograms every hour and is changed every 72 hours.",
    "A fentanyl patch releases 25 micrograms an hour.",
    "Taking more than 4 g of paracetamol is dangerous; 10 g can be fatal.",
    "In hospital, methotrexate may be given at 1 g as an infusion.",
    "A child of 20 kg can take 300 mg of ibuprofen.",
    "A 10 ml bottle of insulin holds 1,000 units.",
    "Potassium above 5.5 mmol/L is high if you take ramipril tablets.",
    "Take one or two 500 mg paracetamol tablets up to four times a day, no more than eight tablets in 24 hours.",
    "Do not take methotrexate every day.",
    "Methotrexate is taken once a week and not every day.",
    "Alendronic acid is taken as 10 mg every day or 70 mg once a week.",
    "| Medicine | How often |\n|---|---|\n| Methotrexate | Once a week |",
    "Start with 1 mg and go up to 2 mg.",
    "The 500 mg tablet is the same as two 250 mg tablets.",
    "Half of a 1 g tablet is 500 mg.",
    "One dose of 20 mg is 4 tablets of 5 mg.",
    "Pour 15 ml with a tablespoon or three 5 ml teaspoons.",
]


@pytest.mark.parametrize(
    ("case", "text"), [(case, text) for texts in (WRONG, MORE) for case in texts for text in texts[case]]
)
def test_wrong(case: str, text: str) -> None:
    assert cases("dose", text) == [case]


@pytest.mark.parametrize("text", [*RIGHT, *QUIET])
def test_right(text: str) -> None:
    assert cases("dose", text) == []
