"""Which way a sentence says that a medicine's effect, or the amount of it in the body, goes. Knows no medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import signed, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_MORE = words("""
    strengthen strengthens strengthening boost boosts boosting enhance enhances enhancing
    intensify intensifies intensifying increase increases increasing increased raise raises
    raising raised heighten heightens potentiate potentiates magnify magnifies amplify amplifies
    prolong prolongs prolonging exaggerate exaggerates stronger improve improves improving
    greater higher extra elevate elevates double doubles more multiply multiplies
    """)
_LESS = words("""
    weaken weakens weakening reduce reduces reducing reduced lower lowers lowering lowered
    decrease decreases decreasing decreased diminish diminishes block blocks blocking cut cuts
    cutting undermine undermines blunt blunts hinder hinders impair impairs lessen lessens
    dampen cancel cancels counteract counteracts oppose opposes limit limits interfere
    interferes weaker smaller less inhibit inhibits halve halves fewer minimise minimises
    minimize minimizes
    """)
_REMOVAL = words("""
    breakdown clearance removal metabolism excretion elimination removing clearing breaking
    clears removes breaks gets rid processing
    """)
_FAST = words(
    """
    speed speeds speeding accelerate accelerates hasten hastens faster quicker quickly increase
    increases increased boost boosts more
    """
)
_SLOW = words(
    """
    slow slows slowing slower slowly inhibit inhibits block blocks blocking reduce reduces
    reduced decrease decreases delay delays stop stops impair impairs prevent prevents less
    """
)
_STOP = words(
    """
    stop stops stopping prevent prevents preventing keep keeps block blocks bind binds binding
    """
)
_TAKEN_UP = words("absorbed absorbing absorption working work works absorb")
_NOT_EFFECT = words("dose doses need needs use dosage tablets intake")
_NEEDED = words("need needs needed take takes use uses inject give gives given require requires want wants")
_ABLE = signed(
    """
    effective potent toxic active powerful reliable effectively strongly well strong
    absorbed
    """,
    """
    ineffective
    """,
)
_ALONE = signed(
    """
    stronger better harder toxic longer build builds building accumulate accumulates
    accumulating
    """,
    """
    weaker worse ineffective useless fail fails failing
    """,
)
_MOVES = signed(
    """
    rise rises rising climb climbs increase increases up higher high
    """,
    """
    fall falls falling drop drops dropping decrease decreases down lower low
    """,
)
_LEVELS = words("level levels amount concentration concentrations")
_WANTING = words("need needs require requires")
_OBLIGED = words("need needs must should may has can")
_SMALLER = signed("less smaller lower reduced fewer", "more higher bigger larger greater extra")
_CHANGED = signed("lowered reduced cut halved decreased", "raised increased doubled")
_REACH = 8
_CLEARS = words("clears clear removes remove excretes excrete eliminates eliminate processes process")


def effect_on(items: Sequence[Item], place: int) -> tuple[int, bool]:
    """The sign of what is said of the effect of the medicine at ``place``, and whether that is denied. 0: nothing."""
    needed = _dosed(items, place)
    if needed:
        return needed, False
    for found in (_rid(items, place), _before(items, place), _after(items, place)):
        if found:
            sign, at = found
            return sign, _denied(items, at)
    return 0, False


def _dosed(items: Sequence[Item], place: int) -> int:
    """The sign of a dose that must be changed: a smaller one where the effect grows, a larger one where it weakens."""
    before = [item.form for item in items[max(0, place - 6) : place]]
    behind = [item.form for item in items[place + 1 : place + 9]]
    wanted = next((n for n, form in enumerate(before) if form in _WANTING), -1)
    if wanted >= 0 and not lex.NEGATIONS.isdisjoint(before):
        return 0
    signs = {_SMALLER[form] for form in before[wanted + 1 :] if wanted >= 0 and form in _SMALLER}
    if "dose" in before and not _OBLIGED.isdisjoint(behind) and lex.NEGATIONS.isdisjoint(behind):
        signs |= {_CHANGED[form] for form in behind if form in _CHANGED}
    return signs.pop() if len(signs) == 1 else 0


def _denied(items: Sequence[Item], at: int) -> bool:
    for item in reversed(items[max(0, at - 4) : at]):
        if item.kind in "pmfc":
            return False
        if item.form in lex.NEGATIONS:
            return True
    return False


def _rid(items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Such as "gets rid of X faster"."""
    before = [item.form for item in items[max(0, place - 2) : place]]
    behind = next((item.form for item in items[place + 1 : place + 2]), "")
    sign = -1 if behind in _FAST else 1 if behind in _SLOW else 0
    return (sign, place) if sign and before == ["rid", "of"] else None


