"""The inbox: one's own notices alone, opened on purpose, with the right words about deadlines."""

import uuid
from datetime import timedelta

import pytest
import time_machine

from allmende.delivery.notices.public import Channel, Fee, Regime, list_own_notices
from allmende.delivery.notices.tests.towns import NOON
from allmende.foundation.tenancy import tenant
from allmende.ledger.models import Record


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOON + timedelta(hours=1), tick=False):
        yield


def text_of(response):
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


def test_an_empty_inbox_says_what_will_come(town):
    assert "Noch kein Bescheid" in text_of(town.browser(town.hilde).get("/postfach/"))


def test_visitors_are_asked_to_sign_in(town):
    notice_id = town.issue()
    for path in ("/postfach/", f"/postfach/{notice_id}/", f"/postfach/{notice_id}/bescheid.pdf"):
        response = town.browser().get(path)
        assert response.status_code == 302
        assert "next=" in response["Location"]


def test_others_learn_nothing(town):
    notice_id = town.issue()
    mehmet = town.browser(town.mehmet)
    assert "Sondernutzung" not in text_of(mehmet.get("/postfach/"))
    for known in (notice_id, uuid.uuid4()):
        assert mehmet.get(f"/postfach/{known}/").status_code == 404
        assert mehmet.get(f"/postfach/{known}/bescheid.pdf").status_code == 404
        assert mehmet.post(f"/postfach/{known}/oeffnen/").status_code == 404
    assert "Neu" in text_of(town.browser(town.hilde).get("/postfach/"))


def test_looking_does_not_open(town):
    notice_id = town.issue()
    hilde = town.browser(town.hilde)
    page = text_of(hilde.get(f"/postfach/{notice_id}/"))
    assert "gilt am Tag nach dem Öffnen als bekannt gegeben" in page
    assert "Montag, 30. November 2082" in page
    assert "Gehweg" not in page
    assert hilde.get(f"/postfach/{notice_id}/oeffnen/").status_code == 405
    assert hilde.get(f"/postfach/{notice_id}/bescheid.pdf").status_code == 302
    assert "Neu" in text_of(hilde.get("/postfach/"))


def test_opening_shows_everything_and_starts_the_month(town):
    notice_id = town.issue()
    hilde = town.browser(town.hilde)
    page = text_of(hilde.post(f"/postfach/{notice_id}/oeffnen/", follow=True))
    assert "Montag, 21. Dezember 2082" in page
    for part in ("Gehweg ist dort nur 1,40 Meter breit", "§ 18 Absatz 1 BbgStrG", "Rechtsbehelfsbelehrung", "V-1",
                 "Oleg Wiens", "Gemeinde Musterfelde", "Hilde Brandt, Lindengasse 4", "030 23125-140"):  # fmt: skip
        assert part in page
    assert "Gelesen" in text_of(hilde.get("/postfach/"))
    with tenant(town.municipality, session_proof=proof_of(hilde)):
        assert Record.objects.filter(what="Bescheid abgerufen").count() == 1


def proof_of(browser):
    from allmende.foundation.requests import session_proof

    return session_proof(browser.cookies["anmeldung"].value)


def test_the_file_is_sent_safely(town):
    notice_id = town.issue()
    hilde = town.browser(town.hilde)
    hilde.post(f"/postfach/{notice_id}/oeffnen/")
    response = hilde.get(f"/postfach/{notice_id}/bescheid.pdf")
    assert response.content.startswith(b"%PDF-1.7")
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="Bescheid-V-1.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]


def test_after_ten_days_the_person_reads_that_nothing_has_begun(town):
    notice_id = town.issue()
    with time_machine.travel(NOON + timedelta(days=11)):
        hilde = town.browser(town.hilde)
        assert "Nicht abgerufen" in text_of(hilde.get("/postfach/"))
        page = text_of(hilde.get(f"/postfach/{notice_id}/"))
        assert "noch nicht als bekannt gegeben" in page
        page = text_of(hilde.post(f"/postfach/{notice_id}/oeffnen/", follow=True))
        assert "Montag, 4. Januar 2083" in page


def test_a_tax_notice_shows_its_deadline_before_it_is_opened(town):
    fee = Fee(3600, "Hundesteuer 2083", "§ 5 Hundesteuersatzung", NOON.date(), "DE02120300000000202051")
    notice_id = town.issue(regime=Regime.MUNICIPAL_TAX, fee=fee)
    hilde = town.browser(town.hilde)
    page = text_of(hilde.get(f"/postfach/{notice_id}/"))
    assert "Donnerstag, 24. Dezember 2082" in page
    assert "36,00 €" in text_of(hilde.post(f"/postfach/{notice_id}/oeffnen/", follow=True))


def test_a_letter_has_no_deadline_in_the_portal(town):
    notice_id = town.issue(channel=Channel.LETTER)
    hilde = town.browser(town.hilde)
    assert "Sie erhalten diesen Bescheid als Brief" in text_of(hilde.get("/postfach/"))
    page = text_of(hilde.post(f"/postfach/{notice_id}/oeffnen/", follow=True))
    assert "nachdem Sie den Brief erhalten haben" in page


def test_a_notice_in_the_making_says_so(town):
    notice_id = town.issue(rendered=False)
    hilde = town.browser(town.hilde)
    assert "Wird ausgefertigt" in text_of(hilde.get("/postfach/"))
    assert "in wenigen Minuten" in text_of(hilde.get(f"/postfach/{notice_id}/"))
    assert hilde.post(f"/postfach/{notice_id}/oeffnen/").status_code == 409


def test_hostile_facts_are_only_text(town):
    notice_id = town.issue(subject="<script>alert(1)</script>", decision=("<img src=x onerror=alert(1)>",))
    hilde = town.browser(town.hilde)
    for page in (hilde.get("/postfach/"), hilde.post(f"/postfach/{notice_id}/oeffnen/", follow=True)):
        content = page.content.decode()
        assert "<script>alert" not in content
        assert "<img src=x" not in content


def test_the_list_takes_one_query_however_long_it_is(town, django_assert_num_queries):
    for _number in range(3):
        town.issue()
    with town.as_service(), town.opened(town.hilde), django_assert_num_queries(1):
        assert len(list_own_notices(town.hilde, now=NOON)) == 3
