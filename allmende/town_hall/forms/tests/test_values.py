"""Reading what people type, and the limits of single values."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.town_hall.forms.answers import FileAnswer
from allmende.town_hall.forms.limits import check_value
from allmende.town_hall.forms.messages import message
from allmende.town_hall.forms.patterns import is_safe_pattern, matches
from allmende.town_hall.forms.schema import FieldKind
from allmende.town_hall.forms.tests.material import a_choice, a_field
from allmende.town_hall.forms.texts import forbidden_character, non_latin_character, normalise
from allmende.town_hall.forms.values import (
    ValueRefusedError,
    file_size,
    input_text,
    name_of,
    parse_value,
    shown_text,
)

K = FieldKind
FILE = FileAnswer("1", "plan.pdf", 2_400_000, "application/pdf", "a" * 64)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (K.TEXT, "  Zwei Worte ", "Zwei Worte"),
        (K.TEXT, " ", None),
        (K.TEXT, "a\r\nb", "a\nb"),
        (K.TEXT, "u\u0308", "ü"),
        (K.DATE, "24.12.1984", date(1984, 12, 24)),
        (K.DATE, "7. 1.1984", date(1984, 1, 7)),
        (K.DATE, "..", None),
        (K.DATE, "", None),
        (K.TIME, "14:30", time(14, 30)),
        (K.TIME, "7.05", time(7, 5)),
        (K.TIME, "14 Uhr", time(14)),
        (K.DATETIME, "24.12.2026 14:30", datetime.fromisoformat("2026-12-24T14:30")),
        (K.DATETIME, "24.12.2026, 14:30 Uhr", datetime.fromisoformat("2026-12-24T14:30")),
        (K.BOOLEAN, "ja", True),
        (K.BOOLEAN, "nein", False),
        (K.BOOLEAN, "", None),
        (K.INTEGER, "1.200", 1200),
        (K.INTEGER, "-3", -3),
        (K.INTEGER, "12,0", 12),
        (K.NUMBER, "1.234,5", Decimal("1234.5")),
        (K.NUMBER, "1234", Decimal(1234)),
        (K.NUMBER, "1.234", Decimal(1234)),
        (K.NUMBER, "3.25", Decimal("3.25")),
        (K.NUMBER, "\u22123", Decimal(-3)),
        (K.CURRENCY, "1.234,56 €", Decimal("1234.56")),
        (K.CURRENCY, "12 EUR", Decimal("12.00")),
        (K.CURRENCY, "12,5", Decimal("12.50")),
        (K.CURRENCY, "12.50", Decimal("12.50")),
        (K.CHOICE, "001", "001"),
    ],
)
def test_what_people_type_is_understood(kind, text, value):
    assert parse_value(a_field("F1", kind), text) == value


@pytest.mark.parametrize(
    ("kind", "text", "advice"),
    [
        (K.DATE, "31.2.2026", "Den Tag 31.2.2026 gibt es nicht"),
        (K.DATE, "24.12.84", "vier Ziffern"),
        (K.DATE, "1.1.1200", "vier Ziffern"),
        (K.DATE, "24..1984", "Tag, Monat und Jahr"),
        (K.DATE, "a.b.c", "Tag, Monat und Jahr"),
        (K.DATE, "²4.1.2000", "Tag, Monat und Jahr"),
        (K.TIME, "25:00", "Uhrzeit"),
        (K.TIME, "14", "Uhrzeit"),
        (K.TIME, "bald", "Uhrzeit"),
        (K.DATETIME, "24.12.2026", "Datum und Uhrzeit"),
        (K.DATETIME, "heute 14:30", "Datum und Uhrzeit"),
        (K.BOOLEAN, "vielleicht", "Ja oder Nein"),
        (K.INTEGER, "1,5", "ganze Zahl"),
        (K.INTEGER, "eins", "ganze Zahl"),
        (K.NUMBER, "1.23.4", "als Zahl"),
        (K.NUMBER, "1" * 30, "als Zahl"),
        (K.NUMBER, "NaN", "als Zahl"),
        (K.NUMBER, "1e9", "als Zahl"),
        (K.CURRENCY, "1,234", "Betrag in Euro"),
        (K.CURRENCY, "12,3,4", "Betrag in Euro"),
    ],
)
def test_what_cannot_be_read_is_answered_with_advice(kind, text, advice):
    with pytest.raises(ValueRefusedError) as caught:
        parse_value(a_field("F1", kind), text)
    assert advice in str(caught.value)
    assert "Frage F1" in str(caught.value.reason)


@given(st.sampled_from(K), st.text(max_size=30))
def test_any_text_is_a_value_or_refused(kind, text):
    field = a_field("F1", kind)
    try:
        value = parse_value(field, text)
    except ValueRefusedError:
        return
    if value is not None:
        assert parse_value(field, input_text(value)) == value


@given(st.dates(date(1800, 1, 1), date(2200, 12, 31)))
def test_dates_read_back(day):
    assert parse_value(a_field("F1", K.DATE), input_text(day)) == day


@given(st.decimals(-(10**9), 10**9, places=2))
def test_amounts_read_back(amount):
    assert parse_value(a_field("F1", K.CURRENCY), input_text(amount)) == amount


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        (a_field("F1", K.BOOLEAN), True, "Ja"),
        (a_field("F1", K.BOOLEAN), False, "Nein"),
        (a_field("F1", K.DATE), date(2026, 3, 4), "04.03.2026"),
        (a_field("F1", K.TIME), time(7, 5), "07:05 Uhr"),
        (a_field("F1", K.DATETIME), datetime.fromisoformat("2026-03-04T07:05"), "04.03.2026 07:05 Uhr"),
        (a_field("F1", K.CURRENCY), Decimal("1234.50"), "1.234,50\u00a0€"),
        (a_field("F1", K.NUMBER), Decimal("1234.5"), "1.234,5"),
        (a_field("F1", K.INTEGER), 12000, "12.000"),
        (a_choice("F1"), "002", "Antwort 2"),
        (a_choice("F1"), "unbekannt", "unbekannt"),
        (a_field("F1"), "Text", "Text"),
        (a_field("F1", K.FILE), FILE, "plan.pdf (2,4\u00a0MB)"),
    ],
)
def test_values_are_shown_as_people_read_them(field, value, text):
    assert shown_text(field, value) == text


def test_small_texts_for_people():
    assert (file_size(12), file_size(1500)) == ("12\u00a0Byte", "1,5\u00a0kB")
    assert input_text(FILE) == "plan.pdf"
    assert input_text(7) == "7"
    assert name_of(a_field("F1", label_output="Kurz")) == "Kurz"
    assert len(name_of(a_field("F1", label="x" * 200))) == 90
    assert message("Bitte %(n)d").translate(lambda text: text.replace("%(n)d", "ja")) == "Bitte ja"


@pytest.mark.parametrize(
    ("field", "value", "advice"),
    [
        (a_field("F1"), 5, "noch einmal"),
        (a_field("F1"), "", "noch einmal"),
        (a_field("F1", K.INTEGER), True, "noch einmal"),
        (a_field("F1", K.DATE), datetime.fromisoformat("2026-01-01"), "noch einmal"),
        (a_field("F1", limits={"min_length": 3}), "ab", "mindestens 3 Zeichen"),
        (a_field("F1", limits={"max_length": 3}), "abcd", "höchstens 3 Zeichen"),
        (a_field("F1", limits={"min_length": 5, "max_length": 5}), "1234", "genau 5 Zeichen"),
        (a_field("F1"), "x" * 5001, "höchstens 5000 Zeichen"),
        (a_field("F1", limits={"pattern": "[0-9]{5}"}), "1234x", "erwartete Form"),
        (a_field("F1"), "a\x07b", "unsichtbares Zeichen"),
        (a_field("F1", K.TEXT_LATIN), "Москва", "„М“"),
        (a_choice("F1"), "009", "eine der Antworten"),
        (a_field("F1", K.INTEGER, limits={"minimum": "1"}), 0, "mindestens 1 sein"),
        (a_field("F1", K.NUMBER, limits={"maximum": "9.5"}), Decimal(10), "höchstens 9,5 sein"),
        (a_field("F1", K.CURRENCY, limits={"maximum": "100"}), Decimal(101), "höchstens 100\u00a0€ sein"),
        (
            a_field("F1", K.DATE, limits={"minimum": "2026-01-02"}),
            date(2026, 1, 1),
            "nicht vor dem 02.01.2026",
        ),
        (
            a_field("F1", K.DATE, limits={"maximum": "2026-01-02"}),
            date(2026, 1, 3),
            "nicht nach dem 02.01.2026",
        ),
        (a_field("F1", K.TIME, limits={"minimum": "08:00"}), time(7), "nicht vor dem 08:00"),
        (a_field("F1", K.FILE, limits={"media_types": ("image/png",)}), FILE, "als PNG"),
        (a_field("F1", K.FILE, limits={"max_size": 1_000_000}), FILE, "bis 1\u00a0MB"),
    ],
)
def test_limits_are_told(field, value, advice):
    assert advice in str(check_value(field, value))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (a_field("F1", limits={"min_length": 2, "max_length": 5, "pattern": "[a-z]+"}), "abc"),
        (a_field("F1", K.TEXT_LATIN), "Şükrü Đặng-O’Brien ßẞ ş ʻ 12 € Łódź ǵ x̌"),
        (a_field("F1", K.BOOLEAN), False),
        (a_choice("F1"), "003"),
        (a_field("F1", K.CHOICE, code_list=object()), "frei"),
        (a_field("F1", K.DATE, limits={"minimum": "kaputt"}), date(2026, 1, 1)),
        (a_field("F1", K.NUMBER, limits={"minimum": "NaN", "maximum": "x"}), Decimal(1)),
        (
            a_field("F1", K.DATETIME, limits={"minimum": "2026-01-01T00:00:00Z"}),
            datetime.fromisoformat("2026-05-01"),
        ),
        (a_field("F1", K.FILE), FILE),
    ],
)
def test_values_within_limits_pass(field, value):
    assert check_value(field, value) is None


def test_characters():
    assert normalise("a\r\nb\r ") == "a\nb"
    assert forbidden_character("a\nb\tc") is None
    assert forbidden_character("a\u0000") == "\u0000"
    assert forbidden_character("\ud800") == "\ud800"
    assert non_latin_character("Straße №1\n") is None
    assert non_latin_character("Ω") == "Ω"
    assert non_latin_character("日") == "日"


@pytest.mark.parametrize(
    "pattern",
    ["[0-9]{5}", "[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}", "(ab)?c*", r"\d+,\d{2}", "a|b|c", "((ab){2}){3}", "[^@ ]+@[^@ ]+",
     r"DE[0-9]{20}", "(?:x|y)?z", "x{2,}"],
)  # fmt: skip
def test_bounded_patterns_are_used(pattern):
    assert is_safe_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+", "(a|a)*", "(a{0,50}){0,50}", "a*a*a*b", "(?=a)b", r"(a)\1", "(a", "a)", "[a", "a{3,1}", "a**", "a+?",
     "x" * 301, r"\p{L}+", "(" * 12 + "a" + ")" * 12, "*a", "[z-a]", "(a?){2}", "", "(a|b"],
)  # fmt: skip
def test_patterns_that_could_take_for_ever_or_mean_something_else_are_not_used(pattern):
    if pattern:
        assert not is_safe_pattern(pattern)
    else:
        assert is_safe_pattern(pattern)


@given(st.text(alphabet="ab()[]{}*+?|,12\\d.-^", max_size=14))
def test_every_safe_pattern_answers_at_once(pattern):
    if is_safe_pattern(pattern):
        matches(pattern, "a" * 200 + "!")


def test_patterns_match_the_whole_text():
    assert matches("[0-9]{5}", "14770")
    assert not matches("[0-9]{5}", "14770 Brandenburg")
