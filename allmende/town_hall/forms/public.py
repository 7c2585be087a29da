"""What other rooms may use of the forms.

A case keeps the id of a form version (``StoredForm.id``) and the answers (``Answers.to_json()``). It shows a step with
``StepForm`` and the template ``forms/step_fields.html``, takes it in with ``receive_step``, shows everything with
``summarise`` and ``forms/summary.html``, and submits only when ``check_complete`` finds nothing.
"""

from allmende.town_hall.forms.answers import Answers as Answers
from allmende.town_hall.forms.answers import AnswersFormatError as AnswersFormatError
from allmende.town_hall.forms.answers import FileAnswer as FileAnswer
from allmende.town_hall.forms.answers import Value as Value
from allmende.town_hall.forms.forms import StepAction as StepAction
from allmende.town_hall.forms.forms import StepForm as StepForm
from allmende.town_hall.forms.forms import StepOutcome as StepOutcome
from allmende.town_hall.forms.forms import UploadInfo as UploadInfo
from allmende.town_hall.forms.forms import receive_step as receive_step
from allmende.town_hall.forms.messages import Message as Message
from allmende.town_hall.forms.outline import Outline as Outline
from allmende.town_hall.forms.outline import outline_of as outline_of
from allmende.town_hall.forms.prefill import KnownDetails as KnownDetails
from allmende.town_hall.forms.prefill import details_in as details_in
from allmende.town_hall.forms.prefill import prefill as prefill
from allmende.town_hall.forms.queries import StoredForm as StoredForm
from allmende.town_hall.forms.queries import definition_of as definition_of
from allmende.town_hall.forms.queries import get_form as get_form
from allmende.town_hall.forms.queries import get_form_version as get_form_version
from allmende.town_hall.forms.queries import list_forms as list_forms
from allmende.town_hall.forms.rules import Problem as Problem
from allmende.town_hall.forms.rules import check_complete as check_complete
from allmende.town_hall.forms.rules import check_step as check_step
from allmende.town_hall.forms.samples import read_sample as read_sample
from allmende.town_hall.forms.samples import sample_keys as sample_keys
from allmende.town_hall.forms.schema import Choice as Choice
from allmende.town_hall.forms.schema import FormDefinition as FormDefinition
from allmende.town_hall.forms.services import ImportRefusedError as ImportRefusedError
from allmende.town_hall.forms.services import import_form as import_form
from allmende.town_hall.forms.steps import Step as Step
from allmende.town_hall.forms.steps import find_step as find_step
from allmende.town_hall.forms.summary import SummaryGroup as SummaryGroup
from allmende.town_hall.forms.summary import SummaryRow as SummaryRow
from allmende.town_hall.forms.summary import summarise as summarise
from allmende.town_hall.forms.uploads import check_upload as check_upload
from allmende.town_hall.forms.uploads import safe_name as safe_name
from allmende.town_hall.forms.uploads import sniff_media_type as sniff_media_type
