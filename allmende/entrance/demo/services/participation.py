"""Information rights, petitions and complaints."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services.common import (
    BASIS,
    BUS,
    BUS_WITH_LAKE,
    COUNTERS,
    NO_PAPER_FORM,
    RATHAUS,
    offline,
)

MAYOR_PHONE = "030 23125-101"

BUERGERBEGEHREN = DemoService(
    key="buergerbegehren-auskunft",
    title="Bürgerbegehren starten: Auskunft und Beratung",
    official_title="Auskunft zu Einwohnerantrag, Bürgerbegehren und Bürgerentscheid",
    summary="Wir erklären, wie Sie mit Unterschriften eine Abstimmung in der Stadt erreichen.",
    description=(
        (
            "Mit einem Bürgerbegehren verlangen Bürger:innen, dass alle über eine Frage der Stadt abstimmen. "
            "Unterschreiben darf, wer bei der Kommunalwahl wählen darf. Das geht ab 16 Jahren."
        ),
        (
            "Nötig sind die Unterschriften von zehn Prozent der Bürger:innen. "
            "Die Verwaltung schätzt vorher die Kosten. Die Kommunalaufsicht prüft, ob das Begehren zulässig ist."
        ),
        (
            "Manche Themen sind ausgeschlossen, zum Beispiel der Haushalt und die Abgaben. "
            "Kleiner ist der Einwohnerantrag: Damit muss die Stadtverordnetenversammlung über Ihr Thema beraten."
        ),
    ),
    steps=(
        "Sie schildern uns Ihre Frage. Wir sagen, welcher Weg passt.",
        "Sie beantragen die Kostenschätzung.",
        "Mit ersten Unterschriften prüft die Kommunalaufsicht, ob Ihr Begehren zulässig ist.",
        "Sie sammeln alle Unterschriften auf Listen mit Frage, Begründung und Kosten.",
        "Sie geben die Listen bei der Wahlleitung ab. Die Unterschriften werden geprüft.",
        "Ist alles gültig, stimmen die Bürger:innen ab.",
    ),
    documents=("Entwurf der Frage und der Begründung", "Namen von zwei Vertrauenspersonen"),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="Beratung innerhalb von zwei Wochen",
    duration_working_days=10,
    deadline_text="Gegen einen Beschluss der Stadtverordneten gilt eine Frist von acht Wochen. Fragen Sie früh.",
    legal_basis=(
        "§ 15 Kommunalverfassung des Landes Brandenburg (BbgKVerf), Bürgerbegehren und Bürgerentscheid",
        "§ 13 Kommunalverfassung des Landes Brandenburg (BbgKVerf), Einwohnerantrag",
        "Brandenburgisches Kommunalwahlgesetz (BbgKWahlG)",
    ),
    office_key="buergermeisterin",
    trust=BASIS,
    target_groups=("residents", "young", "associations"),
    synonyms=(
        "Bürgerentscheid",
        "Unterschriften",
        "Abstimmung",
        "Einwohnerantrag",
        "direkte Demokratie",
        "Volksabstimmung",
    ),
    life_situations=("engagement",),
    title_en="Start a citizens' petition: information and advice",
    summary_en="We explain how signatures can lead to a vote in the town.",
    offline=offline(
        RATHAUS,
        phone=MAYOR_PHONE,
        on_paper="Muster für Unterschriftenlisten liegen im Rathaus aus. Unterschriften sind nur auf Papier gültig.",
        bring=("Entwurf der Frage",),
    ),
    remedy="Gegen eine ablehnende Entscheidung der Kommunalaufsicht ist der Rechtsweg möglich. Wir erklären Ihnen den Weg.",
)

AKTENEINSICHT = DemoService(
    key="akteneinsicht",
    title="Akten und Informationen der Stadt einsehen",
    official_title="Auskunft nach dem Akteneinsichts- und Informationszugangsgesetz",
    summary="Sie haben ein Recht darauf, Unterlagen der Verwaltung zu lesen.",
    description=(
        "Jeder Mensch darf Akten der Stadt einsehen. Einen Grund müssen Sie nicht nennen.",
        (
            "Nicht alles ist offen: Private Daten anderer Menschen, Geschäftsgeheimnisse und laufende Verfahren sind geschützt. "
            "Dann schwärzen wir Teile."
        ),
        (
            "In Brandenburg gilt dafür das AIG. Für Bundesbehörden gilt das Informationsfreiheitsgesetz (IFG). "
            "Für Umweltdaten gilt ein eigenes Gesetz."
        ),
    ),
    steps=(
        "Sie beschreiben, welche Information Sie suchen.",
        "Wir finden die Akte und prüfen, was wir zeigen dürfen.",
        "Spätestens nach einem Monat bekommen Sie eine Antwort oder einen Zwischenbescheid.",
        "Sie lesen die Akte bei uns oder bekommen Kopien.",
    ),
    documents=("Beschreibung der gesuchten Information",),
    fee_text="Einfache Auskünfte kostenlos, bei großem Aufwand bis 100,00 Euro (Demowert)",
    fee_cents=None,
    duration_text="bis zu einem Monat",
    duration_working_days=20,
    deadline_text="",
    legal_basis=(
        "§ 1 Akteneinsichts- und Informationszugangsgesetz Brandenburg (AIG)",
        "§ 6 Akteneinsichts- und Informationszugangsgesetz Brandenburg (AIG), Durchführung",
        "Umweltinformationsgesetz des Landes Brandenburg (BbgUIG)",
    ),
    office_key="datenschutz",
    trust=BASIS,
    target_groups=("residents", "associations", "businesses"),
    synonyms=(
        "IFG",
        "AIG",
        "Informationsfreiheit",
        "Transparenz",
        "Auskunft",
        "Akte",
        "Einsicht",
        "Unterlagen der Stadt",
    ),
    life_situations=("engagement",),
    title_en="See files and information held by the town",
    summary_en="You have a right to read documents of the administration.",
    offline=offline(
        RATHAUS, *BUS, phone="030 23125-178", on_paper=NO_PAPER_FORM, bring=("Beschreibung der Information",)
    ),
    remedy=(
        "Gegen eine Ablehnung können Sie innerhalb eines Monats Widerspruch einlegen. "
        "Sie können auch die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht anrufen."
    ),
)

BESCHWERDE = DemoService(
    key="lob-und-beschwerde",
    title="Lob, Hinweis oder Beschwerde",
    official_title="Petition, Vorschlag oder Beschwerde an die Stadt",
    summary="Sie sagen uns, was gut war, was fehlt oder was schiefgegangen ist.",
    description=(
        (
            "Jeder Mensch darf sich mit Vorschlägen, Hinweisen und Beschwerden an die Stadt wenden. "
            "Sie können das allein oder gemeinsam tun."
        ),
        "Wir antworten innerhalb von vier Wochen. Dauert es länger, sagen wir Ihnen, warum.",
        "Eine Beschwerde hält keine Frist an. Gegen einen Bescheid legen Sie bitte Widerspruch ein.",
    ),
    steps=(
        "Sie schreiben, rufen an oder kommen vorbei.",
        "Das Büro der Bürgermeisterin fragt das zuständige Amt.",
        "Sie bekommen eine Antwort. Auf Wunsch sprechen wir miteinander.",
    ),
    documents=("Was ist passiert? Wann und wo?", "Wenn vorhanden: Aktenzeichen"),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="bis zu vier Wochen",
    duration_working_days=20,
    deadline_text="",
    legal_basis=(
        "§ 14 Kommunalverfassung des Landes Brandenburg (BbgKVerf), Petitionsrecht",
        "Artikel 17 Grundgesetz (GG)",
    ),
    office_key="buergermeisterin",
    trust=BASIS,
    target_groups=("residents", "businesses", "associations"),
    synonyms=(
        "Beschwerde",
        "Lob",
        "Kritik",
        "Petition",
        "Anregung",
        "Ärger",
        "unzufrieden",
        "Dienstaufsichtsbeschwerde",
    ),
    life_situations=("engagement",),
    title_en="Praise, suggestion or complaint",
    summary_en="Tell us what went well, what is missing or what went wrong.",
    offline=offline(
        *COUNTERS,
        *BUS_WITH_LAKE,
        phone=MAYOR_PHONE,
        on_paper=NO_PAPER_FORM,
        bring=("Aktenzeichen, wenn vorhanden",),
    ),
    remedy="Sind Sie mit der Antwort unzufrieden, können Sie sich an die Kommunalaufsicht des Landkreises wenden.",
)

SERVICES = (BUERGERBEGEHREN, AKTENEINSICHT, BESCHWERDE)
"""Services of this module in the order of the catalogue."""
