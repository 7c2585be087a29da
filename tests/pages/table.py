"""Every address of the house: who may see it, what comes back, what it may cost.

One entry or more for each name of the URL resolver. ``test_table.py`` fails when a name is missing here and when an
entry has lost its address. All other tests of pages, in the browser and without, walk along this table.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.urls import reverse
from django.utils import translation

from tests.support import dog_tax
from tests.support.people import CASE_WORKERS, Who, client_of
from tests.support.world import UUID, World, open_at_desk, start

SIGN_IN = "sign in"
"""Stands for the redirect to the sign-in page."""

Answer = int | str
Answers = Mapping[Who, Answer]


class Kind(StrEnum):
    """What comes back."""

    PAGE = "page"
    FILE = "file"
    MACHINE = "machine"
    REDIRECT = "redirect"


def answers(
    seen_by: frozenset[Who], *, status: int = 200, anonymous: Answer = SIGN_IN, others: Answer = 404
) -> Answers:
    """Return what each role gets."""
    return {who: status if who in seen_by else anonymous if who is Who.ANONYMOUS else others for who in Who}


EVERYBODY = frozenset(Who)
SIGNED_IN = EVERYBODY - {Who.ANONYMOUS}
PUBLIC = answers(EVERYBODY)
PERSONAL = answers(SIGNED_IN)
OWNER = answers(frozenset({Who.RESIDENT}))
CASE_DESK = answers(CASE_WORKERS)
OWN_OFFICE = answers(frozenset({Who.CLERK}))
ADMINISTRATORS = answers(frozenset({Who.ADMINISTRATOR}))
FORM_READERS = answers(CASE_WORKERS | {Who.ADMINISTRATOR})
FORM_IMPORTERS = answers(frozenset({Who.TEAM_LEAD, Who.ADMINISTRATOR}))
NOT_NEXT_DOOR = answers(EVERYBODY - {Who.NEIGHBOUR})
NO_GET = answers(frozenset(), anonymous=405, others=405)
NO_POST = NO_GET


def but(given: Answers, **changed: Answer) -> Answers:
    """Return the same answers with changes, named by role."""
    return {**given, **{Who[name]: answer for name, answer in changed.items()}}


def becoming(given: Answers, status: int) -> Answers:
    """Return the same answers with another status where it was 200."""
    return {who: status if answer == 200 else answer for who, answer in given.items()}


@dataclass(frozen=True)
class Page:
    """One address.

    Arguments:
        name: name in the URL resolver.
        get: what each role gets.
        post: what each role gets for a form with ``data``; 405 where the page takes none.
        of: arguments of the address, made from the world.
        query: what follows the address, with its question mark.
        note: tells entries of one name apart.
        kind: what comes back.
        data: what is posted.
        queries: the most queries for whoever is signed in; anonymous visitors have a budget of their own.
        sends_to: arguments of the address for posting, where posting would use up what others look at.
        before: what has to be done in the client first, such as naming the purpose.
    """

    name: str
    get: Answers = field(default_factory=lambda: PUBLIC)
    post: Answers = field(default_factory=lambda: NO_POST)
    of: Callable[[World], Mapping[str, str]] = field(default=lambda world: {})
    query: str = ""
    note: str = ""
    kind: Kind = Kind.PAGE
    data: Mapping[str, str] = field(default_factory=dict)
    queries: int = 12
    sends_to: Callable[[World], Mapping[str, str]] | None = None
    before: Callable[[World], object] | None = None
    languages: bool = True

    def __str__(self) -> str:
        return f"{self.name} {self.note}".strip()

    def address(self, world: World) -> str:
        """Return the address in the world."""
        return self._address(self.of(world))

    def target(self, world: World) -> str:
        """Return the address to post to."""
        return self._address((self.sends_to or self.of)(world))

    def absent(self, world: World) -> str | None:
        """Return the address of a thing that does not exist, or None where an address names no thing."""
        arguments = dict(self.of(world))
        nothing = {
            name: str(uuid.uuid4()) if re.fullmatch(UUID, value) else value
            for name, value in arguments.items()
        }
        return None if nothing == arguments else self._address(nothing)

    def _address(self, arguments: Mapping[str, str]) -> str:
        # Whatever page was asked last may have left its language behind.
        with translation.override("de"):
            return reverse(self.name, kwargs=dict(arguments)) + self.query

    @property
    def is_public(self) -> bool:
        """Whether anonymous visitors see it."""
        return self.get[Who.ANONYMOUS] == 200

    @property
    def seen_by(self) -> Who:
        """The first role that sees it."""
        return next(who for who in Who if self.get[who] == 200)

    @property
    def takes_post(self) -> bool:
        """Whether somebody may post to it."""
        return self.post is not NO_POST


def case(state: str) -> Callable[[World], dict[str, str]]:
    """Return the arguments for the case in a state."""
    return lambda world: {"case_id": getattr(world, state)}


def opened(state: str) -> Callable[[World], object]:
    """Return what names the purpose before a clerk opens a case."""
    return lambda world: open_at_desk(client_of(Who.CLERK), getattr(world, state))


def key(value: str) -> Callable[[World], dict[str, str]]:
    """Return a key as the only argument."""
    return lambda world: {"key": value}


def draft(world: World) -> dict[str, str]:
    """Return the draft as the only argument."""
    return {"draft_id": world.draft}


def spare_draft(world: World) -> dict[str, str]:
    """Return a draft that may be spoilt as the only argument."""
    return {"draft_id": start(client_of(Who.RESIDENT), "hundesteuer-anmelden")}


def step(slug: str) -> Callable[[World], dict[str, str]]:
    """Return the arguments for a step of the draft."""
    return lambda world: {"draft_id": world.draft, "slug": slug}


MACHINES = (
    Page("healthz", kind=Kind.MACHINE, queries=0),
    Page("readyz", kind=Kind.MACHINE, queries=1),
    Page("metrics", kind=Kind.MACHINE, queries=0),
    Page("robots", kind=Kind.MACHINE),
    Page("sitemap", kind=Kind.MACHINE),
    Page("security", kind=Kind.MACHINE),
    Page("ui:theme", kind=Kind.MACHINE),
    Page("ui:emblem", kind=Kind.MACHINE),
    Page("entrance:suggestions", kind=Kind.MACHINE, query="?q=hund"),
)

ENTRANCE = (
    Page("entrance:home"),
    Page("entrance:search", note="empty"),
    Page("entrance:search", note="found", query="?q=hund"),
    Page("entrance:search", note="nothing", query="?q=zzyzx"),
    Page("entrance:contact"),
    Page("entrance:easy_language"),
    Page("entrance:accessibility", post=answers(EVERYBODY, status=422), query="?seite=/suche/"),
    Page("entrance:feedback_received"),
    Page("entrance:privacy"),
    Page("entrance:imprint"),
    Page("entrance:feedback_list", get=ADMINISTRATORS, queries=10),
    Page(
        "entrance:feedback_done",
        get=NO_GET,
        post=becoming(ADMINISTRATORS, 302),
        of=lambda world: {"feedback_id": world.feedback},
        kind=Kind.REDIRECT,
    ),
    Page("entrance:desk_overview", get=FORM_READERS, queries=10),
    Page("entrance:failed_jobs", get=ADMINISTRATORS, queries=10),
    Page(
        "entrance:retry_job",
        get=NO_GET,
        post=answers(frozenset()),
        of=lambda world: {"job_id": "999999999"},
        kind=Kind.REDIRECT,
    ),
)

IDENTITY = (
    Page(
        "account_login",
        get=answers(frozenset({Who.ANONYMOUS}), others=302),
        post=answers(frozenset({Who.ANONYMOUS}), others=302),
    ),
    Page(
        "account_logout",
        get=answers(SIGNED_IN, anonymous=302),
        post=answers(frozenset(), anonymous=302, others=302),
    ),
    Page(
        "account_signup",
        get=answers(frozenset({Who.ANONYMOUS}), others=302),
        post=answers(frozenset({Who.ANONYMOUS}), others=302),
    ),
    Page("account_change_password", get=PERSONAL, post=PERSONAL),
    Page("account_reauthenticate", get=PERSONAL, post=PERSONAL),
    Page("account_reset_password"),
    Page("account_inactive"),
)

OFFERS = (
    Page("offers:services"),
    Page("offers:services", note="filtered", query="?lebenslage=dog"),
    Page("offers:service", of=key("hundesteuer-anmelden")),
    Page("offers:service", note="offline only", of=key("lob-und-beschwerde")),
    Page("offers:life_situations"),
    Page("offers:life_situation", of=key("dog")),
    Page("offers:sites"),
    Page("offers:site", of=key("rathaus")),
    Page("offers:site", note="mobile", of=key("mobil-wiesenau"), get=NOT_NEXT_DOOR),
    Page("offers:offices"),
    Page("offers:form_list", get=FORM_READERS, queries=12),
    Page("offers:form_import", get=FORM_IMPORTERS, post=becoming(FORM_IMPORTERS, 422), queries=10),
    Page(
        "offers:form_version",
        get=but(FORM_READERS, NEIGHBOUR=404),
        of=lambda world: {"version_id": world.form_version},
        queries=10,
    ),
)

APPLYING = (
    Page(
        "cases:start",
        get=PERSONAL,
        post=becoming(PERSONAL, 302),
        of=key("hundesteuer-ermaessigen"),
        queries=14,
    ),
    *(
        Page(
            "cases:step",
            note=slug,
            get=OWNER,
            post=becoming(OWNER, status),
            of=step(slug),
            sends_to=lambda world, slug=slug: {**spare_draft(world), "slug": slug},
            data={"aktion": "weiter", dog_tax.FAMILY_NAME: ""},
            queries=14,
        )
        for slug, status in (
            ("angaben-zu-ihnen", 422),
            ("angaben-zum-hund", 422),
            ("von-wem-haben-sie-den-hund", 302),
            ("ermaessigung-oder-befreiung", 422),
            ("moechten-sie-per-lastschrift-zahlen", 302),
        )
    ),
    Page("cases:check", get=OWNER, post=becoming(OWNER, 422), of=draft, sends_to=spare_draft, queries=14),
    Page("cases:discard", get=OWNER, post=becoming(OWNER, 302), of=draft, sends_to=spare_draft, queries=12),
    Page(
        "cases:draft_file",
        get=OWNER,
        of=lambda world: {"draft_id": world.draft, "upload_id": world.draft_file},
        kind=Kind.FILE,
        queries=12,
    ),
)

OWN_CASES = (
    Page("cases:own_list", get=PERSONAL, queries=12),
    *(
        Page("cases:own_case", note=state, get=OWNER, of=case(state), queries=20)
        for state in ("submitted", "in_review", "waiting", "decided", "unopened", "withdrawn")
    ),
    Page("cases:received", get=OWNER, of=case("submitted"), queries=20),
    Page("cases:answer", get=NO_GET, post=becoming(OWNER, 422), of=case("waiting"), kind=Kind.REDIRECT),
    Page("cases:withdraw", get=OWNER, post=OWNER, of=case("submitted"), queries=16),
    Page(
        "cases:own_file",
        get=OWNER,
        of=lambda world: {"case_id": world.in_review, "upload_id": world.case_file},
        kind=Kind.FILE,
        queries=16,
    ),
    Page(
        "cases:own_document",
        get=OWNER,
        of=lambda world: {"case_id": world.in_review, "document_id": world.receipt},
        kind=Kind.FILE,
        queries=18,
    ),
    Page("cases:track", post=answers(EVERYBODY, status=422)),
)

DESK = (
    Page("cases:inbox", get=CASE_DESK, queries=14),
    *(
        Page("cases:inbox", note=name, get=CASE_DESK, query=f"?liste={name}", queries=14)
        for name in ("meine", "neu", "wartet", "erledigt")
    ),
    Page("cases:inbox", note="searched", get=CASE_DESK, query="?suche=hund", queries=14),
    Page(
        "cases:desk_case",
        note="purpose",
        get=OWN_OFFICE,
        post=becoming(OWN_OFFICE, 422),
        of=case("withdrawn"),
        queries=14,
    ),
    *(
        Page(
            "cases:desk_case",
            note=state,
            get=OWN_OFFICE,
            of=case(state),
            before=opened(state),
            post=becoming(OWN_OFFICE, 422),
            queries=32,
        )
        for state in ("in_review", "waiting", "decided")
    ),
    Page(
        "cases:start_work",
        get=NO_GET,
        post=becoming(OWN_OFFICE, 302),
        of=case("submitted"),
        kind=Kind.REDIRECT,
    ),
    Page(
        "cases:ask",
        get=NO_GET,
        post=becoming(OWN_OFFICE, 422),
        of=case("in_review"),
        before=opened("in_review"),
        kind=Kind.REDIRECT,
    ),
    Page(
        "cases:resume",
        get=NO_GET,
        post=becoming(OWN_OFFICE, 409),
        of=case("waiting"),
        before=opened("waiting"),
        kind=Kind.REDIRECT,
    ),
    Page(
        "cases:decide",
        get=NO_GET,
        post=becoming(OWN_OFFICE, 422),
        of=case("in_review"),
        before=opened("in_review"),
        kind=Kind.REDIRECT,
    ),
    Page(
        "cases:desk_notice",
        get=OWN_OFFICE,
        of=case("decided"),
        before=opened("decided"),
        kind=Kind.FILE,
        queries=24,
    ),
    Page(
        "cases:post",
        get=NO_GET,
        post=becoming(OWN_OFFICE, 302),
        of=case("decided"),
        before=opened("decided"),
        kind=Kind.REDIRECT,
    ),
    Page(
        "cases:desk_file",
        get=OWN_OFFICE,
        of=lambda world: {"case_id": world.in_review, "upload_id": world.case_file},
        before=opened("in_review"),
        kind=Kind.FILE,
        queries=24,
    ),
)

DELIVERY = (
    Page("notices:inbox", get=PERSONAL, queries=12),
    Page(
        "notices:notice", note="new", get=OWNER, of=lambda world: {"notice_id": world.new_notice}, queries=12
    ),
    Page(
        "notices:notice", note="opened", get=OWNER, of=lambda world: {"notice_id": world.notice}, queries=12
    ),
    Page(
        "notices:open",
        get=NO_GET,
        post=becoming(OWNER, 302),
        of=lambda world: {"notice_id": world.notice},
        kind=Kind.REDIRECT,
    ),
    Page("notices:file", get=OWNER, of=lambda world: {"notice_id": world.notice}, kind=Kind.FILE, queries=12),
    Page("cockpit:overview", get=PERSONAL, queries=12),
    Page("cockpit:overview", note="others", get=PERSONAL, query="?wer=andere", queries=12),
)

CATALOGUE = (
    Page("catalogue:components", languages=False),
    Page("catalogue:desk", languages=False),
)

PAGES: tuple[Page, ...] = (
    *MACHINES,
    *ENTRANCE,
    *IDENTITY,
    *OFFERS,
    *APPLYING,
    *OWN_CASES,
    *DESK,
    *DELIVERY,
    *CATALOGUE,
)


def pages(*, kind: Kind | None = None, public: bool | None = None) -> list[Page]:
    """Return a selection of the table."""
    return [
        page
        for page in PAGES
        if (kind is None or page.kind is kind) and (public is None or page.is_public is public)
    ]
