"""Two things taken together: called safe though they are not, and effects the wrong way round."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "safe": [
        "Ibuprofen is a safe painkiller for people who take warfarin.",
        "You can take ibuprofen with warfarin for a headache.",
        "If you take apixaban, naproxen is fine for back pain.",
        "It is perfectly safe to combine sildenafil with nitrates.",
        "Men who use a GTN spray can take Viagra.",
        "There is no need to avoid alcohol while you are taking metronidazole.",
        "You do not have to avoid grapefruit juice while taking simvastatin.",
        "Alcohol does not affect metronidazole.",
        "Lithium and ibuprofen can safely be taken together.",
        "Is it safe to drink alcohol with diazepam? Yes, it is.",
        "Should I avoid grapefruit with simvastatin? No.",
        "Take your levothyroxine with your iron tablets.",
        "You can take your iron tablet with milk.",
        "Take methotrexate and trimethoprim together.",
        "Live vaccines are safe for people who take methotrexate.",
        "People on azathioprine can have live vaccines.",
        "Opioids and benzodiazepines can be safely combined.",
        "It is safe to mix morphine and alcohol.",
        "Potassium supplements are safe with ramipril.",
        "Phenelzine can be taken with sertraline.",
        "People on phenelzine can eat mature cheese.",
        "You may take tramadol with sertraline without any worry.",
        "Men on glyceryl trinitrate can safely use Viagra.",
        "You may drink beer while taking metronidazole.",
        "People on warfarin can take aspirin freely.",
    ],
    "effect": [
        "St John's wort makes the contraceptive pill more effective.",
        "St John's wort boosts warfarin.",
        "Rifampicin makes hormonal contraceptives stronger.",
        "Grapefruit juice lowers the level of simvastatin in the blood.",
        "Grapefruit weakens felodipine.",
        "Clarithromycin reduces the effect of warfarin.",
        "Amiodarone lowers digoxin levels.",
        "Smoking raises clozapine levels.",
        "Ibuprofen lowers lithium levels.",
        "Allopurinol makes azathioprine weaker.",
        "Calcium helps the body absorb ciprofloxacin.",
        "Omeprazole makes clopidogrel work better.",
        "Paroxetine increases the effect of tamoxifen.",
        "Carbamazepine makes the pill more reliable.",
        "Ciprofloxacin lowers theophylline levels.",
        "Valproate lowers lamotrigine levels.",
        "Meropenem raises valproate levels.",
        "Rifampicin slows down the breakdown of warfarin.",
        "Grapefruit juice speeds up the breakdown of simvastatin.",
    ],
}

RIGHT = [
    "Ibuprofen is not a safe painkiller for people who take warfarin.",
    "You should not take ibuprofen with warfarin.",
    "Paracetamol is safer than ibuprofen if you take warfarin.",
    "If you take apixaban, use paracetamol instead of naproxen.",
    "Never combine sildenafil with nitrates.",
    "Avoid alcohol while you are taking metronidazole and for two days afterwards.",
    "Ask your pharmacist whether it is safe to take ibuprofen with warfarin.",
    "St John's wort makes the contraceptive pill less effective.",
    "Grapefruit juice raises the level of simvastatin in the blood.",
    "Clarithromycin can make warfarin stronger.",
    "Amiodarone raises digoxin levels, so your dose may be halved.",
    "Smoking lowers clozapine levels.",
    "When you stop smoking, clozapine levels rise.",
    "Lithium and ibuprofen should not be taken together.",
    "Allopurinol makes azathioprine much stronger, so the dose is cut to a quarter.",
    "If azathioprine and allopurinol are taken together, the dose of azathioprine must be cut.",
    "Azathioprine and allopurinol can be used together if the azathioprine dose is reduced.",
    "Is it safe to drink alcohol with diazepam? No.",
    "Should I avoid grapefruit with simvastatin? Yes.",
    "Can I take ibuprofen with warfarin? It is best not to.",
    "Take your levothyroxine at least four hours apart from your iron tablets.",
    "You can take calcium four hours after levothyroxine.",
    "Take your iron tablet with orange juice, not with milk.",
    "Calcium stops the body absorbing ciprofloxacin.",
    "People on azathioprine cannot have live vaccines.",
    "Opioids and benzodiazepines are dangerous together.",
    "Omeprazole makes clopidogrel work less well.",
    "Paroxetine reduces the effect of tamoxifen.",
    "Do not take potassium supplements with ramipril unless your doctor tells you to.",
    "Your doctor may prescribe amiodarone and warfarin together and check your INR more often.",
    "You can take warfarin with paracetamol, but not with aspirin.",
    "Warfarin is an anticoagulant; aspirin is an antiplatelet.",
    "Low-dose aspirin is sometimes given with warfarin after a heart valve operation.",
    "Doctors may prescribe aspirin or ibuprofen for pain.",
    "Valproate raises lamotrigine levels.",
    "Meropenem lowers valproate levels.",
    "NSAIDs such as ibuprofen and naproxen may be used for pain.",
    "Grapefruit juice blocks the breakdown of simvastatin, so more of it stays in the body.",
    "Rifampicin speeds up the breakdown of warfarin.",
    "Ciprofloxacin slows the breakdown of theophylline.",
]


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("interaction", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("interaction", text) == []
