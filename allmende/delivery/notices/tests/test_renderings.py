"""Page and PDF say the same, say everything, and survive what people type."""

import re
from dataclasses import replace
from html import unescape

import pikepdf
import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from pdfua import validate

from allmende.delivery.documents.public import check_accessible
from allmende.delivery.notices.presentation import notice_context, render_notice_pdf
from allmende.delivery.notices.rules.facts import Outcome, Reason
from allmende.delivery.notices.tests.examples import DOG_TAX, HILDE

HOSTILE = (
    '<script>alert(1)</script><img src="file:///etc/passwd" onerror=x>{{ 7|add:7 }}{% now "Y" %}"\'&</dd>'
)


def body_text(facts, letter=None):
    """The text of all parts as the page shows them."""
    context = {**notice_context(facts), "letter": letter}
    parts = [render_to_string("notices/notice_body.html", {**context, "part": part})
             for part in ("decision", "remedy", "hints")]  # fmt: skip
    return plain(unescape(strip_tags(" ".join(parts))))


def plain(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def pdf_text(content, tmp_path):
    """The text of a PDF, read from its own character maps."""
    import shutil
    import subprocess

    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "notice.pdf"
    file.write_bytes(content)
    printed = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
    )
    return plain(printed.stdout)


def must_be_said(facts):
    """Everything that has to stand in a notice, as text."""
    yield from facts.decision
    yield from facts.side_conditions
    yield from facts.hints
    for reason in facts.reasons:
        yield from (reason.text, reason.legal_basis)
    yield from ("36,00 €", "Hundesteuer 2027", "15. Februar 2027", "DE02 1203 0000 0000 2020 51")
    yield from (facts.fee.payment_reference, facts.fee.legal_basis)
    yield from (
        "Rechtsbehelfsbelehrung",
        "innerhalb eines Monats",
        "Widerspruch",
        "zur Niederschrift",
        "§ 122a Absatz 4",
    )
    yield from (
        facts.authority.name,
        facts.authority.represented_by,
        facts.authority.street,
        "14999 Musterfelde",
    )
    yield from (facts.office.phone, facts.office.email, "3. November 2026", "zum Teil statt")


def only_on_paper(facts):
    yield from (
        facts.reference,
        facts.subject,
        facts.recipient.name,
        facts.recipient.street,
        "20. November 2026",
    )
    yield from (facts.office.name, facts.signatory, facts.signatory_role, "Bescheid", "Seite 1 von")


def test_the_page_says_everything():
    text = body_text(DOG_TAX)
    assert [part for part in must_be_said(DOG_TAX) if plain(part) not in text] == []


def test_the_pdf_says_everything(tmp_path):
    text = pdf_text(render_notice_pdf(DOG_TAX).content, tmp_path)
    parts = [*must_be_said(DOG_TAX), *only_on_paper(DOG_TAX)]
    # Lines may break inside of long words such as an e-mail address.
    assert [part for part in parts if plain(part).replace(" ", "") not in text.replace(" ", "")] == []


@pytest.mark.parametrize("outcome", Outcome)
def test_the_pdf_is_accessible_in_every_outcome(outcome, tmp_path):
    facts = replace(DOG_TAX, outcome=outcome)
    pdf = render_notice_pdf(facts)
    assert check_accessible(pdf.content) == ()
    file = tmp_path / "notice.pdf"
    file.write_bytes(pdf.content)
    assert [finding.message for finding in validate(str(file)).findings] == []


def test_a_notice_without_extras_is_accessible_too():
    bare = replace(DOG_TAX, fee=None, side_conditions=(), hints=(), applied_on=None, reasons=(),
                   decision=("Wir bewilligen den Antrag.",), outcome=Outcome.GRANTED, signatory_role="")  # fmt: skip
    pdf = render_notice_pdf(bare)
    assert check_accessible(pdf.content) == ()
    assert "zahlen Sie nichts" in body_text(bare)


def test_equal_facts_give_equal_bytes_and_different_facts_do_not():
    assert render_notice_pdf(DOG_TAX).sha256 == render_notice_pdf(replace(DOG_TAX)).sha256
    assert (
        render_notice_pdf(replace(DOG_TAX, signatory="Oleg Wiens")).sha256
        != render_notice_pdf(DOG_TAX).sha256
    )


def test_hostile_text_is_only_text(tmp_path):
    facts = replace(
        DOG_TAX,
        subject=HOSTILE,
        decision=(HOSTILE,),
        reasons=(Reason(HOSTILE, HOSTILE),),
        hints=(HOSTILE,),
        recipient=replace(HILDE, name=HOSTILE),
        authority=replace(DOG_TAX.authority, colour='#fff"><script>'),
    )
    html = render_to_string("notices/notice_body.html", {**notice_context(facts), "part": "decision"})
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html
    pdf = render_notice_pdf(facts)
    assert "{{ 7|add:7 }}" in pdf_text(pdf.content, tmp_path)
    with pikepdf.open(tmp_path / "notice.pdf") as document:
        assert "/JavaScript" not in (document.Root.get("/Names") or {})
        assert "/OpenAction" not in document.Root


def test_twenty_pages_of_reasons_stay_readable(tmp_path):
    sentence = "Die Ermäßigung setzt voraus, dass das Einkommen die Grenze der Satzung nicht übersteigt. "
    facts = replace(
        DOG_TAX, reasons=tuple(Reason(f"Absatz {n}. " + sentence * 12, f"§ {n}") for n in range(1, 55))
    )
    pdf = render_notice_pdf(facts)
    assert pdf.page_count >= 20
    assert check_accessible(pdf.content) == ()
    text = pdf_text(pdf.content, tmp_path)
    assert "Absatz 54." in text
    assert f"Seite {pdf.page_count} von {pdf.page_count}" in text
    assert text.count(f"Bescheid vom 20. November 2026, {DOG_TAX.reference}") == pdf.page_count - 1


@pytest.mark.parametrize(
    "name", ["Nūr ad-Dīn ʿAbd al-Ḥamīd", "Łucja Żółć-Großmann", "Ðặng Thị Ngọc Hân", "Şükrü Iğdır", "Ö" * 90]
)
def test_names_of_all_origins_are_written_correctly(name, tmp_path):
    text = pdf_text(
        render_notice_pdf(replace(DOG_TAX, recipient=replace(HILDE, name=name))).content, tmp_path
    )
    assert text.replace(" ", "").count(name.replace(" ", "")) >= 2
