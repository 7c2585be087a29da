"""Building blocks that several services share: telephone numbers, sites and the usual remedies.

They are written once here so that a corrected number or a changed stop is right on every page.
"""

from __future__ import annotations

from allmende.entrance.demo.records import TrustLevel
from allmende.entrance.demo.service_records import ExternalAuthority, OfflineWay

BASIS = TrustLevel.BASIS
SUBSTANTIAL = TrustLevel.SUBSTANTIAL
HIGH = TrustLevel.HIGH

DESK = "030 23125-115"
"""The telephone desk of the town hall (a number reserved for invented places)."""

RATHAUS = "rathaus"
NORD = "buergerbuero-nord"
BUS_VILLAGES = ("mobil-wiesenau", "mobil-hohenfeld")
BUS = ("mobil-wiesenau", "mobil-hohenfeld", "mobil-suedring")
BUS_WITH_LAKE = (*BUS, "mobil-mustersee")
COUNTERS = (RATHAUS, NORD)
EVERYWHERE = (*COUNTERS, *BUS_WITH_LAKE)

FORM_AT_COUNTERS = (
    "Das Formular liegt im Rathaus, im Bürgerbüro Nord und im Mobilen Bürgerbüro aus. "
    "Auf Wunsch schicken wir es Ihnen kostenlos per Post."
)
NO_PAPER_FORM = "Sie brauchen kein Formular. Ein kurzer, unterschriebener Brief genügt."
IN_PERSON_ONLY = (
    "Das geht nur persönlich, weil wir Ihre Identität prüfen. "
    "Wenn Sie nicht kommen können, rufen Sie uns an: Wir besuchen Sie zu Hause."
)

OBJECTION = (
    "Gegen den Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch einlegen. "
    "Wie und wo, steht am Ende des Bescheids."
)
OBJECTION_TAX = (
    "Gegen den Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch einlegen. "
    "Der Widerspruch schiebt die Zahlung nicht auf. Sie können aber beantragen, die Zahlung auszusetzen."
)
REGISTRY_COURT = (
    "Lehnt das Standesamt die Beurkundung oder eine Urkunde ab, können Sie beim Amtsgericht eine Entscheidung "
    "beantragen (§ 49 Personenstandsgesetz)."
)
NO_DECISION = (
    "Sie bekommen hier keinen Bescheid. Sind Sie unzufrieden, sagen Sie es uns über Lob und Beschwerde."
)

COUNTY = "Landkreis Mittelhavel"
COUNTY_PHONE = "030 23125-900"


def offline(
    *site_keys: str,
    phone: str = DESK,
    on_paper: str = FORM_AT_COUNTERS,
    bring: tuple[str, ...] = ("Personalausweis oder Reisepass",),
    note: str = "",
) -> OfflineWay:
    """Describe the offline way of a service.

    Args:
        site_keys: Sites and mobile stops that offer the service.
        phone: Number for questions and for filing by telephone where that is allowed.
        on_paper: Where the paper form is and whether a letter is enough.
        bring: What people should have with them.
        note: Anything particular, for example home visits.
    """
    return OfflineWay(site_keys=site_keys, phone=phone, on_paper=on_paper, bring=bring, note=note)


def county(department: str, note: str, phone: str = COUNTY_PHONE) -> ExternalAuthority:
    """Name a department of the county as the deciding authority, with a pointer for residents."""
    return ExternalAuthority(name=f"{COUNTY}, {department}", phone=phone, note=note)
