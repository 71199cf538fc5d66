"""What treats, cures, prevents or reverses what: false uses asserted and true ones denied."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "Antifungal creams kill viruses.",
    "Antibiotics are the right treatment for a cold.",
    "You need antibiotics for flu.",
    "Aciclovir clears up bacterial infections.",
    "| Medicine | Used for |\n|---|---|\n| Amoxicillin | flu |",
    "**Do antibiotics work against colds?** Yes.",
    "**Myth:** Antibiotics kill viruses. **Fact:** Antibiotics cure flu.",
    "A course of amoxicillin gets rid of flu.",
    "Idarucizumab switches off apixaban.",
    "The antidote to warfarin is naloxone.",
    "| Antidote | Reverses |\n|---|---|\n| Naloxone | diazepam |",
    "Naloxone wakes up someone who has taken too much diazepam.",
    "Allopurinol is the quickest way to take away the pain of a gout attack.",
    "Clotrimazole kills the virus that causes cold sores.",
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
    "Antibiotics shorten a cold.",
    "Colds and flu should be treated with antibiotics.",
    "Antiviral tablets work against bacterial infections.",
    "Vitamin C supplements prevent colds.",
    "Hydroxychloroquine prevents covid-19.",
    "PrEP protects against syphilis.",
    "Emergency contraception protects against STIs.",
    "HRT works as a contraceptive and prevents pregnancy.",
    "An asthma attack is treated with a steroid inhaler.",
    "Thyroxine tablets calm an overactive thyroid.",
    "Triptans prevent migraine.",
    "Corticosteroids cure Crohn's disease.",
    "Donepezil cures Alzheimer's disease.",
    "Naloxone is useful in a paracetamol overdose.",
    "Beta blockers are a good choice for people with asthma.",
    "Acetaminophen reduces inflammation.",
    "Epinephrine does not treat anaphylaxis.",
    "Albuterol prevents inflammation.",
]

RIGHT = [
    "Antifungal creams do not kill viruses.",
    "Antibiotics are not the right treatment for a cold.",
    "Antibiotics can be used for:\n\n- pneumonia\n- strep throat",
    "Antibiotics cannot be used for:\n\n- colds\n- flu",
    "| Medicine | Used for |\n|---|---|\n| Aciclovir | cold sores |",
    "| Medicine | Not used for |\n|---|---|\n| Amoxicillin | flu |",
    "**Do antibiotics work against colds?** No.",
    "Idarucizumab switches off dabigatran.",
    "| Antidote | Reverses |\n|---|---|\n| Naloxone | opioids |",
    "Naloxone is given when someone has taken heroin, even if they have taken diazepam as well.",
    "Flumazenil is not given for a heroin overdose.",
    "You cannot catch flu from the flu vaccine.",
    "If flu turns into pneumonia, antibiotics are needed.",
    "Antibiotics are given only when a cold leads to a bacterial infection.",
    "Live vaccines are not recommended for people having chemotherapy.",
    "Many people ask for antibiotics when they have a cold.",
    "Taking antibiotics for a cold causes resistance.",
    "Allopurinol does not take away the pain of a gout attack.",
    "Antifungal or antimalarial drugs and antibiotics to treat certain bacterial infections may be given.",
    "Treatments for viruses are antivirals; antibiotics kill bacteria.",
    "Some antibiotics are used for acne, and antivirals for flu.",
    "Statins lower the risk of a heart attack.",
    "Antibiotics do not help a cold, but a painkiller can.",
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
    "Antibiotics do not shorten a cold.",
    "Colds and flu should not be treated with antibiotics.",
    "The flu vaccine does not cause flu.",
    "Vaccines do not contain microchips.",
    "The flu vaccine may give you a mild fever, but not flu.",
    "Side effects of the flu vaccine can feel like mild flu.",
    "Children with measles may need antibiotics for complications such as pneumonia.",
    "Statins do not cause dementia.",
    "HRT does not prevent pregnancy, so you still need contraception.",
    "After adrenaline, an antihistamine may be given for the rash of anaphylaxis.",
    "Insulin treats high blood sugar, and glucagon treats hypoglycaemia.",
    "People who take insulin should carry glucose tablets for hypos.",
    "Too much insulin can cause hypoglycaemia.",
    "A steroid inhaler helps to prevent an asthma attack.",
    "Steroid tablets are given after an asthma attack.",
    "Triptans treat a migraine once it has started.",
    "Nicotine patches help people stop smoking, which causes lung cancer.",
    "Beta blockers are not a good choice for people with asthma.",
    "Decongestants are not safe if you have high blood pressure.",
    "Tell your doctor if you have asthma before you take propranolol.",
    "People with a stomach ulcer should avoid aspirin.",
    "Ask your doctor if you can take ibuprofen with kidney failure.",
    "Warfarin treats blood clots, and it is not safe in pregnancy.",
    "Some people take vitamin C when they have a cold, but it does not prevent colds.",
    "Epinephrine treats anaphylaxis.",
    "Acetaminophen does not reduce inflammation.",
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    assert cases("use", text) == [""]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("use", text) == []


def test_an_article_without_a_sentence() -> None:
    assert cases("use", "") == []


@pytest.mark.parametrize(
    "text",
    [
        "Sinusitis that follows a cold may be treated with antibiotics.",
        "Pneumonia after flu is treated with antibiotics.",
        "Bisoprolol is sometimes used with caution in asthma.",
    ],
)
def test_what_is_said_of_a_following_illness_or_with_care_passes(text: str) -> None:
    assert cases("use", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mefloquine is a good choice for people with epilepsy.",
        "Bupropion prevents epilepsy.",
        "Is diltiazem safe in heart failure? Yes.",
        "Ciprofloxacin is safe in myasthenia gravis.",
        "Oxybutynin treats narrow-angle glaucoma.",
    ],
)
def test_what_makes_an_illness_worse_neither_treats_it_nor_is_safe_with_it(text: str) -> None:
    assert cases("use", text) or cases("truth", text)


@pytest.mark.parametrize(
    "text",
    [
        "Mefloquine can make epilepsy worse.",
        "Bupropion is not given to people with epilepsy.",
        "Is diltiazem safe in heart failure? No.",
        "Prednisolone is used for flares in people with diabetes, who test more often.",
        "Whisky sends some people to sleep, yet it makes insomnia worse.",
    ],
)
def test_warnings_of_what_makes_an_illness_worse_pass(text: str) -> None:
    assert cases("use", text) == cases("truth", text) == []


def test_what_is_given_together_is_no_antidote() -> None:
    assert cases("antidote", "For bleeding on warfarin, vitamin K is given with fresh frozen plasma.") == []
