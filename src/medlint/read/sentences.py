"""Cut plain text into sentences. Knows abbreviations; no markup, and no medicine beyond units and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    import re

#: Never the end of a sentence.
_NEVER = frozenset(
    """
    dr mr mrs ms prof rev hon drs messrs vs v e.g i.e cf viz approx ca esp incl excl resp ed eds al dept
    ext tel fig figs eq vol vols pp ch sec sect para jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri max min avg temp wt ht gen sp spp subsp var gov sen rep capt lt
    col sgt est inj tab tabs cap caps susp soln sol oint supp amp dil conc equiv b.d t.d.s q.d.s o.d
    p.r.n q.d b.i.d t.i.d q.i.d p.o i.v i.m s.c
    """.split()  # noqa: SIM905
)
#: The end of a sentence only before a word that likes to begin one.
_MAYBE = frozenset(
    """
    st mt ft inc ltd co corp jr sr etc u.s u.k u.s.a e.u u.n d.c ph.d m.d a.m p.m mg mcg g kg ml l dl
    mmol mol cm mm km lb lbs oz in hr hrs h mins sec secs wk wks yr yrs mo mos tbsp tsp bpm hb no nos p
    art sat sun
    """.split()  # noqa: SIM905
)
#: Followed by a capital these do end a sentence.
_ENDS = frozenset(
    """
    etc a.m p.m mg mcg g kg ml l dl mmol mol cm mm km hr hrs h mins wk wks yr yrs sat sun in
    """.split()  # noqa: SIM905
)
_NUMBERED = frozenset(
    """
    no nos p pp fig figs vol ch sec art para tab st eq
    """.split()  # noqa: SIM905
)
_STARTERS = frozenset(
    """
    the a an this that these those it its they their there he his she her we our you your i my if in on
    at for from with when while as after before during because since although but and or so then however
    also some many most all any each both no not do does did don't never always ask call tell talk take
    stop keep use get go see learn other another people patients doctors tests symptoms treatment what
    who why how where which is are can may to by once until unless even
    """.split()  # noqa: SIM905
)
_LETTERED = frozenset(
    """
    vitamin hepatitis type group class grade stage factor influenza plan part figure table section phase
    appendix point step level category schedule option box and or than
    """.split()  # noqa: SIM905
)
_WORD = lazy.pattern(r"[^\W_]+(?:[.'’&-][^\W_]+)*\Z")
_NEXT = lazy.pattern(r"[\s\"'(\[{*_]*([^\W_]+(?:'[^\W_]+)?)?")


#: A stop with what closes behind it.
_STOP = lazy.pattern(r"[.!?…。！？]+[\"'”’)\]}»*_]*")
#: A stop after which the space was forgotten.
_CLOSE = lazy.pattern(r"(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+[ ,])")
_FULL_WIDTH = lazy.pattern("[。！？]")


def split(plain: str) -> list[tuple[int, int]]:
    """The sentences of ``plain`` as half-open ranges of code points, without white space around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    size = len(plain)
    for match in _STOP.finditer(plain):
        end = match.end()
        if end < size and not (_may_end(plain, match, end) and _ends(plain, match)):
            continue
        start = _push(spans, plain, start, end)
    _push(spans, plain, start, size)
    return spans


def _may_end(plain: str, match: re.Match[str], end: int) -> bool:
    return (
        plain[end].isspace()
        or bool(_CLOSE.match(plain, match.start()))
        or (not plain.isascii() and bool(_FULL_WIDTH.search(match[0])))
    )


def _push(spans: list[tuple[int, int]], plain: str, start: int, end: int) -> int:
    text = plain[start:end]
    left = len(text) - len(text.lstrip())
    if left < len(text):
        spans.append((start + left, start + len(text.rstrip())))
    return end


def _ends(plain: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(plain, match.end(), match.end() + 60)
    word = (following and following[1]) or ""
    stop = match[0]
    if not word:
        return True
    lower = word[0].islower() and word.islower()
    if stop[0] != "." or stop.startswith(".."):
        return not lower
    space = plain.rfind(" ", max(0, match.start() - 40), match.start())
    before = _WORD.search(plain, max(0, match.start() - 40, space + 1), match.start())
    return _ends_at_point(
        before[0] if before else "", word, lower, stop, plain[max(0, match.start() - 40) : match.start()]
    )


def _ends_at_point(before: str, after: str, lower: bool, stop: str, text: str) -> bool:
    key = before.lower()
    if key in _NEVER:
        return False
    if lower:
        return len(before) > 4 and key not in _MAYBE and "." not in before
    starter = after.lower() in _STARTERS
    if key in _NUMBERED and after[0].isdigit():
        return False
    if key in _MAYBE or "." in before:
        return starter or len(stop) > 1 or (key in _ENDS and not after[0].isdigit())
    if len(before) == 1 and before.isupper():
        return starter or before == "I" or _lettered(text)
    return True


def _lettered(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and words[-2].lower() in _LETTERED
