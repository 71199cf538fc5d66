"""What causes and holds what, and what is safe for whom."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "The MMR jab can trigger autism.",
    "There is a link between the MMR vaccine and autism.",
    "Autism is linked to the MMR vaccine.",
    "The flu jab gives you flu.",
    "You can catch flu from the flu jab.",
    "The flu jab contains live virus.",
    "Propranolol is safe for people with asthma.",
    "People with asthma can take beta blockers.",
    "Ibuprofen is fine for people with a stomach ulcer.",
    "HIV can be passed on by kissing.",
    "You can get HIV from a toilet seat.",
    "Vaccines cause autism.",
    "The morning-after pill causes an abortion.",
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
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    assert cases("truth", text) == [""]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("truth", text) == []
