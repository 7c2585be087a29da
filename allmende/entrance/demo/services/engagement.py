"""Associations, voluntary work and lost property."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS,
    BUS_WITH_LAKE,
    COUNTERS,
    NO_DECISION,
    NO_PAPER_FORM,
    OBJECTION,
    SUBSTANTIAL,
    offline,
)

MAYOR_PHONE = "030 23125-101"

FUNDSACHE = DemoService(
    key="fundsache",
    title="Etwas verloren oder gefunden",
    official_title="Anzeige und Abholung von Fundsachen",
    summary="Sie haben etwas gefunden und geben es ab, oder Sie suchen etwas Verlorenes.",
    description=(
        "Wir heben Fundsachen sechs Monate auf. Danach kann die Person, die etwas gefunden hat, es behalten.",
        "Ist ein Fund mehr als zehn Euro wert, müssen Sie ihn melden.",
        "Gefundene Tiere melden Sie bitte sofort am Telefon. Am Wochenende hilft die Polizei.",
    ),
    steps=(
        "Sie rufen an oder kommen vorbei und beschreiben die Sache.",
        "Passt die Beschreibung, holen Sie die Sache ab.",
        "Wer etwas findet, kann einen Finderlohn verlangen.",
    ),
    documents=("Ausweis", "Nachweis, dass die Sache Ihnen gehört, zum Beispiel Foto, Rechnung oder Nummer"),
    fee_text="5,00 Euro bei Abholung, Schlüssel und Kinderspielzeug kostenlos (Demowert)",
    fee_cents=500,
    duration_text="sofort",
    duration_working_days=1,
    deadline_text="Holen Sie die Sache innerhalb von sechs Monaten ab.",
    legal_basis=("§§ 965 bis 984 Bürgerliches Gesetzbuch (BGB), Fund",),
    office_key="buergeramt",
    trust=BASIS,
    target_groups=("residents",),
    synonyms=(
        "Fundbüro",
        "verloren",
        "gefunden",
        "Schlüssel",
        "Fahrrad gefunden",
        "Geldbörse",
        "Handy verloren",
    ),
    life_situations=("engagement",),
    title_en="Lost and found",
    summary_en="You have found something and hand it in, or you are looking for something you lost.",
    offline=offline(*COUNTERS, *BUS_WITH_LAKE, on_paper=NO_PAPER_FORM, bring=("Ausweis", "Nachweis")),
    remedy=NO_DECISION,
)

VEREINSFOERDERUNG = DemoService(
    key="vereinsfoerderung",
    title="Geld für den Verein beantragen",
    official_title="Zuwendung nach der Förderrichtlinie für Vereine",
    summary="Ihr Verein bekommt einen Zuschuss für Projekte, Jugendarbeit oder Räume.",
    description=(
        (
            "Die Stadt fördert Vereine aus Sport, Kultur, Sozialem und Umwelt. "
            "Der Verein arbeitet in Musterfelde und ist gemeinnützig."
        ),
        "Sie bekommen bis zu 70 Prozent der Kosten, höchstens 5.000 Euro je Projekt (Demowert).",
        "Über größere Beträge entscheidet der Ausschuss für Soziales und Kultur in öffentlicher Sitzung.",
    ),
    steps=(
        "Sie stellen den Antrag mit Projekt und Kostenplan.",
        "Wir prüfen den Antrag und rufen bei Fragen an.",
        "Sie bekommen den Zuwendungsbescheid. Erst danach beginnen Sie.",
        "Nach dem Projekt schicken Sie einen kurzen Verwendungsnachweis.",
    ),
    documents=(
        "Satzung und Bescheid über die Gemeinnützigkeit",
        "Beschreibung des Projekts",
        "Kosten- und Finanzierungsplan",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="etwa acht Wochen",
    duration_working_days=40,
    deadline_text="Stellen Sie den Antrag bis zum 31. Oktober für das nächste Jahr.",
    legal_basis=(
        "Förderrichtlinie für Vereine der Stadt Musterfelde",
        "§§ 48 und 49 Verwaltungsverfahrensgesetz (VwVfG) für die Rückforderung",
    ),
    office_key="kaemmerei",
    trust=SUBSTANTIAL,
    target_groups=("associations",),
    synonyms=(
        "Förderung",
        "Zuschuss Verein",
        "Vereinsgeld",
        "Sportverein",
        "Fördermittel",
        "Jugendarbeit",
        "Projektgeld",
    ),
    life_situations=("engagement",),
    title_en="Apply for a grant for your association",
    summary_en="Your association gets a grant for projects, youth work or rooms.",
    offline=offline(*COUNTERS, phone="030 23125-170", bring=("Satzung", "Kostenplan")),
    remedy=OBJECTION,
)

EHRENAMTSKARTE = DemoService(
    key="ehrenamtskarte",
    title="Ehrenamtskarte bekommen",
    official_title="Ehrenamtskarte Berlin-Brandenburg",
    summary="Wer sich viel für andere einsetzt, bekommt eine Karte mit Vergünstigungen.",
    description=(
        "Die Karte ist ein Dank. Mit ihr zahlen Sie in vielen Museen, Bädern und Geschäften weniger.",
        (
            "Sie engagieren sich seit mindestens einem Jahr und im Schnitt vier Stunden in der Woche (Demowert). "
            "Ein Verein oder eine Einrichtung bestätigt das."
        ),
        "Über die Karte entscheidet das Land Brandenburg. Wir prüfen den Antrag vor und schicken ihn weiter.",
    ),
    steps=(
        "Sie füllen den Antrag aus. Ihr Verein bestätigt die Stunden.",
        "Wir schicken den Antrag an das Land.",
        "Sie holen die Karte beim Büro der Bürgermeisterin ab oder bekommen sie mit der Post.",
    ),
    documents=("Bestätigung des Vereins oder der Einrichtung",),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="etwa sechs Wochen",
    duration_working_days=30,
    deadline_text="",
    legal_basis=(
        "Regelungen des Landes Brandenburg zur Ehrenamtskarte Berlin-Brandenburg (freiwillige Leistung)",
    ),
    office_key="buergermeisterin",
    trust=BASIS,
    target_groups=("associations", "residents", "older", "young"),
    synonyms=("Ehrenamt", "freiwillig", "Feuerwehr", "Engagement", "Vergünstigung", "Juleica"),
    life_situations=("engagement",),
    title_en="Get a volunteer card",
    summary_en="People who do a lot for others receive a card with discounts.",
    offline=offline(*COUNTERS, *BUS, phone=MAYOR_PHONE, bring=("Bestätigung des Vereins",)),
    remedy=NO_DECISION,
)

SERVICES = (FUNDSACHE, VEREINSFOERDERUNG, EHRENAMTSKARTE)
"""Services of this module in the order of the catalogue."""
