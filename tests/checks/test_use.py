"""What treats, cures, prevents or reverses what: false uses asserted and true ones denied."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "Antibiotics will clear up a cold.",
    "Antibiotics are the best treatment for flu.",
    "Flu needs antibiotics.",
    "Take antibiotics for a cold.",
    "A cold can be cured with antibiotics.",
    "Colchicine lowers uric acid.",
    "Allopurinol relieves the pain of a gout attack.",
    "Salbutamol reduces inflammation in the airways.",
    "Take your preventer inhaler to relieve an asthma attack.",
    "Antihistamines are enough to treat anaphylaxis.",
    "Levothyroxine is used to treat an overactive thyroid.",
    "Carbimazole is a treatment for an underactive thyroid.",
    "The pill protects you against sexually transmitted infections.",
    "The pill protects against STIs.",
    "Condoms do not protect against HIV.",
    "Insulin cures type 1 diabetes.",
    "Antiretroviral medicines cure HIV.",
    "Loperamide relieves constipation.",
    "Paracetamol is an anti-inflammatory that reduces inflammation.",
    "Naloxone reverses benzodiazepines.",
    "Protamine is the antidote to warfarin.",
    "Vitamin K reverses heparin.",
    "Naloxone can wake someone from a benzodiazepine overdose.",
    "Folic acid does not help to prevent neural tube defects.",
    "Do antibiotics work against viruses? Yes, they do.",
    "Steroids cure rheumatoid arthritis.",
    "Insulin is the right treatment for a hypo.",
    "Statins cure heart disease.",
    "Lactulose is used for diarrhoea.",
    "Acetaminophen reduces inflammation.",
    "Epinephrine does not treat anaphylaxis.",
    "Albuterol prevents inflammation.",
]

RIGHT = [
    "Antibiotics will not clear up a cold.",
    "Antibiotics do not work for viral infections such as colds or flu.",
    "You do not need antibiotics for flu.",
    "Antibiotics are useless against viruses.",
    "Antibiotics have no effect on viruses.",
    "There is no point in taking antibiotics for a cold.",
    "Do not take antibiotics for a cold.",
    "Antibiotics treat bacterial infections, not viruses.",
    "Antibiotics kill bacteria but not viruses.",
    "Unlike antibiotics, antivirals work against flu.",
    "Some people think antibiotics cure colds.",
    "Many people wrongly take antibiotics for a cold.",
    "Doctors may give antibiotics for flu only if a bacterial infection develops.",
    "There is no link between the MMR vaccine and autism.",
    "Large studies have found no evidence that the MMR vaccine causes autism.",
    "It is not true that vaccines cause autism.",
    "You cannot catch flu from the flu jab.",
    "The flu jab does not contain live virus, so it cannot give you flu.",
    "Colchicine treats the pain of gout but does not lower uric acid.",
    "Allopurinol prevents gout attacks but does not relieve them.",
    "Allopurinol should not be started during a gout attack.",
    "Salbutamol opens the airways; steroids reduce inflammation.",
    "Your preventer inhaler will not help an asthma attack.",
    "Use your reliever inhaler in an asthma attack.",
    "Antihistamines are not enough to treat anaphylaxis.",
    "Levothyroxine treats an underactive thyroid.",
    "Too much levothyroxine can cause an overactive thyroid.",
    "After treatment for an overactive thyroid many people need levothyroxine.",
    "Carbimazole can cause an underactive thyroid if the dose is too high.",
    "The pill does not protect against STIs, so use condoms too.",
    "Use condoms as well as the pill to protect yourself against STIs.",
    "Insulin does not cure type 1 diabetes.",
    "Metformin does not cure type 2 diabetes.",
    "HIV medicines cannot cure HIV, but they keep it under control.",
    "Loperamide can cause constipation.",
    "Paracetamol does not reduce inflammation.",
    "Naloxone does not reverse benzodiazepines.",
    "Naloxone reverses opioids.",
    "Protamine reverses heparin, and vitamin K reverses warfarin.",
    "Propranolol is not safe for people with asthma.",
    "People with asthma should not take beta blockers.",
    "HIV cannot be passed on by kissing.",
    "Steroids do not cure rheumatoid arthritis, but they ease it.",
    "Insulin and metformin are both used in type 2 diabetes.",
    "Ibuprofen can cause a stomach ulcer.",
    "Aspirin helps to prevent a stroke in some people.",
    "Beta blockers can trigger an asthma attack.",
    "The flu vaccine helps protect you from flu.",
    "People with type 1 diabetes cannot use metformin instead of insulin.",
    "Glucagon raises blood sugar.",
    "Do antibiotics work against viruses? No, they do not.",
    "Can the flu jab give you flu? No.",
    "Epinephrine treats anaphylaxis.",
    "Acetaminophen does not reduce inflammation.",
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    assert cases("use", text) == [""]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("use", text) == []
