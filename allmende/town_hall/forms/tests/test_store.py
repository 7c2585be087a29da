"""Importing and reading form versions in the database."""

import pytest
from django.db import Error, connection, transaction

from allmende.foundation import clock
from allmende.foundation.errors import Conflict, NotFound
from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import make_municipality
from allmende.town_hall.forms.models import FormVersion
from allmende.town_hall.forms.public import (
    Choice,
    definition_of,
    get_form,
    get_form_version,
    import_form,
    list_forms,
)
from allmende.town_hall.forms.services import ImportRefusedError
from allmende.town_hall.forms.tests.material import XDF2, XDF3, event_form, found_form


@pytest.fixture
def municipality():
    return make_municipality()


def test_a_form_is_imported_and_read(municipality):
    with tenant(municipality):
        row = import_form(XDF2, key="fundsache", now=clock.now())
        form = get_form("fundsache")
        assert (form.id, form.number, form.title) == (row.pk, 1, "Fundsache melden")
        assert form.definition == found_form()
        assert [step.slug for step in form.steps] == ["angaben-zum-fund", "weitere-angaben"]
        assert bytes(FormVersion.objects.get(pk=row.pk).source) == XDF2
        assert definition_of(row) == found_form()
        assert str(row) == "fundsache (1)"


def test_a_new_import_is_a_new_version_and_the_old_one_stays(municipality):
    with tenant(municipality):
        first = import_form(XDF2, key="fund", now=clock.now())
        again = import_form(XDF2, key="fund", now=clock.now())
        second = import_form(XDF3, key="fund", now=clock.now())
        supplied = import_form(
            XDF2,
            key="fund",
            now=clock.now(),
            code_lists={"urn:de:musterfelde:fundort": (Choice("1", "Bus"),)},
        )
        assert (again.pk, second.number, supplied.number) == (first.pk, 2, 3)
        assert get_form_version(first.pk).definition == found_form()
        assert get_form_version(second.pk).definition == event_form()
        assert get_form("fund").number == 3
        assert [(row.key, row.number) for row in list_forms()] == [("fund", 3)]


def test_reading_again_asks_the_database_once(municipality, django_assert_num_queries):
    with tenant(municipality):
        row = import_form(XDF3, key="fest", now=clock.now())
        get_form("fest")
        with django_assert_num_queries(1):
            get_form("fest")
        with django_assert_num_queries(1):
            get_form_version(row.pk)


def test_bad_files_are_refused_and_nothing_is_stored(municipality):
    with tenant(municipality):
        with pytest.raises(ImportRefusedError) as caught:
            import_form(XDF2.replace(b"0:3<", b"3:0<"), key="fund", now=clock.now())
        assert caught.value.lines()[0].startswith("Zeile 134, /xdatenfelder.stammdatenschema.0102/")
        assert "nichts übernommen" in str(caught.value)
        with pytest.raises(ImportRefusedError) as caught:
            import_form(b"", key="fund", now=clock.now())
        assert caught.value.lines() == ("Die Datei ist leer.",)
        assert not FormVersion.objects.filter(key="fund").exists()


def test_a_form_that_asks_nothing_is_refused(municipality):
    text = XDF2.decode()
    start, end = text.index("<xdf:struktur>"), text.rindex("</xdf:struktur>") + len("</xdf:struktur>")
    with tenant(municipality), pytest.raises(ImportRefusedError, match="nichts übernommen") as caught:
        import_form((text[:start] + text[end:]).encode(), key="leer", now=clock.now())
    assert "kein Feld" in caught.value.lines()[0]


def test_two_imports_at_the_same_moment_do_not_share_a_number(municipality, monkeypatch):
    with tenant(municipality):
        import_form(XDF2, key="fund", now=clock.now())
        monkeypatch.setattr(
            "allmende.town_hall.forms.services.FormVersion.objects", FormVersion.objects.filter(key="anderer")
        )
        with pytest.raises(Conflict):
            import_form(XDF3, key="fund", now=clock.now())


def test_other_municipalities_see_nothing(municipality):
    with tenant(municipality):
        row = import_form(XDF2, key="fundsache", now=clock.now())
        get_form("fundsache")
    with tenant(make_municipality()):
        with pytest.raises(NotFound):
            get_form("fundsache")
        with pytest.raises(NotFound):
            get_form_version(row.pk)
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from forms_formversion where id = %s", [row.pk])
            assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    "statement", ["update forms_formversion set title = 'x'", "delete from forms_formversion"]
)
def test_versions_are_never_changed(municipality, statement):
    with tenant(municipality):
        import_form(XDF2, key="fundsache", now=clock.now())
        with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
