"""What a medicine is, in freer words: whatever the verb that sorts it, names it or says what is in it."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "family": [
        "Bisoprolol falls into the ACE inhibitor camp.",
        "If perindopril makes you cough, your GP may try candesartan, another ACE inhibitor.",
        "Candesartan is from the group known as beta blockers.",
        "Doctors call bumetanide a beta blocker.",
        "Nortriptyline comes from a newer generation of antidepressants, the SSRIs.",
        "Lansoprazole is best thought of as an H2 blocker.",
        "Dapagliflozin works in the gut: it is one of the GLP-1 agonists.",
        "Nadolol is one of the old-fashioned penicillins.",
        "## Gliclazide\n\nWhat kind of medicine is it?\n\nA DPP-4 inhibitor that you take once a day.",
        "Prednisone is taken in the morning. The tablets you have been given are antibiotics.",
        "Antibiotics of the macrolide group include:\n\n- clarithromycin\n- doxycycline",
        "Cefuroxime is a tetracycline.",
        "Levetiracetam is a benzodiazepine.",
        "The doctor described prednisone as an antibiotic.",
        "Mirtazapine, itself an SSRI, may be tried.",
    ],
    "denied": [
        "Rosuvastatin is technically not a statin.",
        "Anyone allergic to penicillin can have flucloxacillin.",
        "If you are allergic to aspirin, naproxen is a good alternative.",
        "People with a penicillin allergy can safely take Augmentin.",
        "Losartan isn't strictly one of the angiotensin receptor blockers.",
    ],
    "contents": [
        "Zoloft, which pharmacists also sell as plain citalopram, helps with panic.",
        "You may know fluoxetine as Zoloft.",
        "Ask for risedronate if you cannot find Fosamax: they are one and the same.",
        "Zocor and simvastatin are two different medicines.",
        "Ativan is zolpidem by another name.",
        "Motrin is simply paracetamol under another name.",
        "What's in Panadol? Naproxen, and nothing else.",
        "Co-dydramol tablets pair aspirin with codeine.",
        "Percocet is morphine plus naproxen.",
        "Two medicines share the Seretide inhaler: tiotropium and ipratropium.",
        "In the Trelegy inhaler there is just one drug: salbutamol.",
        "Each Excedrin Extra Strength tablet is free from aspirin.",
        "Advil PM holds a mix of naproxen and loratadine.",
    ],
}

RIGHT = [
    "Bisoprolol falls into the beta blocker camp.",
    "If perindopril makes you cough, your GP may try candesartan, an angiotensin receptor blocker.",
    "Doctors call bumetanide a loop diuretic.",
    "Amitriptyline comes from an older generation of antidepressants, the tricyclics.",
    "Similar to SSRIs are SNRIs, which include venlafaxine.",
    "Treatment may be tamoxifen, an aromatase inhibitor, or both.",
    "Naloxone is an opioid blocker.",
    "Naloxone is not an opioid itself.",
    "Do not confuse prednisolone with propranolol: the first is a steroid, the second a beta blocker.",
    "In anaphylaxis adrenaline comes first; an antihistamine tablet is too slow.",
    "Tetrabenazine may help. Other drugs such as benzodiazepines also may be tried.",
    "If it is a beta blocker, ramipril may be added.",
    "Anyone allergic to penicillin must not have flucloxacillin.",
    "People allergic to penicillin can be given erythromycin instead of amoxicillin.",
    "You can take amoxicillin unless you are allergic to penicillin.",
    "If you are not allergic to penicillin, amoxicillin is a good choice.",
    "Tell your doctor if you are allergic to penicillin before you start amoxicillin.",
    "If you are allergic to penicillin, doxycycline is a good alternative.",
    "Amoxicillin is a penicillin. An allergic reaction can be severe.",
    "Primidone is a barbiturate.",
    "Selegiline is a monoamine oxidase inhibitor.",
    "Liquorice is a mild antibiotic, some say.",
    "Unlike codeine, paracetamol is not an opioid.",
    "The alternative to warfarin is a DOAC.",
    "Fluconazole is not an antibiotic; it is an antifungal.",
    "St John's wort is a herbal antidepressant.",
    "Ask for alendronate if you cannot find Fosamax: they are one and the same.",
    "Albuterol and salbutamol are two names for the same drug.",
    "Zocor and atorvastatin are two different medicines.",
    "Zoloft, which pharmacists also sell as plain sertraline, helps with panic.",
    "What reverses diazepam in hospital? Flumazenil can, though it is used with great care.",
    "What's in Panadol? Paracetamol, and nothing else.",
    "Co-codamol tablets pair paracetamol with codeine, so do not add ibuprofen without asking.",
    "Percocet is oxycodone plus acetaminophen.",
    "Entresto combines sacubitril with valsartan, unlike Coversyl, which is perindopril.",
    "**Is Aleve the same as aspirin?** No. Aleve is a brand of naproxen.",
    "Do not take Lemsip with paracetamol: it contains paracetamol already.",
]


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("identity", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("identity", text) == []
