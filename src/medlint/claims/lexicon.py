"""The closed classes of words by which people say that something is high, low, rises or falls.

Words only, in lower case. ``+1`` is high or upwards, ``-1`` low or downwards.
"""

from __future__ import annotations

from medlint.claims.words import signed, words

#: Before a noun or after "is". A hyphen parts words: "lower-than-normal".
ADJECTIVES = signed(
    """
    high higher highest raised elevated increased excess excessive abundant rising climbing soaring
    increasing extra surplus heightened overactive hyperactive growing mounting sky-high highish upward
    surging spiking enlarged greater plentiful ample super-high above-normal overly-high hyper prolonged
    lengthened longer overproduced unopposed supranormal
    """,
    """
    low lower lowest reduced decreased diminished depleted deficient falling dropping declining dwindling
    sinking decreasing insufficient inadequate scarce lowered underactive hypoactive poor plummeting
    plunging shrinking lowish subnormal below-normal suppressed impaired dipping lacking low-normal scant
    sparse lessened minimal blunted shortened fewer downward waning inadequately hypo shorter diluted
    """,
)
#: Like adjectives, but only right before the thing itself.
QUANTIFIERS = signed(
    "more",
    "less fewer few little scant",
)
#: Change or state as a noun: "a fall in X", "lack of X", "an X surge".
NOUNS = signed(
    """
    rise rises increase increases surge surges spike spikes jump jumps elevation elevations excess buildup
    build-up climb climbs boost upswing accumulation overload surplus growth overproduction overabundance
    gain upturn peak peaks abundance increment upsurge glut hike glut accumulations overactivity
    """,
    """
    fall falls drop drops dip dips decrease decreases decline declines reduction reductions lowering lack
    shortage shortages deficiency deficiencies deficit loss losses depletion slump plunge shortfall absence
    insufficiency underproduction dearth scarcity inadequacy downturn crash underactivity lows scarcity
    paucity trough
    """,
)
#: Nouns of change that name a state.
SHORTAGES = words("""
    lack shortage shortages deficiency deficiencies deficit excess overload absence insufficiency surplus
    abundance paucity scarcity dearth build-up buildup accumulation
    """)
#: Size stands for direction only with an amount: "large amounts of X".
SIZES = signed(
    "large larger huge big bigger massive vast",
    "small smaller tiny",
)
AMOUNTS = frozenset(["amount", "amounts", "quantity", "quantities", "number", "numbers"])
#: Verbs of change. Transitive and intransitive use is told by what stands around them.
VERBS = signed(
    """
    rise rises rose risen rising raise raises raised raising increase increases increased increasing climb
    climbs climbed climbing soar soars soared soaring surge surges surged surging jump jumps jumped jumping
    elevate elevates elevated elevating boost boosts boosted boosting lift lifts lifted lifting spike spikes
    spiked spiking grow grows grew grown double doubles doubled doubling triple triples tripled accumulate
    accumulates accumulated mount mounts mounted hike hikes hiked escalate escalates escalated heighten
    heightens heightened quadruple augment augments rocket rockets skyrocket skyrockets exceed exceeds
    exceeded replenish replenishes replenished restore restores restored swell swells raised-up widen widens
    widened widening overproduce overproduces peak peaks peaked balloon balloons ballooned overshoot
    overshoots snowball snowballs multiply multiplies multiplied prolong prolongs prolonged lengthen lengthens
    lengthened stimulates stimulate stimulated upregulate retain retains retained retaining conserve conserves
    bump bumps bumped thicken thickens enhance enhances enhanced
    """,
    """
    fall falls fell fallen falling lower lowers lowered lowering reduce reduces reduced reducing decrease
    decreases decreased decreasing drop drops dropped dropping decline declines declined declining dip dips
    dipped dipping plummet plummets plummeted plunge plunges plunged sink sinks sank sunk sinking shrink
    shrinks shrank shrunk cut cuts cutting deplete depletes depleted depleting suppress suppresses
    suppressed suppressing diminish diminishes diminished lessen lessens lessened halve halves halved
    dwindle dwindles dwindled slump slumps slumped crash crashes crashed tumble tumbles tumbled fade fades
    faded drain drains drained wane wanes waned ebb ebbs clear clears curb curbs curbed trim trims trimmed
    shorten shortens shortened lose loses lost blunt blunts blunted lag slash slashes slashed
    slide slides slid knock sap saps sapped destroy destroys destroyed flush flushes flushed block
    blocks inhibit inhibits inhibited subside subsides recede recedes deplete strips downregulate remove
    removes removed removing excrete excretes eliminate eliminates shed sheds wastes erode erodes eroded
    narrow narrows narrowed narrowing empty empties emptied
    nosedive nosedives nosedived collapse collapses collapsed sag sags sagged slip slips
    slipped vanish vanishes vanished disappear disappears disappeared dissipate dissipates dampen dampens thin thins
    bottom inhibiting blocking blocked
    """,
)
#: Verbs that need a thing acted on; alone they say nothing of their subject.
TRANSITIVE = words("""
    raise raises raising boost boosts boosting lift lifts lifting elevate elevates elevating lower lowers
    lowering reduce reduces reducing cut cuts cutting deplete depletes depleting suppress suppresses
    suppressing curb curbs lessen trim trims heighten heightens augment augments replenish replenishes
    restore restores clear clears lose loses losing lost drain drains blunt blunts knock slash slashes
    stimulate stimulates sap saps destroy destroys flush flushes block blocks inhibit inhibits exceed
    exceeds prolong prolongs shorten shortens strips overproduce overproduces weaken weakens strengthen strengthens
    wastes retain retains conserve conserves enhance enhances dampen dampens inhibiting blocking retaining
    """)
