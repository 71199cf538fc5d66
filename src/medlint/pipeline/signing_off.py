"""Signing an article: everything is looked at first, and nothing is written unless the sign-off would hold.

Writes one file below ``reviews/``. Prints nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from medlint.engine import Options
from medlint.engine.find import find
from medlint.engine.look import Bench
from medlint.engine.outline import outline
from medlint.engine.source import Unfit, load, text_of
from medlint.pipeline import signature
from medlint.pipeline.article import Article
from medlint.pipeline.sign_off import SignOff, state
from medlint.pipeline.store import Store
from medlint.read import read
from medlint.record import replace
from medlint.row import NamedTuple
from medlint.signed import people, places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from medlint.config import Config
    from medlint.rules.pack import Pack
    from medlint.signed.people import Person


class NotSigned(Exception):
    """Why nothing was signed, one sentence each."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


class Wish(NamedTuple):
    """Who wants to sign, which kind of review, with which key file ("" for none), on which day."""

    name: str
    kind: str
    key: str
    on: date


class Made(NamedTuple):
    """A sign-off that was written, for which article and where."""

    sign_off: SignOff
    path: str
    file: str
    fictional: bool


def sign(path: str, config: Config, pack: Pack, wish: Wish) -> Made:
    """Sign the article at ``path``. Raises NotSigned, Invalid, signature.NoKeygen and signature.BadSignature."""
    bench = Bench(config, pack, Options(today=wish.on))
    article, root = find_article(path, bench)
    store = Store(root)
    person = _person(store, wish)
    policy = config.settings.get("gate", {}).get("signature", "optional")
    given = SignOff(
        article.id,
        wish.kind,
        person.name,
        person.credential or wish.kind,
        wish.on,
        article.hash,
        article.texts,
    )
    reasons = state(
        article, [given], store.people(), wish.on, kinds=(wish.kind,), policy="off", medicines=frozenset()
    )
    if reasons:
        raise NotSigned(*(reason.message for reason in reasons))
    if wish.key:
        made = signature.sign(given.data(), Path(wish.key), signature.REVIEW)
        signature.verify(given.data(), made, person, wish.on, signature.REVIEW)
        given = replace(given, signature=made)
    elif policy == "required":
        raise NotSigned("this project asks for a signature: give --key FILE, your private key or its .pub")
    others = [
        each for each in store.sign_offs(article.id) if (each.kind, each.name) != (given.kind, given.name)
    ]
    return Made(given, article.path, store.keep(article.id, [*others, given]), person.fictional)


def told(made: Made) -> Iterator[str]:
    """What to say of a sign-off that was made."""
    given = made.sign_off
    parts = len(given.sentences)
    yield f"{given.name} signed {made.path} ({given.kind}) on {given.on}: {parts} parts, {given.hash}"
    yield f"Written to {made.file}{', with a signature' if given.signature else ''}. Commit it with the article."
    entry = f"{{kind: {given.kind}, name: {given.name}, role: {given.role}, on: {given.on}}}"
    yield f"Tell readers: add “reviews: [{entry}]” to its front matter, and set “status: approved”."
    if made.fictional:
        yield f"{given.name} is marked as fictional in {people.FILE}."


def find_article(path: str, bench: Bench) -> tuple[Article, str]:
    """The one article at this path, and the root of its project. Raises NotSigned."""
    found = find((path,), bench.config)
    bad = [f"{item.path}: {item.reason}" for item in (*found.not_checked, *found.empty)]
    if bad:
        raise NotSigned(*bad)
    if len(found.articles) != 1:
        many = "is more than one article" if found.articles else "is no article of this project’s content"
        raise NotSigned(f"{path} {many}: name one")
    (place,) = found.articles
    try:
        document = read(text_of(load(place, bench.options.most_bytes)), place.place)
    except Unfit as error:
        raise NotSigned(f"{path} {error}") from None
    article = Article(place.path, document, bench.genre(place.place, outline(document), document).type)
    if article.broken:
        raise NotSigned(f"{path}: its front matter cannot be read: {article.broken}")
    fault = places.fault(article.id)
    if fault:
        raise NotSigned(f"{path}: {fault}")
    return article, found.root


def _person(store: Store, wish: Wish) -> Person:
    known = store.people()
    if known is None:
        raise NotSigned(f"there is no {people.FILE} that says who may sign: write one first")
    person = known.of(wish.name)
    if person is None:
        like = known.like(wish.name)
        from medlint.problem import suggest

        meant = (
            f": did you mean “{like.name}”?"
            if like
            else suggest(wish.name, [each.name for each in known.people])
        )
        raise NotSigned(f"--as: nobody of this name is in {people.FILE}{meant}")
    return person
