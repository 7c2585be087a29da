"""Import of XDatenfelder: what is read, and how every kind of fault is told."""

import pytest

from allmende.town_hall.forms.code_lists import supply_code_lists
from allmende.town_hall.forms.samples import read_sample, sample_keys
from allmende.town_hall.forms.schema import Choice, FieldKind, FieldMode, LegalBasis, Source
from allmende.town_hall.forms.tests.material import XDF2, XDF3, event_form, found_form, shared_file
from allmende.town_hall.forms.xdatenfelder import XdfImportError, read_xdatenfelder
from allmende.town_hall.forms.xdatenfelder.problems import MAX_PROBLEMS

NS2 = "urn:xoev-de:fim:standard:xdatenfelder_2"
NS3 = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0"


def problems(data, **options):
    with pytest.raises(XdfImportError) as caught:
        read_xdatenfelder(data, **options)
    assert caught.value.problems
    return [
        (problem.line, problem.path.rpartition("/")[2], str(problem.reason))
        for problem in caught.value.problems
    ]


def changed(data, old, new, count=1):
    assert old in data.decode()
    return data.decode().replace(old, new, count).encode()


def test_real_file_of_version_2_is_read_completely():
    form = read_xdatenfelder(shared_file("lilithwittmann-ozg/BlaueKarte.xml"))
    assert form.source is Source.XDATENFELDER_2
    assert form.title == "Antrag auf Blaue Karte EU"
    assert form.legal_basis == (LegalBasis("§ 19a AufenthG"),)
    assert (len(form.fields()), len(form.groups()), len(form.prose_rules)) == (88, 29, 3)
    assert sum(field.needs_code_list for field in form.fields()) == 5
    assert sum(field.kind is FieldKind.FILE for field in form.fields()) == 8
    assert len({field.path for field in form.fields()}) == 88
    streets = [field.path for field in form.fields() if field.identifier == "F00000053"]
    assert len(streets) == 3
    lines = form.element("G00000633.G00000632.G00000587.G00000046.G00000245.F00000087")
    assert str(lines.occurrence) == "2:5"
    assert {rule.path for rule in form.prose_rules} == {"G00000636", "G00000637", "G00000638"}


def test_real_sample_of_version_3_is_read_completely():
    form = read_xdatenfelder(shared_file("selfmade/hundesteuer.xdf3.xml"))
    assert (len(form.fields()), len(form.groups()), len(form.prose_rules)) == (4, 1, 1)
    proof = form.fields()[3]
    assert (str(proof.occurrence), proof.constraints.max_size) == ("0:3", 10_000_000)
    assert proof.constraints.media_types == ("application/pdf", "image/jpeg")
    assert [choice.label for choice in form.fields()[1].choices] == ["männlich", "weiblich"]


@pytest.mark.parametrize(
    ("name", "fields", "groups", "rules"),
    [
        ("v2-data/minimal.xml", 0, 0, 0),
        ("v2-data/simple.xml", 1, 1, 1),
        ("v2-data/rule.xml", 0, 0, 1),
        ("v2-data/data-field-rule.xml", 1, 0, 1),
        ("v2-data/data-group-rule.xml", 0, 1, 1),
        ("v2-data/label.xml", 1, 0, 0),
        ("v2-data/select.xml", 1, 0, 0),
        ("v3-data/simple.xml", 1, 2, 2),
    ],
)
def test_collected_samples_are_read(name, fields, groups, rules):
    form = read_xdatenfelder(shared_file(f"flxbe-xdatenfelder-xml/{name}"))
    assert (len(form.fields()), len(form.groups()), len(form.prose_rules)) == (fields, groups, rules)


@pytest.mark.parametrize(
    ("name", "line", "place", "reason"),
    [
        ("v2-data/duplicate-optional-value.xml", 15, "beschreibung[2]", "2-mal"),
        ("v2-data/duplicate-required-value.xml", 13, "name[2]", "2-mal"),
        ("v2-data/unknown-namespace.xml", 2, "xdatenfelder.stammdatenschema.0102", "unbekannt"),
        ("v3-data/duplicate-id-node.xml", 11, "id[2]", "2-mal"),
        ("v3-data/empty-id-node.xml", 10, "id", "leer"),
        ("v3-data/input.xml", 64, "inhalt[2]", "2-mal"),
        ("v3-data/invalid-freigabestatus.xml", 17, "freigabestatus", "„10“"),
        ("v3-data/missing-id-node.xml", 9, "identifikation", "„id“ fehlt"),
        ("v3-data/unexpected-node.xml", 11, "unknown", "nicht vorgesehen"),
        ("v3-data/unknown-namespace.xml", 3, "xdatenfelder.datenfeldgruppe.0103", "unbekannt"),
    ],
)
def test_collected_bad_samples_are_refused(name, line, place, reason):
    found = problems(shared_file(f"flxbe-xdatenfelder-xml/{name}"))
    assert found[0][:2] == (line, place)
    assert reason in found[0][2]


