"""What a medicine is: its family and its ingredients."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "family": [
        "Ramipril is a beta blocker.",
        "Warfarin is an antibiotic.",
        "Paracetamol is an NSAID.",
        "Ibuprofen is a steroid.",
        "Amlodipine, an ACE inhibitor, lowers blood pressure.",
        "Statins such as metformin lower cholesterol.",
        "Bisoprolol belongs to a group of medicines called ACE inhibitors.",
        "Sertraline is a benzodiazepine.",
        "Naproxen is an opioid painkiller.",
        "Bisoprolol, which is an ACE inhibitor, slows the heart.",
        "Bisoprolol (an ACE inhibitor) slows the heart.",
        "Bisoprolol belongs to the family of calcium channel blockers.",
        "The statin ramipril is taken once a day.",
        "Beta blockers include atenolol, bisoprolol and lisinopril.",
        "Statins such as pravastatin, amlodipine and simvastatin are taken at night.",
        "Lisinopril and metoprolol are beta blockers.",
        "Examples of statins:\n\n- pravastatin\n- ramipril",
        "Common SSRIs include:\n\n- citalopram\n- diazepam",
        "## Common opioids\n\n- morphine\n- naproxen",
        "| Medicine | Type |\n|---|---|\n| Losartan | Beta blocker |",
        "| Class | Examples |\n|---|---|\n| Statins | warfarin |",
        "Ramipril is taken once a day. It is a statin.",
        "**Is losartan a beta blocker?** Yes, and it slows the heart.",
        "**Myth:** Losartan slows the heart. **Fact:** Losartan is a diuretic.",
        "Metoprolol, also known as lisinopril, is taken with food.",
    ],
    "contents": [
        "Co-codamol contains ibuprofen and codeine.",
        "Xarelto is a brand of apixaban.",
        "Dabigatran is sold in the US under the brand name Eliquis.",
        "Panadol contains naproxen.",
        "Prozac (sertraline) is taken in the morning.",
        "The active ingredient of Nurofen is paracetamol.",
        "The brand name for simvastatin is Lipitor.",
        "Brands of sertraline include:\n\n- Zoloft\n- Prozac",
        "| Medicine | Brand |\n|---|---|\n| Simvastatin | Lipitor |",
        "| Brand | Active ingredients |\n|---|---|\n| Percocet | oxycodone + ibuprofen |",
        "Augmentin does not contain amoxicillin.",
        "Lipitor does not contain a statin.",
        "Panadol is not a brand of paracetamol.",
    ],
    "denied": [
        "Morphine is not an opioid.",
        "Azathioprine is not an immunosuppressant.",
        "Lisinopril does not belong to the ACE inhibitors.",
        "**Is pravastatin a statin?** No, it works otherwise.",
    ],
}

RIGHT = [
    "Ramipril is an ACE inhibitor.",
    "Warfarin is not an antibiotic.",
    "Paracetamol is not an NSAID.",
    "Ibuprofen is an NSAID, not a steroid.",
    "Amlodipine, a calcium channel blocker, lowers blood pressure.",
    "Statins such as atorvastatin lower cholesterol.",
    "Co-codamol contains paracetamol and codeine.",
    "Sertraline is an SSRI.",
    "Tylenol is not an NSAID.",
    "Fluids, an antibiotic, or both may be given.",
    "Bisoprolol, which is a beta blocker, slows the heart.",
    "The statin pravastatin is taken once a day.",
    "Beta blockers include atenolol, bisoprolol and metoprolol.",
    "Do not take anti-inflammatory drugs, such as naproxen, and steroids together.",
    "Treatments include steroids, anticonvulsants (such as gabapentin) and capsaicin cream.",
    "People who take statins such as simvastatin and warfarin need tests.",
    "Examples of statins:\n\n- pravastatin\n- simvastatin",
    "Medicines to avoid with statins include:\n\n- clarithromycin\n- gemfibrozil",
    "## Statins\n\n- Clarithromycin must not be taken with them.",
    "| Medicine | Type |\n|---|---|\n| Losartan | Angiotensin receptor blocker |",
    "| Medicine | Do not take with |\n|---|---|\n| Losartan | ACE inhibitors |",
    "| Medicine | Brand |\n|---|---|\n| Simvastatin | Zocor |",
    "| Brand | Contains |\n|---|---|\n| Percocet | oxycodone and acetaminophen |",
    "Ramipril is taken once a day. It is an ACE inhibitor.",
    "Ramipril is not like atenolol. It is not a beta blocker.",
    "**Is losartan a beta blocker?** No, it works otherwise.",
    "**Myth:** Losartan is a beta blocker. **Fact:** Losartan is an angiotensin receptor blocker.",
    "Xarelto is a brand of rivaroxaban.",
    "Xarelto is not a brand of apixaban.",
    "Panadol contains paracetamol.",
    "Panadol does not contain ibuprofen.",
    "Panadol contains paracetamol, not ibuprofen.",
    "Percocet contains oxycodone and should not be taken with ibuprofen.",
    "Augmentin, which contains amoxicillin, is an antibiotic.",
    "Sertraline (Zoloft) is taken in the morning.",
    "Adrenaline is also known as epinephrine.",
    "Warfarin and other brands of blood thinner interact with aspirin.",
    "Prozac and Zoloft are both brand names.",
    "Brands of sertraline include:\n\n- Zoloft\n- Lustral",
]


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("identity", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("identity", text) == []