#: Verbs that need no object and take none that is a measure.
INTRANSITIVE = words("""
    rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing soar soars
    soared soaring surge surges surged surging decline declines declined declining dip dips dipped dipping
    plummet plummets plummeted plunge plunges plunged sink sinks sank sunk sinking dwindle dwindles dwindled
    slump slumps slumped crash crashes crashed tumble tumbles tumbled fade fades faded wane wanes waned ebb
    ebbs mount mounts mounted accumulate accumulates accumulated slide slides slid subside subsides recede
    recedes rocket rockets skyrocket skyrockets grow grows grew grown swell swells peak peaks peaked balloon balloons
    ballooned overshoot overshoots snowball snowballs nosedive nosedives nosedived collapse collapses collapsed sag
    sags sagged slip slips slipped vanish vanishes vanished disappear disappears disappeared dissipate dissipates
    """)
#: Verbs of movement that a particle gives their direction: "push X up", "X drifts down".
MOTIONS = words("""
    speeded bring brings bringing brought push pushes pushing pushed drive drives driving drove driven send sends
    sending sent take takes taking took keep keeps keeping kept get gets getting got pull pulls pulling
    pulled put puts putting run runs running ran force forces forced go goes going went gone come comes
    coming came creep creeps crept shoot shoots shot drift drifts drifted move moves moved edge edges edged
    build builds built turn turns turned head heads headed nudge nudges nudged tip tips tipped inch inches
    crank cranks knock knocks knocked ramp ramps stay stays tick ticks ticked is are was were be been being
    creeping drifting edging inching trending ticking heading shooting nudging
    step steps drag drags dragged swing swings pile piles bounce bounces set trend trends trended lift lifts
    draw draws dial dials jack jacks shift shifts pump pumps rev revs slow speed wind whittle settle settles
    """)
PARTICLES = signed(
    "up upward upwards higher upwardly skyward faster quicker",
    "down downward downwards lower slower",
)
#: "make X rise", "keep X high".
CAUSATIVES = words("""
    make makes making made cause causes causing caused let lets letting help helps helping helped keep keeps
    keeping kept get gets leave leaves leaving left send sends drive drives hold holds holding held see sees
    seeing saw find finds finding found allow allows render renders push pushes pushing pushed bring brings
    """)