def test_version_1_is_refused_with_advice():
    ((line, _place, reason),) = problems(shared_file("lilithwittmann-ozg/WaBeKa.xml"))
    assert line == 2
    assert "XDatenfelder 1" in reason


def test_version_2_in_detail():
    form = found_form()
    assert (form.identifier, form.version, form.title) == ("S99000201", "1.1", "Fundsache melden")
    assert [basis.text for basis in form.legal_basis] == ["§ 965 BGB", "§ 967 BGB"]
    thing = form.element("G99000201.F99000201")
    assert (thing.constraints.min_length, thing.constraints.max_length) == (2, 120)
    assert (thing.label, thing.label_output) == ("Was haben Sie gefunden?", "Gegenstand")
    assert form.legal_basis_of(thing.path) == (LegalBasis("§ 965 Abs. 2 BGB"),)
    assert form.legal_basis_of("G99000201.F99000202") == form.legal_basis
    line = form.element("G99000201.F99000204")
    assert (line.constraints.minimum, line.constraints.maximum) == ("1", "99")
    place = form.element("G99000201.F99000203")
    assert (place.kind, place.label, place.needs_code_list) == (FieldKind.CHOICE, "Fundort", True)
    assert place.code_list.version_uri == "urn:de:musterfelde:fundort_2"
    assert form.element("F99000205").content == "Sie können Finderlohn verlangen."
    assert form.element("F99000207").kind is FieldKind.FILE
    assert [item.topic for item in form.unresolved] == ["constraint", "code_list", "constraint"]


def test_version_3_in_detail():
    form = event_form()
    assert form.legal_basis == (LegalBasis("§ 14 OBG", "https://example.org/obg"), LegalBasis("§ 15 OBG"))
    assert form.element("G99202000002").choose_one
    modes = {field.name: field.mode for field in form.fields()}
    assert (modes["Aktenzeichen"], modes["Gebühr"]) == (FieldMode.HIDDEN, FieldMode.LOCKED)
    district = form.fields()[-1]
    assert (district.code_list.code_key, district.needs_code_list) == ("code", True)
    assert [item.topic for item in form.unresolved] == ["constraint", "constraint", "kind", "code_list"]


def test_a_supplied_code_list_fills_the_choices():
    choices = (Choice("1", "Bus"), Choice("2", "Park"))
    form = supply_code_lists(found_form(), {"urn:de:musterfelde:fundort": choices})
    assert form.element("G99000201.F99000203").choices == choices
    assert [item.topic for item in form.unresolved] == ["constraint", "constraint"]
    assert supply_code_lists(found_form(), {}) == found_form()


def test_the_same_block_twice_below_one_parent_keeps_two_paths():
    field = XDF2.decode()
    start = field.index("<xdf:struktur>", field.index("F99000205") - 400)
    block = field[start : field.index("</xdf:struktur>", start) + len("</xdf:struktur>")]
    form = read_xdatenfelder(changed(XDF2, block, block + block))
    assert form.element("F99000205~2").identifier == "F99000205"


@pytest.mark.parametrize("key", sample_keys())
def test_forms_of_the_demo_town_are_read(key):
    form = read_xdatenfelder(read_sample(key))
    assert form.legal_basis
    assert len(form.fields()) > 15
    assert form.unresolved == ()


def test_there_are_five_samples_and_no_others():
    assert len(sample_keys()) == 5
    with pytest.raises(KeyError):
        read_sample("../services")


