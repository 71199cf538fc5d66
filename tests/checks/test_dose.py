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


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("dose", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("dose", text) == []
