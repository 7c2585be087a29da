"""Services for people who run a business: trade registration and restaurants."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import COUNTERS, OBJECTION, SUBSTANTIAL, offline

ORDNUNG_PHONE = "030 23125-140"

GEWERBE_ANMELDEN = DemoService(
    key="gewerbe-anmelden",
    title="Gewerbe anmelden",
    official_title="Anzeige über den Beginn eines Gewerbes",
    summary="Sie machen sich selbstständig oder eröffnen eine Filiale und zeigen das Gewerbe an.",
    description=(
        (
            "Wer ein Gewerbe beginnt, zeigt das an. Das gilt auch für einen kleinen Nebenerwerb. "
            "Freie Berufe und Landwirtschaft gehören nicht dazu."
        ),
        (
            "Sie bekommen eine Bestätigung, den Gewerbeschein. Eine Erlaubnis ist das nicht. "
            "Manche Berufe brauchen zusätzlich eine Erlaubnis oder eine Eintragung, zum Beispiel im Handwerk."
        ),
        "Wir geben die Anzeige weiter: an das Finanzamt, die Kammer, die Berufsgenossenschaft und andere Stellen.",
    ),
    steps=(
        "Sie füllen die Anzeige online, vor Ort oder auf Papier aus.",
        "Wir prüfen die Angaben und fragen nach, wenn etwas fehlt.",
        "Sie zahlen die Gebühr.",
        "Sie bekommen die Bestätigung innerhalb von drei Tagen, wenn alles vollständig ist.",
        "Das Finanzamt fordert Sie zum Fragebogen zur steuerlichen Erfassung auf.",
    ),
    documents=(
        "Personalausweis oder Reisepass",
        "Bei einer Gesellschaft: Auszug aus dem Handelsregister oder Gesellschaftsvertrag",
        "Im Handwerk: Handwerkskarte, wenn der Beruf sie verlangt",
        "Ohne deutsche oder EU-Staatsangehörigkeit: Aufenthaltstitel, der Selbstständigkeit erlaubt",
        "Bei Vertretung: Vollmacht",
    ),
    fee_text="26,00 Euro (Demowert)",
    fee_cents=2600,
    duration_text="bis zu drei Tage nach der vollständigen Anzeige",
    duration_working_days=3,
    deadline_text="Zeigen Sie das Gewerbe an, sobald Sie beginnen.",
    legal_basis=(
        "§ 14 Abs. 1 Gewerbeordnung (GewO), Anzeigepflicht",
        "§ 15 Abs. 1 Gewerbeordnung (GewO), Empfangsbescheinigung",
        "Gewerbeanzeigeverordnung (GewAnzV)",
    ),
    office_key="ordnung-gewerbe",
    trust=SUBSTANTIAL,
    target_groups=("businesses", "newcomers"),
    synonyms=(
        "Gewerbeschein",
        "Firma gründen",
        "selbstständig",
        "Laden eröffnen",
        "Gründung",
        "Kleingewerbe",
    ),
    life_situations=("business",),
    title_en="Register a trade",
    summary_en="You become self-employed or open a branch and report the trade.",
    offline=offline(
        *COUNTERS, phone=ORDNUNG_PHONE, bring=("Ausweis", "Registerauszug, wenn vorhanden", "Gebühr")
    ),
    remedy=OBJECTION,
    form_key="gewerbeanmeldung",
    online_note="Sie können das Gewerbe hier online anmelden.",
)

GEWERBE_UMMELDEN = DemoService(
    key="gewerbe-ummelden",
    title="Gewerbe ummelden",
    official_title="Anzeige über die Änderung eines Gewerbes",
    summary="Sie ziehen mit dem Betrieb um oder ändern, was Sie anbieten.",
    description=(
        (
            "Zieht Ihr Betrieb innerhalb von Musterfelde um, melden Sie das Gewerbe um. "
            "Auch wenn Sie etwas Neues anbieten, zeigen Sie das an."
        ),
        "Ziehen Sie in eine andere Gemeinde? Dann melden Sie sich hier ab und dort neu an.",
    ),
    steps=(
        "Sie füllen das Formular zur Gewerbeummeldung aus.",
        "Wir ändern den Eintrag und informieren die anderen Stellen.",
        "Sie bekommen die neue Bestätigung.",
    ),
    documents=(
        "Personalausweis oder Reisepass",
        "Bisherige Gewerbeanmeldung",
        "Bei einer Gesellschaft: Auszug aus dem Handelsregister",
    ),
    fee_text="20,00 Euro (Demowert)",
    fee_cents=2000,
    duration_text="bis zu drei Tage",
    duration_working_days=3,
    deadline_text="Melden Sie die Änderung, sobald sie eintritt.",
    legal_basis=("§ 14 Abs. 1 Satz 2 Gewerbeordnung (GewO)", "Gewerbeanzeigeverordnung (GewAnzV)"),
    office_key="ordnung-gewerbe",
    trust=SUBSTANTIAL,
    target_groups=("businesses",),
    synonyms=("Firma zieht um", "neue Tätigkeit", "Betrieb verlegen", "Gewerbe ändern"),
    life_situations=("business", "moving"),
    title_en="Report a change to a trade",
    summary_en="Your business moves within the town or you change what you offer.",
    offline=offline(*COUNTERS, phone=ORDNUNG_PHONE, bring=("Ausweis", "Gewerbeanmeldung", "Gebühr")),
    remedy=OBJECTION,
)

GEWERBE_ABMELDEN = DemoService(
    key="gewerbe-abmelden",
    title="Gewerbe abmelden",
    official_title="Anzeige über die Aufgabe eines Gewerbes",
    summary="Sie geben Ihren Betrieb auf oder ziehen mit ihm in eine andere Gemeinde.",
    description=(
        "Hören Sie auf, melden Sie das Gewerbe ab. Sonst laufen Beiträge und Schätzungen weiter.",
        (
            "Wir informieren Finanzamt, Kammer und Berufsgenossenschaft. "
            "Versicherungen und Verträge kündigen Sie selbst."
        ),
    ),
    steps=(
        "Sie füllen das Formular zur Gewerbeabmeldung aus und nennen den letzten Tag.",
        "Wir löschen den Eintrag und informieren die anderen Stellen.",
        "Sie bekommen die Bestätigung.",
    ),
    documents=("Personalausweis oder Reisepass", "Gewerbeanmeldung", "Bei Vertretung: Vollmacht"),
    fee_text="kostenlos (Demowert)",
    fee_cents=0,
    duration_text="bis zu drei Tage",
    duration_working_days=3,
    deadline_text="Melden Sie das Gewerbe ab, sobald Sie es aufgeben.",
    legal_basis=("§ 14 Abs. 1 Satz 2 Gewerbeordnung (GewO)", "Gewerbeanzeigeverordnung (GewAnzV)"),
    office_key="ordnung-gewerbe",
    trust=SUBSTANTIAL,
    target_groups=("businesses",),
    synonyms=("Firma schließen", "Laden schließen", "Geschäft aufgeben", "Gewerbe löschen"),
    life_situations=("business", "bereavement"),
    title_en="Deregister a trade",
    summary_en="You close your business or move it to another municipality.",
    offline=offline(*COUNTERS, phone=ORDNUNG_PHONE, bring=("Ausweis", "Gewerbeanmeldung")),
    remedy=OBJECTION,
)

GASTSTAETTE = DemoService(
    key="gaststaette-anzeigen",
    title="Gaststätte eröffnen",
    official_title="Anzeige eines Gaststättengewerbes (früher Gaststättenerlaubnis)",
    summary="Sie eröffnen ein Café, ein Lokal oder einen Imbiss und zeigen das vorher an.",
    description=(
        (
            "Eine Gaststättenerlaubnis gibt es in Brandenburg nicht mehr. "
            "Sie zeigen Ihre Gaststätte vier Wochen vor der Eröffnung an."
        ),
        (
            "Sagen Sie uns, was für ein Betrieb es wird und ob Sie Alkohol ausschenken. "
            "Bei Alkohol prüfen wir, ob Sie zuverlässig sind."
        ),
        "Für ein Fest mit Ausschank genügt eine Anzeige zwei Wochen vorher.",
        (
            "Denken Sie auch an Baurecht, Lebensmittelrecht und die Belehrung des Gesundheitsamts. "
            "Wir nennen Ihnen alle Stellen in einem Gespräch."
        ),
    ),
    steps=(
        "Sie melden das Gewerbe an und nennen Betriebsart und Alkoholausschank.",
        "Bei Alkohol beantragen Sie Führungszeugnis und Auskunft aus dem Gewerbezentralregister.",
        "Wir prüfen die Unterlagen und informieren Bauaufsicht, Gesundheitsamt und Lebensmittelaufsicht.",
        "Sie bekommen die Bestätigung und öffnen frühestens vier Wochen nach der Anzeige.",
    ),
    documents=(
        "Personalausweis oder Reisepass",
        "Gewerbeanmeldung",
        "Bei Alkohol: Nachweis, dass Führungszeugnis und Gewerbezentralregisterauskunft beantragt sind",
        "Bei Alkohol: Bescheinigung des Finanzamts in Steuersachen",
        "Grundriss der Räume",
    ),
    fee_text="nach Aufwand, meist 40,00 Euro (Demowert)",
    fee_cents=4000,
    duration_text="etwa drei Wochen",
    duration_working_days=15,
    deadline_text="Zeigen Sie die Gaststätte mindestens vier Wochen vor der Eröffnung an.",
    legal_basis=(
        "§ 2 Brandenburgisches Gaststättengesetz (BbgGastG), Anzeigepflicht und Anzeigefrist",
        "§ 3 Brandenburgisches Gaststättengesetz (BbgGastG)",
        "§ 14 Gewerbeordnung (GewO)",
    ),
    office_key="ordnung-gewerbe",
    trust=SUBSTANTIAL,
    target_groups=("businesses", "associations"),
    synonyms=(
        "Gaststättenerlaubnis",
        "Schankerlaubnis",
        "Konzession",
        "Café",
        "Restaurant",
        "Kneipe",
        "Imbiss",
        "Bar",
    ),
    life_situations=("business",),
    title_en="Open a restaurant or café",
    summary_en="You open a café, restaurant or snack bar and report it beforehand.",
    offline=offline(*COUNTERS, phone=ORDNUNG_PHONE, bring=("Ausweis", "Grundriss", "Gebühr")),
    remedy=OBJECTION,
)

SERVICES = (GEWERBE_ANMELDEN, GEWERBE_UMMELDEN, GEWERBE_ABMELDEN, GASTSTAETTE)
"""Services of this module in the order of the catalogue."""
