"""What the entrance may use of the cases."""

from allmende.town_hall.cases.events import CaseSubmitted
from allmende.town_hall.cases.queries import CaseLine, list_open_cases_briefly
from allmende.town_hall.cases.services import (
    Decision,
    FileContent,
    answer_question,
    ask_applicant,
    decide_case,
    make_receipt,
    note_retrieval,
    order_receipt,
    post_notice,
    resume_case,
    save_answers,
    start_draft,
    store_upload,
    submit_application,
    take_up,
    withdraw_case,
)
from allmende.town_hall.cases.workflow import CaseAction, CaseState

__all__ = [
    "CaseAction",
    "CaseLine",
    "CaseState",
    "CaseSubmitted",
    "Decision",
    "FileContent",
    "answer_question",
    "ask_applicant",
    "decide_case",
    "list_open_cases_briefly",
    "make_receipt",
    "note_retrieval",
    "order_receipt",
    "post_notice",
    "resume_case",
    "save_answers",
    "start_draft",
    "store_upload",
    "submit_application",
    "take_up",
    "withdraw_case",
]
