"""A notice reaches its person: as a letter when they want one, or when nobody opened it in the portal in time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from allmende.delivery.notices.public import Channel, NoticeIncomplete, NoticeRetrieved
from allmende.foundation import clock
from allmende.foundation.errors import Conflict
from allmende.identity.public import set_address
from allmende.town_hall.cases.errors import CaseMoved
from allmende.town_hall.cases.models import Case, CaseEvent
from allmende.town_hall.cases.queries import DeskView, list_desk_cases
from allmende.town_hall.cases.rules import letter_day
from allmende.town_hall.cases.services import decide_case, note_retrieval, post_notice, take_up
from allmende.town_hall.cases.tests.world import GRANT
from allmende.town_hall.cases.workflow import CaseState

DECIDED = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("wants_letter", "lapses", "expected"),
    [
        (True, True, DECIDED),
        (True, False, DECIDED),
        (False, True, date(2026, 12, 4)),
        (False, False, None),
    ],
)
def test_letter_day(wants_letter, lapses, expected):
    assert letter_day(DECIDED, wants_letter=wants_letter, lapses=lapses) == expected


def decided(world, channel: Channel) -> Case:
    """A case that was submitted, taken up and granted."""
    case = world.submit(channel=channel)
    with world.desk(case) as actor:
        take_up(case.pk, actor=actor, now=clock.now())
        return decide_case(case.pk, version=None, actor=actor, decision=GRANT, now=clock.now())


def to_post(world, today: date) -> set[str]:
    """References on the desk's list of letters."""
    with world.signed_in("nadine"):
        found = list_desk_cases(world.actor("nadine"), DeskView.TO_POST, page=1, today=today)
    return {line.reference for line in found.lines}


def test_a_wanted_letter_waits_at_the_desk_until_it_is_posted(world):
    case = decided(world, Channel.LETTER)
    today = timezone.localdate()
    assert case.reference in to_post(world, today)
    with world.desk(case) as actor:
        assert post_notice(case.pk, actor=actor, now=clock.now()).posted_on == today
    assert case.reference not in to_post(world, today)
    with world.desk(case) as actor, pytest.raises(Conflict):
        post_notice(case.pk, actor=actor, now=clock.now())


def test_a_notice_that_nobody_opened_becomes_a_letter(world):
    case = decided(world, Channel.PORTAL)
    today = timezone.localdate()
    assert case.reference not in to_post(world, today + timedelta(days=10))
    assert case.reference in to_post(world, today + timedelta(days=11))


def test_an_opened_notice_needs_no_letter(world):
    case = decided(world, Channel.PORTAL)
    with world.as_service("outbox"):
        note_retrieval(NoticeRetrieved(notice_id=case.notice_id, case_reference=case.reference))
    assert case.reference not in to_post(world, timezone.localdate() + timedelta(days=60))


def test_nothing_is_posted_without_a_notice(world):
    case = world.submit()
    with world.desk(case) as actor, pytest.raises(CaseMoved):
        post_notice(case.pk, actor=actor, now=clock.now())


def test_a_decision_whose_notice_would_be_unlawful_changes_nothing(world):
    case = world.submit("mehmet", channel=Channel.LETTER)
    with world.signed_in("mehmet"):
        set_address(world.people["mehmet"], street="", postal_code="", town="")
    with world.desk(case) as actor:
        take_up(case.pk, actor=actor, now=clock.now())
        with pytest.raises(NoticeIncomplete):
            decide_case(case.pk, version=None, actor=actor, decision=GRANT, now=clock.now())
    with world.desk(case):
        after = Case.objects.get(pk=case.pk)
        assert (after.state, after.notice_id, after.closed_at) == (CaseState.IN_REVIEW, None, None)
        assert not CaseEvent.objects.filter(case=case, action="grant").exists()
    with world.signed_in("mehmet"):
        set_address(world.people["mehmet"], street="Lindengasse 4", postal_code="14999", town="Testdorf")
