"""Identity papers and certificates from the register of residents."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BUS_VILLAGES,
    BUS_WITH_LAKE,
    COUNTERS,
    FORM_AT_COUNTERS,
    HIGH,
    IN_PERSON_ONLY,
    OBJECTION,
    SUBSTANTIAL,
    offline,
)

PERSONALAUSWEIS = DemoService(
    key="personalausweis",
    title="Personalausweis beantragen",
    official_title="Ausstellung eines Personalausweises",
    summary="Sie beantragen einen neuen Personalausweis, weil der alte abläuft, verloren ist oder nicht mehr stimmt.",
    description=(
        "Ab 16 Jahren brauchen Sie einen Ausweis. Sie haben einen gültigen Reisepass? Dann genügt auch dieser.",
        (
            "Der Ausweis gilt zehn Jahre. Sind Sie jünger als 24, gilt er sechs Jahre. "
            "Mit dem Chip können Sie sich auch im Internet ausweisen."
        ),
        (
            "Wir nehmen Ihre Fingerabdrücke auf. Das Lichtbild muss digital sein. "
            "Sie machen es am Gerät im Bürgeramt oder in einem zugelassenen Fotostudio."
        ),
        (
            "Sie brauchen sofort ein Dokument? Dann stellen wir einen vorläufigen Personalausweis aus. "
            "Er gilt höchstens drei Monate."
        ),
    ),
    steps=(
        "Sie kommen persönlich zu uns. Ein Termin erspart Ihnen das Warten.",
        "Wir prüfen Ihre Angaben, nehmen die Fingerabdrücke auf und Sie unterschreiben.",
        "Die Bundesdruckerei stellt den Ausweis her.",
        "Sie bekommen einen Brief mit der PIN oder setzen die PIN bei der Abholung.",
        "Sie holen den Ausweis ab. Das darf auch eine Person mit Ihrer Vollmacht tun.",
    ),
    documents=(
        "Alter Ausweis, Reisepass oder Kinderreisepass",
        "Digitales Lichtbild (Code aus dem Fotostudio oder Aufnahme vor Ort)",
        "Beim ersten Ausweis: Geburtsurkunde",
        "Unter 16 Jahren: Zustimmung der Sorgeberechtigten",
        "Bei Verlust oder Diebstahl: Verlustanzeige, wenn vorhanden",
    ),
    fee_text="46,00 Euro, unter 24 Jahren 27,60 Euro, vorläufiger Ausweis 10,00 Euro (Demowert)",
    fee_cents=4600,
    duration_text="etwa drei Wochen",
    duration_working_days=15,
    deadline_text="Beantragen Sie den neuen Ausweis, bevor der alte abläuft.",
    legal_basis=(
        "§ 1 Personalausweisgesetz (PAuswG), Ausweispflicht",
        "§ 9 Personalausweisgesetz (PAuswG), Ausstellung",
        "Personalausweisgebührenverordnung (PAuswGebV)",
    ),
    office_key="buergeramt",
    trust=HIGH,
    target_groups=("residents", "young"),
    synonyms=("Perso", "Ausweis", "Identitätskarte", "ID-Karte", "Ausweis verloren", "neuer Ausweis", "eID"),
    life_situations=("travel",),
    title_en="Apply for an identity card",
    summary_en="Apply for a new German identity card when yours expires, is lost or is no longer correct.",
    offline=offline(
        *COUNTERS,
        *BUS_VILLAGES,
        on_paper=IN_PERSON_ONLY,
        bring=("Alter Ausweis oder anderes Dokument mit Bild", "Gebühr bar oder mit Karte"),
        note="Der Bus hat das Gerät für Fingerabdrücke und Bild an Bord.",
    ),
    remedy=OBJECTION,
)

REISEPASS = DemoService(
    key="reisepass",
    title="Reisepass beantragen",
    official_title="Ausstellung eines Reisepasses",
    summary="Sie beantragen einen Reisepass für Reisen in Länder, die keinen Personalausweis annehmen.",
    description=(
        (
            "Den Reisepass brauchen Sie für viele Reisen außerhalb der Europäischen Union. "
            "Auch Kinder bekommen einen Reisepass. Den Kinderreisepass gibt es nicht mehr."
        ),
        "Der Pass gilt zehn Jahre. Sind Sie jünger als 24, gilt er sechs Jahre.",
        "Sie reisen bald? Im Expressverfahren ist der Pass meist nach drei Werktagen da. Das kostet mehr.",
    ),
    steps=(
        "Sie kommen persönlich zu uns, auch mit Kindern.",
        "Wir prüfen Ihre Angaben, nehmen ab sechs Jahren Fingerabdrücke auf und Sie unterschreiben.",
        "Die Bundesdruckerei stellt den Pass her.",
        "Sie holen den Pass ab und geben den alten zurück.",
    ),
    documents=(
        "Alter Reisepass oder Personalausweis",
        "Digitales Lichtbild (Code aus dem Fotostudio oder Aufnahme vor Ort)",
        "Beim ersten Pass: Geburtsurkunde",
        "Für Kinder und Jugendliche: Zustimmung der Sorgeberechtigten",
    ),
    fee_text="70,00 Euro, unter 24 Jahren 37,50 Euro, Express 32,00 Euro zusätzlich (Demowert)",
    fee_cents=7000,
    duration_text="etwa vier Wochen, im Expressverfahren etwa drei Werktage",
    duration_working_days=20,
    deadline_text="Beantragen Sie den Pass mindestens sechs Wochen vor der Reise.",
    legal_basis=(
        "§ 1 Passgesetz (PassG), Passpflicht",
        "§ 6 Passgesetz (PassG), Ausstellung eines Passes",
        "Passverordnung (PassV)",
    ),
    office_key="buergeramt",
    trust=HIGH,
    target_groups=("residents", "families"),
    synonyms=("Pass", "Kinderpass", "Kinderreisepass", "Urlaub", "Expresspass", "Reisedokument"),
    life_situations=("travel",),
    title_en="Apply for a passport",
    summary_en="Apply for a passport for journeys to countries that do not accept an identity card.",
    offline=offline(
        *COUNTERS,
        on_paper=IN_PERSON_ONLY,
        bring=("Alter Pass oder Ausweis", "Gebühr bar oder mit Karte"),
    ),
    remedy=OBJECTION,
)

FUEHRUNGSZEUGNIS = DemoService(
    key="fuehrungszeugnis",
    title="Führungszeugnis beantragen",
    official_title="Führungszeugnis nach dem Bundeszentralregistergesetz",
    summary="Sie beantragen ein Führungszeugnis, zum Beispiel für eine neue Arbeit oder ein Ehrenamt.",
    description=(
        (
            "Das Führungszeugnis sagt, ob Sie vorbestraft sind. "
            "Es kommt vom Bundesamt für Justiz. Wir nehmen Ihren Antrag an und leiten ihn weiter."
        ),
        (
            "Sie arbeiten mit Kindern oder Jugendlichen? Dann brauchen Sie oft das erweiterte Führungszeugnis. "
            "Dafür gibt Ihnen die Einrichtung eine schriftliche Aufforderung."
        ),
        "Für eine Behörde schicken wir das Zeugnis direkt dorthin.",
    ),
    steps=(
        "Sie beantragen das Zeugnis bei uns, persönlich oder mit einem Brief und beglaubigter Unterschrift.",
        "Mit dem Online-Ausweis geht es auch direkt beim Bundesamt für Justiz.",
        "Das Bundesamt schickt das Zeugnis zu Ihnen nach Hause oder an die Behörde.",
    ),
    documents=(
        "Personalausweis oder Reisepass",
        "Für das erweiterte Zeugnis: Aufforderung der Einrichtung",
        "Für ein Ehrenamt ohne Gebühr: Bestätigung der Einrichtung",
        "Für eine Behörde: Anschrift und Aktenzeichen",
    ),
    fee_text="13,00 Euro, für ein Ehrenamt auf Antrag kostenlos (Demowert)",
    fee_cents=1300,
    duration_text="etwa zwei Wochen",
    duration_working_days=10,
    deadline_text="",
    legal_basis=(
        "§ 30 Bundeszentralregistergesetz (BZRG), Antrag",
        "§ 30a Bundeszentralregistergesetz (BZRG), erweitertes Führungszeugnis",
    ),
    office_key="buergeramt",
    trust=HIGH,
    target_groups=("residents", "young", "associations"),
    synonyms=(
        "polizeiliches Führungszeugnis",
        "Vorstrafen",
        "erweitertes Führungszeugnis",
        "Bewerbung",
        "Trainer",
    ),
    life_situations=("travel", "engagement", "business"),
    title_en="Apply for a certificate of conduct",
    summary_en="Apply for a certificate of conduct, for example for a new job or for voluntary work.",
    offline=offline(*COUNTERS, *BUS_WITH_LAKE, on_paper=FORM_AT_COUNTERS),
    remedy=(
        "Halten Sie den Inhalt für falsch, wenden Sie sich an das Bundesamt für Justiz in Bonn. "
        "Wir helfen Ihnen beim Schreiben."
    ),
)

MELDEBESCHEINIGUNG = DemoService(
    key="meldebescheinigung",
    title="Meldebescheinigung bekommen",
    official_title="Einfache und erweiterte Meldebescheinigung",
    summary="Die Meldebescheinigung bestätigt, wo Sie gemeldet sind.",
    description=(
        "Viele Stellen möchten wissen, wo Sie wohnen, zum Beispiel eine Bank oder eine Versicherung.",
        (
            "Die einfache Bescheinigung nennt Ihren Namen und Ihre Anschrift. "
            "Die erweiterte nennt auf Wunsch mehr, zum Beispiel Ihren Familienstand oder frühere Anschriften."
        ),
    ),
    steps=(
        "Sie sagen uns, wofür Sie die Bescheinigung brauchen.",
        "Vor Ort bekommen Sie die Bescheinigung sofort.",
        "Auf einen Brief antworten wir mit der Post.",
    ),
    documents=("Personalausweis oder Reisepass", "Bei Vertretung: Vollmacht und Ihr eigener Ausweis"),
    fee_text="8,00 Euro, für Rente und Sozialleistungen kostenlos (Demowert)",
    fee_cents=800,
    duration_text="vor Ort sofort, per Post etwa eine Woche",
    duration_working_days=5,
    deadline_text="",
    legal_basis=(
        "§ 18 Bundesmeldegesetz (BMG), Meldebescheinigung",
        "Verwaltungsgebührensatzung der Stadt Musterfelde",
    ),
    office_key="buergeramt",
    trust=SUBSTANTIAL,
    target_groups=("residents",),
    synonyms=("Meldebestätigung", "Wohnsitzbescheinigung", "Adresse bestätigen", "Haushaltsbescheinigung"),
    life_situations=("travel", "marriage", "moving"),
    title_en="Get a certificate of residence",
    summary_en="The certificate confirms at which address you are registered.",
    offline=offline(
        *COUNTERS,
        *BUS_WITH_LAKE,
        on_paper="Ein kurzer, unterschriebener Brief mit einer Kopie Ihres Ausweises genügt.",
    ),
    remedy=OBJECTION,
)

SERVICES = (PERSONALAUSWEIS, REISEPASS, FUEHRUNGSZEUGNIS, MELDEBESCHEINIGUNG)
"""Services of this module in the order of the catalogue."""
