"""Housing, benefits and pension advice."""

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
    RATHAUS,
    SUBSTANTIAL,
    county,
    offline,
)

SOZIALES_PHONE = "030 23125-160"

WOHNGELD = DemoService(
    key="wohngeld",
    title="Wohngeld beantragen",
    official_title="Mietzuschuss oder Lastenzuschuss nach dem Wohngeldgesetz",
    summary="Sie bekommen einen Zuschuss zur Miete oder zum eigenen Haus, wenn Ihr Einkommen klein ist.",
    description=(
        (
            "Wohngeld ist ein Zuschuss, den Sie nicht zurückzahlen. "
            "Ob Sie ihn bekommen, hängt von Einkommen, Miete und der Zahl der Menschen im Haushalt ab."
        ),
        "Wer Bürgergeld, Grundsicherung oder Sozialhilfe mit Unterkunftskosten bekommt, kann kein Wohngeld bekommen.",
        (
            "Wohngeld beginnt mit dem Monat, in dem Ihr Antrag bei uns ankommt. "
            "Sie können zuerst einen kurzen Brief schicken und den Rest nachreichen."
        ),
        "Mit Wohngeld bekommen Sie oft weitere Hilfen: keinen Kita-Beitrag, Geld für Bildung und Teilhabe und den Ermäßigungspass.",
    ),
    steps=(
        "Sie stellen den Antrag online, vor Ort oder auf Papier.",
        "Wir schreiben Ihnen, wenn Unterlagen fehlen. Für jede Unterlage nennen wir den Grund.",
        "Wir berechnen das Wohngeld.",
        "Sie bekommen den Bescheid. Meist gilt er zwölf Monate.",
        "Ändert sich Miete oder Einkommen deutlich, sagen Sie uns Bescheid.",
    ),
    documents=(
        "Mietvertrag und letzte Mietänderung",
        "Nachweis über gezahlte Miete der letzten drei Monate",
        "Einkommensnachweise aller Personen im Haushalt",
        "Bei Rente: Rentenbescheid",
        "Bei Behinderung: Ausweis oder Bescheid",
        "Bei eigenem Haus: Nachweis über Kredit, Grundsteuer und Wohnfläche",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="etwa sechs Wochen, wenn alle Unterlagen da sind",
    duration_working_days=30,
    deadline_text="Stellen Sie den Antrag noch in diesem Monat, dann gilt er ab diesem Monat.",
    legal_basis=(
        "§ 1 und § 3 Wohngeldgesetz (WoGG), Zweck und Wohngeldberechtigung",
        "§ 22 Wohngeldgesetz (WoGG), Antrag",
        "§ 25 Wohngeldgesetz (WoGG), Bewilligungszeitraum",
        "Wohngeldverordnung (WoGV)",
    ),
    office_key="soziales",
    trust=SUBSTANTIAL,
    target_groups=("residents", "families", "older"),
    synonyms=(
        "Mietzuschuss",
        "Zuschuss Miete",
        "Miete zu hoch",
        "Lastenzuschuss",
        "Geld für Wohnung",
        "wenig Einkommen",
    ),
    life_situations=("housing", "birth", "moving"),
    title_en="Apply for housing benefit",
    summary_en="Get a contribution to your rent or home costs when your income is low.",
    offline=offline(
        *COUNTERS,
        *BUS_WITH_LAKE,
        phone=SOZIALES_PHONE,
        bring=("Mietvertrag", "Einkommensnachweise", "Ausweis"),
    ),
    remedy=OBJECTION,
    form_key="wohngeld",
    online_note="Sie können den Antrag hier online stellen und Unterlagen hochladen.",
)

WBS = DemoService(
    key="wohnberechtigungsschein",
    title="Wohnberechtigungsschein bekommen",
    official_title="Erteilung eines Wohnberechtigungsscheins (WBS)",
    summary="Mit dem Schein dürfen Sie eine geförderte, günstige Wohnung mieten.",
    description=(
        (
            "Geförderte Wohnungen sind für Menschen mit kleinem Einkommen da. "
            "Um eine zu mieten, brauchen Sie den Wohnberechtigungsschein."
        ),
        "Der Schein nennt, wie groß die Wohnung sein darf. Er gilt ein Jahr im ganzen Land Brandenburg.",
        "Eine Wohnung bekommen Sie damit nicht automatisch. Auf Wunsch nehmen wir Sie in die Liste der Wohnungssuchenden auf.",
    ),
    steps=(
        "Sie stellen den Antrag für alle Menschen, die einziehen.",
        "Wir prüfen das Einkommen des ganzen Haushalts.",
        "Sie bekommen den Schein oder einen Bescheid mit Begründung.",
    ),
    documents=(
        "Einkommensnachweise der letzten zwölf Monate",
        "Ausweise oder Aufenthaltstitel",
        "Bei Schwangerschaft: Mutterpass",
        "Bei Behinderung: Ausweis",
    ),
    fee_text="15,00 Euro, bei Sozialleistungen kostenlos (Demowert)",
    fee_cents=1500,
    duration_text="etwa drei Wochen",
    duration_working_days=15,
    deadline_text="",
    legal_basis=(
        "§ 14 Brandenburgisches Wohnraumförderungsgesetz (BbgWoFG), Wohnberechtigungsschein",
        "§ 22 Brandenburgisches Wohnraumförderungsgesetz (BbgWoFG), Einkommensgrenzen",
    ),
    office_key="soziales",
    trust=SUBSTANTIAL,
    target_groups=("residents", "families", "older", "newcomers"),
    synonyms=("WBS", "Sozialwohnung", "günstige Wohnung", "B-Schein", "Wohnung suchen"),
    life_situations=("housing", "moving"),
    title_en="Get a certificate for subsidised housing",
    summary_en="With this certificate you may rent a subsidised, affordable flat.",
    offline=offline(*COUNTERS, *BUS, phone=SOZIALES_PHONE, bring=("Einkommensnachweise", "Ausweise")),
    remedy=OBJECTION,
)

BUT = DemoService(
    key="bildung-und-teilhabe",
    title="Geld für Schule, Ausflüge und Vereine",
    official_title="Leistungen für Bildung und Teilhabe",
    summary="Familien mit kleinem Einkommen bekommen Geld für Schulsachen, Ausflüge, Mittagessen, Nachhilfe und Vereine.",
    description=(
        (
            "Bekommen Sie Bürgergeld? Dann ist das Jobcenter zuständig. "
            "Bekommen Sie Wohngeld oder Kinderzuschlag? Dann entscheidet der Landkreis."
        ),
        "Für jedes Kind gibt es zum Beispiel Geld für Schulsachen und für Sport, Musik oder Freizeit. Das Mittagessen in Kita und Schule ist ganz bezahlt.",
        "Wir helfen beim Ausfüllen und leiten den Antrag weiter.",
    ),
    steps=(
        "Sie wählen, welche Hilfe Ihr Kind braucht.",
        "Sie legen den Bescheid über Wohngeld, Kinderzuschlag oder Bürgergeld bei.",
        "Der Landkreis oder das Jobcenter entscheidet und zahlt.",
    ),
    documents=(
        "Bescheid über Wohngeld, Kinderzuschlag oder Bürgergeld",
        "Bestätigung von Schule, Kita oder Verein",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="etwa drei Wochen",
    duration_working_days=15,
    deadline_text="Stellen Sie Anträge für Nachhilfe und Ausflüge, bevor sie beginnen.",
    legal_basis=(
        "§ 28 Zweites Buch Sozialgesetzbuch (SGB II)",
        "§ 34 Zwölftes Buch Sozialgesetzbuch (SGB XII)",
        "§ 6b Bundeskindergeldgesetz (BKGG)",
    ),
    office_key="soziales",
    trust=SUBSTANTIAL,
    target_groups=("families", "young"),
    synonyms=(
        "BuT",
        "Klassenfahrt",
        "Nachhilfe",
        "Mittagessen Schule",
        "Schulbedarf",
        "Sportverein Kind",
        "Bildungspaket",
    ),
    life_situations=("school", "housing"),
    title_en="Money for school, trips and clubs",
    summary_en="Families on a low income get money for school supplies, trips, lunch, tutoring and clubs.",
    offline=offline(*COUNTERS, *BUS, phone=SOZIALES_PHONE, bring=("Bescheid über die Sozialleistung",)),
    remedy="Gegen die Entscheidung können Sie innerhalb eines Monats bei der Stelle Widerspruch einlegen, die entschieden hat.",
    authority=county("Sozialamt", "Bei Bürgergeld ist das Jobcenter Mittelhavel zuständig.", "030 23125-940"),
)

ERMAESSIGUNGSPASS = DemoService(
    key="ermaessigungspass",
    title="Ermäßigungspass holen",
    official_title="Musterfelde-Pass für Menschen mit kleinem Einkommen",
    summary="Mit dem Pass zahlen Sie im Bad, in der Bibliothek und bei Veranstaltungen der Stadt weniger.",
    description=(
        "Den Pass bekommen Menschen mit Bürgergeld, Grundsicherung, Wohngeld, BAföG oder Ausbildungsgeld.",
        "Sie zahlen im Strandbad, in der Bibliothek, in der Musikschule und bei städtischen Festen die Hälfte (Demowert).",
        "Der Pass gilt ein Jahr. Auf dem Pass steht nicht, warum Sie ihn bekommen haben.",
    ),
    steps=(
        "Sie zeigen uns Ihren Bescheid. Wir machen davon keine Kopie.",
        "Sie nehmen den Pass gleich mit.",
    ),
    documents=("Aktueller Bescheid über die Leistung", "Personalausweis"),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="vor Ort sofort",
    duration_working_days=1,
    deadline_text="",
    legal_basis=("Richtlinie der Stadt Musterfelde über den Ermäßigungspass (freiwillige Leistung)",),
    office_key="soziales",
    trust=SUBSTANTIAL,
    target_groups=("residents", "families", "older", "young"),
    synonyms=(
        "Sozialpass",
        "Familienpass",
        "Musterfelde-Pass",
        "Bibliothek günstiger",
        "Schwimmbad ermäßigt",
    ),
    life_situations=("housing",),
    title_en="Get a discount pass",
    summary_en="With the pass you pay less at the lido, the library and town events.",
    offline=offline(
        *COUNTERS, *BUS_WITH_LAKE, phone=SOZIALES_PHONE, on_paper=NO_PAPER_FORM, bring=("Bescheid", "Ausweis")
    ),
    remedy=OBJECTION,
)

RENTENBERATUNG = DemoService(
    key="rentenberatung",
    title="Hilfe beim Rentenantrag",
    official_title="Auskunft und Aufnahme von Anträgen in der gesetzlichen Rentenversicherung",
    summary="Wir helfen Ihnen, einen Rentenantrag zu stellen und Ihre Rentenzeiten zu klären.",
    description=(
        (
            "Sie möchten in Rente gehen, sind krank geworden oder jemand ist gestorben? "
            "Wir füllen den Antrag gemeinsam mit Ihnen aus und schicken ihn an die Rentenversicherung."
        ),
        "Über die Rente entscheidet die Deutsche Rentenversicherung. Dort bekommen Sie auch eine ausführliche Beratung.",
        "Der Tag, an dem Sie den Antrag bei uns stellen, zählt.",
    ),
    steps=(
        "Sie vereinbaren einen Termin. Planen Sie eine Stunde ein.",
        "Wir sehen uns Ihren Versicherungsverlauf an und füllen den Antrag aus.",
        "Wir schicken den Antrag ab. Sie bekommen eine Bestätigung.",
        "Die Rentenversicherung schickt Ihnen den Bescheid.",
    ),
    documents=(
        "Ausweis",
        "Versicherungsnummer und Versicherungsverlauf",
        "Steuer-ID, IBAN und Krankenkasse",
        "Geburtsurkunden der Kinder",
        "Zeugnisse über Ausbildung und Beschäftigung, wenn Zeiten fehlen",
    ),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="Termin innerhalb von zwei Wochen",
    duration_working_days=10,
    deadline_text="Stellen Sie den Antrag etwa drei Monate vor dem Beginn der Rente.",
    legal_basis=(
        "§ 93 Viertes Buch Sozialgesetzbuch (SGB IV), Aufgaben der Versicherungsämter",
        "§ 15 und § 16 Erstes Buch Sozialgesetzbuch (SGB I), Auskunft und Antragstellung",
    ),
    office_key="soziales",
    trust=BASIS,
    target_groups=("older", "residents", "disability"),
    synonyms=(
        "Rente",
        "Rentenantrag",
        "Altersrente",
        "Witwenrente",
        "Erwerbsminderung",
        "Rentenkonto",
        "Kontenklärung",
    ),
    life_situations=("housing", "bereavement"),
    title_en="Help with a pension application",
    summary_en="We help you apply for a pension and clear up your insurance record.",
    offline=offline(
        RATHAUS,
        *BUS,
        phone=SOZIALES_PHONE,
        on_paper="Die Formulare füllen wir gemeinsam mit Ihnen aus.",
        bring=("Ausweis", "Versicherungsverlauf"),
        note="Wer nicht aus dem Haus kann, bekommt einen Hausbesuch.",
    ),
    remedy=f"{NO_DECISION} Gegen den Rentenbescheid können Sie bei der Rentenversicherung Widerspruch einlegen.",
)

SERVICES = (WOHNGELD, WBS, BUT, ERMAESSIGUNGSPASS, RENTENBERATUNG)
"""Services of this module in the order of the catalogue."""
