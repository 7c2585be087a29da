"""Writes of the cases, split by verb: drafting, submitting, receipting, working, deciding.

Each is whole or not at all, also when a view catches its error and answers with the form.
"""

from allmende.town_hall.cases.services.deciding import Decision, decide_case
from allmende.town_hall.cases.services.drafting import (
    FileContent,
    discard_draft,
    forget_drafts,
    keep_address,
    save_answers,
    start_draft,
    store_upload,
)
from allmende.town_hall.cases.services.receipting import RECEIPT, make_receipt, order_receipt, receipt_job
from allmende.town_hall.cases.services.submitting import submit_application
from allmende.town_hall.cases.services.working import (
    answer_question,
    ask_applicant,
    note_retrieval,
    post_notice,
    resume_case,
    take_up,
    withdraw_case,
)

__all__ = [
    "RECEIPT",
    "Decision",
    "FileContent",
    "answer_question",
    "ask_applicant",
    "decide_case",
    "discard_draft",
    "forget_drafts",
    "keep_address",
    "make_receipt",
    "note_retrieval",
    "order_receipt",
    "post_notice",
    "receipt_job",
    "resume_case",
    "save_answers",
    "start_draft",
    "store_upload",
    "submit_application",
    "take_up",
    "withdraw_case",
]
