"""The way of a case in words: what is done, what happens now, what comes next and what is expected of whom."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from allmende.foundation.ui.language import german
from allmende.foundation.ui.parts import StepState, TimelineStep
from allmende.town_hall.cases.access import Case, CaseEvent, OpenedCase
from allmende.town_hall.cases.queries import Tracking
from allmende.town_hall.cases.wording import day, moment
from allmende.town_hall.cases.workflow import CASE_TABLE, SUBMISSION, CaseAction, CaseState

TITLES: Final = {
    SUBMISSION: gettext_lazy("Antrag eingegangen"),
    CaseAction.TAKE_UP: gettext_lazy("In Bearbeitung"),
    CaseAction.ASK: gettext_lazy("Wir haben eine Frage an Sie"),
    CaseAction.ANSWER: gettext_lazy("Sie haben geantwortet"),
    CaseAction.RESUME: gettext_lazy("Wir bearbeiten weiter"),
    CaseAction.GRANT: gettext_lazy("Bewilligt"),
    CaseAction.GRANT_PARTLY: gettext_lazy("Teilweise bewilligt"),
    CaseAction.REFUSE: gettext_lazy("Abgelehnt"),
    CaseAction.WITHDRAW: gettext_lazy("Von Ihnen zurückgezogen"),
}
STOPPING: Final = {CaseAction.REFUSE, CaseAction.WITHDRAW}


def describe_way(opened: OpenedCase) -> tuple[TimelineStep, ...]:
    """Return the time line of a case: its history, what happens now, and what will follow."""
    case, events = opened.case, opened.events
    done = [_past(event, is_latest=event is events[-1], case=case) for event in events]
    return (*done, *_future(case))


def _past(event: CaseEvent, *, is_latest: bool, case: Case) -> TimelineStep:
    action = event.action if event.action == SUBMISSION else CaseAction(event.action)
    state = StepState.DONE
    if action in STOPPING:
        state = StepState.STOPPED
    elif is_latest and case.state == CaseState.WAITING:
        state = StepState.WAITING
    elif is_latest and case.state == CaseState.IN_REVIEW:
        state = StepState.NOW
    text = german(event.text)
    if action == SUBMISSION:
        text = _("Wir haben Ihren Antrag erhalten.")
    elif action == CaseAction.TAKE_UP:
        text = _("%(office)s prüft Ihre Angaben.") % {"office": event.by_office}
    return TimelineStep(title=str(TITLES[action]), state=state, when=moment(event.at), text=text)


def _future(case: Case) -> tuple[TimelineStep, ...]:
    state = CaseState(case.state)
    if state in CASE_TABLE.final:
        return ()
    until = _("voraussichtlich bis %(day)s") % {"day": day(case.due_on)} if case.due_on else ""
    if state is CaseState.WAITING:
        until = _("nach Ihrer Antwort")
    steps = []
    if state is CaseState.SUBMITTED:
        steps.append(TimelineStep(_("Wir prüfen Ihren Antrag"), StepState.NEXT))
    channel = _("im Postfach") if case.channel == "portal" else _("als Brief")
    steps.append(TimelineStep(_("Wir entscheiden"), StepState.NEXT, when=until))
    steps.append(
        TimelineStep(
            _("Sie bekommen den Bescheid"),
            StepState.NEXT,
            when=channel,
            text=_("Darin steht auch, wie Sie widersprechen können."),
        )
    )
    return tuple(steps)


def describe_tracking(tracking: Tracking) -> tuple[TimelineStep, ...]:
    """Return the time line for tracking without signing in: states and days, nothing that anyone wrote."""
    steps = [TimelineStep(_("Antrag eingegangen"), StepState.DONE, when=moment(tracking.submitted_at))]
    if tracking.closed_at is not None:
        steps.append(TimelineStep(_("Abgeschlossen"), StepState.DONE, when=moment(tracking.closed_at)))
        return tuple(steps)
    if tracking.state is CaseState.WAITING and tracking.answer_by is not None:
        until = _("bis %(day)s") % {"day": day(tracking.answer_by)}
        text = _("Wir haben eine Frage gestellt. Melden Sie sich an, oder rufen Sie uns an.")
        steps.append(TimelineStep(_("Wir warten auf eine Antwort"), StepState.WAITING, when=until, text=text))
    elif tracking.state is CaseState.IN_REVIEW:
        steps.append(TimelineStep(_("In Bearbeitung"), StepState.NOW))
    until = _("voraussichtlich bis %(day)s") % {"day": day(tracking.due_on)} if tracking.due_on else ""
    steps.append(TimelineStep(_("Wir entscheiden"), StepState.NEXT, when=until))
    return tuple(steps)
