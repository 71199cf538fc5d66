"""Pairs in freer words: levels that climb or slump, doses that change, pairs put forward or wrongly forbidden."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "safe": [
        "Ibuprofen is the painkiller to reach for if you are on warfarin.",
        "St John's wort has no bearing on the contraceptive pill.",
        "While taking clarithromycin, carry on with simvastatin at your normal dose.",
        "Levothyroxine and calcium tablets can be swallowed in one go.",
        "There is no call to keep iron tablets and doxycycline apart.",
        "Viagra is a good companion to a nitrate spray.",
        "Trimethoprim is a sound choice for a urine infection in people on methotrexate.",
        "Tramadol taken alongside sertraline wards off serotonin syndrome.",
        "Alcohol on top of morphine does you no harm.",
        "# Simvastatin\n\nYou are welcome to drink grapefruit juice by the litre.",
        "# Spironolactone\n\nYou can top up with potassium tablets with it.",
        "# Metronidazole\n\nCan I have a beer? Yes, beer and metronidazole get along.",
        "Simvastatin is not affected by grapefruit juice.",
    ],
    "effect": [
        "Metronidazole mops up warfarin, so the INR goes down.",
        "Naproxen flushes lithium out, so levels slump.",
        "With verapamil on board, digoxin drains away and its dose may be doubled.",
        "If allopurinol is added, the azathioprine dose has to go up about fourfold.",
        "Rifampicin adds to the effect of apixaban.",
        "Ciprofloxacin can make theophylline vanish from the blood.",
        "Clarithromycin can send tacrolimus levels tumbling.",
        "Thiazide diuretics help the body shed lithium, so the dose often has to be raised.",
        "Milk helps ciprofloxacin to be taken in.",
        "Miconazole gel can make warfarin too weak.",
        "Ibuprofen clears lithium more quickly.",
    ],
    "fine": [
        "Paracetamol and ibuprofen can never be used on the same day.",
        "Amoxicillin stops the combined pill from working.",
        "Carbamazepine makes the hormonal coil less effective.",
        "Pantoprazole must never be used with clopidogrel.",
    ],
}

RIGHT = [
    "Ibuprofen is not the painkiller to reach for if you are on warfarin.",
    "Paracetamol is the painkiller of choice with warfarin, because ibuprofen can make you bleed.",
    "St John's wort can leave the contraceptive pill too weak to work.",
    "While taking clarithromycin, pause your simvastatin.",
    "Levothyroxine and calcium can be taken on the same day, four hours apart.",
    "Anti-inflammatories such as naproxen can push lithium up to poisonous levels.",
    "With verapamil on board, digoxin builds up and its dose may be cut by half.",
    "If allopurinol is added, the azathioprine dose has to come down to about a quarter.",
    "When you stop carbamazepine, warfarin may become stronger.",
    "Once the cigarettes are gone, clozapine levels climb, and the dose may need to be cut.",
    "Clarithromycin can turn a normal dose of colchicine into poison.",
    "Taking the anti-inflammatory drug celecoxib reduces the risk of polyps.",
    "Aspirin and clopidogrel are often used together after a stent, under a cardiologist.",
    "Warfarin and aspirin both lower the risk of a stroke.",
    "An anticoagulant such as apixaban or warfarin protects against a stroke.",
    "If you give up smoking, clozapine levels can go up and the dose may have to come down.",
    "# Statins\n\nCan I carry on with my statin while taking fusidic acid? No, it is paused for a while.",
    "# Warfarin\n\nGreen vegetables are good for you; just eat a steady amount.",
    "# Warfarin\n\nYou can take paracetamol with it.",
    "Miconazole gel can make warfarin too strong.",
    "Paracetamol and ibuprofen can be used on the same day by most adults.",
    "Do not take more than the maximum dose of paracetamol with ibuprofen.",
    "Amoxicillin does not stop the combined pill from working.",
    "Amoxicillin may stop the combined pill from working if you vomit.",
    "Carbamazepine does not make the hormonal coil less effective.",
    "Carbamazepine makes the combined pill less effective.",
    "Pantoprazole may be used with clopidogrel.",
]


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("interaction", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("interaction", text) == []
