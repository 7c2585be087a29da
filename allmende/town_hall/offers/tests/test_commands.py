"""``allmende offers import`` and ``allmende offers check``, and handing in a file at the desk."""

import io
import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import PASSWORD, sign_in
from allmende.identity.public import (
    PersonalDetails,
    Role,
    assign_mandate,
    create_account,
    create_person,
    get_office,
)
from allmende.town_hall.forms.public import list_forms, read_sample
from allmende.town_hall.offers.queries import get_service_for_application
from allmende.town_hall.offers.services import create_service
from allmende.town_hall.offers.tests.town import DRAFT_ONLY, fill_town

HOSTILE = {
    "empty": b"",
    "no xml": b"\x00\xff\xfePK\x03\x04",
    "half": read_sample("hundesteuer")[:2000],
    "entities": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
    "file": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "deep": b"<a>" * 5000 + b"</a>" * 5000,
    "large": b"<a>" + b" " * (6 * 1024 * 1024) + b"</a>",
    "other": b'<?xml version="1.0"?><catalogue xmlns="urn:other"><thing/></catalogue>',
}


@pytest.fixture
def town(municipality):
    """A municipality with one finished service."""
    with tenant(municipality):
        fill_town()
    return municipality


def run(*words):
    """Run a command; return exit status and what it said."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(*words, stdout=out, stderr=err, skip_checks=True)
    except SystemExit as end:
        return end.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def forms_of(municipality):
    """Keys of the forms that are stored."""
    with tenant(municipality):
        return [form.key for form in list_forms()]


def test_import_reports_what_was_read(town, tmp_path):
    path = tmp_path / "Hundesteuer.xdf3.xml"
    path.write_bytes(read_sample("hundesteuer"))
    status, out, _err = run(
        "offers_import", str(path), f"--municipality={town.slug}", "--service=hund-anmelden"
    )
    assert status == 0
    assert "Felder: 28" in out
    assert "noch zu modellieren: " in out
    assert forms_of(town) == ["hundesteuer"]
    with tenant(town):
        assert get_service_for_application("hund-anmelden").form.key == "hundesteuer"


def test_import_as_json(town, tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(read_sample("hundesteuer"))
    status, out, _err = run("offers_import", str(path), "--key=Hund", "--json", f"--municipality={town.slug}")
    facts = json.loads(out)
    assert status == 0
    assert (facts["imported"], facts["key"], facts["number"], facts["fields"]) == (True, "hund", 1, 28)
    assert facts["rules"][0]["identifier"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_refused_with_reasons_and_change_nothing(town, tmp_path, kind):
    path = tmp_path / "boese.xml"
    path.write_bytes(HOSTILE[kind])
    status, out, err = run("offers_import", str(path), f"--municipality={town.slug}")
    assert status == 1
    assert out == ""
    assert "Es wurde nichts übernommen." in err
    assert len(err.splitlines()) >= 2
    assert forms_of(town) == []
    status, out, _err = run("offers_import", str(path), "--json", f"--municipality={town.slug}")
    answer = json.loads(out)
    assert status == 1
    assert not answer["imported"]
    assert set(answer["problems"][0]) == {"line", "path", "reason"}


def test_an_unknown_service_takes_the_import_back(town, tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(read_sample("hundesteuer"))
    with pytest.raises(CommandError, match="Die Leistung „mond“ gibt es nicht"):
        run("offers_import", str(path), "--service=mond", f"--municipality={town.slug}")
    assert forms_of(town) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["/gibt/es/nicht.xml"], "cannot be read"),
        (["/", "--key=x"], "cannot be read"),
        ([__file__, "--key=kein name"], "short name"),
        ([__file__, f"--key={'x' * 61}"], "short name"),
    ],
)
def test_wrong_use_gives_one_clear_line(town, words, message):
    with pytest.raises(CommandError, match=message) as refusal:
        run("offers_import", *words, f"--municipality={town.slug}")
    assert "\n" not in str(refusal.value)


def test_the_municipality_must_be_clear(town, neighbour):
    with pytest.raises(CommandError, match="choose one with --municipality"):
        run("offers_check")
    with pytest.raises(CommandError, match="There is no municipality 'mond'"):
        run("offers_check", "--municipality=mond")


def test_check_counts_and_says_what_is_missing(town):
    assert run("offers_check", f"--municipality={town.slug}") == (0, "1 published, 0 incomplete\n", "")
    with tenant(town):
        create_service(DRAFT_ONLY)
    status, out, _err = run("offers_check", f"--municipality={town.slug}")
    assert status == 1
    assert "noch-nicht-fertig: es fehlt die Gebühr" in out
    assert out.endswith("1 published, 1 incomplete\n")


@pytest.fixture
def staff(town, client_for):
    """Signs someone with a role in and returns their browser."""

    def signed_in(role):
        with tenant(town):
            person = create_person(PersonalDetails("Kim", "Beispiel"))
            account = create_account(
                sign_in_name=f"kim-{role or 'ohne'}", password=PASSWORD, person_id=person
            )
            if role:
                assign_mandate(
                    account=account, role=role, office=get_office("steuern"), starts_on=date(2020, 1, 1)
                )
        client = client_for(town)
        sign_in(client, f"kim-{role or 'ohne'}")
        return client

    return signed_in


@pytest.mark.parametrize(
    ("role", "reading", "importing"),
    [
        (None, 404, 404),
        (Role.CLERK, 200, 404),
        (Role.TEAM_LEAD, 200, 200),
        (Role.ADMINISTRATOR, 200, 200),
        (Role.MODERATOR, 404, 404),
        (Role.DATA_PROTECTION_OFFICER, 404, 404),
    ],
)
def test_who_may_see_and_import_forms(staff, role, reading, importing):
    client = staff(role)
    assert client.get("/arbeitsplatz/formulare/").status_code == reading
    assert client.get("/arbeitsplatz/formulare/importieren/").status_code == importing
    answer = client.post(
        "/arbeitsplatz/formulare/importieren/", {"key": "x", "file": _file(read_sample("wohngeld"))}
    )
    assert answer.status_code == (302 if importing == 200 else 404)


def test_visitors_are_asked_to_sign_in(town, client_for):
    answer = client_for(town).get("/arbeitsplatz/formulare/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/anmelden/")


def test_an_imported_form_is_shown_with_what_is_not_modelled(staff):
    client = staff(Role.TEAM_LEAD)
    answer = client.post(
        "/arbeitsplatz/formulare/importieren/",
        {"key": "Hund", "file": _file(read_sample("hundesteuer"))},
        follow=True,
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "„Hund anmelden“ ist importiert: Version 1 mit 28 Feldern." in page
    assert "noch zu modellieren" in page
    assert "Hund anmelden" in client.get("/arbeitsplatz/formulare/").content.decode()


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_upload_is_explained_and_changes_nothing(staff, town, kind):
    client = staff(Role.TEAM_LEAD)
    answer = client.post(
        "/arbeitsplatz/formulare/importieren/", {"key": "boese", "file": _file(HOSTILE[kind])}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Es wurde nichts übernommen." in page
    assert 'value="boese"' in page
    assert forms_of(town) == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Bitte wählen Sie die Datei aus"),
        ({"key": "kein name"}, "Der Kurzname darf nur Buchstaben"),
        ({"key": "x" * 61}, "höchstens 60 Zeichen"),
    ],
)
def test_missing_or_malformed_details_are_explained(staff, values, words):
    answer = staff(Role.TEAM_LEAD).post("/arbeitsplatz/formulare/importieren/", values)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_an_unknown_form_version_is_not_found(staff):
    client = staff(Role.CLERK)
    assert client.get("/arbeitsplatz/formulare/00000000-0000-4000-8000-000000000000/").status_code == 404


def _file(content):
    return SimpleUploadedFile("formular.xml", content, "application/xml")
