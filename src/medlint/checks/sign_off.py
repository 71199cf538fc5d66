"""Kind ``sign-off``: articles that say they are reviewed, held against the sign-offs in ``reviews/``.

Collects what an article says of itself and the hash of its words; reads sign-offs and reviewers through the ``Site``.
Signatures are checked by ``medlint review`` and ``medlint gate``, since that takes a program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from medlint.checks import people as named
from medlint.checks import reviewed
from medlint.checks.about import entries, fields, text_of
from medlint.kind import Context, Kind, Site
from medlint.model import Hit, Related, Span
from medlint.record import record
from medlint.row import NamedTuple
from medlint.signed import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.model import Document, Notes
    from medlint.signed.people import People
    from medlint.signed.reviews import SignOff
    from medlint.signed.standing import Reason

Fault = Literal["stale", "missing", "broken", "unknown", "void", "shared-id"]
_SIGNED = ("approved", "published")
_KIND = "clinical"


@record
class Params:
    """``fault``: what the rule is about."""

    fault: Fault


class _Claim(NamedTuple):
    """What an article says of itself, as sign-offs are held against it."""

    id: str
    type: str
    authors: list[str]
    editors: list[str]


def _collect(document: Document, params: Params, context: Context) -> Notes:
    id_ = str(document.meta.get("id") or "")
    span = _claims(document)
    if params.fault in ("broken", "shared-id"):
        at = document.meta.spans.get("id", document.title_span)
        return {"id": id_, "span": list(at)} if id_ else {}
    if not span:
        return {}
    made: Notes = {"id": id_, "span": list(span), "title": list(document.title_span)}
    if params.fault == "stale":
        from medlint.signed import text

        made["hash"] = text.hash_of([part.text for part in text.parts(document)])
    elif params.fault in ("unknown", "void"):
        made["type"] = context.type
        made["today"] = context.today.isoformat()
        made["authors"] = [person.name for person in named.authors(document)]
        made["editors"] = [person.name for person in named.editors(document)]
    return made


def _claims(document: Document) -> Span | None:
    """Where an article says that a clinician has signed it off, None where it does not."""
    for field in fields(document, "status"):
        if reviewed.status(document) in _SIGNED:
            return field.span
    for field in fields(document, "reviews"):
        for key, item in entries(field):
            if text_of(item, "kind").lower() == _KIND:
                return document.meta.spans.get(key, field.span)
    if not reviewed.unreviewed(document):
        for field in fields(document, "reviewer"):
            return field.span
    return None


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterator[tuple[str, Hit]]:
    look = _LOOKS[params.fault]
    if params.fault == "shared-id":
        yield from _shared(notes, site)
        return
    for path in sorted(notes):
        if notes[path] and path in site.checked:
            for hit in look(path, notes[path], site):
                yield path, hit


def _in_use(site: Site) -> bool:
    """Whether the project keeps sign-offs at all."""
    asked = site.settings.get("gate", {}).get("signature") == "required"
    return asked or site.kind_of("reviewers.yaml") == "file" or site.kind_of(places.FOLDER) == "folder"


def _sign_offs(site: Site, id_: str) -> tuple[SignOff, ...] | None:
    """The sign-offs of an article; None where there is no file. Raises ValueError with what is wrong with it."""
    from medlint.signed import reviews

    if places.fault(id_):
        return None
    file = places.path(id_)
    text = site.text(file)
    return None if text is None else reviews.load(text, file)


def _readable(site: Site, id_: str) -> tuple[SignOff, ...]:
    """The same; nothing for a file that cannot be read, which is the business of another rule."""
    try:
        return _sign_offs(site, id_) or ()
    except ValueError:
        return ()


def _people(site: Site) -> People | None:
    """Who may sign. Raises ValueError."""
    from medlint.signed import people

    text = site.text(people.FILE)
    return None if text is None else people.load(text)


def _stale(path: str, notes: Notes, site: Site) -> Iterator[Hit]:
    from medlint.signed.reviews import latest

    signed = _readable(site, notes["id"])
    for kind in sorted({each.kind for each in signed}):
        given = latest(signed, kind)
        if given and given.hash != notes["hash"]:
            changes = list(_changes(path, notes, given, site))
            if changes:
                yield from changes
                return


def _changes(path: str, notes: Notes, given: SignOff, site: Site) -> Iterator[Hit]:
    """Every part that is not as it was signed, where it stands now."""
    from medlint.read import read
    from medlint.signed import change, text

    parts = text.parts(read(site.text(path) or "", path))
    texts = [part.text for part in parts]
    by = f"{given.name} signed on {given.on.isoformat()}"
    for each in change.voiding(given.sentences, texts, site.knowledge.medicine_words()):
        at = parts[each.at].span if each.at < len(parts) else Span(*notes["title"])
        yield Hit(at, {"said": each.after, "signed": each.before, "by": by}, case=each.kind)


def _missing(path: str, notes: Notes, site: Site) -> Iterator[Hit]:
    if not _in_use(site):
        return
    span, fault = Span(*notes["span"]), places.fault(notes["id"])
    if fault:
        yield Hit(span, {"said": fault[:1].upper() + fault[1:]}, case="id")
        return
    try:
        signed = _sign_offs(site, notes["id"])
    except ValueError:
        return
    for kind in site.settings.get("gate", {}).get("require", [_KIND]):
        if not any(each.kind == kind for each in signed or ()):
            yield Hit(span, {"said": places.path(notes["id"]), "kind": kind}, case="none")


def _broken(path: str, notes: Notes, site: Site) -> Iterator[Hit]:
    span = Span(*notes["span"])
    try:
        signed = _sign_offs(site, notes["id"])
        if signed:
            _people(site)
    except ValueError as error:
        for problem in getattr(error, "problems", ()) or (error,):
            yield Hit(span, {"said": str(problem)}, case="file")
        return
    for other in sorted({each.article for each in signed or ()} - {notes["id"]}):
        yield Hit(span, {"said": other}, case="other")


def _unknown(path: str, notes: Notes, site: Site) -> Iterator[Hit]:
    for given, reason in _unfit(notes, site):
        if reason.code in ("unknown", "nobody"):
            yield Hit(Span(*notes["span"]), {"said": given.name}, case=reason.code)


def _void(path: str, notes: Notes, site: Site) -> Iterator[Hit]:
    for _, reason in _unfit(notes, site):
        if reason.code not in ("unknown", "nobody", "copied"):
            yield Hit(Span(*notes["span"]), {"said": reason.message[:1].upper() + reason.message[1:]})


def _unfit(notes: Notes, site: Site) -> Iterator[tuple[SignOff, Reason]]:
    """The sign-offs that count, with reasons for which their person could not give them."""
    from datetime import date

    from medlint.signed.reviews import latest
    from medlint.signed.standing import by_whom

    try:
        signed, people = _sign_offs(site, notes["id"]) or (), _people(site)
    except ValueError:
        return
    claim = _Claim(notes["id"], notes["type"], notes["authors"], notes["editors"])
    for kind in sorted({each.kind for each in signed}):
        given = latest(signed, kind)
        if given:
            for reason in by_whom(claim, given, people, date.fromisoformat(notes["today"])):
                yield given, reason


def _shared(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Articles of one id: a sign-off of the one would pass for the other's."""
    if not _in_use(site):
        return
    by_id: dict[str, list[str]] = {}
    for path in sorted(notes):
        if notes[path]:
            by_id.setdefault(notes[path]["id"].casefold(), []).append(path)
    for paths in by_id.values():
        for path in paths if len(paths) > 1 else ():
            other = next(each for each in paths if each != path)
            there = Related(Span(*notes[other]["span"]), "the same id", other)
            yield (
                path,
                Hit(
                    Span(*notes[path]["span"]), {"said": notes[path]["id"], "better": other}, related=(there,)
                ),
            )


_LOOKS: dict[str, Any] = {
    "stale": _stale,
    "missing": _missing,
    "broken": _broken,
    "unknown": _unknown,
    "void": _void,
    "shared-id": None,
}

KIND = Kind(
    name="sign-off",
    params=Params,
    version=1,
    slots=("said", "signed", "by", "kind", "better"),
    cases_by=(
        "fault",
        {
            "stale": ("added", "changed", "removed"),
            "missing": ("id", "none"),
            "broken": ("file", "other"),
            "unknown": ("nobody", "unknown"),
        },
    ),
    reads=("gate",),
    collect=_collect,
    judge=_judge,
)
