"""Evidence that is handed in later: type by content, size, harmless names; what is refused leaves the case as it was."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from allmende.delivery.notices.public import is_working_day
from allmende.foundation import clock
from allmende.foundation.errors import InvalidInput
from allmende.town_hall.cases.models import Case, Upload
from allmende.town_hall.cases.rules import answer_day
from allmende.town_hall.cases.services import ask_applicant, take_up
from allmende.town_hall.cases.uploads import LARGEST_BYTES, accept_evidence

PNG, JPEG, PDF = b"\x89PNG\r\n\x1a\n" + bytes(20), b"\xff\xd8\xff\xe0" + bytes(20), b"%PDF-1.7\n"


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("foto.png", PNG, "image/png"),
        ("foto.jpg", JPEG, "image/jpeg"),
        ("brief.pdf", PDF, "application/pdf"),
        ("../../etc/brief.pdf", PDF, "application/pdf"),
    ],
)
def test_known_files_are_taken(name, content, media_type):
    (file,) = accept_evidence(SimpleUploadedFile(name, content, "text/html"))
    assert (file.media_type, file.content) == (media_type, content)
    assert "/" not in file.name


def test_no_file_is_no_evidence():
    assert accept_evidence(None) == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leer.pdf", b""),
        ("programm.pdf", b"MZ\x90\x00"),
        ("seite.pdf", b"<html><script>alert(1)</script>"),
        ("bild.svg", b"<svg onload='alert(1)'/>"),
        ("riesig.pdf", PDF + bytes(LARGEST_BYTES)),
    ],
)
def test_other_files_are_refused_with_a_reason(name, content):
    with pytest.raises(InvalidInput, match="Datei"):
        accept_evidence(SimpleUploadedFile(name, content, "application/pdf"))


def test_a_refused_file_keeps_text_and_case_and_the_question_open(world):
    case = world.submit()
    with world.desk(case) as clerk:
        take_up(case.pk, actor=clerk, now=clock.now())
        case = ask_applicant(
            case.pk,
            version=2,
            actor=clerk,
            question="Welche Rasse?",
            answer_by=answer_day(clock.now().date(), lambda day: is_working_day(day, "BB")),
            now=clock.now(),
        )
    browser, page = world.browser("hilde"), f"/meine-vorgaenge/{case.pk}/antworten/"
    answer = browser.post(
        page, {"version": case.version, "text": "Ein Dackel", "file": SimpleUploadedFile("a.exe", b"MZ\x90")}
    )
    assert answer.status_code == 422
    assert "Ein Dackel" in answer.content.decode()
    with world.signed_in("hilde"):
        assert Case.objects.get(pk=case.pk).state == "waiting"
        assert not Upload.objects.exists()
    answer = browser.post(
        page, {"version": case.version, "text": "", "file": SimpleUploadedFile("a.pdf", PDF)}
    )
    assert answer.status_code == 302
    with world.signed_in("hilde"):
        assert Case.objects.get(pk=case.pk).state == "in_review"
        assert Upload.objects.get(case=case).name == "a.pdf"
