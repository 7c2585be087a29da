"""Waste and broadband."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS,
    BUS_VILLAGES,
    COUNTERS,
    NO_DECISION,
    NO_PAPER_FORM,
    county,
    offline,
)

WASTE_PHONE = "030 23125-950"

RESTMUELL = DemoService(
    key="restmuellbehaelter",
    title="Mülltonne bestellen oder tauschen",
    official_title="Anmeldung und Änderung von Restmüllbehältern",
    summary="Sie brauchen eine Restmülltonne oder möchten eine größere oder kleinere.",
    description=(
        (
            "Für den Müll ist die Abfallwirtschaft des Landkreises Mittelhavel zuständig. "
            "Sie stellt die Tonnen auf und holt sie ab."
        ),
        "Wie groß die Tonne mindestens ist, hängt von der Zahl der Menschen im Haus ab.",
        "Haben Sie wegen Pflege oder kleiner Kinder mehr Windeln? Fragen Sie nach der Windeltonne.",
    ),
    steps=(
        "Die Eigentümerin, der Eigentümer oder die Hausverwaltung bestellt die Tonne.",
        "Der Landkreis liefert die Tonne an.",
        "Die Gebühr kommt mit dem Bescheid des Landkreises.",
    ),
    documents=("Adresse und Zahl der Menschen im Haus", "Kundennummer aus dem Gebührenbescheid"),
    fee_text="Gebühr des Landkreises: 60-Liter-Tonne etwa 98,00 Euro im Jahr (Demowert)",
    fee_cents=9800,
    duration_text="etwa zwei Wochen",
    duration_working_days=10,
    deadline_text="Melden Sie den Bedarf innerhalb von zwei Wochen nach dem Einzug.",
    legal_basis=(
        "Abfallentsorgungssatzung des Landkreises Mittelhavel",
        "Brandenburgisches Abfall- und Bodenschutzgesetz (BbgAbfBodG)",
        "§ 17 Kreislaufwirtschaftsgesetz (KrWG), Überlassungspflichten",
    ),
    office_key="umwelt",
    trust=BASIS,
    target_groups=("owners", "residents", "newcomers"),
    synonyms=("Mülltonne", "Müll", "Restmüll", "Biotonne", "Abfall", "Windeltonne", "graue Tonne"),
    life_situations=("moving", "building", "birth"),
    title_en="Order or change a waste bin",
    summary_en="You need a residual waste bin or want a larger or smaller one.",
    offline=offline(*COUNTERS, *BUS, phone=WASTE_PHONE, bring=("Gebührenbescheid, wenn vorhanden",)),
    remedy="Gegen den Gebührenbescheid können Sie beim Landkreis innerhalb eines Monats Widerspruch einlegen.",
    authority=county(
        "Abfallwirtschaft",
        "Die Abfallwirtschaft bestellt und tauscht Tonnen. Formulare gibt es auch im Rathaus.",
        WASTE_PHONE,
    ),
)

SPERRMUELL = DemoService(
    key="sperrmuell",
    title="Sperrmüll abholen lassen",
    official_title="Anmeldung von Sperrmüll und Elektrogeräten",
    summary="Alte Möbel, Matratzen und große Geräte werden zweimal im Jahr bei Ihnen abgeholt.",
    description=(
        (
            "Der Landkreis holt Sperrmüll zweimal im Jahr kostenlos ab. "
            "Jede Abholung darf bis zu vier Kubikmeter groß sein (Demowert)."
        ),
        "Zum Sperrmüll gehören Möbel, Teppiche und Matratzen. Bauschutt, Reifen und Farben gehören nicht dazu.",
        "Ist etwas noch gut? Das Gebrauchtwarenhaus am Südring holt brauchbare Möbel ab.",
    ),
    steps=(
        "Sie melden an, was abgeholt werden soll.",
        "Sie bekommen einen Termin.",
        "Sie stellen alles am Abend vorher an die Straße. Der Gehweg bleibt frei.",
    ),
    documents=("Liste der Gegenstände", "Adresse und Telefonnummer"),
    fee_text="zweimal im Jahr kostenlos, Express 45,00 Euro (Demowert)",
    fee_cents=0,
    duration_text="Termin innerhalb von vier Wochen",
    duration_working_days=20,
    deadline_text="",
    legal_basis=(
        "Abfallentsorgungssatzung des Landkreises Mittelhavel",
        "Elektro- und Elektronikgerätegesetz (ElektroG)",
    ),
    office_key="umwelt",
    trust=BASIS,
    target_groups=("residents", "newcomers"),
    synonyms=(
        "Möbel wegwerfen",
        "Sofa",
        "Matratze",
        "Kühlschrank",
        "Entrümpeln",
        "Sperrgut",
        "Elektroschrott",
    ),
    life_situations=("moving", "bereavement"),
    title_en="Have bulky waste collected",
    summary_en="Old furniture, mattresses and large appliances are collected from your home twice a year.",
    offline=offline(
        *COUNTERS,
        *BUS,
        phone=WASTE_PHONE,
        on_paper="Die Karte für die Anmeldung liegt in allen Bürgerbüros aus.",
        bring=("Liste der Gegenstände",),
    ),
    remedy=NO_DECISION,
    authority=county("Abfallwirtschaft", "Termine vergibt der Landkreis, auch am Telefon.", WASTE_PHONE),
)

BREITBAND = DemoService(
    key="breitband-bedarf",
    title="Langsames Internet melden",
    official_title="Meldung von Bedarf an Breitband und Mobilfunk",
    summary="Ist das Internet bei Ihnen zu langsam? Ihre Meldung hilft der Stadt beim Ausbau.",
    description=(
        (
            "Wir sammeln, wo schnelles Internet oder Mobilfunk fehlen. "
            "Mit diesen Zahlen bewirbt sich die Stadt um Förderung."
        ),
        (
            "Sie haben außerdem ein Recht auf eine Mindestversorgung. "
            "Bekommen Sie diese nicht, hilft die Bundesnetzagentur. Wir erklären Ihnen den Weg."
        ),
        "Wir veröffentlichen nur Zahlen für ganze Straßen, nie für einzelne Häuser.",
    ),
    steps=(
        "Sie nennen Ihre Adresse und, wenn möglich, gemessene Werte.",
        "Wir prüfen, ob ein Ausbau geplant ist.",
        "Sie bekommen eine Antwort mit dem Stand und den nächsten Schritten.",
    ),
    documents=("Wenn vorhanden: Ergebnis einer Breitbandmessung", "Name des Anbieters"),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="Antwort innerhalb von zwei Wochen",
    duration_working_days=10,
    deadline_text="",
    legal_basis=(
        "§§ 156 ff. Telekommunikationsgesetz (TKG), Recht auf Versorgung",
        "Freiwillige Meldung an die Stadt Musterfelde",
    ),
    office_key="digitales",
    trust=BASIS,
    target_groups=("residents", "businesses"),
    synonyms=(
        "Internet",
        "WLAN",
        "Glasfaser",
        "DSL",
        "Funkloch",
        "schlechter Empfang",
        "Breitband",
        "Mobilfunk",
    ),
    life_situations=("building", "business"),
    title_en="Report slow internet",
    summary_en="Is your internet too slow? Your report helps the town with the expansion.",
    offline=offline(
        *COUNTERS,
        *BUS_VILLAGES,
        phone="030 23125-173",
        on_paper=NO_PAPER_FORM,
        bring=("Adresse", "Name des Anbieters"),
    ),
    remedy=NO_DECISION,
)

SERVICES = (RESTMUELL, SPERRMUELL, BREITBAND)
"""Services of this module in the order of the catalogue."""
