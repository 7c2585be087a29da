"""The application for less dog tax, filled in as a resident would: the same answers for client and browser."""

from __future__ import annotations

SERVICE = "hundesteuer-ermaessigen"
HOLDER, DOG, FORMER, REDUCTION, DEBIT = (
    "G99101000001", "G99101000004", "G99101000005", "G99101000007", "G99101000008",
)  # fmt: skip
ADDRESS = f"{HOLDER}-G99101000002"
CONTACT = f"{HOLDER}-G99101000003"
FAMILY_NAME = f"{HOLDER}-F99101000001"
PROOF = f"{REDUCTION}-F99101000026_0"

ABOUT_YOU = {
    f"{HOLDER}-F99101000001": "Brandt",
    f"{HOLDER}-F99101000002": "Hilde",
    f"{HOLDER}-F99101000003_day": "14",
    f"{HOLDER}-F99101000003_month": "8",
    f"{HOLDER}-F99101000003_year": "1948",
    f"{ADDRESS}-F99101000004": "Lange Gasse",
    f"{ADDRESS}-F99101000005": "17",
    f"{ADDRESS}-F99101000006": "14990",
    f"{ADDRESS}-F99101000007": "Musterfelde",
    f"{CONTACT}-F99101000008": "hilde.brandt@post.example",
    f"{CONTACT}-F99101000009": "0171 3920001",
}
ABOUT_THE_DOG = {
    f"{DOG}-F99101000010": "Anton",
    f"{DOG}-F99101000011": "Dackel",
    f"{DOG}-F99101000012": "002",
    f"{DOG}-F99101000013_day": "3",
    f"{DOG}-F99101000013_month": "5",
    f"{DOG}-F99101000013_year": "2022",
    f"{DOG}-F99101000014": "999000123456789",
    f"{DOG}-F99101000015_day": "1",
    f"{DOG}-F99101000015_month": "7",
    f"{DOG}-F99101000015_year": "2022",
    f"{DOG}-F99101000016": "nein",
    f"{DOG}-F99101000017": "nein",
}
LESS_TAX = {f"{REDUCTION}-F99101000024": "ja", f"{REDUCTION}-F99101000025": "004"}

# Steps with their answers, in the order of the form.
STEPS = (
    ("angaben-zu-ihnen", ABOUT_YOU),
    ("angaben-zum-hund", ABOUT_THE_DOG),
    ("von-wem-haben-sie-den-hund", {}),
    ("ermaessigung-oder-befreiung", LESS_TAX),
    ("moechten-sie-per-lastschrift-zahlen", {}),
)
WITH_PROOF = "ermaessigung-oder-befreiung"


def small_pdf() -> bytes:
    """Return a PDF that a resident might upload."""
    import io

    import pikepdf

    paper = pikepdf.new()
    paper.add_blank_page(page_size=(200, 280))
    target = io.BytesIO()
    paper.save(target)
    return target.getvalue()