def test_line_path_and_reason_are_told_together():
    with pytest.raises(XdfImportError) as caught:
        read_xdatenfelder(changed(XDF2, "<xdf:anzahl>0:3</xdf:anzahl>", "<xdf:anzahl>drei</xdf:anzahl>"))
    assert str(caught.value) == (
        "Zeile 134, /xdatenfelder.stammdatenschema.0102/stammdatenschema/struktur[4]/anzahl: „drei“ ist keine"
        " gültige Anzahl. Gemeint ist eine Angabe wie 1:1, 0:1, 0:* oder 2:5."
    )


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("1:1</xdf:anzahl>", "3:2</xdf:anzahl>", "anzahl", "keine gültige Anzahl"),
        ("1:1</xdf:anzahl>", "</xdf:anzahl>", "anzahl", "ist leer"),
        ("<code>aktiv</code>", "<code>egal</code>", "status", "„egal“"),
        ("<code>aktiv</code>", "<xdf:code>aktiv</xdf:code>", "code", "falschen Namensraum"),
        ("<code>aktiv</code>", "aktiv", "status", "„code“ fehlt"),
        ("<xdf:id>S99000201</xdf:id>", "<xdf:id>S 1</xdf:id>", "id", "keine gültige Kennung"),
        ("<xdf:name>Fundanzeige</xdf:name>", "<xdf:name> </xdf:name>", "name", "ist leer"),
        ("<xdf:name>Fundanzeige</xdf:name>", "", "stammdatenschema", "„name“ fehlt"),
        ("<xdf:name>Fundanzeige</xdf:name>", "<name>x</name>", "name", "falschen Namensraum"),
        ("<xdf:header>", "<xdf:fremd/><xdf:header>", "fremd", "nicht vorgesehen"),
        ("<xdf:header>", "Text<xdf:header>", "xdatenfelder.stammdatenschema.0102", "Hier steht Text"),
        ('"maxLength":"120"', '"maxLength":"x"', "praezisierung", "maxLength=x"),
        ('"minLength":"2"', '"minLength":"200"', "praezisierung", "größer als die größte"),
        ('"minValue":"1"', '"minValue":"viel"', "praezisierung", "minValue=viel"),
        ('"minValue":"1"', '"minValue":"100"', "praezisierung", "größer als der größte"),
        ("<code>obj</code>", "<code>film</code>", "datentyp", "„film“"),
        ("<code>label</code>", "<code>hidden</code>", "feldart", "„hidden“"),
    ],
)
def test_faults_in_version_2_are_told_with_place_and_reason(old, new, place, reason):
    found = problems(changed(XDF2, old, new))
    assert any(place in told and reason in why for _line, told, why in found), found
    assert all(line > 0 for line, _place, _why in found)


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("<xdf:maxSize>5</xdf:maxSize>", "<xdf:maxSize>0</xdf:maxSize>", "maxSize", "größer als 0"),
        ("<xdf:maxSize>5</xdf:maxSize>", "<xdf:maxSize>viel</xdf:maxSize>", "maxSize", "größer als 0"),
        (">application/pdf<", ">PDF-Datei<", "mediaType", "kein Medientyp"),
        ("<xdf:code>002</xdf:code>", "<xdf:code>001</xdf:code>", "wert[2]", "mehrfach"),
        ("<code>K</code>", "<code>Q</code>", "typ", "„Q“"),
        ("<code>keine</code>", "<code>immer</code>", "vorbefuellung", "„immer“"),
        ("<code>X</code>", "<code>Y</code>", "art", "„Y“"),
        ('minValue="2026-01-01T00:00:00"', 'minValue="gestern"', "praezisierung", "minValue=gestern"),
        ('minValue="08:00"', 'minValue="23:00"', "praezisierung", "größer als der größte"),
    ],
)
def test_faults_in_version_3_are_told_with_place_and_reason(old, new, place, reason):
    found = problems(changed(XDF3, old, new))
    assert any(place in told and reason in why for _line, told, why in found), found


def test_a_choice_without_choices_is_a_fault():
    text = XDF2.decode()
    start = text.index("<xdf:codelisteReferenz>")
    end = text.index("</xdf:codelisteReferenz>") + len("</xdf:codelisteReferenz>")
    found = problems((text[:start] + text[end:]).encode())
    assert "weder Werte noch eine Codeliste" in found[0][2]


def test_a_lone_group_becomes_a_form():
    text = XDF3.decode()
    start = text.index("<xdf:datenfeldgruppe>")
    end = text.index("</xdf:datenfeldgruppe>") + len("</xdf:datenfeldgruppe>")
    header = text[text.index("<xdf:header>") : text.index("<xdf:stammdatenschema>")]
    name = "xdf:xdatenfelder.datenfeldgruppe.0103"
    form = read_xdatenfelder(f'<{name} xmlns:xdf="{NS3}">{header}{text[start:end]}</{name}>'.encode())
    assert (form.identifier, form.title, len(form.fields())) == (
        "G99202000001",
        "Angaben zur Veranstaltung",
        10,
    )


def test_limits_outside_of_the_standard_stay_visible():
    text = changed(XDF3, 'minLength="3" maxLength="80"/>', 'minLength="3">Bitte kurz</xdf:praezisierung>')
    assert "Bitte kurz" in [item.text for item in read_xdatenfelder(text).unresolved]
    nested = changed(XDF2, '{"minLength":"2","maxLength":"120"}', '{"minLength":{}}')
    assert '{"minLength":{}}' in [item.text for item in read_xdatenfelder(nested).unresolved]


