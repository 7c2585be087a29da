"""What other rooms may use of the notices."""

from allmende.delivery.notices.drafts import NoticeDraft
from allmende.delivery.notices.errors import NoticeIncomplete, NoticeNotReady, StateNotModelled
from allmende.delivery.notices.events import NoticeRetrieved
from allmende.delivery.notices.making import make_notice_file
from allmende.delivery.notices.queries import NoticeSummary, list_notices_for_case, list_own_notices
from allmende.delivery.notices.rules.deadlines import Channel, Regime, remedy_deadline
from allmende.delivery.notices.rules.facts import Fee, Outcome, Reason, Recipient
from allmende.delivery.notices.rules.holidays import holidays, is_modelled, is_working_day, next_working_day
from allmende.delivery.notices.rules.states import NoticeState, Standing
from allmende.delivery.notices.services import issue_notice, record_posting, record_retrieval

__all__ = [
    "Channel",
    "Fee",
    "NoticeDraft",
    "NoticeIncomplete",
    "NoticeNotReady",
    "NoticeRetrieved",
    "NoticeState",
    "NoticeSummary",
    "Outcome",
    "Reason",
    "Recipient",
    "Regime",
    "Standing",
    "StateNotModelled",
    "holidays",
    "is_modelled",
    "is_working_day",
    "issue_notice",
    "list_notices_for_case",
    "list_own_notices",
    "make_notice_file",
    "next_working_day",
    "record_posting",
    "record_retrieval",
    "remedy_deadline",
]
