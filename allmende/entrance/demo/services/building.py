"""Building, trees and sewage."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS_VILLAGES,
    COUNTERS,
    OBJECTION,
    RATHAUS,
    SUBSTANTIAL,
    county,
    offline,
)

BAUEN_PHONE = "030 23125-150"
UMWELT_PHONE = "030 23125-165"

BAUVORANFRAGE = DemoService(
    key="bauvoranfrage",
    title="Vor dem Bauen fragen, was erlaubt ist",
    official_title="Bauvoranfrage (Antrag auf Vorbescheid)",
    summary="Mit einer Voranfrage klären Sie einzelne Fragen zu Ihrem Bauvorhaben verbindlich.",
    description=(
        (
            "Darf ich hier überhaupt bauen? Wie hoch, wie nah an der Grenze? "
            "Solche Fragen beantwortet ein Vorbescheid. Wie lange er gilt, steht darin."
        ),
        (
            "Zuständig ist die untere Bauaufsicht des Landkreises Mittelhavel. "
            "Die Stadt wird beteiligt und erteilt ihr Einvernehmen."
        ),
        "Kommen Sie vorher zu uns. In einer kostenlosen Beratung klären sich viele Fragen sofort.",
    ),
    steps=(
        "Sie lassen sich bei Bauen und Planen beraten.",
        "Sie stellen die Voranfrage mit Plänen beim Landkreis.",
        "Der Landkreis fragt die Stadt und weitere Stellen.",
        "Sie bekommen den Vorbescheid.",
    ),
    documents=(
        "Formular zum Vorbescheid",
        "Auszug aus der Liegenschaftskarte",
        "Lageplan und Skizzen",
        "Beschreibung mit Ihren genauen Fragen",
    ),
    fee_text="Die Beratung der Stadt ist kostenlos. Der Landkreis erhebt ab 100,00 Euro (Demowert).",
    fee_cents=None,
    duration_text="etwa drei Monate",
    duration_working_days=60,
    deadline_text="",
    legal_basis=(
        "§ 75 Brandenburgische Bauordnung (BbgBO), Vorbescheid",
        "§ 36 Baugesetzbuch (BauGB), Beteiligung der Gemeinde",
        "Brandenburgische Baugebührenordnung (BbgBauGebO)",
    ),
    office_key="bauen",
    trust=SUBSTANTIAL,
    target_groups=("owners", "businesses"),
    synonyms=(
        "bauen",
        "Baugenehmigung",
        "Haus bauen",
        "Carport",
        "Anbau",
        "Vorbescheid",
        "Grundstück bebauen",
        "Garage",
    ),
    life_situations=("building",),
    title_en="Ask before you build",
    summary_en="A preliminary enquiry answers specific questions about your building project with binding effect.",
    offline=offline(RATHAUS, phone=BAUEN_PHONE, bring=("Lageplan", "Skizzen", "Fragen")),
    remedy="Gegen den Vorbescheid können Sie beim Landkreis innerhalb eines Monats Widerspruch einlegen.",
    authority=county(
        "untere Bauaufsichtsbehörde",
        "Anträge richten Sie an den Landkreis. Die Stadt berät Sie vorher.",
        "030 23125-920",
    ),
)

BAUMFAELLUNG = DemoService(
    key="baumfaellung",
    title="Baum fällen",
    official_title="Ausnahme nach der Baumschutzsatzung",
    summary="Sie möchten einen geschützten Baum fällen oder stark zurückschneiden.",
    description=(
        (
            "Bäume ab 60 Zentimeter Stammumfang sind geschützt (Demowert). Gemessen wird in 1,30 Meter Höhe. "
            "Für das Fällen brauchen Sie eine Ausnahme."
        ),
        (
            "Vom 1. März bis zum 30. September dürfen Sie Bäume und Hecken nur schonend schneiden. "
            "So bleiben Nester und Bruten ungestört."
        ),
        (
            "Ist ein Baum eine Gefahr, rufen Sie sofort an. Wir sehen ihn uns an. "
            "Für gefällte Bäume pflanzen Sie meist neue."
        ),
    ),
    steps=(
        "Sie stellen den Antrag mit Fotos und Skizze.",
        "Wir sehen uns den Baum vor Ort an.",
        "Sie bekommen den Bescheid, meist mit einer Ersatzpflanzung.",
    ),
    documents=(
        "Fotos des Baums",
        "Skizze mit Standort",
        "Stammumfang in 1,30 Meter Höhe",
        "Zustimmung der Eigentümerin oder des Eigentümers",
    ),
    fee_text="30,00 Euro je Antrag (Demowert)",
    fee_cents=3000,
    duration_text="etwa vier Wochen",
    duration_working_days=20,
    deadline_text="Stellen Sie den Antrag vor dem Fällen, am besten im Sommer für den Winter.",
    legal_basis=(
        "Baumschutzsatzung der Stadt Musterfelde",
        "§ 29 Bundesnaturschutzgesetz (BNatSchG), geschützte Landschaftsbestandteile",
        "§ 39 Abs. 5 Bundesnaturschutzgesetz (BNatSchG), Schutzzeit",
    ),
    office_key="umwelt",
    trust=BASIS,
    target_groups=("owners", "residents"),
    synonyms=("Baum", "Fällgenehmigung", "Hecke schneiden", "Baumschutz", "Ast", "Nachbar Baum"),
    life_situations=("building",),
    title_en="Fell a tree",
    summary_en="You want to fell a protected tree or cut it back hard.",
    offline=offline(*COUNTERS, *BUS_VILLAGES, phone=UMWELT_PHONE, bring=("Fotos", "Skizze")),
    remedy=OBJECTION,
)

ABWASSER = DemoService(
    key="abwasser-anschluss",
    title="Abwasser anschließen",
    official_title="Antrag auf Anschluss an die öffentliche Abwasseranlage",
    summary="Sie bauen oder ändern ein Haus und schließen es an den Kanal an.",
    description=(
        (
            "Grundstücke an einer Straße mit Kanal müssen angeschlossen werden. "
            "Die Stadt prüft den Plan und nimmt den Anschluss ab."
        ),
        "Ohne Kanal, zum Beispiel in Teilen von Hohenfeld, sind Kleinkläranlagen oder Sammelgruben möglich.",
        "Den Anschluss auf der Straße bauen wir. Die Kosten dafür zahlen Sie nach der Satzung.",
    ),
    steps=(
        "Sie stellen den Antrag mit Plänen, am besten zusammen mit dem Bauantrag.",
        "Wir prüfen und genehmigen den Anschluss.",
        "Die Arbeiten werden ausgeführt und wir nehmen sie ab.",
        "Sie bekommen den Bescheid über die Kosten.",
    ),
    documents=("Lageplan", "Entwässerungsplan mit Schnitten", "Angaben zur befestigten Fläche"),
    fee_text="Prüfung 80,00 Euro (Demowert); die Baukosten hängen von der Länge ab",
    fee_cents=8000,
    duration_text="etwa vier Wochen",
    duration_working_days=20,
    deadline_text="Stellen Sie den Antrag mindestens acht Wochen vor Baubeginn.",
    legal_basis=(
        "Abwasserbeseitigungssatzung der Stadt Musterfelde",
        "§ 10 Kommunalabgabengesetz Brandenburg (KAG), Kostenersatz für Anschlüsse",
        "Brandenburgisches Wassergesetz (BbgWG)",
    ),
    office_key="bauen",
    trust=SUBSTANTIAL,
    target_groups=("owners", "businesses"),
    synonyms=(
        "Kanal",
        "Kanalanschluss",
        "Klärgrube",
        "Abwasser",
        "Kleinkläranlage",
        "Hausanschluss",
        "Regenwasser",
    ),
    life_situations=("building",),
    title_en="Connect to the sewer",
    summary_en="You build or alter a house and connect it to the public sewer.",
    offline=offline(RATHAUS, phone=BAUEN_PHONE, bring=("Lageplan", "Entwässerungsplan")),
    remedy=OBJECTION,
)

SERVICES = (BAUVORANFRAGE, BAUMFAELLUNG, ABWASSER)
"""Services of this module in the order of the catalogue."""
