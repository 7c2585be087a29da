"""Services around moving home: registration, car, no-parking zone and resident parking."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BUS,
    BUS_WITH_LAKE,
    COUNTERS,
    FORM_AT_COUNTERS,
    HIGH,
    OBJECTION,
    RATHAUS,
    SUBSTANTIAL,
    county,
    offline,
)

UMMELDUNG = DemoService(
    key="ummeldung",
    title="Neue Adresse anmelden",
    official_title="Anmeldung oder Ummeldung einer Wohnung",
    summary="Sie sind umgezogen und melden Ihre neue Wohnung an.",
    description=(
        (
            "Nach jedem Umzug melden Sie sich an. Das gilt auch für einen Umzug innerhalb von Musterfelde. "
            "Bei der alten Gemeinde müssen Sie sich nicht abmelden."
        ),
        "Für eine Familie genügt es, wenn eine erwachsene Person kommt. Sie bringt die Ausweise aller mit.",
        "Wir ändern auch die Anschrift auf Ihrem Personalausweis und den Wohnort in Ihrem Reisepass.",
    ),
    steps=(
        "Sie lassen sich den Einzug von der Vermieterin oder dem Vermieter bestätigen.",
        "Sie kommen nach dem Einzug zu uns und füllen den Meldeschein aus.",
        "Wir ändern Ihre Ausweise und geben Ihnen die Meldebestätigung mit.",
        "Finanzamt, Rundfunkbeitrag und Wahlamt erfahren die Adresse von uns.",
    ),
    documents=(
        "Personalausweis oder Reisepass von allen, die umziehen",
        "Wohnungsgeberbestätigung",
        "Bei Zuzug aus dem Ausland: Geburtsurkunde und, wenn vorhanden, Heiratsurkunde",
        "Bei Kindern mit getrennten Eltern: Zustimmung des anderen Elternteils",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="sofort",
    duration_working_days=1,
    deadline_text="Melden Sie sich innerhalb von zwei Wochen nach dem Einzug an.",
    legal_basis=(
        "§ 17 Abs. 1 Bundesmeldegesetz (BMG), Anmeldung",
        "§ 19 Bundesmeldegesetz (BMG), Mitwirkung der Wohnungsgebenden",
        "§ 23 Bundesmeldegesetz (BMG), Erfüllung der Meldepflicht",
    ),
    office_key="buergeramt",
    trust=HIGH,
    target_groups=("newcomers", "residents", "families"),
    synonyms=(
        "umziehen",
        "Umzug",
        "anmelden",
        "Wohnsitz",
        "Adresse ändern",
        "Einzug",
        "Wohnung anmelden",
        "zugezogen",
    ),
    life_situations=("moving", "housing"),
    title_en="Register a new address",
    summary_en="You have moved and register your new home with the town.",
    offline=offline(
        *COUNTERS,
        *BUS_WITH_LAKE,
        bring=("Ausweise aller Personen", "Wohnungsgeberbestätigung"),
        note="Wer krank ist oder schlecht laufen kann, ruft an. Wir kommen nach Hause.",
    ),
    remedy=OBJECTION,
)

ABMELDUNG = DemoService(
    key="abmeldung",
    title="Wohnung abmelden",
    official_title="Abmeldung bei Wegzug ins Ausland oder Aufgabe einer Nebenwohnung",
    summary="Sie ziehen ins Ausland oder geben Ihre Nebenwohnung auf und melden sich ab.",
    description=(
        (
            "Abmelden müssen Sie sich nur in zwei Fällen: Sie ziehen aus Deutschland weg. "
            "Oder Sie geben eine Nebenwohnung auf."
        ),
        "Ziehen Sie innerhalb von Deutschland um? Dann genügt die Anmeldung am neuen Ort.",
        (
            "Sie bekommen eine Bestätigung. Heben Sie diese gut auf. "
            "Sie brauchen sie zum Beispiel, um Verträge zu kündigen."
        ),
    ),
    steps=(
        "Sie füllen das Formular aus und unterschreiben es.",
        "Sie bringen es vorbei oder schicken es mit der Post.",
        "Wir schicken Ihnen die Bestätigung.",
    ),
    documents=(
        "Personalausweis oder Reisepass, beim Brief als Kopie",
        "Neue Anschrift, wenn sie schon bekannt ist",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="vor Ort sofort, per Post etwa eine Woche",
    duration_working_days=5,
    deadline_text="Frühestens eine Woche vor dem Auszug, spätestens zwei Wochen danach.",
    legal_basis=(
        "§ 17 Abs. 2 Bundesmeldegesetz (BMG), Abmeldung",
        "§ 21 Bundesmeldegesetz (BMG), mehrere Wohnungen",
    ),
    office_key="buergeramt",
    trust=SUBSTANTIAL,
    target_groups=("residents",),
    synonyms=("auswandern", "wegziehen", "Wegzug", "Ausland", "Nebenwohnung aufgeben", "abmelden", "Auszug"),
    life_situations=("moving",),
    title_en="Deregister your home",
    summary_en="You are leaving Germany or giving up a second home and deregister.",
    offline=offline(*COUNTERS, *BUS),
    remedy=OBJECTION,
)

KFZ_UMMELDUNG = DemoService(
    key="kfz-ummeldung",
    title="Auto ummelden",
    official_title="Änderung der Anschrift oder Umschreibung eines Fahrzeugs",
    summary="Nach einem Umzug oder Kauf lassen Sie die Fahrzeugpapiere beim Landkreis ändern.",
    description=(
        "Für Fahrzeuge ist die Zulassungsbehörde des Landkreises Mittelhavel zuständig, nicht die Stadt.",
        "Ziehen Sie innerhalb des Landkreises um? Dann tragen wir die neue Adresse im Bürgeramt in den Fahrzeugschein ein.",
        "Kommen Sie aus einem anderen Landkreis? Ihr altes Kennzeichen dürfen Sie behalten.",
    ),
    steps=(
        "Sie melden zuerst Ihre Wohnung um.",
        "Sie gehen mit den Papieren zur Zulassungsbehörde oder nutzen das Online-Verfahren i-Kfz des Landkreises.",
        "Sie bekommen die neue Zulassungsbescheinigung.",
    ),
    documents=(
        "Personalausweis oder Reisepass mit neuer Adresse",
        "Zulassungsbescheinigung Teil I (Fahrzeugschein)",
        "Bei Kauf: Zulassungsbescheinigung Teil II (Fahrzeugbrief)",
        "Versicherungsnummer (eVB) bei Wechsel der Halterin oder des Halters",
        "SEPA-Mandat für die Kfz-Steuer",
    ),
    fee_text="Die Gebühr legt der Landkreis fest: Adressänderung etwa 12,00 Euro (Demowert)",
    fee_cents=1200,
    duration_text="sofort mit Termin",
    duration_working_days=1,
    deadline_text="Ändern Sie die Papiere unverzüglich nach dem Umzug.",
    legal_basis=("§ 15 Fahrzeug-Zulassungsverordnung (FZV), Mitteilungspflichten",),
    office_key="buergeramt",
    trust=HIGH,
    target_groups=("residents", "newcomers", "businesses"),
    synonyms=(
        "Auto anmelden",
        "Kfz",
        "Kennzeichen",
        "Zulassungsstelle",
        "Fahrzeugschein",
        "Motorrad",
        "Nummernschild",
    ),
    life_situations=("moving",),
    title_en="Change vehicle registration",
    summary_en="After moving or buying a car, have the vehicle papers changed by the county.",
    offline=offline(
        RATHAUS,
        on_paper="Beim Landkreis nur persönlich oder mit Vollmacht. Ein Muster der Vollmacht liegt im Rathaus aus.",
        bring=("Ausweis", "Fahrzeugschein"),
        note="Im Rathaus ändern wir nur die Adresse bei einem Umzug innerhalb des Landkreises.",
    ),
    remedy="Gegen eine Entscheidung des Landkreises können Sie dort innerhalb eines Monats Widerspruch einlegen.",
    authority=county("Zulassungsbehörde", "Termine und i-Kfz bietet der Landkreis an.", "030 23125-910"),
    online_note="Der Landkreis bietet das Online-Verfahren i-Kfz an. In diesem Portal gibt es die Leistung nicht.",
)

HALTEVERBOT = DemoService(
    key="halteverbot-umzug",
    title="Halteverbot für den Umzug beantragen",
    official_title="Verkehrsrechtliche Ausnahme und Anordnung eines vorübergehenden Haltverbots",
    summary="Sie halten am Umzugstag einen Platz vor dem Haus für den Möbelwagen frei.",
    description=(
        (
            "Mit der Genehmigung dürfen Sie für kurze Zeit Schilder aufstellen. "
            "Dann bleibt der Platz vor Ihrer Tür für den Möbelwagen frei."
        ),
        (
            "Über den Antrag entscheidet die Straßenverkehrsbehörde des Landkreises. "
            "Ordnung und Gewerbe nimmt den Antrag an und leitet ihn am selben Tag weiter."
        ),
        (
            "Die Schilder leihen Sie bei einer Firma. Sie müssen mindestens drei volle Tage vorher stehen. "
            "Notieren Sie, welche Autos beim Aufstellen schon dort parken."
        ),
    ),
    steps=(
        "Sie stellen den Antrag mit Adresse, Tag und Uhrzeit.",
        "Die Straßenverkehrsbehörde ordnet die Schilder an.",
        "Sie stellen die Schilder auf und füllen das Protokoll aus.",
        "Nach dem Umzug räumen Sie die Schilder weg.",
    ),
    documents=("Adresse und Skizze der Stelle", "Tag und Uhrzeit", "Länge des Fahrzeugs"),
    fee_text="35,00 Euro, die Schilder kosten extra (Demowert)",
    fee_cents=3500,
    duration_text="etwa eine Woche",
    duration_working_days=7,
    deadline_text="Stellen Sie den Antrag mindestens zwei Wochen vor dem Umzug.",
    legal_basis=(
        "§ 45 Straßenverkehrs-Ordnung (StVO), Verkehrszeichen und Verkehrseinrichtungen",
        "§ 46 Straßenverkehrs-Ordnung (StVO), Ausnahmegenehmigung",
        "Gebührenordnung für Maßnahmen im Straßenverkehr (GebOSt)",
    ),
    office_key="ordnung-gewerbe",
    trust=SUBSTANTIAL,
    target_groups=("residents", "newcomers", "businesses"),
    synonyms=("Parkverbot", "Umzugswagen", "Möbelwagen", "Haltverbot", "Schilder", "Parkplatz freihalten"),
    life_situations=("moving",),
    title_en="Apply for a no-parking zone for moving day",
    summary_en="Keep a space in front of your house free for the removal van.",
    offline=offline(*COUNTERS, *BUS, bring=("Skizze mit Hausnummer", "Ausweis")),
    remedy="Gegen die Entscheidung können Sie beim Landkreis innerhalb eines Monats Widerspruch einlegen.",
    authority=county(
        "Straßenverkehrsbehörde", "Anträge nimmt auch die Stadt an und leitet sie weiter.", "030 23125-912"
    ),
)

BEWOHNERPARKAUSWEIS = DemoService(
    key="bewohnerparkausweis",
    title="Bewohnerparkausweis beantragen",
    official_title="Erteilung eines Bewohnerparkausweises",
    summary="Mit dem Ausweis parken Sie in Ihrem Viertel ohne Parkschein und ohne Zeitgrenze.",
    description=(
        (
            "In der Altstadt, im Mühlenviertel, in der Seevorstadt und in der Gartenstadt gibt es Zonen für Bewohner:innen. "
            "Dort parken Sie mit dem Ausweis ohne Parkschein."
        ),
        (
            "Sie bekommen einen Ausweis, wenn Sie in der Zone gemeldet sind und dort wohnen. "
            "Das Auto muss auf Sie zugelassen sein oder Sie nutzen es dauerhaft."
        ),
        "Der Ausweis gilt für ein Auto und ein Jahr. Einen festen Parkplatz können wir nicht versprechen.",
    ),
    steps=(
        "Sie stellen den Antrag online, vor Ort oder auf Papier.",
        "Wir prüfen Anschrift, Zone und Fahrzeug.",
        "Sie bekommen den Bescheid und den Ausweis. Legen Sie ihn gut sichtbar ins Auto.",
    ),
    documents=(
        "Zulassungsbescheinigung Teil I (Fahrzeugschein)",
        "Bei fremdem Auto: Bestätigung, dass Sie das Auto dauerhaft nutzen",
        "Bei Carsharing: Mitgliedsbescheinigung",
    ),
    fee_text="29,00 Euro pro Jahr (Demowert)",
    fee_cents=2900,
    duration_text="online etwa drei Werktage, vor Ort sofort",
    duration_working_days=3,
    deadline_text="",
    legal_basis=(
        "§ 45 Abs. 1b Satz 1 Nr. 2a Straßenverkehrs-Ordnung (StVO)",
        "§ 6a Abs. 5a Straßenverkehrsgesetz (StVG), Gebühren für Bewohnerparkausweise",
        "Gebührenordnung für Maßnahmen im Straßenverkehr (GebOSt)",
    ),
    office_key="buergeramt",
    trust=SUBSTANTIAL,
    target_groups=("residents", "newcomers"),
    synonyms=(
        "Anwohnerparken",
        "Parkausweis",
        "Parken",
        "Parkplatz",
        "Anwohnerparkausweis",
        "Bewohnerparken",
    ),
    life_situations=("moving",),
    title_en="Apply for a resident parking permit",
    summary_en="Park in your neighbourhood without a ticket and without a time limit.",
    offline=offline(
        *COUNTERS, "mobil-mustersee", on_paper=FORM_AT_COUNTERS, bring=("Ausweis", "Fahrzeugschein")
    ),
    remedy=OBJECTION,
    form_key="bewohnerparkausweis",
    online_note="Sie können den Antrag hier online stellen.",
)

SERVICES = (UMMELDUNG, ABMELDUNG, KFZ_UMMELDUNG, HALTEVERBOT, BEWOHNERPARKAUSWEIS)
"""Services of this module in the order of the catalogue."""
