"""Daycare, school and after-school care."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS,
    COUNTERS,
    NORD,
    OBJECTION,
    RATHAUS,
    SUBSTANTIAL,
    county,
    offline,
)

KITA_PHONE = "030 23125-155"

KITA_PLATZ = DemoService(
    key="kita-platz",
    title="Kita-Platz finden",
    official_title="Anmeldung für einen Platz in der Kindertagesbetreuung",
    summary="Sie melden Ihr Kind für einen Platz in einer Kita oder bei einer Tagespflegeperson an.",
    description=(
        (
            "Ab dem ersten Geburtstag hat Ihr Kind ein Recht auf einen Platz. "
            "Wie viele Stunden es sind, hängt von Ihrer Arbeit, Ausbildung oder Familie ab."
        ),
        "In Musterfelde gibt es neun Kitas und vier Tagespflegepersonen. Sie nennen uns bis zu drei Wünsche.",
        "Braucht Ihr Kind besondere Unterstützung? Sprechen Sie uns früh an. Wir finden einen guten Platz.",
    ),
    steps=(
        "Sie schauen sich Kitas an. Jede Kita hat offene Nachmittage.",
        "Sie melden das Kind mit drei Wünschen an.",
        "Wir prüfen, wie viele Stunden Ihnen zustehen, und vergeben die Plätze.",
        "Sie bekommen einen Bescheid und schließen den Vertrag mit der Kita.",
    ),
    documents=(
        "Geburtsurkunde des Kindes",
        "Bei mehr als sechs Stunden am Tag: Nachweis über Arbeit, Ausbildung oder Suche nach Arbeit",
        "Vor dem ersten Tag: Nachweis der Masernimpfung",
    ),
    fee_text="Die Anmeldung ist kostenlos.",
    fee_cents=0,
    duration_text="etwa sechs Wochen",
    duration_working_days=30,
    deadline_text="Melden Sie Ihr Kind sechs Monate vor dem gewünschten Start an.",
    legal_basis=(
        "§ 24 Achtes Buch Sozialgesetzbuch (SGB VIII), Anspruch auf Förderung",
        "§ 1 Kindertagesstättengesetz Brandenburg (KitaG), Rechtsanspruch",
    ),
    office_key="kita-schule",
    trust=SUBSTANTIAL,
    target_groups=("families", "newcomers"),
    synonyms=(
        "Kindergarten",
        "Krippe",
        "Kita",
        "Tagesmutter",
        "Tagespflege",
        "Betreuungsplatz",
        "Kinderbetreuung",
    ),
    life_situations=("birth", "school", "moving"),
    title_en="Find a daycare place",
    summary_en="Register your child for a place in a daycare centre or with a childminder.",
    offline=offline(
        *COUNTERS, *BUS, phone=KITA_PHONE, bring=("Geburtsurkunde", "Nachweis über Arbeit oder Ausbildung")
    ),
    remedy=OBJECTION,
)

KITA_BEITRAG = DemoService(
    key="kita-beitrag",
    title="Kita-Beitrag berechnen lassen",
    official_title="Festsetzung der Elternbeiträge",
    summary="Wir berechnen, ob und wie viel Sie für Krippe oder Hort bezahlen.",
    description=(
        (
            "Vom dritten Geburtstag bis zur Einschulung ist die Kita in Brandenburg beitragsfrei. "
            "Sie zahlen nur das Mittagessen."
        ),
        (
            "Für Krippe und Hort richtet sich der Beitrag nach Ihrem Einkommen, der Zahl Ihrer Kinder und den Stunden. "
            "Bekommen Sie Bürgergeld, Wohngeld, Kinderzuschlag oder ähnliche Hilfen, zahlen Sie nichts."
        ),
        "Ändert sich Ihr Einkommen, rechnen wir neu. Sagen Sie uns dafür Bescheid.",
    ),
    steps=(
        "Sie füllen die Erklärung zum Einkommen aus.",
        "Wir berechnen den Beitrag und schicken den Bescheid.",
        "Einmal im Jahr fragen wir nach Änderungen.",
    ),
    documents=(
        "Einkommensnachweise des letzten Jahres oder Steuerbescheid",
        "Kindergeldnachweis für alle Kinder",
        "Bei Sozialleistungen: aktueller Bescheid",
    ),
    fee_text="kostenlos; der Beitrag für Krippe und Hort hängt vom Einkommen ab",
    fee_cents=0,
    duration_text="etwa vier Wochen",
    duration_working_days=20,
    deadline_text="Geben Sie die Erklärung vor dem ersten Betreuungstag ab.",
    legal_basis=(
        "§ 17 Kindertagesstättengesetz Brandenburg (KitaG), Elternbeiträge",
        "§ 17a Kindertagesstättengesetz Brandenburg (KitaG), Befreiung von Elternbeiträgen",
        "§ 90 Achtes Buch Sozialgesetzbuch (SGB VIII)",
        "Elternbeitragssatzung der Stadt Musterfelde",
    ),
    office_key="kita-schule",
    trust=SUBSTANTIAL,
    target_groups=("families",),
    synonyms=(
        "Elternbeitrag",
        "Kita-Gebühr",
        "Krippe Kosten",
        "Kita kostenlos",
        "Beitragsfreiheit",
        "Essengeld",
    ),
    life_situations=("school", "housing", "birth"),
    title_en="Have your daycare fee calculated",
    summary_en="We work out whether and how much you pay for nursery or after-school care.",
    offline=offline(*COUNTERS, phone=KITA_PHONE, bring=("Einkommensnachweise", "Bescheide")),
    remedy=OBJECTION,
)

HORT = DemoService(
    key="hort-anmelden",
    title="Hort-Platz anmelden",
    official_title="Anmeldung für die Betreuung von Grundschulkindern",
    summary="Sie melden Ihr Grundschulkind für die Betreuung vor und nach dem Unterricht an.",
    description=(
        (
            "Der Hort betreut Kinder der ersten bis vierten Klasse, in den Ferien auch ganztags. "
            "In der fünften und sechsten Klasse geht es, wenn Ihre Familie es braucht."
        ),
        "Für Kinder, die seit dem Schuljahr 2026/2027 eingeschult werden, gilt ein Anspruch auf ganztägige Betreuung.",
    ),
    steps=(
        "Sie melden das Kind zusammen mit der Schule oder später an.",
        "Wir prüfen den Bedarf und schicken den Bescheid.",
        "Sie schließen den Vertrag mit dem Hort.",
    ),
    documents=("Nachweis über Arbeit oder Ausbildung", "Für den Beitrag: Einkommensnachweise"),
    fee_text="Die Anmeldung ist kostenlos; der Beitrag hängt vom Einkommen ab.",
    fee_cents=0,
    duration_text="etwa vier Wochen",
    duration_working_days=20,
    deadline_text="Melden Sie das Kind bis Ende März für das nächste Schuljahr an.",
    legal_basis=(
        "§ 24 Abs. 4 Achtes Buch Sozialgesetzbuch (SGB VIII)",
        "§ 1 Kindertagesstättengesetz Brandenburg (KitaG)",
    ),
    office_key="kita-schule",
    trust=SUBSTANTIAL,
    target_groups=("families",),
    synonyms=("Hort", "Nachmittagsbetreuung", "Ganztag", "Ferienbetreuung", "Frühhort"),
    life_situations=("school",),
    title_en="Register for after-school care",
    summary_en="Register your primary school child for care before and after lessons.",
    offline=offline(*COUNTERS, *BUS, phone=KITA_PHONE, bring=("Nachweis über Arbeit oder Ausbildung",)),
    remedy=OBJECTION,
)

SCHULANMELDUNG = DemoService(
    key="schulanmeldung",
    title="Kind für die Schule anmelden",
    official_title="Anmeldung zur Einschulung",
    summary="Ihr Kind wird sechs und Sie melden es an der Grundschule an.",
    description=(
        (
            "Kinder, die bis zum 30. September sechs Jahre alt werden, kommen im selben Jahr in die Schule. "
            "Kinder, die bis zum 31. Dezember sechs werden, können auf Antrag früher starten."
        ),
        (
            "Sie melden Ihr Kind an der zuständigen Grundschule an. Welche das ist, hängt von Ihrer Adresse ab. "
            "Einen Wechsel können Sie beantragen."
        ),
        "Vorher wird die Sprache Ihres Kindes angeschaut und es gibt eine Untersuchung beim Gesundheitsamt.",
    ),
    steps=(
        "Sie bekommen im Herbst einen Brief mit den Terminen.",
        "Sie gehen mit Ihrem Kind zur Anmeldung in die Grundschule.",
        "Ihr Kind wird untersucht und die Schule lernt es kennen.",
        "Sie bekommen vor den Sommerferien den Bescheid der Schule.",
    ),
    documents=(
        "Geburtsurkunde",
        "Ihr Ausweis",
        "Bescheinigung über den Sprachstand aus der Kita",
        "Nachweis der Masernimpfung",
        "Bei getrennten Eltern: Nachweis über das Sorgerecht",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="Bescheid bis zu den Sommerferien",
    duration_working_days=90,
    deadline_text="Die Anmeldetage liegen im Januar und Februar. Die genauen Termine stehen im Brief.",
    legal_basis=(
        "§ 37 Brandenburgisches Schulgesetz (BbgSchulG), Beginn der Schulpflicht",
        "§ 106 Brandenburgisches Schulgesetz (BbgSchulG), Schulbezirke",
        "Grundschulverordnung (GV)",
    ),
    office_key="kita-schule",
    trust=BASIS,
    target_groups=("families", "newcomers"),
    synonyms=("Einschulung", "Grundschule", "Schule", "Schulanfang", "erste Klasse", "Schulwechsel"),
    life_situations=("school", "moving"),
    title_en="Register a child for school",
    summary_en="Your child turns six and you register it at the primary school.",
    offline=offline(
        RATHAUS,
        NORD,
        phone=KITA_PHONE,
        on_paper="Den Anmeldebogen bekommen Sie mit dem Brief der Stadt. Er liegt auch in jeder Grundschule aus.",
        bring=("Geburtsurkunde", "Impfnachweis"),
        note="Die Anmeldung selbst ist in der Grundschule. Im Rathaus helfen wir beim Ausfüllen.",
    ),
    remedy="Gegen den Bescheid der Schule können Sie innerhalb eines Monats Widerspruch einlegen.",
)

SCHUELERBEFOERDERUNG = DemoService(
    key="schuelerbefoerderung",
    title="Fahrt zur Schule bezahlt bekommen",
    official_title="Schülerbeförderung und Erstattung von Fahrtkosten",
    summary="Wohnt Ihr Kind weit von der Schule, übernimmt der Landkreis die Fahrt oder einen Teil der Kosten.",
    description=(
        (
            "Für die Fahrt zur Schule ist der Landkreis Mittelhavel zuständig. "
            "Die Stadt nimmt Anträge an und schickt sie weiter."
        ),
        "Ob Sie Geld bekommen, hängt vom Weg zur Schule ab. In der Grundschule gilt meist eine Grenze von zwei Kilometern (Demowert).",
        "Kann Ihr Kind wegen einer Behinderung nicht mit dem Bus fahren, organisiert der Landkreis einen Fahrdienst.",
    ),
    steps=(
        "Sie stellen den Antrag für das Schuljahr.",
        "Die Schule bestätigt den Besuch.",
        "Der Landkreis schickt die Fahrkarte oder überweist das Geld.",
    ),
    documents=("Bestätigung der Schule", "Bei Behinderung: ärztliche Bescheinigung oder Ausweis"),
    fee_text="kostenlos; ein Eigenanteil ist je nach Satzung des Landkreises möglich",
    fee_cents=0,
    duration_text="etwa vier Wochen",
    duration_working_days=20,
    deadline_text="Stellen Sie den Antrag bis zum 30. April für das nächste Schuljahr (Demowert).",
    legal_basis=(
        "§ 112 Brandenburgisches Schulgesetz (BbgSchulG), Schülerbeförderung",
        "Satzung des Landkreises Mittelhavel zur Schülerbeförderung",
    ),
    office_key="kita-schule",
    trust=BASIS,
    target_groups=("families", "young", "disability"),
    synonyms=(
        "Schulbus",
        "Schülerticket",
        "Fahrkarte Schule",
        "Schulweg",
        "Fahrtkosten",
        "Schülerfahrausweis",
    ),
    life_situations=("school",),
    title_en="Have the journey to school paid",
    summary_en="If your child lives far from school, the county pays for all or part of the journey.",
    offline=offline(*COUNTERS, *BUS, phone=KITA_PHONE, bring=("Bestätigung der Schule",)),
    remedy="Gegen die Entscheidung können Sie beim Landkreis innerhalb eines Monats Widerspruch einlegen.",
    authority=county(
        "Schülerbeförderung",
        "Über den Antrag entscheidet der Landkreis. Die Stadt leitet ihn weiter.",
        "030 23125-930",
    ),
)

SERVICES = (KITA_PLATZ, KITA_BEITRAG, HORT, SCHULANMELDUNG, SCHUELERBEFOERDERUNG)
"""Services of this module in the order of the catalogue."""