#: Words of degree and hedging that may stand inside any of these.
LIGHT = words("""
    out probably perhaps
    a an the your my his her their its our this that these those some any very too so quite rather really
    slightly somewhat markedly sharply steeply steadily gradually slowly quickly rapidly suddenly
    dangerously abnormally unusually severely extremely persistently consistently constantly chronically
    mildly moderately significantly greatly much far well even also often usually sometimes commonly
    generally typically normally frequently occasionally rarely then still soon can could may might will
    would shall should must do does did have has had be been being is are was were to tend tends tended
    start starts started begin begins began continue continues continued become becomes became becoming
    remain remains remained stay stays stayed get gets got appear appears appeared seem seems seemed look
    looks prove proves found shown reported measured known expected likely apt back again a-little bit
    little lot only just already either both usual than normal blood serum plasma total overall average
    patient's person's baby's body's child's people's who which it all each every more most further new
    fresh relatively worryingly critically alarmingly excessively substantially considerably noticeably
    modestly briefly temporarily permanently directly indirectly further progressively initially eventually
    first later come comes came coming goes going go went run runs running ran read reads keep keeps kept
    feel feels stays turn turns turned end ends up down on about roughly almost nearly quite enough clearly
    that's comes unexpectedly inappropriately naturally therefore once
    """)
#: Between a word of direction and the measure: "low levels of X", "too little of the hormone X".
QUANTITY = words("""
    level levels amount amounts concentration concentrations number numbers count counts quantity quantities
    value values reading readings result results measurement measurements production output supply supplies
    store stores reserve reserves body blood serum plasma rate rates activity function of in the your a an
    hormone protein mineral enzyme enzymes called fasting total free resting average baseline white red
    circulating active overall whole our their his her its my this available normal urinary dietary
    substance known as named vitamin molecule molecules form forms type some each any morning evening
    ionised ionized average mean peak trough synthesis release secretion absorption reabsorption intake
    concentrated salt fat fats type types certain essential other electrolyte electrolytes healthy main
    toxic waste product working formation chemical marker markers steroid stress sex female male systolic
    diastolic both two several these
    """)
#: After the measure and part of it: "X levels", "X in the blood", "X test result".
TAIL = words("""
    level levels count counts concentration concentrations reading readings result results value values
    number numbers test tests amount amounts measurement measurements production output in of the your blood
    body serum plasma bloodstream system urine cells circulation store stores reserves score activity
    secretion synthesis release figure figures liver brain total fasting it her his their
    """)
ABOVE = signed(
    "above over beyond exceeding",
    "below under beneath",
)
#: What a level is compared with.
LIMITS = words("""
    normal range limit usual average target baseline expected healthy ideal reference recommended upper
    lower the its your what than they it should be is for a an their person's age value values level levels
    safe
    """)

NEGATIONS = words("""
    not no never cannot neither nor without hardly nobody nothing none don't doesn't didn't won't can't
    isn't aren't wasn't weren't shouldn't wouldn't couldn't mustn't needn't hasn't haven't hadn't dont
    doesnt didnt wont cant isnt arent wasnt unlikely
    """)
#: A denial that allows for exceptions denies little: "does not usually raise".
SOFTENERS = words("""
    usually always often normally generally necessarily only just alone itself themselves yet much
    significantly greatly typically enough everyone all every everybody directly immediately routinely
    really likely mean tend fully properly
    """)
MYTHS = words("""
    myth myths misconception misconceptions fiction false untrue wrong incorrect mistaken mistake wrongly mistakenly
    """)
#: Opens a condition: what stands in it is supposed, not said.
CONDITIONS = words("if when should whenever whether once until unless whose")
PRONOUNS = frozenset({"it", "they", "this", "these", "that", "both"})
GENERIC_MEASURES = words("""
    level levels reading readings result results value values count counts number numbers figure figures
    concentration
    """)
GENERIC_MEDICINES = words("""
    medicine medication drug drugs tablet tablets treatment pill pills injection injections therapy capsule
    capsules
    """)

# ---- words between a value and what it goes with ----------------------------------------------------------

