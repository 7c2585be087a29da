"""Local taxes: dog tax, second home tax and questions about property tax."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS,
    BUS_WITH_LAKE,
    COUNTERS,
    NO_PAPER_FORM,
    OBJECTION_TAX,
    SUBSTANTIAL,
    offline,
)

STEUERN_PHONE = "030 23125-130"

DOG_TAX_CENTS = (4800, 7200, 9600)
"""Demo rates of the statute per year: first dog, second dog, each further dog."""

DOG_TAX_DANGEROUS_CENTS = 48000
"""Demo rate per year for a dog that the public-order office has declared dangerous."""

DOG_TAX_RATES = (
    "Im Jahr: erster Hund 48,00 Euro, zweiter Hund 72,00 Euro, jeder weitere Hund 96,00 Euro, "
    "gefährlicher Hund 480,00 Euro (Demowerte). Die Anmeldung selbst ist kostenlos."
)

DOG_STATUTE = "Hundesteuersatzung der Stadt Musterfelde"
KAG = "Kommunalabgabengesetz für das Land Brandenburg (KAG)"

HUND_ANMELDEN = DemoService(
    key="hundesteuer-anmelden",
    title="Hund anmelden",
    official_title="Anmeldung zur Hundesteuer",
    summary="Sie melden Ihren Hund zur Hundesteuer an und bekommen eine Steuermarke.",
    description=(
        (
            "Wer in Musterfelde einen Hund hält, zahlt Hundesteuer. "
            "Wie viel Sie zahlen, hängt davon ab, wie viele Hunde in Ihrem Haushalt leben."
        ),
        (
            "Die Steuer beginnt mit dem Monat, der auf den Einzug des Hundes folgt. "
            "Sie zahlen einmal im Jahr oder in zwei Teilen."
        ),
        (
            "Zusätzlich zeigen Sie den Hund bei Ordnung und Gewerbe an. Wenn Sie zustimmen, geben wir Ihre Angaben dafür weiter. "
            "Jeder Hund ab acht Wochen braucht einen Chip."
        ),
    ),
    steps=(
        "Sie melden den Hund online, vor Ort oder auf Papier an.",
        "Wir prüfen die Angaben. Fehlt etwas, fragen wir nach.",
        "Sie bekommen den Steuerbescheid und die Hundemarke.",
        "Der Hund trägt die Marke, wenn Sie mit ihm draußen sind.",
    ),
    documents=(
        "Rasse, Wurfdatum, Farbe und Chipnummer des Hundes",
        "Für eine Ermäßigung: Nachweis, zum Beispiel Wohngeldbescheid oder Schwerbehindertenausweis",
        "Bei einem Hund aus dem Tierheim: Vertrag mit dem Tierheim",
    ),
    fee_text=DOG_TAX_RATES,
    fee_cents=0,
    duration_text="etwa zwei Wochen",
    duration_working_days=10,
    deadline_text="Melden Sie den Hund innerhalb von zwei Wochen an.",
    legal_basis=(
        DOG_STATUTE,
        KAG,
        "§ 2 Hundehalterverordnung Brandenburg (HundehV), Kennzeichnung und Anzeige",
    ),
    office_key="steuern",
    trust=BASIS,
    target_groups=("residents", "newcomers"),
    synonyms=(
        "Hundesteuer",
        "Welpe",
        "Hundemarke",
        "Hund gekauft",
        "Hund aus dem Tierheim",
        "Steuermarke",
        "Hunde",
    ),
    life_situations=("dog", "moving"),
    title_en="Register a dog",
    summary_en="Register your dog for the dog tax and receive a tag.",
    offline=offline(
        *COUNTERS, *BUS_WITH_LAKE, phone=STEUERN_PHONE, bring=("Ausweis", "Chipnummer des Hundes")
    ),
    remedy=OBJECTION_TAX,
    form_key="hundesteuer",
    online_note="Sie können den Hund hier online anmelden.",
)

HUND_ABMELDEN = DemoService(
    key="hundesteuer-abmelden",
    title="Hund abmelden",
    official_title="Abmeldung von der Hundesteuer",
    summary="Ihr Hund ist gestorben, hat ein neues Zuhause oder Sie ziehen weg.",
    description=(
        (
            "Sie halten den Hund nicht mehr? Dann melden Sie ihn ab. "
            "Die Steuer endet mit dem Monat, in dem die Haltung endet."
        ),
        "Haben Sie zu viel gezahlt, bekommen Sie das Geld zurück.",
    ),
    steps=(
        "Sie schreiben uns, seit wann und warum Sie den Hund nicht mehr halten.",
        "Sie geben die Hundemarke zurück.",
        "Sie bekommen einen neuen Bescheid. Zu viel gezahlte Steuer überweisen wir.",
    ),
    documents=(
        "Hundemarke",
        "Wenn vorhanden: Bescheinigung der Tierarztpraxis",
        "Bei Abgabe: Name und Anschrift der neuen Halterin oder des neuen Halters",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="etwa zwei Wochen",
    duration_working_days=10,
    deadline_text="Melden Sie den Hund innerhalb von zwei Wochen ab.",
    legal_basis=(DOG_STATUTE, KAG),
    office_key="steuern",
    trust=BASIS,
    target_groups=("residents",),
    synonyms=(
        "Hund gestorben",
        "Hund verkauft",
        "Hund abgegeben",
        "Hundesteuer kündigen",
        "Hundemarke zurückgeben",
    ),
    life_situations=("dog", "moving", "bereavement"),
    title_en="Deregister a dog",
    summary_en="Your dog has died, has found a new home, or you are moving away.",
    offline=offline(*COUNTERS, *BUS, phone=STEUERN_PHONE, on_paper=NO_PAPER_FORM, bring=("Hundemarke",)),
    remedy=OBJECTION_TAX,
)

HUND_ERMAESSIGEN = DemoService(
    key="hundesteuer-ermaessigen",
    title="Weniger Hundesteuer zahlen",
    official_title="Ermäßigung oder Befreiung von der Hundesteuer",
    summary="Sie beantragen, dass Sie für Ihren Hund weniger oder keine Steuer zahlen.",
    description=(
        "Keine Steuer zahlen Sie für einen Assistenzhund oder einen Hund für blinde, gehörlose oder hilflose Menschen.",
        (
            "Die Hälfte zahlen Sie, wenn Sie Grundsicherung, Bürgergeld oder Wohngeld bekommen. "
            "Das gilt für einen Hund im Haushalt."
        ),
        (
            "Ein Hund aus dem Tierheim ist im ersten Jahr frei. "
            "Die Ermäßigung beginnt mit dem Monat nach dem Antrag."
        ),
    ),
    steps=(
        "Sie stellen den Antrag und fügen den Nachweis bei.",
        "Fehlt der Nachweis, nennen wir Ihnen eine Frist. In dieser Zeit können Sie ihn nachreichen.",
        "Sie bekommen einen Bescheid mit dem neuen Betrag.",
    ),
    documents=(
        "Kassenzeichen aus dem Steuerbescheid",
        "Bescheid über Grundsicherung, Bürgergeld oder Wohngeld",
        "Für Assistenzhunde: Ausweis oder Bescheinigung der Ausbildung",
        "Bei Behinderung: Kopie des Schwerbehindertenausweises (Merkzeichen Bl, Gl, aG oder H)",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="etwa drei Wochen",
    duration_working_days=15,
    deadline_text="Die Ermäßigung gilt erst ab dem Monat nach dem Antrag.",
    legal_basis=(DOG_STATUTE, KAG),
    office_key="steuern",
    trust=SUBSTANTIAL,
    target_groups=("residents", "older", "disability"),
    synonyms=(
        "Hundesteuer Ermäßigung",
        "Hundesteuer Befreiung",
        "Assistenzhund",
        "Blindenhund",
        "Hund Rente",
    ),
    life_situations=("dog", "housing"),
    title_en="Pay less dog tax",
    summary_en="Apply to pay less or no tax for your dog.",
    offline=offline(*COUNTERS, *BUS_WITH_LAKE, phone=STEUERN_PHONE, bring=("Steuerbescheid", "Nachweis")),
    remedy=OBJECTION_TAX,
    form_key="hundesteuer",
    online_note="Sie können den Antrag hier online stellen und den Nachweis hochladen.",
)

ZWEITWOHNUNGSTEUER = DemoService(
    key="zweitwohnungsteuer",
    title="Zweitwohnung erklären",
    official_title="Erklärung zur Zweitwohnungsteuer",
    summary="Sie haben in Musterfelde eine Nebenwohnung oder ein Ferienhaus und erklären es für die Steuer.",
    description=(
        (
            "Für eine zweite Wohnung erhebt die Stadt eine Steuer. "
            "Das gilt auch für Lauben und Ferienhäuser, in denen man wohnen kann."
        ),
        (
            "Die Steuer beträgt zehn Prozent der Jahreskaltmiete (Demowert). "
            "Gehört Ihnen die Wohnung, schätzen wir die übliche Miete."
        ),
        (
            "Manche Nebenwohnungen sind frei. Ein Beispiel: Ehepaare, die nicht dauernd getrennt leben, "
            "wenn eine Person die Wohnung für die Arbeit braucht."
        ),
    ),
    steps=(
        "Sie füllen die Erklärung aus.",
        "Wir berechnen die Steuer und schicken den Bescheid.",
        "Ändert sich etwas, schreiben Sie uns innerhalb von zwei Wochen.",
    ),
    documents=("Mietvertrag oder Angaben zu Größe und Ausstattung", "Bei Befreiung: Nachweis des Grundes"),
    fee_text="Die Erklärung ist kostenlos. Die Steuer beträgt zehn Prozent der Jahreskaltmiete (Demowert).",
    fee_cents=0,
    duration_text="etwa vier Wochen",
    duration_working_days=20,
    deadline_text="Geben Sie die Erklärung innerhalb von zwei Wochen nach dem Einzug ab.",
    legal_basis=(
        "Zweitwohnungsteuersatzung der Stadt Musterfelde",
        KAG,
        "§ 21 Bundesmeldegesetz (BMG), mehrere Wohnungen",
    ),
    office_key="steuern",
    trust=BASIS,
    target_groups=("residents", "owners"),
    synonyms=("Nebenwohnung", "Ferienhaus", "Wochenendhaus", "zweite Wohnung", "Datsche", "Laube"),
    life_situations=("moving", "housing"),
    title_en="Declare a second home",
    summary_en="You have a second home or holiday house in town and declare it for tax.",
    offline=offline(*COUNTERS, phone=STEUERN_PHONE, bring=("Mietvertrag", "Ausweis")),
    remedy=OBJECTION_TAX,
)

GRUNDSTEUER = DemoService(
    key="grundsteuer-auskunft",
    title="Fragen zur Grundsteuer klären",
    official_title="Auskunft zur Grundsteuer, Zahlweise und Wechsel im Eigentum",
    summary="Sie fragen nach Ihrer Grundsteuer, ändern die Zahlweise oder melden einen Verkauf.",
    description=(
        (
            "Die Grundsteuer entsteht in drei Schritten. Das Finanzamt stellt den Wert und den Messbetrag fest. "
            "Die Stadt nimmt den Messbetrag mit ihrem Hebesatz mal und schickt den Bescheid."
        ),
        "Fragen zum Wert beantwortet das Finanzamt. Fragen zum Bescheid der Stadt beantworten wir.",
        (
            "Haben Sie verkauft? Dann zahlen Sie noch bis zum Ende des Jahres. "
            "Mit der neuen Eigentümerin oder dem neuen Eigentümer können Sie das Geld untereinander aufteilen."
        ),
    ),
    steps=(
        "Sie nennen uns das Kassenzeichen aus dem Bescheid.",
        "Wir erklären die Berechnung oder ändern die Zahlweise.",
        "Können Sie gerade nicht zahlen, beraten wir Sie zu einer Stundung.",
    ),
    documents=("Grundsteuerbescheid mit Kassenzeichen", "Bei Vertretung: Vollmacht"),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="am Telefon sofort, schriftlich etwa eine Woche",
    duration_working_days=5,
    deadline_text="Die jährliche Zahlung am 1. Juli beantragen Sie bis zum 30. September des Vorjahres.",
    legal_basis=(
        "Grundsteuergesetz (GrStG), besonders § 25 (Hebesatz) und § 28 (Fälligkeit)",
        "Hebesatzsatzung der Stadt Musterfelde",
        "§ 222 Abgabenordnung (AO), Stundung",
    ),
    office_key="steuern",
    trust=SUBSTANTIAL,
    target_groups=("owners", "residents", "businesses"),
    synonyms=("Grundsteuer", "Haus", "Hebesatz", "Steuerbescheid", "Grundstück", "Kassenzeichen", "Stundung"),
    life_situations=("building", "housing"),
    title_en="Ask about property tax",
    summary_en="Ask about your property tax, change how you pay or report a sale.",
    offline=offline(
        *COUNTERS, *BUS, phone=STEUERN_PHONE, on_paper=NO_PAPER_FORM, bring=("Grundsteuerbescheid",)
    ),
    remedy=(
        "Gegen den Bescheid der Stadt können Sie innerhalb eines Monats Widerspruch einlegen. "
        "Gegen den Wert oder Messbetrag richten Sie Ihren Einspruch an das Finanzamt."
    ),
)

SERVICES = (HUND_ANMELDEN, HUND_ABMELDEN, HUND_ERMAESSIGEN, ZWEITWOHNUNGSTEUER, GRUNDSTEUER)
"""Services of this module in the order of the catalogue."""
