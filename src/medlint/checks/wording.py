"""Words that many section rules share, written in rules as ``%name%``.

Each is a list of terms parted by ``|``; one that ends in ``*`` stands for every word that begins so.
Holds words only: which of them a section needs is said in ``rules/section``.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "ask": (
        "talk|talking|speak|speaking|check|checking|ask|asking|contact|contacting|call|calling|tell|"
        "telling|see|seeing|consult|consulting|discuss|discussing|ring|phone|message|agree|inform|let|"
        "report|visit|seek|agreed|reported|get advice|get help|get medical advice|advice from|advice of|"
        "guidance from|help from|help of|supervision|supervised by|care of|guidance of|work with|"
        "working with|plan with|planning with|approval|permission|together with|guided by|directed by|"
        "turn to|reach out|arrange|conversation with|discussion with|appointment with|okay from|ok from|"
        "unless|until|without"
    ),
    "clinician": (
        "doctor|doctors|physician|physicians|gp|gps|prescriber|prescribers|pharmacist|pharmacists|nurse|"
        "nurses|specialist|specialists|consultant|healthcare professional*|health care professional*|"
        "health professional*|medical professional*|healthcare provider*|health care provider*|"
        "health provider*|healthcare team*|health care team*|health team|care team*|medical team*|"
        "clinic|clinics|clinician|clinicians|midwife|midwives|dentist|provider|providers|"
        "transplant team*|transplant centre|transplant center|transplant unit|your team|the team|"
        "specialist team|heart team|kidney team|cancer team|treatment team|hospital team|"
        "rheumatologist*|gastroenterologist*|dermatologist*|neurologist*|cardiologist*|oncologist*|"
        "psychiatrist*|nephrologist*|obstetrician*|surgeon*|team|teams|care provider*|prescribing team|"
        "practitioner|someone who prescribes|whoever prescribed|person who prescribed|surgery team|"
        "medical advice|medical supervision|medical guidance|advice line|expert"
    ),
    "helpline": "111|nhs 111|811|helpline|out of hours|urgent care|poison*",
    "emergency": (
        "999|911|112|000|a&e|emergency room|emergency department|emergency services|er|"
        "casualty department|nearest hospital|hospital emergency|ambulance|emergency number|"
        "accident and emergency|to hospital|to the hospital|emergency unit"
    ),
    "anywhere": (
        "emergency department|emergency services|nearest hospital|hospital emergency|ambulance|"
        "emergency number|hospital straight away|hospital right away|hospital immediately|"
        "hospital at once|to hospital|to the hospital"
    ),
    "call": (
        "call|calling|dial|ring|phone|contact|go to|get to|go straight to|go immediately to|taken to|"
        "take them to|take you to|text|use|visit|attend|get|drive you to|take someone to|head to|"
        "send for|speak to|talk to|ask|go|number is|help from"
    ),
    "group": (
        "allerg*|pregnan*|breastfeed*|liver|kidney*|heart|asthma|diabet*|epilep*|bleed*|ulcer*|"
        "infection*|vaccin*|alcohol|surgery|older|elderly|child*|cancer|blood pressure|glaucoma|thyroid|"
        "depress*|gout|anaemia|anemia|under 18|under 12|tpmt|blood disorder*"
    ),
    "urgent": (
        "right away|straight away|straightaway|immediately|immediate|urgent|urgently|at once|now|"
        "as soon as possible|the same day|same day|without delay|promptly|quickly"
    ),
    "dont": (
        "do not|don't|dont|never|must not|mustn't|should not|shouldn't|cannot|can't|cant|can not|avoid|"
        "not safe|isn't safe|unsafe|dangerous|risky|harmful|not to|not be|no one should|nobody should|"
        "not a good idea|may not|are not to|bad idea"
    ),
    "stop": (
        "stop|stops|stopping|stopped|come off|comes off|coming off|came off|withdrawal|withdrawn|"
        "withdrawing|quit|quits|quitting|discontinu*|cessation"
    ),
    "halt": "stop|stopping|stopped|come off|coming off|quit|quitting|discontinu*|taken off|withdraw",
    "sudden": (
        "sudden|suddenly|abrupt|abruptly|all at once|cold turkey|cold|too quickly|too fast|overnight|"
        "in one go|quickly|rapidly|rapid"
    ),
    "slow": (
        "slowly|gradually|gradual|bit by bit|step by step|little by little|taper|tapered|tapering|wean|"
        "weaned|weaning|in steps|in stages|over weeks|over several weeks|over a few weeks|over months"
    ),
    "may": (
        "can|could|may|might|will|would|risk|risks|chance|danger|cause|causes|caused|causing|trigger|"
        "triggers|triggered|lead|leads|leading|bring|brings|bringing|raise|raises|make|makes|put|puts|"
        "increase|increases|result|results|happens|get|gets|has led|have had|linked|likely|provoke|"
        "provokes|experience|prone|include|includes"
    ),
    "often": (
        "every|each week|each month|each year|once|twice|weekly|fortnightly|monthly|yearly|quarterly|"
        "annual|annually|regular|regularly|routine|routinely|often|before starting|before you start|"
        "before treatment|before the first dose|at the start|when you start|at first|after a change|"
        "after each change|after any change|during treatment|throughout treatment|from time to time|"
        "frequent|frequently|periodic|periodically|first few weeks|first few months|first weeks|"
        "first months|in the first|per year|a year|a month|ongoing|continuously"
    ),
    "regular": (
        "every|each week|each month|each year|once a week|once a month|once a year|twice a year|"
        "twice a month|weekly|fortnightly|monthly|yearly|annual|annually|regular|regularly|routine|"
        "routinely|before starting|before you start|while you take|while you are taking|while taking|"
        "during treatment|throughout treatment|from time to time|periodic|periodically"
    ),
    "test": (
        "blood test*|blood sample*|blood count*|blood work|bloodwork|urine test*|urine sample*|"
        "cell count|cell counts|liver function|liver test*|liver enzyme*|kidney function|kidney test*|"
        "renal function|lft|lfts|scan|scans|x ray*|ecg|ekg|electrocardiogram|heart tracing|"
        "blood pressure|eye test*|eye exam*|eye check*|eye screening|retinal screening|retinal exam*|"
        "retina check*|vision test*|inr|clotting test*|thyroid function|thyroid test*|thyroid level*|"
        "blood level*|drug level*|lithium level*|potassium level*|blood sugar|glucose|hba1c|"
        "cholesterol test*|bone density|hearing test*|skin check*|pregnancy test*|heart rate|"
        "pulse check|weight check*|weighed|lung function|breathing test*|labs|lab test*|"
        "laboratory test*|cbc|fbc|full blood count|complete blood count|creatinine|platelet*|"
        "white cell*|white blood cell*|electrolyte*|blood check*|tested|blood is checked|"
        "check your blood|checks your blood|bloods"
    ),
    "symptom": (
        "fever|high temperature|temperature|chills|shiver*|chest pain|pain|breath*|wheez*|swelling|"
        "swollen|swells|swell|swelled|rash|hives|itch*|blister*|peeling|peels|bruis*|bleed*|blood in|"
        "vomit*|throwing up|throw up|being sick|feeling sick|feel sick|nausea|diarrh*|jaundice|yellow*|"
        "dark urine|pee|faint|fainting|faints|pass out|passing out|passed out|collapse*|seizure*|fit|"
        "fits|convulsion*|confus*|dizz*|headache|weakness|numb*|slurred|vision|sore throat|infection|"
        "cough*|suicid*|self harm|harming yourself|palpitation*|heartbeat|irregular|unconscious|"
        "allergic reaction|anaphyla*|stroke|heart attack|black stool*|stools|poo|trouble swallowing|"
        "mouth ulcer*|mouth sores|drowsy|cannot wake|can't wake|lightheaded|light headed|"
        "severe reaction|rigid|stiff neck|thoughts of|lips|tongue|hallucinat*|wake up"
    ),
    "effect": (
        "nausea|feeling sick|feel sick|sick|sickness|queasy|vomit*|throwing up|being sick|diarrh*|"
        "constipation|constipated|stomach ache|stomach pain*|tummy|upset stomach|stomach upset|"
        "indigestion|heartburn|wind|bloat*|gas|loss of appetite|appetite|weight gain|weight loss|"
        "put on weight|lose weight|dry mouth|mouth ulcer*|mouth sores|sore mouth|taste|headache*|dizz*|"
        "lightheaded*|light headed*|drows*|sleepy|sleepiness|tired*|fatigue|weakness|weak|insomnia|"
        "trouble sleeping|sleep problems|sleeping problems|difficulty sleeping|sleepless*|dreams|"
        "nightmares|anxiety|anxious|agitation|mood|irritab*|depression|nervous*|restless*|rash*|itch*|"
        "hives|acne|hair loss|thinning hair|lose hair|hair thinning|losing hair|sun sensitivity|"
        "sensitivity to sun*|sensitive to sun*|sunburn|flush*|sweat*|bruis*|nosebleed*|bleeding|fever|"
        "chills|flu|muscle|joint pain|back pain|cramp*|aches|aching|shak*|tremor|trembling|"
        "blurred vision|blurry vision|dry eyes|cough*|sore throat|runny nose|stuffy nose|blocked nose|"
        "hoarse*|swelling|swollen|swell|fluid retention|infection*|cold*|thirst*|urinat*|peeing|"
        "sex drive|erection*|periods|hot flush*|hot flash*|injection site|redness|palpitation*|"
        "heartbeat|low blood pressure|high blood pressure|tingling|numb*|ringing in the ears|hiccups|"
        "confusion|thrush|burping|low white|low blood count*|abdominal|pins and needles|stuffy|dry skin|"
        "dry cough"
    ),
    "grave": (
        "serious|seriously|severe|severely|dangerous|life threatening|rare but|rarely|rare|emergency|"
        "fatal|anaphyla*|allergic reaction|allergic reactions|urgent|call 999|call 911|right away|"
        "straight away|liver failure|liver damage|pancreatitis|lymphoma|sepsis|bone marrow|stroke|"
        "heart attack|internal bleeding|major"
    ),
    "take": "take|takes|taking|taken|took|use|uses|using|used",
    "harm": (
        "flare|flares|flare up*|flaring|withdrawal symptom*|withdrawal effect*|withdrawal reaction*|"
        "rebound|reject|rejects|rejected|rejection|rejecting|seizure*|fit|fits|convulsion*|relapse*|"
        "relapsing|worse|worsen|worsens|worsening|come back|comes back|coming back|return|returns|"
        "returning|stroke|strokes|heart attack*|clot|clots|adrenal|fail|fails|failure|crisis|unwell|"
        "collapse|symptoms|ill|illness|death|die|hospital|anxiety|insomnia|pain|high blood pressure|"
        "blood pressure rise*|chest pain|angina|psychosis|mania|fracture*|rigid*|dizz*|sweating|nausea|"
        "hepatitis|lose the|loss of|organ|damage|depression|hallucinat*|mood"
    ),
    "medicine": (
        "medicine|medicines|medication|medications|drug|drugs|tablet|tablets|capsule|capsules|pill|"
        "pills|injection|injections|infusion|antibiotic|antidepressant|immunosuppressant|painkiller|"
        "steroid|anticoagulant|blood thinner|inhaler|insulin|hormone|vaccine|biologic|statin|"
        "immunosuppressive|nsaid"
    ),
}


def words_called(name: str) -> str:
    """The terms of this name. Raises ValueError for an unknown one."""
    if name not in WORDS:
        raise ValueError(f"unknown words “{name}”; there are {', '.join(sorted(WORDS))}")
    return WORDS[name]