def _before(items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """A verb or comparative in front: "reduces the effect of X", "more X in the blood", "stops X being absorbed"."""
    window: list[str] = []
    for at in range(place - 1, max(-1, place - _REACH - 1), -1):
        item = items[at]
        form = item.form
        if item.kind in "mf" or (item.kind == "p" and form != ","):
            return None
        if not _NOT_EFFECT.isdisjoint(window) or ("side" in window and form in _LESS):
            return None
        removed = not _REMOVAL.isdisjoint(window)
        if removed and (form in _FAST or form in _SLOW):
            return (-1 if form in _FAST else 1), at
        behind = [each.form for each in items[place + 1 : place + 5]]
        if form in _STOP and (not _TAKEN_UP.isdisjoint((*behind, *window)) or form in ("block", "blocks")):
            return -1, at
        helped = (
            behind[2:3] if behind[:2] == ["to", "be"] else behind[1:2] if behind[:1] == ["to"] else behind[:1]
        )
        if form in ("help", "helps") and not _TAKEN_UP.isdisjoint((*helped, *window)):
            return 1, at
        if form in ("slow", "slows", "delay", "delays") and "absorption" in window:
            return -1, at
        if removed and form in ("the", "of", "down", "a", "up", "your", "liver's"):
            window.insert(0, form)
            continue
        sign = 1 if form in _MORE else -1 if form in _LESS else 0
        if sign and not removed and _fits(items, at, place, window):
            return sign, at
        window.insert(0, form)
    return None


def _fits(items: Sequence[Item], at: int, place: int, window: Sequence[str]) -> bool:
    """Whether "more" or "less" is said of the medicine: it stands right before it, or before a measure of it."""
    if items[at].form in ("more", "less", "extra", "higher", "greater", "lower", "smaller"):
        if at and items[at - 1].form in _NEEDED:
            return False
        return not window or "of" in window or items[place].kind == "a"
    return window[:1] not in (["it"], ["them"])


def _after(items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """What follows: "X is less effective", "X works better", "X builds up", "X levels rise"."""
    measured = items[place].kind == "a" or not _LEVELS.isdisjoint(
        item.form for item in items[max(0, place - 2) : place]
    )
    window: list[str] = []
    for at in range(place + 1, min(len(items), place + _REACH + 1)):
        item = items[at]
        form = item.form
        if item.kind == "p" or form in ("and", "but", "so", "because", "when", "if", "with", "while"):
            return None
        if item.kind in "mfc":
            return None
        following = items[at + 1].form if at + 1 < len(items) else ""
        if form in ("more", "less") and (
            following in _ABLE or following.endswith("ly") or following in ("slowly",)
        ):
            down = items[place - 1].form in _CLEARS or any(
                word
                in ("cleared", "removed", "broken", "broken-down", "metabolised", "metabolized", "leaves")
                for word in window
            )
            sign = 1 if form == "more" else -1
            return (-sign if (following == "slowly") != down else sign), at
        if form in ("faster", "quicker", "quickly", "slower", "slowly") and any(
            w in ("cleared", "removed", "broken", "leaves") for w in window
        ):
            return (-1 if form in ("faster", "quicker", "quickly") else 1), at
        if form in ("level", "levels", "concentration", "concentrations", "effect", "effects", "amount"):
            measured = True
        if (form in _ALONE and form not in ("build", "builds", "building")) or (
            form in ("build", "builds", "building") and following == "up"
        ):
            return (-1 if form == "harder" and following == "to" else _ALONE[form]), at
        if form in ("well", "work") and not lex.NEGATIONS.isdisjoint(window) and "as" in (*window, following):
            return -1, place
        if measured and form in _MOVES and window[-1:] != ["a"]:
            return _MOVES[form], at
        window.append(form)
    return None