#: Says that one thing brings, shows or accompanies the other.
LINKS = words("""
    thanks reason expect owing goes got you've
    cause causes caused causing lead leads leading led result results resulting bring brings bringing
    brought trigger triggers triggered triggering signal signals signalling signaling signalled mean means
    meaning meant indicate indicates indicated indicating suggest suggests suggested suggesting show shows
    showing shown point points pointing sign signs symptom symptoms marker markers hallmark clue clues
    feature features evidence warn warns warning reflect reflects reflecting accompany accompanies
    accompanied produce produces producing produced make makes making made create creates develop develops
    developing developed get gets have has having had with in during when whenever if because as since from
    due after while once where whose by reveal reveals confirm confirms confirming diagnose diagnosed
    suspect suspected suspicion associated linked related characterised characterized characterises marked
    involve involves involving include includes including follow follows following contribute contributes
    predispose predisposes predict predicts raise raises raised raising increase increases increased
    increasing risk risks danger chance chances likely prone likelihood is are was were be called known
    termed defined on taking takes take given gives give used through under induce induces induced
    responsible consequence complication complications effect effects side see sees happen happens occur
    occurs occurring experience experiences common typical early late sure usually can may might could so
    therefore hence pose poses threat open leaves leave tell tells spot detect detects picture pattern
    cluster combination together plus such like think consider considered worsen worsens affect affects
    promote promotes provoke provokes precipitate precipitates say says need needs harm harming hurt hurting
    damage damages damaging heralds heralded herald herald sets set push pushes sends send puts put drive
    drives turn turns that which who whom people patients person someone anyone adults children women men
    babies until before whereby at stems stem arises arise arising explains explain explanation picked
    elevates elevate boost boosts becomes become enough hence tendency heighten means-that
    pour
    pours pump pumps churn churns
    release
    releases secrete secretes leak leaks contributes
    making reason reasons why
    """)
#: Turns the link round: the thing is made less likely, taken away, or mended.
REVERSERS = words("""
    prevent prevents prevented preventing protect protects protected protecting protection guard guards
    reverse reverses reversed reversing correct corrects corrected correcting correction treat treats
    treated treating treatment fix fixes relieve relieves relieved relieving ease eases counter counters
    counteract counteracts counteracted offset offsets avoid avoids avoided avoiding stop stops stopping
    reduce reduces reduced reducing lower lowers lowered lowering cut cuts cutting decrease decreases
    decreased decreasing combat combats fight fights lessen lessens minimise minimises minimize minimizes
    improve improves improved improving cure cures cured resolve resolves resolved resolving heal heals slow
    slows slowing delay delays control controls controlled controlling manage manages managed managing
    against without replace replaces replacing unlikely rule rules exclude excludes excluding protective
    safer replenish antidote remedy rid spare spares
    remission better improvement free absence shields shield rescue normalise normalises
    normalize normalizes alleviate alleviates overcome overcomes calm calms well-controlled
    """)
#: No judgement is possible across these.
BLOCKS = words("""
    unless except regardless despite whether compared than unlike versus vs either unrelated independent
    independently separate apart different history ignore compare mimic mimics mask masks masked masking
    rebound paradoxically paradoxical paradox unrelated irrespective previously contraindicated
    overtreatment overtreated overcorrection overcorrected instead alternate fluctuate
    fluctuates fluctuating vary varies swing swings unaffected unchanged or/and goal myth sensitive
    sensitivity resistance resistant response responses respond responds rise-and-fall threshold cutoff
    target
    """)
#: For medicines: says that the value comes about by the medicine, not that it is given for it.
CAUSES = words("""
    cause causes caused causing lead leads leading led result results resulting bring brings bringing
    brought trigger triggers triggered produce produces producing make makes making made create creates
    develop develops developing on taking takes take after while during from due because through by with
    side effect effects include includes including induce induces induced start starts started starting when
    put puts leave leaves
    leaving giving pushing sending risk use using chance given receiving on push send drive drives see reported
    contribute contributes responsible provoke provokes experience run keep keeps
    """)
#: The value is what the medicine is given for.
GOALS = words("""
    aim aims aimed goal until target designed meant helps help intended works work so used given prescribed
    offered taken
    """)
STOPS = words("""
    stop stops stopping stopped stopping quit quits quitting miss missing missed skip skipping skipped
    without withdraw withdrawal withdrawing lack discontinue discontinued discontinuing discontinuation off
    deficiency shortage avoid avoiding removing removal forget forgets forgetting forgot forgotten
    """)
#: Words by which a value proves or announces something.
EVIDENCE = words("""
    part feature features symptom symptoms hallmark due caused
    confirm confirms confirmed mean means suggest suggests suggesting sign signs risk shows show indicates
    indicate indicating points evidence proves prove diagnose diagnoses diagnostic signals reveals raises
    suspicion
    """)
#: What a value is compared with when it is called higher or lower without a cause: "lower than normal".
YARDSTICKS = words("normal usual needed expected healthy average desirable ideal before")


def sign(form: str) -> int:
    """The direction of a word of any of these classes, 0 for none."""
    return ADJECTIVES.get(form) or VERBS.get(form) or NOUNS.get(form) or PARTICLES.get(form, 0)
