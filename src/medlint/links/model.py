"""What is known of a site and of its pages. Values only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Anchors(NamedTuple):
    """How headings get anchors. ``slug`` is a name in ``slugs``; ``""`` when a plugin makes them."""

    slug: str = "github"
    explicit: bool = True  # whether ``{#id}`` names a heading
    html: bool = False  # whether headings written as HTML get one
    parts: str = "-"  # what stands between words


class Layout(NamedTuple):
    """One site: where its articles are, and how its generator serves them.

    Folders are project paths; addresses start with ``/`` and leave the base out.
    """

    flavour: str = "plain"
    root: str = ""  # the folder with the generator's config
    said: str = ""  # the file that gave the flavour away; "" when the config of medlint names it
    guess: bool = False  # no generator was recognised, so nothing is known of addresses
    base: str = "/"
    host: str = ""  # ``https://example.org``, when medlint's config gives it
    content: tuple[tuple[str, str], ...] = ()  # (folder of articles, address it is served under)
    static: tuple[tuple[str, str], ...] = ()  # (folder of files served as they are, address)
    anchors: Anchors = Anchors()
    rewrites: str = ""  # links to files become links to pages: "yes", "" or "maybe"
    slash: bool = True  # addresses of pages end with ``/``
    bare: bool = False  # ``/a`` is answered with ``/a.html``
    holes: tuple[str, ...] = ()  # address patterns under which plugins or templates may make pages
    elsewhere: tuple[str, ...] = ()  # address patterns that another system serves
    redirects: tuple[tuple[str, str], ...] = ()  # (address or pattern, where it leads)
    options: Mapping[str, Any] = {}


class Served(NamedTuple):
    """Where a file is served: its own address and those that lead to it; no address: nowhere, and why."""

    url: str = ""
    others: tuple[str, ...] = ()
    why: str = ""  # "draft": not published; "unknown": a template decides; "part": belongs to another page


class Written(NamedTuple):
    """A link's target taken apart. ``form`` says what kind of name it is: see ``written``."""

    path: str
    anchor: str
    rooted: bool
    form: str = "url"


class Place(NamedTuple):
    """Where an article lies: its path below the folder ``folder`` of articles, served under ``address``."""

    path: str
    folder: str
    inner: str
    address: str
