"""Births, names, marriages, deaths and graves."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS_VILLAGES,
    COUNTERS,
    HIGH,
    IN_PERSON_ONLY,
    OBJECTION,
    RATHAUS,
    REGISTRY_COURT,
    offline,
)

STANDESAMT_PHONE = "030 23125-120"

GEBURTSURKUNDE = DemoService(
    key="geburtsurkunde",
    title="Geburtsurkunde bekommen",
    official_title="Beurkundung einer Geburt und Ausstellung von Geburtsurkunden",
    summary="Ihr Kind ist geboren, oder Sie brauchen eine neue Urkunde über eine Geburt.",
    description=(
        (
            "Wird ein Kind in Musterfelde oder Kleinmuster geboren, beurkunden wir die Geburt. "
            "Die Klinik zeigt die Geburt meist selbst an."
        ),
        "Sie bekommen Urkunden für Kindergeld, Elterngeld und Krankenkasse. Diese sind kostenlos.",
        (
            "Eine neue Urkunde bekommen die Person selbst, ihr Ehe- oder Lebenspartner, ihre Vorfahren und ihre Nachkommen. "
            "Andere Menschen müssen ein rechtliches Interesse nachweisen."
        ),
    ),
    steps=(
        "Sie geben die Unterlagen in der Klinik ab oder bringen sie zu uns.",
        "Sie bestimmen den Namen des Kindes.",
        "Wir beurkunden die Geburt und stellen die Urkunden aus.",
        "Das Meldeamt trägt das Kind ein. Die Steuer-ID kommt mit der Post.",
    ),
    documents=(
        "Ausweise der Eltern",
        "Geburtsurkunden der Eltern, bei Ehe auch die Eheurkunde",
        "Wenn vorhanden: Anerkennung der Vaterschaft und Sorgeerklärung",
        "Bei Hausgeburt: Bescheinigung der Hebamme",
        "Fremdsprachige Urkunden mit Übersetzung",
    ),
    fee_text="Erste Urkunden nach der Geburt kostenlos, weitere 12,00 Euro (Demowert)",
    fee_cents=1200,
    duration_text="etwa eine Woche, wenn alle Unterlagen da sind",
    duration_working_days=5,
    deadline_text="Zeigen Sie die Geburt innerhalb einer Woche an.",
    legal_basis=(
        "§ 18 Personenstandsgesetz (PStG), Anzeige der Geburt",
        "§ 59 Personenstandsgesetz (PStG), Geburtsurkunde",
        "§ 62 Personenstandsgesetz (PStG), wer Urkunden bekommt",
    ),
    office_key="standesamt",
    trust=HIGH,
    target_groups=("families", "residents"),
    synonyms=(
        "Geburt",
        "Baby",
        "Kind geboren",
        "Geburtsschein",
        "Urkunde",
        "Neugeborenes",
        "Abstammungsurkunde",
    ),
    life_situations=("birth", "marriage"),
    title_en="Get a birth certificate",
    summary_en="Your child has been born, or you need a new birth certificate.",
    offline=offline(
        RATHAUS,
        phone=STANDESAMT_PHONE,
        on_paper="Schreiben Sie uns einen Brief mit Name, Tag und Ort der Geburt und einer Kopie Ihres Ausweises.",
        bring=("Ausweise", "Urkunden der Eltern"),
        note="Das Mobile Bürgerbüro nimmt Ihren Brief mit und bringt die Urkunde beim nächsten Halt.",
    ),
    remedy=REGISTRY_COURT,
)

NAMENSERKLAERUNG = DemoService(
    key="namenserklaerung",
    title="Namen erklären oder ändern",
    official_title="Erklärung zur Namensführung von Eheleuten und Kindern",
    summary="Sie bestimmen nach Heirat, Scheidung oder für ein Kind, welchen Namen Sie führen.",
    description=(
        "Seit Mai 2025 gibt es mehr Möglichkeiten: Eheleute und Kinder können auch einen Doppelnamen führen.",
        "Nach einer Scheidung können Sie zu einem früheren Namen zurückkehren.",
        "Wir beraten Sie vorher. Manche Erklärungen kann man nur einmal abgeben.",
    ),
    steps=(
        "Sie rufen an und schildern, was Sie möchten.",
        "Sie kommen mit allen Beteiligten zum Termin. Kinder ab fünf Jahren wirken mit.",
        "Wir beurkunden die Erklärung und stellen eine Bescheinigung aus.",
        "Danach beantragen Sie neue Ausweise.",
    ),
    documents=(
        "Ausweis",
        "Geburtsurkunde",
        "Eheurkunde, bei Scheidung mit rechtskräftigem Beschluss",
        "Bei Kindern: Zustimmung der Sorgeberechtigten",
    ),
    fee_text="30,00 Euro (Demowert)",
    fee_cents=3000,
    duration_text="am Tag des Termins",
    duration_working_days=1,
    deadline_text="",
    legal_basis=(
        "§ 1355 Bürgerliches Gesetzbuch (BGB), Ehename",
        "§§ 1617 ff. Bürgerliches Gesetzbuch (BGB), Name des Kindes",
        "§ 41 und § 45 Personenstandsgesetz (PStG), Erklärungen zur Namensführung",
    ),
    office_key="standesamt",
    trust=HIGH,
    target_groups=("families", "residents"),
    synonyms=("Name ändern", "Nachname", "Doppelname", "Mädchenname", "Geburtsname", "Familienname"),
    life_situations=("marriage", "birth"),
    title_en="Declare or change a family name",
    summary_en="After marriage, divorce or for a child, you decide which name to use.",
    offline=offline(RATHAUS, phone=STANDESAMT_PHONE, on_paper=IN_PERSON_ONLY, bring=("Ausweis", "Urkunden")),
    remedy=REGISTRY_COURT,
)

EHESCHLIESSUNG = DemoService(
    key="eheschliessung",
    title="Heiraten",
    official_title="Anmeldung der Eheschließung",
    summary="Sie möchten heiraten und melden die Eheschließung beim Standesamt an.",
    description=(
        "Sie melden die Ehe dort an, wo eine oder einer von Ihnen wohnt. Heiraten können Sie überall in Deutschland.",
        "Wir prüfen, ob der Ehe etwas entgegensteht. Danach haben Sie sechs Monate Zeit für die Trauung.",
        "In Musterfelde trauen wir im Rathaus, in der Alten Mühle und im Sommer am Mustersee.",
    ),
    steps=(
        "Sie rufen an. Wir sagen Ihnen, welche Unterlagen Sie brauchen.",
        "Sie melden die Ehe gemeinsam an. Kann eine Person nicht kommen, genügt eine Vollmacht.",
        "Wir prüfen die Unterlagen und reservieren Ihren Termin.",
        "Sie heiraten und bekommen die Eheurkunde.",
    ),
    documents=(
        "Ausweise",
        "Beglaubigte Abschriften aus dem Geburtenregister",
        "Erweiterte Meldebescheinigung, wenn Sie nicht in Musterfelde wohnen",
        "Bei früherer Ehe: Nachweis der Auflösung",
        "Bei ausländischer Staatsangehörigkeit: Ehefähigkeitszeugnis oder Befreiung",
    ),
    fee_text="60,00 Euro, mit ausländischem Recht 90,00 Euro, Trauung am See 120,00 Euro zusätzlich (Demowert)",
    fee_cents=6000,
    duration_text="Prüfung etwa zwei Wochen",
    duration_working_days=10,
    deadline_text="Melden Sie die Ehe höchstens sechs Monate vor der Trauung an.",
    legal_basis=(
        "§ 12 Personenstandsgesetz (PStG), Anmeldung der Eheschließung",
        "§ 13 Personenstandsgesetz (PStG), Prüfung der Ehevoraussetzungen",
        "§§ 1303 ff. Bürgerliches Gesetzbuch (BGB), Ehefähigkeit",
    ),
    office_key="standesamt",
    trust=HIGH,
    target_groups=("residents", "families"),
    synonyms=("Hochzeit", "Trauung", "Eheurkunde", "Standesamt", "Verlobung", "Heirat"),
    life_situations=("marriage",),
    title_en="Get married",
    summary_en="You want to marry and give notice to the registry office.",
    offline=offline(RATHAUS, phone=STANDESAMT_PHONE, on_paper=IN_PERSON_ONLY, bring=("Ausweise", "Urkunden")),
    remedy=REGISTRY_COURT,
)

STERBEURKUNDE = DemoService(
    key="sterbeurkunde",
    title="Sterbeurkunde bekommen",
    official_title="Beurkundung eines Sterbefalls und Ausstellung von Sterbeurkunden",
    summary="Ein Mensch ist gestorben und Sie brauchen die Urkunden für Rente, Bank und Erbe.",
    description=(
        (
            "Wir beurkunden jeden Sterbefall in Musterfelde und Kleinmuster. "
            "Oft übernimmt das Bestattungshaus die Anzeige für Sie."
        ),
        (
            "Sie brauchen die Urkunde zum Beispiel für Rente, Versicherungen, Bank und Nachlassgericht. "
            "Für die Rente ist sie kostenlos."
        ),
        "Nehmen Sie sich Zeit. Wir gehen alles mit Ihnen durch.",
    ),
    steps=(
        "Sie oder das Bestattungshaus zeigen den Sterbefall an.",
        "Wir prüfen die Unterlagen und beurkunden den Tod.",
        "Sie bekommen so viele Urkunden, wie Sie brauchen.",
        "Meldeamt, Finanzamt und Nachlassgericht erfahren es von uns.",
    ),
    documents=(
        "Todesbescheinigung der Ärztin oder des Arztes",
        "Geburtsurkunde oder Eheurkunde der verstorbenen Person",
        "Ausweis der verstorbenen Person",
        "Ihr eigener Ausweis",
    ),
    fee_text="12,00 Euro, jede weitere 6,00 Euro, für die Rente kostenlos (Demowert)",
    fee_cents=1200,
    duration_text="etwa zwei Werktage",
    duration_working_days=2,
    deadline_text="Zeigen Sie den Tod spätestens am dritten Werktag danach an.",
    legal_basis=(
        "§ 28 Personenstandsgesetz (PStG), Anzeige des Todes",
        "§ 60 Personenstandsgesetz (PStG), Sterbeurkunde",
        "§ 62 Personenstandsgesetz (PStG), wer Urkunden bekommt",
    ),
    office_key="standesamt",
    trust=HIGH,
    target_groups=("residents", "families", "older"),
    synonyms=("Todesfall", "Tod", "gestorben", "Totenschein", "Sterbefall", "Erbe", "Beerdigung"),
    life_situations=("bereavement",),
    title_en="Get a death certificate",
    summary_en="Someone has died and you need certificates for pension, bank and inheritance.",
    offline=offline(
        RATHAUS,
        phone=STANDESAMT_PHONE,
        on_paper="Ein Brief mit Name und Todestag und einer Kopie Ihres Ausweises genügt.",
        bring=("Todesbescheinigung", "Urkunden", "Ihr Ausweis"),
        note="Wenn Sie nicht kommen können, besuchen wir Sie zu Hause.",
    ),
    remedy=REGISTRY_COURT,
)

GRABNUTZUNG = DemoService(
    key="grabnutzung",
    title="Grab auswählen oder verlängern",
    official_title="Verleihung oder Verlängerung des Nutzungsrechts an einer Grabstätte",
    summary="Sie suchen ein Grab auf einem städtischen Friedhof aus oder verlängern das Recht an einem Grab.",
    description=(
        (
            "Die Stadt hat Friedhöfe in der Gartenstadt, in Wiesenau und in Hohenfeld. "
            "Es gibt Erdgräber, Urnengräber, Baumgräber und ein Feld für früh verstorbene Kinder."
        ),
        (
            "Ein Wahlgrab gilt 25 Jahre (Demowert). Vor dem Ende schreiben wir Ihnen. "
            "Sie können dann verlängern oder das Grab zurückgeben."
        ),
    ),
    steps=(
        "Sie rufen an oder kommen vorbei. Wir zeigen Ihnen die freien Gräber auch vor Ort.",
        "Sie unterschreiben den Antrag.",
        "Sie bekommen die Urkunde über das Grab und den Gebührenbescheid.",
    ),
    documents=(
        "Sterbeurkunde oder Bestattungsanzeige",
        "Ihr Ausweis",
        "Bei Verlängerung: bisherige Graburkunde",
    ),
    fee_text="Urnengrab ab 620,00 Euro, Erdgrab ab 1.150,00 Euro, Verlängerung je Jahr ab 26,00 Euro (Demowert)",
    fee_cents=None,
    duration_text="etwa eine Woche, bei einer Bestattung sofort",
    duration_working_days=5,
    deadline_text="Verlängern Sie, bevor das Recht am Grab endet.",
    legal_basis=(
        "Brandenburgisches Bestattungsgesetz (BbgBestG)",
        "Friedhofssatzung der Stadt Musterfelde",
        "Friedhofsgebührensatzung der Stadt Musterfelde",
    ),
    office_key="umwelt",
    trust=BASIS,
    target_groups=("residents", "older", "families"),
    synonyms=("Friedhof", "Grab", "Grabstelle", "Beerdigung", "Urne", "Bestattung", "Ruhezeit"),
    life_situations=("bereavement",),
    title_en="Choose or extend a grave",
    summary_en="You choose a grave in a municipal cemetery or extend the right to one.",
    offline=offline(
        *COUNTERS, *BUS_VILLAGES, phone="030 23125-165", bring=("Graburkunde, wenn vorhanden", "Ausweis")
    ),
    remedy=OBJECTION,
)

SERVICES = (GEBURTSURKUNDE, NAMENSERKLAERUNG, EHESCHLIESSUNG, STERBEURKUNDE, GRABNUTZUNG)
"""Services of this module in the order of the catalogue."""
