"""Dates in three boxes: what is understood, and what the errors say."""

import datetime as dt

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from allmende.foundation.ui.fields import DatePartsField

TODAY = dt.date(2026, 11, 21)


class BirthForm(forms.Form):
    day = DatePartsField(label="Geburtstag", earliest=dt.date(1900, 1, 1), latest=TODAY)


class OptionalForm(forms.Form):
    day = DatePartsField(label="Seit wann?", required=False)


def form(day="", month="", year="", form_class=BirthForm):
    return form_class({"day_day": day, "day_month": month, "day_year": year})


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [
        ("7", "12", "1948"),
        ("07", "12", "1948"),
        (" 7. ", "12.", "1948"),
        ("7", "Dezember", "1948"),
        ("7", "dez", "1948"),
        ("07.12.1948", "", ""),
        ("7 12 1948", "", ""),
        ("1948-12-07", "", ""),
    ],
)
def test_many_ways_to_write_one_day(day, month, year):
    filled = form(day, month, year)
    assert filled.is_valid(), filled.errors
    assert filled.cleaned_data["day"] == dt.date(1948, 12, 7)


@pytest.mark.parametrize("month", ["März", "mrz", "maerz", "3", "03"])
def test_march_has_many_names(month):
    filled = form("1", month, "2020")
    assert filled.is_valid()
    assert filled.cleaned_data["day"].month == 3


@pytest.mark.parametrize(
    ("day", "month", "year", "message"),
    [
        ("", "", "", "Bitte geben Sie das Datum ein, zum Beispiel 7 12 2026."),
        ("7", "12", "", "Bitte ergänzen Sie das Jahr."),
        ("7", "", "", "Bitte ergänzen Sie den Monat und das Jahr."),
        ("", "12", "1948", "Bitte ergänzen Sie den Tag."),
        ("siebter", "12", "1948", "Bitte schreiben Sie den Tag als Zahl von 1 bis 31."),
        ("²", "12", "1948", "Bitte schreiben Sie den Tag als Zahl von 1 bis 31."),
        ("٣", "12", "1948", "Bitte schreiben Sie den Tag als Zahl von 1 bis 31."),
        ("7", "Brumaire", "1948", "Bitte schreiben Sie den Monat als Zahl von 1 bis 12."),
        ("7", "12", "48", "Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1978."),
        ("7", "12", "9" * 5000, "Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1978."),
        ("7", "12", "0000", "Den Tag 7.12.0 gibt es nicht. Bitte prüfen Sie Tag und Monat."),
        ("31", "2", "2026", "Den Tag 31.2.2026 gibt es nicht. Bitte prüfen Sie Tag und Monat."),
        ("7", "13", "2026", "Den Tag 7.13.2026 gibt es nicht. Bitte prüfen Sie Tag und Monat."),
        (
            "31",
            "12",
            "1899",
            "Das Datum darf nicht vor dem 1. Januar 1900 liegen. Bitte prüfen Sie Ihre Angabe.",
        ),
        (
            "22",
            "11",
            "2026",
            "Das Datum darf nicht nach dem 21. November 2026 liegen. Bitte prüfen Sie Ihre Angabe.",
        ),
    ],
)
def test_errors_say_what_to_do(day, month, year, message):
    assert form(day, month, year).errors["day"] == [message]


def test_an_optional_date_may_stay_empty():
    filled = form(form_class=OptionalForm)
    assert filled.is_valid()
    assert filled.cleaned_data["day"] is None


@given(day=st.dates())
def test_every_date_survives_the_boxes(day):
    filled = form(str(day.day), str(day.month), f"{day.year:04}", OptionalForm)
    assert filled.is_valid()
    assert filled.cleaned_data["day"] == day


@given(parts=st.tuples(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12)))
def test_nothing_a_person_can_type_breaks_the_field(parts):
    filled = form(*parts, form_class=OptionalForm)
    assert filled.is_valid() or filled.errors["day"]


@pytest.mark.parametrize("initial", [TODAY, "2026-11-21"])
def test_initial_values_fill_the_boxes(initial):
    html = str(OptionalForm(initial={"day": initial})["day"])
    assert 'name="day_day" value="21"' in html
    assert 'name="day_month" value="11"' in html
    assert 'name="day_year" value="2026"' in html


def test_what_was_typed_comes_back_after_an_error():
    html = str(form("31", "Februar", "26")["day"])
    assert all(f'value="{typed}"' in html for typed in ("31", "Februar", "26"))


@pytest.mark.parametrize(
    ("typed", "changed"), [(("21", "11", "2026"), False), (("22", "11", "2026"), True), (("x", "", ""), True)]
)
def test_change_is_a_matter_of_dates(typed, changed):
    filled = OptionalForm(
        dict(zip(("day_day", "day_month", "day_year"), typed, strict=True)), initial={"day": TODAY}
    )
    assert filled.has_changed() is changed