def test_a_structure_contains_exactly_one_thing():
    empty = changed(XDF2, "<xdf:stammdatenschema>", "<xdf:stammdatenschema>")
    start = empty.decode().index("<xdf:datenfeld>")
    end = empty.decode().index("</xdf:datenfeld>") + len("</xdf:datenfeld>")
    text = empty.decode()
    assert "genau ein Datenfeld" in problems((text[:start] + text[end:]).encode())[0][2]
    doubled = problems((text[:end] + text[start:end] + text[end:]).encode())
    assert any(place == "datenfeld[2]" for _line, place, _why in doubled)


def test_missing_parts_of_the_frame_are_told():
    text = XDF2.decode()
    without_schema = (
        text[: text.index("<xdf:stammdatenschema>")] + "</xdf:xdatenfelder.stammdatenschema.0102>"
    )
    assert "„stammdatenschema“ fehlt" in problems(without_schema.encode())[0][2]
    lone = f'<x:xdatenfelder.stammdatenschema.0102 xmlns:x="{NS3}"/>'.encode()
    assert len(problems(lone)) == 2
    bare = "<xdf:struktur><xdf:anzahl>1:1</xdf:anzahl></xdf:struktur></xdf:stammdatenschema>"
    told = problems(changed(XDF2, "</xdf:stammdatenschema>", bare))
    assert any("„enthaelt“ fehlt" in why for _line, _place, why in told)
    told = problems(
        changed(
            XDF2,
            "<xdf:identifikation><xdf:id>S99000201</xdf:id><xdf:version>1.1</xdf:version></xdf:identifikation>",
            "",
        )
    )
    assert any("„identifikation“ fehlt" in why for _line, _place, why in told)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "leer"),
        (b"  \n ", "leer"),
        (b"kein xml", "kein gültiges XML"),
        (b"<a><b></a>", "kein gültiges XML"),
        (b"\xff\xfe\x00", "kein gültiges XML"),
        (b"<a/><b/>", "kein gültiges XML"),
        (f'<x:xdatenfelder.regel.0104 xmlns:x="{NS2}"/>'.encode(), "kein Formular"),
        (b"<html/>", "Namensraum „“ ist unbekannt"),
    ],
)
def test_files_that_are_no_forms_are_refused(data, reason):
    assert reason in problems(data)[0][2]


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY x "y">]><a b="&x;"/>'.encode("utf-16"),
        b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><a b="&b;"/>',
    ],
)
def test_document_types_and_entities_are_refused(data):
    assert "DOCTYPE" in problems(data)[0][2]


def test_a_document_type_in_an_unusual_encoding_is_refused_too():
    data = '<?xml version="1.0" encoding="IBM037"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("cp037")
    assert "DOCTYPE" in problems(data)[0][2] or "kein gültiges XML" in problems(data)[0][2]


def test_files_that_are_too_large_are_refused_before_they_are_parsed():
    ((line, _place, reason),) = problems(b" " * (5 * 1024 * 1024) + b"<a/>")
    assert (line, reason) == (0, "Die Datei ist zu groß. Erlaubt sind höchstens 5 Megabyte.")
    assert "zu groß" in problems(XDF2, max_bytes=1000)[0][2]


@pytest.mark.parametrize("depth", [61, 255, 5000, 100_000])
def test_deep_nesting_is_refused(depth):
    assert "zu tief verschachtelt" in problems(b"<a>" * depth + b"</a>" * depth)[0][2]


def test_floods_of_elements_are_refused():
    assert "zu viele Elemente" in problems(b"<a>" + b"<b/>" * 200_001 + b"</a>")[0][2]


def test_floods_of_fields_are_refused():
    text = XDF2.decode()
    start = text.index("<xdf:struktur>", text.index("F99000206") - 300)
    block = text[start : text.index("</xdf:struktur>", start) + len("</xdf:struktur>")]
    slim = "".join(line.strip() for line in block.splitlines())
    assert "mehr als 2000 Felder" in problems(changed(XDF2, block, slim * 2001))[0][2]


def test_a_file_that_is_wrong_throughout_does_not_drown_its_reader():
    found = problems(
        changed(XDF2, "</xdf:stammdatenschema>", "<xdf:unsinn/>" * 500 + "</xdf:stammdatenschema>")
    )
    assert len(found) == MAX_PROBLEMS + 1
    assert "noch mehr Fehler" in found[-1][2]


def test_comments_and_instructions_are_passed_over():
    commented = changed(XDF2, "<code>aktiv</code>", "<!-- so --><?tool x?><code>aktiv</code>", -1)
    assert read_xdatenfelder(commented) == found_form()
