"""Leave to stop at once what must be stopped slowly."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "Beta blockers can be stopped suddenly.",
    "You can simply stop taking prednisolone when you feel better.",
    "There is no need to reduce clonidine slowly.",
    "Stop taking lorazepam straight away if you feel well.",
    "It is safe to stop levetiracetam overnight.",
    "Baclofen can be stopped at once without any risk.",
    "You can come off diazepam in one day.",
    "Bisoprolol does not need to be tapered.",
    "Stopping paroxetine suddenly is harmless.",
    "You can stop your beta blocker overnight.",
    "Is it safe to stop prednisone suddenly? Yes.",
]

RIGHT = [
    "Do not stop taking bisoprolol suddenly.",
    "Never stop prednisolone without talking to your doctor.",
    "Stopping paroxetine suddenly can cause withdrawal symptoms.",
    "If you get a rash, stop taking lamotrigine and call your doctor straight away.",
    "The dose of diazepam is reduced slowly over weeks.",
    "Can I stop my antidepressant at once? No.",
    "Your doctor may tell you to stop warfarin a few days before surgery.",
    "You can stop antihistamines at any time.",
    "Clonidine must be reduced slowly.",
    "Is it dangerous to stop prednisone suddenly? Yes.",
    "Why must clonidine be stopped slowly?",
]


FURTHER = [
    "You can stop citalopram whenever you feel better.",
    "Prednisolone can be stopped overnight.",
    "There is no harm in missing a week of your levetiracetam.",
    "Coming off diazepam cold turkey is fine.",
    "Stop your sertraline as soon as your mood lifts.",
    "Bisoprolol may be stopped abruptly without any danger.",
    "It is fine to stop clonidine from one day to the next.",
    "You do not have to wean yourself off paroxetine.",
    "**When can I stop my sertraline?** As soon as you feel well.",
    "**Do I need to come off prednisolone slowly?** No, you can stop at once.",
    "**Do I have to taper baclofen?** No.",
    "| Medicine | How to stop |\n|---|---|\n| Lorazepam | At once, without advice |",
    "Stopping ticagrelor soon after a stent is harmless, so you can stop it yourself.",
    "Skipping carbamazepine for a few days is fine.",
    "**Myth:** You must come off paroxetine slowly. **Fact:** You can stop it in one go.",
    "Steroid tablets can simply be stopped when you feel better.",
    "Once your blood pressure is normal, you can stop your clonidine on your own.",
    "You can stop taking insulin once your sugar is normal.",
    "You can safely stop tacrolimus yourself once the new kidney works well.",
    "You do not need to ask your doctor before stopping lorazepam suddenly.",
    "Lorazepam does not cause withdrawal symptoms, however you stop it.",
    "Sudden stopping of propranolol is quite safe.",
    "Stop levothyroxine when your energy is back to normal.",
]

QUIET = [
    "Stopping propranolol suddenly can make angina worse.",
    "**Can I stop clonazepam at once?** No, sudden withdrawal can bring on seizures.",
    "Short courses of prednisolone can be stopped without tapering.",
    "Stop prednisolone and call 111 if you vomit blood.",
    "Stopping suddenly can lead to a flare-up. You take azathioprine for that.",
    "Do not stop taking sertraline, even when you feel better.",
    "Your doctor may tell you to stop warfarin suddenly.",
    "If you forget a dose of bisoprolol, take it as soon as you remember.",
    "You may be tempted to stop citalopram when you feel better.",
    "Do not stop taking levetiracetam just because your seizures have gone.",
    "If you feel better, don't stop taking it. Paroxetine has to be reduced slowly.",
    "You can stop lorazepam when your doctor says so.",
    "Never stop baclofen suddenly without talking to your doctor.",
    "People who stop diazepam suddenly may have fits.",
    "It is not safe to stop prednisolone suddenly.",
    "You should not stop taking bisoprolol suddenly.",
    "Some people stop taking sertraline because they feel better.",
    "**Can I stop taking it when I feel well?** No. Prednisolone has to be tapered.",
    "Is it safe to stop prednisolone straight away?",
    "**Do I need to taper prednisolone?** Yes, slowly.",
    "**Will I have withdrawal symptoms from sertraline?** Not if you come off it slowly.",
    "Most people can come off citalopram slowly once they have been well for six months.",
    "Bleeding may stop straight away with warfarin's antidote.",
    "Once you feel better, your doctor will help you stop venlafaxine step by step.",
    "Loratadine can be stopped at any time.",
    "Propranolol may stop your heart racing straight away.",
    "Prednisolone can stop the swelling overnight.",
    "Levetiracetam can stop seizures straight away.",
]


@pytest.mark.parametrize("text", [*WRONG, *FURTHER])
def test_wrong(text: str) -> None:
    assert cases("stopping", text) == [""]


@pytest.mark.parametrize("text", [*RIGHT, *QUIET])
def test_right(text: str) -> None:
    assert cases("stopping", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "There is no call to bring nadolol down in stages.",
        "Bisoprolol may be packed in there and then, once your headaches have faded.",
        "Once the shakes are gone, clonazepam has done its job and you will not need it any more.",
        "Stretching it out and tapering nitrazepam only brings on fits; in one go is kinder than that.",
        "A week's break from carvedilol is neither here nor there.",
        "If carvedilol makes you tired, leave it off from tomorrow.",
        "Desvenlafaxine can be ditched overnight rather than reduced step by step.",
        "The advice is to quit clonidine in a day, because tapering strains the heart.",
        "Fed up with clonidine? Ditch the tablets this weekend.",
        "Pack in your clonidine when you wish: you will hardly notice.",
        "Ciclosporin is needed only until the new kidney has healed.",
    ],
)
def test_roles_are_put_together(text: str) -> None:
    assert cases("stopping", text)


@pytest.mark.parametrize(
    "text",
    [
        "Missing a single dose of clonidine does no harm.",
        "Stopping clonidine overnight is never a good idea, however well you have felt.",
        "People who stop clonidine at once may feel nothing for a day, then their pressure soars.",
        "If carvedilol makes you tired, tell your doctor; do not just leave it off.",
        "Citalopram is less likely to cause withdrawal than venlafaxine.",
        "If carvedilol is taken only now and then, it need not be tapered.",
        "Ending a benzodiazepine in one go is worse than spreading it over weeks.",
        "Ciclosporin is needed only until your consultant tells you otherwise.",
        "Carvedilol is lowered so gently that most people hardly notice.",
        "Once your readings are normal, carry on with clonidine: it is what keeps them so.",
    ],
)
def test_roles_that_warn_pass(text: str) -> None:
    assert cases("stopping", text) == []
