"""Bad requests get a clear answer that says what to do, never a failure: hosts, bodies, bytes, methods, addresses."""

import io
import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from allmende.foundation.logs import JsonFormatter
from allmende.town_hall.cases.tests.world import found_world
from allmende.town_hall.forms.public import Answers

PAGES = ("/", "/leistungen/", "/suche/", "/anmelden/", "/meine-vorgaenge/", "/meine-daten/", "/postfach/", "/arbeitsplatz/",
         "/vorgang-verfolgen/")  # fmt: skip


@pytest.fixture(scope="module")
def world(_own_database):
    return found_world()


@pytest.fixture(scope="module")
def case(world):
    return world.submit("mehmet")


@pytest.fixture
def log():
    """What the operator reads."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonFormatter())
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "unbekannt.example",
        "localhost",
        "127.0.0.1:8000",
        "[::1]:8000",
        "[",
        "a b",
        "a/b",
        "a..b",
        ".",
        "-",
        "x" * 300,
        "musterfelde.localhost@böse.example",
        "musterfelde.localhost:80:80",
        "musterfelde.localhost:x",
        "ä.example",
        "%00",
        "' or 1=1 --",
    ],
)
def test_an_unknown_or_malformed_host_learns_nothing(world, host):
    client = Client(headers={"host": host}, raise_request_exception=False)
    for path in ("/", "/anmelden/", "/static/nichts.css", "/gibt-es-nicht/"):
        answer = client.get(path)
        page = answer.content.decode()
        assert answer.status_code in {421, 404}
        for word in ("Musterfelde", "Testdorf", "Anmeldename", "Leistungen"):
            assert word not in page


def test_a_host_is_known_with_port_capitals_and_final_dot(world):
    for host in (world.host, world.host.upper(), f"{world.host}:8000", f"{world.host}."):
        assert Client(headers={"host": host}).get("/anmelden/").status_code == 200


def test_the_session_of_one_municipality_is_worth_nothing_in_another(world):
    neighbour = found_world()
    browser = world.browser("hilde")
    stranger = neighbour.browser()
    stranger.cookies = browser.cookies
    assert browser.get("/meine-vorgaenge/").status_code == 200
    answer = stranger.get("/meine-vorgaenge/")
    assert answer.status_code == 302
    assert "Hilde" not in stranger.get("/").content.decode()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "CONNECT", "ABC"])
def test_unknown_methods_are_refused(world, path, method):
    for name in (None, "nadine"):
        assert world.browser(name).generic(method, path).status_code == 405


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "query",
    [
        "?seite=%00",
        "?suche=%00&liste=%00&q=%00&seite=%FF&sprache=%00",
        "?suche=%ED%A0%80&q=%ED%A0%80",
        "?q=" + "a" * 100_000,
        "?" + "&".join(f"x{number}=1" for number in range(2_000)),
        "?suche[]=1&suche=" + "%" * 50,
        "?liste=unbekannt&seite=-1&q='--",
        "?next=//boese.example&next=javascript:alert(1)",
        "?q=" + "(" * 300 + "%26%7C!:*",
    ],
)
def test_strange_queries_do_no_harm(world, path, query):
    for name in (None, "nadine"):
        answer = world.browser(name).get(path + query)
        assert answer.status_code in {200, 302, 400, 404}, answer.status_code


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/leistungen/%00/",
        "/leistungen/" + "a" * 5000 + "/",
        "/antrag/%00/",
        "/antrag/entwurf/00000000-0000-0000-0000-000000000000/pruefen/",
        "/antrag/entwurf/nichts/pruefen/",
        "/meine-vorgaenge/00000000-0000-0000-0000-000000000000/",
        "/arbeitsplatz/vorgang/00000000-0000-0000-0000-000000000000/",
        "/postfach/00000000-0000-0000-0000-000000000000/",
        "/../../etc/passwd",
        "/static/../../conftest.py",
        "/static/%2e%2e/%2e%2e/conftest.py",
        "/en/leistungen/\ufffd/",
        "/%ED%A0%80/",
    ],
)
def test_strange_addresses_are_not_found(world, path):
    for name in (None, "hilde", "nadine"):
        answer = world.browser(name).get(path)
        assert answer.status_code in {301, 302, 404}, answer.status_code


def test_nul_bytes_in_forms_do_no_harm(world, case):
    nul = "a\x00b"
    anonymous, hilde, nadine = world.browser(), world.browser("hilde"), world.browser("nadine")
    answers = [
        anonymous.post("/vorgang-verfolgen/", {"reference": nul, "code": nul}),
        anonymous.post("/anmelden/", {"login": nul, "password": nul}),
        anonymous.post("/anmelden/", {"login": "hilde", "password": nul}),
        anonymous.post("/barrierefreiheit/", {"number": nul, "page": nul, "message": nul}),
        nadine.post(f"/arbeitsplatz/vorgang/{case.pk}/", {"purpose": nul}),
    ]
    draft = world.draft("hilde", Answers())
    page = f"/antrag/entwurf/{draft.pk}"
    answers += [
        hilde.post(f"{page}/abschnitt-g1/", {"G1-F1": nul, "aktion": nul}),
        hilde.post(f"{page}/pruefen/", {"channel": nul}),
    ]
    assert {answer.status_code for answer in answers} <= {200, 302, 400, 422, 429}
    with world.signed_in("hilde"):
        from allmende.town_hall.cases.models import Draft

        assert "\x00" not in str(Draft.objects.get(pk=draft.pk).answers)


def test_a_session_cookie_full_of_rubbish_is_nobody(world):
    for value in ("x", "\x01", "ä" * 50, "a" * 10_000, "' or 1=1", ""):
        browser = world.browser()
        browser.cookies["anmeldung"] = value
        browser.cookies["sprache"] = value
        browser.cookies["formularschutz"] = value
        assert browser.get("/").status_code == 200
        assert browser.get("/meine-vorgaenge/").status_code == 302


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/x-www-form-urlencoded", b"a=" + b"x" * (3 * 1024 * 1024)),
        ("application/x-www-form-urlencoded", b"&".join(b"f%d=1" % number for number in range(3_000))),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nabgebrochen',
        ),
        ("multipart/form-data", b"ohne Grenze"),
        ("multipart/form-data; boundary=" + "x" * 500, b"--x"),
        ("multipart/form-data; boundary=\xff", b"--x"),
        ("application/json", b'{"a": '),
        ("text/plain; charset=gibtesnicht", b"a=1"),
        ("application/x-www-form-urlencoded; charset=gibtesnicht", b"a=1"),
        ("application/x-www-form-urlencoded", b"\xff\xfe=%ff%fe&%"),
        ("", b"a=1"),
    ],
)
def test_bodies_that_no_browser_sends_get_a_clear_answer(world, content_type, body):
    draft = world.draft("hilde", Answers())
    for browser, path in (
        (world.browser("hilde"), f"/antrag/entwurf/{draft.pk}/abschnitt-g1/"),
        (world.browser(), "/anmelden/"),
        (world.browser(), "/vorgang-verfolgen/"),
    ):
        answer = browser.generic("POST", path, body, content_type=content_type)
        assert 200 <= answer.status_code < 500, answer.status_code
        if answer.status_code >= 400:
            page = answer.content.decode()
            assert "<h1" in page
            assert "Bitte" in page


def test_a_body_that_is_too_large_is_told_in_words(world):
    answer = world.browser().generic(
        "POST",
        "/anmelden/",
        b"a=" + b"x" * (3 * 1024 * 1024),
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code in {400, 413}


def test_a_file_of_a_hundred_megabytes_is_refused_with_the_limit(world):
    draft = world.draft("hilde", Answers())
    huge = io.BytesIO(b"%PDF-1.7" + bytes(100 * 1024 * 1024))
    huge.name = "riesig.pdf"
    answer = world.browser("hilde").post(
        f"/antrag/entwurf/{draft.pk}/abschnitt-g1/", {"G1-F1": "Anton", "G1-F2": huge, "aktion": "weiter"}
    )
    assert answer.status_code == 422
    assert "riesig.pdf" in answer.content.decode()
    assert "10" in answer.content.decode()
    with world.signed_in("hilde"):
        from allmende.town_hall.cases.models import Draft, Upload

        assert not Upload.objects.exists()
        # What was typed beside it is kept.
        assert Answers.from_json(Draft.objects.get(pk=draft.pk).answers).get("G1.F1") == "Anton"


@pytest.mark.parametrize("count", [11, 200])
def test_too_many_files_in_one_request_are_refused(world, count):
    draft = world.draft("hilde", Answers())
    files = {f"G1-F{number}": SimpleUploadedFile("a.pdf", b"%PDF-1.7") for number in range(2, count + 2)}
    answer = world.browser("hilde").post(f"/antrag/entwurf/{draft.pk}/abschnitt-g1/", files)
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.pdf", "a\x00b.pdf", "\u202efdp.exe.pdf", "x" * 400 + ".pdf", ".pdf", "CON.pdf"]
)
def test_names_of_files_are_made_harmless(world, name):
    draft = world.draft("hilde", Answers())
    answer = world.browser("hilde").post(
        f"/antrag/entwurf/{draft.pk}/abschnitt-g1/",
        {"G1-F1": "Anton", "G1-F2": SimpleUploadedFile(name, b"%PDF-1.7 Probe"), "aktion": "weiter"},
    )
    assert answer.status_code in {302, 422}
    with world.signed_in("hilde"):
        from allmende.town_hall.cases.models import Upload

        for upload in Upload.objects.all():
            assert not set(upload.name) & set("/\\\x00\u202e")
            assert len(upload.name) <= 160


def test_a_post_without_form_protection_is_refused_and_writes_nothing(world):
    draft = world.draft("hilde")
    browser = world.browser("hilde")
    browser.handler.enforce_csrf_checks = True
    answer = browser.post(f"/antrag/entwurf/{draft.pk}/pruefen/", {"channel": "portal"})
    assert answer.status_code == 403
    with world.signed_in("hilde"):
        from allmende.town_hall.cases.models import Case

        assert not Case.objects.filter(submission_key=draft.pk).exists()


def test_a_failure_is_told_to_the_operator_without_personal_data(world, log, monkeypatch):
    from allmende.town_hall.cases.views import applying

    def broken(*arguments, **options):
        raise RuntimeError("Hilde Brandt, Lindengasse 4, wollte einen Hund namens Anton anmelden")

    monkeypatch.setattr(applying, "receive_step", broken)
    draft = world.draft("hilde", Answers())
    answer = world.browser("hilde").post(
        f"/antrag/entwurf/{draft.pk}/abschnitt-g1/?geheim=Anton", {"G1-F1": "Hilde Brandt mit Hund Anton"}
    )
    assert answer.status_code == 500
    assert "RuntimeError" in log.getvalue()
    assert "cases:step" in log.getvalue()
    for secret in ("Hilde", "Brandt", "Anton", "Lindengasse", str(draft.pk), "geheim", world.keys["hilde"]):
        assert secret not in log.getvalue()
        assert secret not in answer.content.decode()


def test_bad_requests_are_logged_without_what_was_sent(world, log):
    browser = world.browser("hilde")
    browser.get("/gibt-es-nicht/Hilde-Brandt/?name=Hilde")
    browser.generic("POST", "/anmelden/", b"&".join(b"Brandt%d=1" % n for n in range(3000)),
                    content_type="application/x-www-form-urlencoded")  # fmt: skip
    Client(headers={"host": "Hilde-Brandt.example"}).get("/")
    browser.post("/anmelden/", {"login": "hilde.brandt", "password": "Hilde Brandt"})
    for secret in ("Hilde", "Brandt", "brandt", world.keys["hilde"]):
        assert secret not in log.getvalue()
