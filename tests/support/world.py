"""What the pages of the tests are about: cases in every state, drafts, notices, files.

Everything is made once per process, through the pages that people use, in the demo town Musterfelde. Hilde Brandt
applies, Nadine Vogt works on it.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support import dog_tax
from tests.support.jobs import do_jobs
from tests.support.people import MUSTERFELDE, Who, client_of

UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@dataclass(frozen=True)
class World:
    """Addresses of things that exist."""

    draft: str
    draft_file: str
    submitted: str
    in_review: str
    waiting: str
    decided: str
    unopened: str
    withdrawn: str
    case_file: str
    receipt: str
    notice: str
    new_notice: str
    form_version: str
    feedback: str
    reference: str
    code: str


@cache
def world() -> World:
    """Make the world, or return the one of this process."""
    hilde, nadine = client_of(Who.RESIDENT), client_of(Who.CLERK)
    submitted, in_review, waiting, decided, unopened, withdrawn = (submit(hilde) for _ in range(6))
    do_jobs()
    for case in (in_review, waiting, decided, unopened):
        open_at_desk(nadine, case)
    ask(nadine, waiting)
    for case in (decided, unopened):
        decide(nadine, case)
    do_jobs()
    withdraw(hilde, withdrawn)
    page = text_of(hilde, f"/meine-vorgaenge/{in_review}/")
    notice = find(r"/postfach/({})/", text_of(hilde, f"/meine-vorgaenge/{decided}/"))
    done = hilde.post(f"/postfach/{notice}/oeffnen/")
    assert done.status_code == 302
    confirmation = text_of(hilde, f"/meine-vorgaenge/{submitted}/eingegangen/")
    draft = fill(hilde)
    return World(
        draft=draft,
        draft_file=find(r"/datei/({})/", text_of(hilde, f"/antrag/entwurf/{draft}/pruefen/")),
        submitted=submitted,
        in_review=in_review,
        waiting=waiting,
        decided=decided,
        unopened=unopened,
        withdrawn=withdrawn,
        case_file=find(r"/datei/({})/", page),
        receipt=find(r"/dokument/({})/", page),
        notice=notice,
        new_notice=find(r"/postfach/({})/", text_of(hilde, f"/meine-vorgaenge/{unopened}/")),
        form_version=find(r"/formulare/({})/", text_of(nadine, "/arbeitsplatz/formulare/")),
        feedback=report_barrier(),
        reference=re.search(r">([A-ZÄÖÜ]+-\d{4}-\d{5})<", confirmation, re.IGNORECASE)[1],
        code=re.search(r">([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})<", confirmation)[1],
    )


def text_of(client: Client, address: str) -> str:
    """Return the HTML of a page that must be there."""
    answer = client.get(address)
    assert answer.status_code == 200, f"{address}: {answer.status_code}"
    return answer.content.decode()


def find(pattern: str, text: str) -> str:
    """Return the identifier that stands at the braces of ``pattern``."""
    found = re.search(pattern.format(UUID), text)
    assert found, f"{pattern} is not on the page"
    return found[1]


def start(client: Client, service: str = dog_tax.SERVICE) -> str:
    """Begin an application and return its draft."""
    answer = client.post(f"/antrag/{service}/")
    assert answer.status_code == 302, answer.status_code
    return find(r"/antrag/entwurf/({})/", answer.headers["Location"])


def fill(client: Client, service: str = dog_tax.SERVICE) -> str:
    """Fill in a whole application, without submitting it."""
    draft = start(client, service)
    for slug, answers in dog_tax.STEPS:
        data: dict[str, object] = {**answers, "aktion": "weiter"}
        if slug == dog_tax.WITH_PROOF:
            data[dog_tax.PROOF] = SimpleUploadedFile("Bescheid.pdf", dog_tax.small_pdf(), "application/pdf")
        answer = client.post(f"/antrag/entwurf/{draft}/{slug}/", data)
        assert answer.status_code == 302, f"{slug}: {errors_of(answer.content.decode())}"
    return draft


def submit(client: Client, service: str = dog_tax.SERVICE) -> str:
    """Apply and return the case."""
    answer = client.post(f"/antrag/entwurf/{fill(client, service)}/pruefen/", {"channel": "portal"})
    assert answer.status_code == 302, errors_of(answer.content.decode())
    return find(r"/meine-vorgaenge/({})/", answer.headers["Location"])


def errors_of(page: str) -> list[str]:
    """Return what the error summary of a page says."""
    return re.findall(r'<a href="#[^"]*">([^<]*)</a>', page)


def open_at_desk(client: Client, case: str) -> str:
    """Name the purpose, open the case and return its page."""
    client.post(f"/arbeitsplatz/vorgang/{case}/", {"purpose": "case_processing"})
    return text_of(client, f"/arbeitsplatz/vorgang/{case}/")


def version_of(page: str) -> str:
    """Return the version of the case that a page shows."""
    return re.search(r'name="version" value="(\d+)"', page)[1]


def ask(client: Client, case: str) -> None:
    """Ask the resident for something."""
    page = open_at_desk(client, case)
    parts = {
        part: re.search(rf'name="answer_by_{part}"[^>]*? value="(\d+)"', page)[1]
        for part in ("day", "month", "year")
    }
    data = {f"answer_by_{part}": value for part, value in parts.items()}
    data |= {"version": version_of(page), "question": "Bitte schicken Sie den Bescheid über Ihr Wohngeld."}
    assert client.post(f"/arbeitsplatz/vorgang/{case}/fragen/", data).status_code == 302


def decide(client: Client, case: str) -> None:
    """Grant the application."""
    data = {
        "version": version_of(open_at_desk(client, case)),
        "action": "grant",
        "sentences": "Sie zahlen für Anton ab Januar die Hälfte der Hundesteuer.",
        "reasons": "Sie bekommen Wohngeld. Das haben Sie nachgewiesen.",
        "legal_basis": "§ 6 Hundesteuersatzung",
    }
    assert client.post(f"/arbeitsplatz/vorgang/{case}/entscheiden/", data).status_code == 302


def withdraw(client: Client, case: str) -> None:
    """Take an application back."""
    address = f"/meine-vorgaenge/{case}/zurueckziehen/"
    assert client.post(address, {"version": version_of(text_of(client, address))}).status_code == 302


def report_barrier() -> str:
    """Report a barrier and return the report."""
    number = str(uuid.uuid4())
    data = {"number": number, "page": "/suche/", "message": "Die Schrift ist zu klein.", "website": ""}
    answer = Client(headers={"host": MUSTERFELDE}, SERVER_NAME=MUSTERFELDE).post("/barrierefreiheit/", data)
    assert answer.status_code == 302, errors_of(answer.content.decode())
    return number
