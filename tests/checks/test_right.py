"""Right statements that trip a careless reader pass every judge, and what they must not be mistaken for is flagged."""

from __future__ import annotations

import pytest

from checks.known import cases

RELATIONS = (
    "lab-direction", "lab-number", "identity", "interaction", "pregnancy", "stopping", "dose", "use", "truth",
    "antidote", "contradiction",
)  # fmt: skip
RIGHT = {
    "forbidden pair with its reason": (
        "Do not use tadalafil with isosorbide mononitrate: blood pressure can drop suddenly."
    ),
    "two forms, two intervals": "Semaglutide tablets are swallowed each day; the injection is used weekly.",
    "first one way, then the other": "Testosterone goes up at first on leuprorelin and then drops.",
    "an antidote that does nothing": "Naloxone does nothing for a temazepam overdose.",
    "the pace of a reduction": "Your lorazepam will be reduced by an eighth every two weeks.",
    "every day but one": "Folic acid helps. It is taken on every day except methotrexate day.",
    "it stays the subject": (
        "Paracetamol eases fever. It does not act on swelling as naproxen does.\n\nTake no more than 4 g in a day."
    ),
    "two things with their amounts": (
        "Take folic acid 400 micrograms a day and vitamin D 10 micrograms a day."
    ),
    "a pronoun that is moved": "Medicines that can lower it are lithium, ramipril and ibuprofen.",
    "a substance that acts": (
        "Salbutamol pushes potassium into cells. Calcium is given as well. It does not lower potassium."
    ),
    "a dose too small": (
        "# Levothyroxine: your dose\n\nYour TSH is tested. It is high when the dose is too small."
    ),
    "a value that tells of a small dose": (
        "A raised TSH usually means that your levothyroxine dose is too low."
    ),
    "not enough of it": "If you are not taking enough levothyroxine, your TSH will be raised.",
    "better with a diet": (
        "Coeliac disease hurts the gut. Ferritin is often low. With a gluten-free diet it goes up again."
    ),
    "what makes it is destroyed": "The immune system destroys the cells that make insulin. Sugar rises.",
    "in a condition it acts": (
        "Myth: Dulaglutide is only for weight.\n\nFact: In type 2 diabetes it brings HbA1c down too."
    ),
    "given to people at risk": "People at high risk of pre-eclampsia are advised to take aspirin.",
    "in a newborn": "A pulse of 150 is normal in a newborn but fast in an adult.",
    "each acts in its own clause": "Clarithromycin raises ciclosporin, and phenytoin lowers it.",
    "in urine and in blood": "Indapamide may lower calcium in the urine and raise it in the blood.",
    "a higher dose is needed": "People on insulin may need a higher dose while they take prednisolone.",
    "less for one, more for another": (
        "You may need less insulin when you exercise and more when you are ill."
    ),
    "what raised it is gone": "Once the smoke is gone, clozapine levels climb.",
    "a short course": (
        "If you took prednisolone for less than three weeks, you can usually stop without tapering."
    ),
    "another kind of the illness": "In central hypothyroidism, TSH may be low or normal.",
    "the clause of another medicine": (
        "# Zoledronic acid: your drip\n\nRisedronate is taken weekly, whereas zoledronic acid is given once a year."
    ),
    "tablets for something else": (
        "# Tacrolimus: your transplant\n\nHay fever tablets can be stopped whenever you like."
    ),
    "before it": "A low FSH is usual before the menopause.",
    "less is taken up with it": "Taking iron tablets with milk cuts how much you absorb.",
    "what does not prove it may raise it": (
        "A high D-dimer does not prove a clot: pregnancy and infection can raise it too."
    ),
    "high up": "At high altitude an oxygen level of 89% may be usual.",
    "told to stop": "A rash on lamotrigine can be serious; you may be told to stop it at once.",
    "it lasts": "# Carbimazole: your treatment\n\nIn the first months T4 comes down. TSH may stay low for longer.",
    "back again": "# Dehydration\n\nCreatinine can go up. It falls again once you drink.",
    "when another cannot be used": (
        "Heparin does not cross the placenta, so it is used in pregnancy when warfarin cannot be."
    ),
    "one high, one normal": "# Underactive thyroid\n\n- High TSH and normal T4: mild underactive thyroid",
    "prevented by what it does": "Lactulose prevents confusion by lowering ammonia.",
    "given for something severe": "Labetalol can be used for severe high blood pressure.",
    "an antidote to two things": "Glucagon may be given for an overdose of a beta blocker.",
    "named in passing": (
        "# Amlodipine: your tablets\n\nAmlodipine is taken once a day. Your doctor may add or offer ramipril."
        " It does not cause a cough."
    ),
    "only a few days": "People who used lorazepam for a few days only can stop it at once.",
    "taken while needed": "You can stop lansoprazole when your symptoms have gone.",
    "two products": "Co-codamol is a mix of codeine and paracetamol, and Targinact of oxycodone and naloxone.",
    "a dose by weight": "Azathioprine is dosed by weight: 2 mg for each kilogram a day.",
    "the most for an attack": "Take colchicine 500 micrograms until the attack eases, and no more than 6 mg in all.",
    "fewer side effects": "# Methotrexate: your tablets\n\nFolic acid is usually prescribed to reduce side effects.",
    "levels that double": "Lamotrigine levels double when it is taken with valproate and fall with carbamazepine.",
    "unlike another": "# Losartan: your tablets\n\nUnlike ramipril, it hardly ever causes a cough.",
    "sick days": "# Losartan: your tablets\n\nIf you have diarrhoea, pause it until you are well.",
    "what it blocks": "Candesartan blocks a hormone that narrows blood vessels.",
    "what should come of treatment": "# Gout: your tests\n\nUric acid should come down to below 300 micromol/L.",
    "a reason to stop": "Neutropenia and thrombocytopenia are reasons to stop azathioprine.",
    "two conditions, two results": "In Graves' disease TSH is low, and in an underactive thyroid it is high.",
    "a list of uses": "Diltiazem is used for angina, high blood pressure and a fast heart rate.",
    "two directions, two conditions": (
        "Calcium is high when the parathyroid glands are overactive, and low when they are underactive."
    ),
    "from one value to another": "A CRP that falls from 210 to 18 mg/L is a good sign.",
    "usual for some": "A TSH of 5.8 may be normal at 85.",
    "the body's own mineral": "Alendronic acid stops calcium leaving the bones.",
    "asking for a value": "Ask for an LDL below 1.8 mmol/L after a heart attack.",
    "what doctors would do": (
        "# Simvastatin: your tablets\n\nA result ten times above normal means harm to muscle,"
        " and the tablets would be stopped."
    ),
    "a threat": "Apixaban wears off fast. Skip it on your own and your risk of a clot goes up.",
    "too little of it": "Too little hydrocortisone leaves you with low blood pressure.",
    "low on treatment": "An undetectable viral load on treatment means that you cannot pass on HIV.",
    "a value that is treated": "People on insulin learn to treat a glucose below 4 mmol/L at once.",
    "a minus at the start": "Your T-score:\n\n- -2.5 or below: osteoporosis\n- -1 or above: normal",
    "stopped for a reason": (
        "You will be told to stop atorvastatin while you take clarithromycin, because it makes atorvastatin build up."
    ),
    "a choice for what it mends": "Paracetamol is the first choice for pain or a fever.",
    "injections that are stopped": "Bone loss can speed up when denosumab injections are stopped.",
    "given to undo it": "Vitamin K may be given to reverse warfarin.",
    "a denial with its reason": (
        "Children should not be given aspirin because of the link with Reye's syndrome."
    ),
    "a time apart": "# Levothyroxine: your tablets\n\nTake them with water half an hour before coffee.",
    "a lead-in": (
        "Women who could get pregnant and take acitretin should:\n\n- use contraception\n- have a pregnancy test first"
    ),
    "the antidote by name": "Digoxin immune fab is the antidote for digoxin poisoning.",
}
WRONG = [
    ("lab-direction", "A low TSH usually means that the dose of levothyroxine is too small."),
    ("lab-direction", "A high TSH usually means that the dose of levothyroxine is too large."),
    ("lab-direction", "Indapamide may raise calcium in the urine and lower it in the blood."),
    ("lab-number", "A pulse of 150 is normal in an adult."),
    ("dose", "Take methotrexate every day, not once a week."),
    ("stopping", "If you have taken prednisolone for five months, you can stop without tapering."),
    ("interaction", "Clarithromycin lowers ciclosporin, and phenytoin raises it."),
    ("lab-direction", "Lactulose prevents confusion by raising ammonia."),
    ("lab-direction", "# Underactive thyroid\n\n- Low TSH and low T4: underactive thyroid"),
    ("stopping", "A rash is nothing; you may stop lamotrigine at once."),
    ("stopping", "Apixaban wears off fast. Skip it on your own whenever you like."),
    ("lab-number", "Your T-score:\n\n- -2.5 or below: normal"),
    ("lab-direction", "Too much hydrocortisone leaves you with low blood pressure."),
    ("lab-direction", "Diltiazem is used for angina and causes high blood pressure."),
    ("lab-number", "A TSH of 9 is normal in an adult."),
    ("lab-number", "A CRP of 210 mg/L is normal."),
    ("antidote", "Naloxone is given for a temazepam overdose."),
]


@pytest.mark.parametrize("name", RIGHT)
def test_right(name: str) -> None:
    text = RIGHT[name]
    assert [(relation, found) for relation in RELATIONS if (found := cases(relation, text))] == []


@pytest.mark.parametrize(("relation", "text"), WRONG)
def test_wrong(relation: str, text: str) -> None:
    assert cases(relation, text)
