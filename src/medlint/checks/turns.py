"""Turns of phrase that many section rules share, written in rules as ``<name>``.

Each has ways to say a thing, see ``sought.alternatives``; those of ``unless`` make a sentence not count.
Holds words only: which of them a section needs is said in ``rules/section``.
"""

from __future__ import annotations

TURNS: dict[str, dict[str, list[str | list[str]]]] = {
    # the reader is sent to those who treat them
    "advice": {
        "any": [
            ["%ask%", "<6>", "%clinician%"],
            [
                "%clinician%",
                "<3>",
                (
                    "help|tell|tells|advise|advises|decide|decides|guide|guides|lower|lowers|reduce|"
                    "reduces|taper|tapers|explain|explains|know|plan|plans|wean|talk|discuss|work out|"
                    "change|adjust|step|say|says|said|told|agrees|agree|recommends|recommend|instructs|"
                    "show|suggest|make a plan|support|review|prescribe"
                ),
            ],
            ["medical|medical help|medical attention|medical care", "<1>", "help|attention|advice|care|aid"],
        ],
        "unless": [
            ["not need|no need|needn't|don't need|not necessary|without needing", "<2>", "%ask%"],
            [
                "test|tests|results|levels|scan|count|counts|blood",
                "<2>",
                "tell|tells|show|shows|let|help",
                "<2>",
                "%clinician%",
            ],
            [
                "without|never",
                "<2>",
                "telling|asking|seeing|talking",
                "<4>",
                "%clinician%",
                "<3>",
                "safe|fine|okay",
            ],
            ["if|when", "<0>", "the|a|any|your", "<0>", "leaflet"],
            ["tell|tells", "<0>", "your|the|a", "<1>", "%clinician%", "<2>", "how well|nothing|little"],
        ],
    },
    # the reader is told to call or go, to a helpline or for an ambulance
    "route": {
        "any": [
            ["%call%", "<7>", "%emergency%|%helpline%"],
        ],
    },
    # the same, where the question is whether to stop: a call for help in an emergency does not count
    "prescriber": {
        "any": [
            ["%ask%", "<6>", "%clinician%"],
            [
                "%clinician%",
                "<3>",
                (
                    "help|tell|tells|advise|advises|decide|decides|guide|guides|lower|lowers|reduce|"
                    "reduces|taper|tapers|explain|explains|plan|plans|wean|talk|discuss|work out|change|"
                    "adjust|step|say|says|said|told|agrees|agree|recommends|recommend|instructs|"
                    "make a plan|support|review|bring"
                ),
            ],
            ["talk|speak|check|ask", "<1>", "them|one of them|the person|someone", "<2>", "first|before"],
        ],
        "unless": [
            "<stop-now>",
            ["not need|no need|needn't|don't need|not necessary|without needing", "<2>", "%ask%"],
            [
                "test|tests|results|levels|scan|count|counts|blood",
                "<2>",
                "tell|tells|show|shows|let|help",
                "<2>",
                "%clinician%",
            ],
        ],
    },
    # whom to call in an emergency, in any country
    "emergency": {
        "any": [
            ["%call%", "<7>", "%emergency%|112|000|111|nhs 111"],
        ],
    },
    # the same in the United Kingdom
    "emergency-gb": {
        "any": [
            ["%call%", "<7>", "%anywhere%|999|111|a&e|accident and emergency|casualty|112"],
        ],
    },
    # the same in the United States
    "emergency-us": {
        "any": [
            ["%call%", "<7>", "%anywhere%|911|emergency room|er|emergency center"],
        ],
    },
    # stop at once and get help: neither a warning against stopping nor advice about it
    "stop-now": {
        "any": [
            [
                "stop",
                "<6>",
                (
                    "and call|and ring|and phone|and go|and get|and contact|and see|and tell|and seek|"
                    "and dial|and speak|then call|then ring|then get|and visit|and ask|call 111|"
                    "call 999|call 911|call your|contact your|get help|see your|tell your|"
                    "immediately if|straight away if|right away if|at once if"
                ),
            ],
        ],
        "unless": [
            ["not|don't|dont|never|before you|without", "<3>", "stop"],
            [
                "want to|wish to|like to|plan to|thinking of|decide to|if you|can you|may i|can i",
                "<1>",
                "stop|stopping",
            ],
        ],
    },
    # the reader is warned against stopping suddenly or without help
    "abrupt": {
        "any": [
            ["%dont%|no", "<3>", "%halt%"],
            ["%dont%", "<4>", "stopped|discontinued|withdrawn"],
            ["%stop%", "<7>", "%sudden%", "%may%|%dont%"],
            ["%sudden%", "<2>", "%stop%", "%may%|%dont%"],
            ["stopping|withdrawing|coming off", "<6>", "on your own|by yourself|without", "%may%|%dont%"],
            ["%stop%", "<8>", "%dont%", "<3>", "%sudden%"],
            [
                "%stop%",
                "<5>",
                "without",
                "<3>",
                (
                    "help|advice|talking|asking|telling|speaking|checking|consulting|plan|seeing|"
                    "medical|%clinician%"
                ),
                "%may%|%dont%",
            ],
            [
                "must|should|need to|needs to|have to|has to|always|only|important to|ought to|best to",
                "<5>",
                "%stop%|reduce|lower|come off|reduced|lowered",
                "<6>",
                "%slow%",
                "%stop%",
            ],
            ["only", "<2>", "stop|come off|quit|stopped", "<7>", "%clinician%|told|advised"],
            [
                "%stop%",
                "<7>",
                "dangerous|unsafe|risky|harmful|not safe|isn't safe|life threatening|hazardous",
            ],
            ["dangerous|unsafe|risky|harmful|danger", "<4>", "%stop%"],
        ],
        "unless": [
            ["safe|safely|okay|fine|harmless", "<2>", "%stop%", "<4>", "%sudden%|whenever|any time|anytime"],
            [
                "you can|you may|can usually|may usually|can simply|people can",
                "<1>",
                "stop",
                "<8>",
                (
                    "%sudden%|whenever|any time|anytime|safely|without any|without problems|"
                    "without harm|without weaning|without tapering|without reducing|without asking|"
                    "without talking|without telling|without seeing|without checking"
                ),
            ],
            [
                "%stop%",
                "<6>",
                "%sudden%",
                "<4>",
                (
                    "safe|fine|okay|no problem|without harm|without problems|without any|harmless|"
                    "not harmful|not dangerous|does not cause|no harm"
                ),
            ],
            [
                ("not dangerous|not harmful|not risky|isn't dangerous|no danger|not unsafe|no risk|no harm"),
                "<6>",
                "%stop%",
            ],
            [
                "%dont%|no",
                "<4>",
                "stop",
                "<1>",
                (
                    "bleeding|vomiting|shaking|coughing|crying|eating|drinking|smoking|exercise|"
                    "exercising|breastfeeding|worrying|driving|working|breathing|being|itching|laughing|"
                    "moving|thinking|hiccups"
                ),
            ],
            ["%stop%", "<1>", "smoking|drinking|breastfeeding|eating"],
            ["wound|bleeding|bleed|nosebleed|bleeds|diarrhoea|diarrhea|vomiting|fit|seizure", "<5>", "stop"],
            "<stop-now>",
        ],
    },
    # what may happen when it is stopped
    "rebound": {
        "any": [
            ["%may%", "<9>", "%harm%"],
            [
                "%harm%",
                "<4>",
                "can|could|may|might|will|is likely|are likely|often|has|have|can also",
                "<3>",
                (
                    "come back|return|get worse|worsen|flare|happen|start|follow|occur|appear|go up|"
                    "rise|rebound|be|fail|begin|become"
                ),
            ],
            ["%harm%", "<3>", "comes back|returns|gets worse|worsens|follows|flares"],
            ["people|patients|some|many", "<4>", "have|had|get|feel|develop|suffer", "<5>", "%harm%"],
            ["so that|in case|to prevent|to avoid|prevents|avoids|otherwise|or", "<5>", "%harm%"],
        ],
        "unless": [
            [
                "no|not|never|won't|doesn't|don't|unlikely",
                "<3>",
                "cause|causes|have|get|lead|trigger|expect|bring|risk|any",
                "<4>",
                "%harm%",
            ],
            ["no", "<1>", "withdrawal|rebound|flare|relapse"],
            "<stop-now>",
        ],
    },
    # what other pages are said to cover: not said here
    "promise": {
        "any": [
            [
                "posts|articles|guides|pages|links|guide|page|article|post|sections|series",
                "<8>",
                "cover|covers|explain|explains|below|describe|describes|go through|look at",
            ],
            [
                "you'll|you will|you can",
                "<1>",
                "find|read|learn",
                "<9>",
                "how|info|information|what|about|why|articles|posts|guides|answers",
            ],
            ["these|our", "<3>", "articles|posts|guides|pages"],
            ["pieces|posts|articles|guides|pages", "<0>", "on|about"],
            ["read|learn|find out|see", "<1>", "more", "<1>", "about|on"],
            [
                "this",
                "<1>",
                "guide|page|article|hub",
                "<2>",
                "is for|covers|explains|tells|helps|shows|describes",
            ],
        ],
        "unless": ["general information|information only|informational|educational"],
    },
}
