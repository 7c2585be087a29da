"""Use of public space: tables, scaffolding, posters, events and fires."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.business import ORDNUNG_PHONE
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS_VILLAGES,
    COUNTERS,
    OBJECTION,
    RATHAUS,
    SUBSTANTIAL,
    offline,
)

STREET_LAW = "§ 18 Brandenburgisches Straßengesetz (BbgStrG), Sondernutzung"
STATUTE = "Sondernutzungssatzung der Stadt Musterfelde"

SIDEWALK_MIN_CM = 180
"""Width in centimetres that tables must leave free on a pavement (demo value of the statute)."""

TISCHE = DemoService(
    key="sondernutzung-tische",
    title="Tische und Stühle nach draußen stellen",
    official_title="Sondernutzungserlaubnis für Außengastronomie und Warenauslagen",
    summary="Sie möchten vor Ihrem Geschäft Tische, Stühle, Waren oder einen Aufsteller auf den Gehweg stellen.",
    description=(
        "Gehwege gehören allen. Wenn Sie dort Tische oder Waren aufstellen, brauchen Sie eine Erlaubnis.",
        (
            "Auf dem Gehweg bleiben immer 1,80 Meter frei (Demowert). "
            "So kommen auch Menschen mit Rollstuhl, Kinderwagen und Langstock gut vorbei."
        ),
        "Die Erlaubnis gilt für eine Saison oder ein Jahr. Leitstreifen und Eingänge bleiben frei.",
    ),
    steps=(
        "Sie stellen den Antrag mit einer Skizze.",
        "Wir prüfen den Platz, auch mit dem Blick auf Barrierefreiheit und Rettungswege.",
        "Sie bekommen den Bescheid mit der genauen Fläche und der Gebühr.",
        "Sie hängen die Erlaubnis gut sichtbar auf.",
    ),
    documents=("Skizze mit Maßen von Fläche und freiem Gehweg", "Gewerbeanmeldung", "Zeitraum und Uhrzeiten"),
    fee_text="3,00 Euro je Quadratmeter und Monat, in der Altstadt 4,50 Euro, Bearbeitung 25,00 Euro (Demowert)",
    fee_cents=2500,
    duration_text="etwa drei Wochen",
    duration_working_days=15,
    deadline_text="Stellen Sie den Antrag mindestens vier Wochen vor dem ersten Tag.",
    legal_basis=(STREET_LAW, STATUTE, "Sondernutzungsgebührensatzung der Stadt Musterfelde"),
    office_key="ordnung-gewerbe",
    trust=SUBSTANTIAL,
    target_groups=("businesses",),
    synonyms=(
        "Außengastronomie",
        "Terrasse",
        "Gehweg",
        "Freisitz",
        "Warenauslage",
        "Aufsteller",
        "Straßencafé",
    ),
    life_situations=("business",),
    title_en="Put tables and chairs outside",
    summary_en="You want to place tables, chairs, goods or a sign on the pavement in front of your shop.",
    offline=offline(*COUNTERS, phone=ORDNUNG_PHONE, bring=("Skizze", "Gewerbeanmeldung")),
    remedy=OBJECTION,
    form_key="sondernutzung",
    online_note="Sie können den Antrag hier online stellen.",
)

GERUEST = DemoService(
    key="sondernutzung-geruest",
    title="Gerüst oder Container aufstellen",
    official_title="Sondernutzungserlaubnis für Gerüste, Container und Baumaterial",
    summary="Sie bauen und brauchen dafür ein Stück Straße oder Gehweg.",
    description=(
        "Steht ein Gerüst, ein Container oder Baumaterial auf öffentlicher Straße, brauchen Sie eine Erlaubnis.",
        (
            "Stört die Baustelle den Verkehr, kommt eine Anordnung der Straßenverkehrsbehörde des Landkreises dazu. "
            "Wir leiten Ihre Unterlagen weiter."
        ),
        "Fußwege bleiben sicher und ohne Stufen. Baustellen sind im Dunkeln beleuchtet.",
    ),
    steps=(
        "Sie oder Ihre Baufirma stellen den Antrag mit Lageplan.",
        "Wir prüfen Fläche, Dauer und Wege.",
        "Sie bekommen den Bescheid.",
        "Nach dem Abbau sehen wir uns die Fläche gemeinsam an.",
    ),
    documents=("Lageplan mit Maßen", "Beginn und Ende", "Name und Telefonnummer der Bauleitung"),
    fee_text="1,50 Euro je Quadratmeter und Woche, Bearbeitung 25,00 Euro (Demowert)",
    fee_cents=2500,
    duration_text="etwa zwei Wochen",
    duration_working_days=10,
    deadline_text="Stellen Sie den Antrag mindestens drei Wochen vor dem Aufbau.",
    legal_basis=(STREET_LAW, STATUTE, "§ 45 Abs. 6 Straßenverkehrs-Ordnung (StVO), Arbeiten im Straßenraum"),
    office_key="ordnung-gewerbe",
    trust=SUBSTANTIAL,
    target_groups=("owners", "businesses"),
    synonyms=("Baugerüst", "Schuttcontainer", "Baustelle", "Container", "Kran", "Straße sperren"),
    life_situations=("building",),
    title_en="Put up scaffolding or a skip",
    summary_en="You are building and need part of the street or pavement.",
    offline=offline(*COUNTERS, phone=ORDNUNG_PHONE, bring=("Lageplan", "Angaben zur Baufirma")),
    remedy=OBJECTION,
    form_key="sondernutzung",
    online_note="Sie können den Antrag hier online stellen.",
)

PLAKATIERUNG = DemoService(
    key="plakatierung",
    title="Plakate aufhängen",
    official_title="Sondernutzungserlaubnis für Plakatwerbung",
    summary="Sie möchten für eine Veranstaltung Plakate an Straßen und Laternen aufhängen.",
    description=(
        "Plakate an Straßen brauchen eine Erlaubnis. Vereine zahlen für Veranstaltungen in Musterfelde nichts (Demowert).",
        (
            "Erlaubt sind bis zu 30 Plakate für höchstens zwei Wochen. "
            "Verkehrszeichen, Bäume und Kreuzungen bleiben frei."
        ),
        "Vor Wahlen gelten eigene Regeln für Parteien und Gruppen.",
    ),
    steps=(
        "Sie nennen Veranstaltung, Zeitraum, Zahl und Größe der Plakate.",
        "Wir schicken den Bescheid und die Aufkleber für die Plakate.",
        "Sie hängen die Plakate spätestens drei Tage nach der Veranstaltung ab.",
    ),
    documents=("Muster des Plakats", "Liste der Straßen", "Name einer verantwortlichen Person"),
    fee_text="1,00 Euro je Plakat, für Vereine kostenlos (Demowert)",
    fee_cents=None,
    duration_text="etwa eine Woche",
    duration_working_days=5,
    deadline_text="Stellen Sie den Antrag mindestens zwei Wochen vorher.",
    legal_basis=(STREET_LAW, STATUTE),
    office_key="ordnung-gewerbe",
    trust=BASIS,
    target_groups=("associations", "businesses"),
    synonyms=("Plakat", "Werbung", "Poster", "Laternen", "Veranstaltung bewerben", "Banner"),
    life_situations=("engagement", "business"),
    title_en="Put up posters",
    summary_en="You want to put up posters along streets for an event.",
    offline=offline(RATHAUS, *BUS_VILLAGES, phone=ORDNUNG_PHONE, bring=("Muster des Plakats",)),
    remedy=OBJECTION,
)

VERANSTALTUNG = DemoService(
    key="veranstaltung-anzeigen",
    title="Veranstaltung anzeigen",
    official_title="Anzeige einer öffentlichen Veranstaltung",
    summary="Sie planen ein Fest, einen Lauf oder ein Konzert und sagen uns vorher Bescheid.",
    description=(
        (
            "Mit einer Anzeige erfahren alle Stellen von Ihrer Veranstaltung. "
            "Wir sagen Ihnen, welche Genehmigungen Sie noch brauchen."
        ),
        "Typische Themen sind Straßensperrung, Musik, Ausschank, Rettungswege und Müll.",
        (
            "Sie planen eine Versammlung oder Demonstration? Dann wenden Sie sich an die Polizei. "
            "Dafür brauchen Sie keine Erlaubnis der Stadt."
        ),
    ),
    steps=(
        "Sie beschreiben die Veranstaltung: Was, wann, wo, wie viele Menschen?",
        "Wir fragen Feuerwehr, Polizei, Landkreis und Bauhof.",
        "Bei großen Veranstaltungen laden wir Sie zu einem Gespräch ein.",
        "Sie bekommen eine Antwort mit allen Auflagen auf einem Blatt.",
    ),
    documents=(
        "Lageplan",
        "Ablauf mit Uhrzeiten",
        "Zahl der Gäste",
        "Versicherung der Veranstaltung",
        "Ab 500 Gästen: Sicherheitskonzept",
    ),
    fee_text="Die Anzeige ist kostenlos. Genehmigungen kosten je nach Art 25,00 bis 200,00 Euro (Demowert).",
    fee_cents=0,
    duration_text="etwa drei Wochen, bei großen Veranstaltungen länger",
    duration_working_days=15,
    deadline_text="Sagen Sie uns mindestens sechs Wochen vorher Bescheid, bei Ausschank reichen zwei Wochen.",
    legal_basis=(
        "Ordnungsbehördengesetz Brandenburg (OBG)",
        "Landesimmissionsschutzgesetz Brandenburg (LImschG), Schutz der Nachtruhe",
        "§ 2 Abs. 2 Brandenburgisches Gaststättengesetz (BbgGastG), vorübergehender Ausschank",
        "§ 29 Abs. 2 Straßenverkehrs-Ordnung (StVO), Veranstaltungen auf Straßen",
    ),
    office_key="ordnung-gewerbe",
    trust=BASIS,
    target_groups=("associations", "businesses", "residents"),
    synonyms=(
        "Straßenfest",
        "Fest",
        "Konzert",
        "Flohmarkt",
        "Umzug mit Musik",
        "Laternenumzug",
        "Nachbarschaftsfest",
    ),
    life_situations=("engagement", "business"),
    title_en="Report an event",
    summary_en="You plan a street party, run or concert and let us know beforehand.",
    offline=offline(*COUNTERS, *BUS_VILLAGES, phone=ORDNUNG_PHONE, bring=("Plan und Ablauf",)),
    remedy=OBJECTION,
)

OSTERFEUER = DemoService(
    key="osterfeuer",
    title="Osterfeuer beantragen",
    official_title="Ausnahmegenehmigung für ein Brauchtumsfeuer",
    summary="Sie möchten zu Ostern oder zu einem anderen Brauch ein großes Feuer machen.",
    description=(
        (
            "Feuer im Freien sind verboten, wenn sie andere belästigen oder gefährden. "
            "Für Bräuche wie das Osterfeuer sind Ausnahmen möglich."
        ),
        "Verbrannt wird nur trockenes, unbehandeltes Holz. Garten- und Sperrmüll sind verboten.",
        (
            "Schichten Sie das Holz erst am Tag des Feuers auf. So schützen Sie Igel und Vögel. "
            "Ab der Waldbrandgefahrenstufe 4 fällt das Feuer aus."
        ),
    ),
    steps=(
        "Sie stellen den Antrag mit Ort, Tag und verantwortlicher Person.",
        "Wir prüfen die Abstände und informieren die Feuerwehr.",
        "Sie bekommen den Bescheid mit den Auflagen.",
        "Am Tag selbst fragen Sie die Waldbrandstufe ab.",
    ),
    documents=(
        "Lageplan mit Abständen zu Häusern und Wald",
        "Zustimmung der Eigentümerin oder des Eigentümers",
        "Handynummer der Brandwache",
    ),
    fee_text="20,00 Euro, für Vereine kostenlos (Demowert)",
    fee_cents=2000,
    duration_text="etwa zwei Wochen",
    duration_working_days=10,
    deadline_text="Stellen Sie den Antrag mindestens drei Wochen vor dem Feuer.",
    legal_basis=(
        "§ 7 Landesimmissionsschutzgesetz Brandenburg (LImschG), Verbrennen im Freien",
        "Waldgesetz des Landes Brandenburg (LWaldG)",
    ),
    office_key="ordnung-gewerbe",
    trust=BASIS,
    target_groups=("associations", "residents"),
    synonyms=(
        "Feuer",
        "Lagerfeuer",
        "Brauchtumsfeuer",
        "Ostern",
        "Walpurgis",
        "Traditionsfeuer",
        "verbrennen",
    ),
    life_situations=("engagement",),
    title_en="Apply for an Easter bonfire",
    summary_en="You want to light a large traditional fire at Easter or on another occasion.",
    offline=offline(
        RATHAUS,
        *BUS_VILLAGES,
        phone=ORDNUNG_PHONE,
        bring=("Lageplan", "Zustimmung der Eigentümerin oder des Eigentümers"),
    ),
    remedy=OBJECTION,
)

SERVICES = (TISCHE, GERUEST, PLAKATIERUNG, VERANSTALTUNG, OSTERFEUER)
"""Services of this module in the order of the catalogue."""
