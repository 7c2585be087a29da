"""Pages in Leichte Sprache: what the portal is, how to apply, what happens with my data.

They follow the rules of BITV 2.0, Anlage 2, part 2: short sentences, one per line, common words, compounds with a
hyphen, personal address, no genitive, no passive, no subjunctive. No group of readers has checked them yet.
"""

from __future__ import annotations

from allmende.entrance.demo.records import DemoMunicipality
from allmende.entrance.demo.texts.parts import PlainPage, PlainSection

DRAFT_NOTICE = (
    "Dieser Text ist ein Entwurf.",
    "Menschen mit Lern-Schwierigkeiten prüfen den Text noch.",
)
"""Shown on every page that has not been reviewed."""


def pages(town: DemoMunicipality) -> tuple[PlainPage, ...]:
    """Return all pages in Leichte Sprache of one municipality."""
    return (_home(town), _apply(town), _data(town))


def _help(town: DemoMunicipality) -> PlainSection:
    return PlainSection(
        "Sie brauchen Hilfe?",
        (
            "Rufen Sie uns an.",
            "Die Telefon-Nummer ist:",
            town.phone,
            "Oder kommen Sie zu uns.",
            "Die Adresse ist:",
            town.full_name,
            town.street,
            f"{town.postal_code} {town.town}",
            "Wir helfen Ihnen gern.",
            "Die Hilfe ist kostenlos.",
        ),
    )


def _home(town: DemoMunicipality) -> PlainPage:
    kind = "Stadt" if town.full_name.startswith("Stadt") else "Gemeinde"
    return PlainPage(
        key="start",
        title="Das ist unsere Internet-Seite",
        sections=(
            PlainSection(
                "Willkommen",
                (
                    "Guten Tag.",
                    f"Das ist die Internet-Seite von {town.name}.",
                    f"{town.name} ist eine {kind}.",
                    "Auf dieser Seite erledigen Sie Dinge mit dem Amt.",
                    f"Ein Amt ist ein Büro von der {kind}.",
                    "Zum Beispiel:",
                    "Sie ziehen um.",
                    "Oder Sie haben einen Hund.",
                    "Oder Sie brauchen einen Ausweis.",
                ),
            ),
            PlainSection(
                "So finden Sie etwas",
                (
                    "Oben auf der Seite ist ein Such-Feld.",
                    "Schreiben Sie ein Wort in das Feld.",
                    "Zum Beispiel: Hund.",
                    "Klicken Sie dann auf: Suchen.",
                    "Dann sehen Sie eine Liste.",
                    "Klicken Sie auf das passende Thema.",
                ),
            ),
            PlainSection(
                "Das steht auf der Seite",
                (
                    "Bei jedem Thema steht:",
                    "Was ist das?",
                    "Was brauchen Sie?",
                    "Was kostet das?",
                    "Wie lange dauert das?",
                    "Und wo bekommen Sie Hilfe?",
                ),
            ),
            PlainSection(
                "Es geht auch ohne Internet",
                (
                    "Sie möchten lieber mit einem Menschen sprechen?",
                    "Das geht immer.",
                    "Sie können anrufen.",
                    "Sie können einen Brief schreiben.",
                    "Sie können zu uns kommen.",
                    *(("Oder unser Bus kommt in Ihre Nähe.",) if town.slug == "musterfelde" else ()),
                ),
            ),
            _help(town),
        ),
    )


def _apply(town: DemoMunicipality) -> PlainPage:
    return PlainPage(
        key="antrag",
        title="So stellen Sie einen Antrag",
        sections=(
            PlainSection(
                "Was ist ein Antrag?",
                (
                    "Sie möchten etwas von dem Amt.",
                    "Zum Beispiel: Geld für die Miete.",
                    "Dann müssen Sie das dem Amt sagen.",
                    "Das nennt man: einen Antrag stellen.",
                    "Dafür gibt es ein Formular.",
                    "Ein Formular ist ein Blatt mit Fragen.",
                    "Sie antworten auf die Fragen.",
                ),
            ),
            PlainSection(
                "Schritt 1: Anmelden",
                (
                    "Klicken Sie oben auf: Anmelden.",
                    "Schreiben Sie Ihren Namen für die Anmeldung.",
                    "Schreiben Sie Ihr Pass-Wort.",
                    "Ein Pass-Wort ist ein geheimes Wort.",
                    "Nur Sie kennen das Wort.",
                ),
            ),
            PlainSection(
                "Schritt 2: Fragen beantworten",
                (
                    "Sie sehen immer nur wenige Fragen.",
                    "Klicken Sie dann auf: Weiter.",
                    "Sie brauchen eine Pause?",
                    "Dann klicken Sie auf: Speichern.",
                    "Sie können später weiter-machen.",
                ),
            ),
            PlainSection(
                "Schritt 3: Prüfen und abschicken",
                (
                    "Am Ende sehen Sie alle Antworten.",
                    "Lesen Sie alles noch einmal.",
                    "Etwas ist falsch?",
                    "Dann klicken Sie auf: Ändern.",
                    "Alles ist richtig?",
                    "Dann klicken Sie auf: Abschicken.",
                ),
            ),
            PlainSection(
                "Und dann?",
                (
                    "Sie bekommen eine Nummer.",
                    "Schreiben Sie die Nummer auf.",
                    "Das Amt liest Ihren Antrag.",
                    "Vielleicht hat das Amt eine Frage.",
                    "Dann bekommen Sie eine Nachricht.",
                    "Am Ende bekommen Sie einen Brief.",
                    "Der Brief heißt: Bescheid.",
                    "In dem Bescheid steht: Ja oder Nein.",
                    "Sie verstehen den Bescheid schlecht?",
                    "Dann erklären wir Ihnen den Bescheid.",
                ),
            ),
            _help(town),
        ),
    )


def _data(town: DemoMunicipality) -> PlainPage:
    return PlainPage(
        key="meine-daten",
        title="Das passiert mit Ihren Daten",
        sections=(
            PlainSection(
                "Was sind Daten?",
                (
                    "Daten sind Informationen über Sie.",
                    "Zum Beispiel: Ihr Name.",
                    "Oder Ihre Adresse.",
                    "Oder Ihr Geburts-Tag.",
                ),
            ),
            PlainSection(
                "Wer sieht Ihre Daten?",
                (
                    "Das Amt braucht Ihre Daten für den Antrag.",
                    "Nur dieses Amt darf Ihre Daten sehen.",
                    "Jemand im Amt öffnet Ihren Antrag.",
                    "Dann schreibt der Computer das auf.",
                    "Er schreibt auf: Wer war das?",
                    "Und: Wann war das?",
                    "Und: Warum war das?",
                    "Sie können diese Liste lesen.",
                    "Klicken Sie dafür auf: Meine Daten.",
                ),
            ),
            PlainSection(
                "Das sind Ihre Rechte",
                (
                    "Sie dürfen fragen:",
                    "Welche Daten haben Sie von mir?",
                    "Etwas ist falsch?",
                    "Dann ändern wir das.",
                    "Der Antrag ist schon lange fertig?",
                    "Dann löschen wir die Daten.",
                    "Sie haben eine Frage zu Ihren Daten?",
                    "Dann rufen Sie die Daten-Schutz-Beauftragte an.",
                    "Sie passt auf Ihre Daten auf.",
                    "Die Telefon-Nummer ist:",
                    "030 23125-178",
                ),
            ),
            _help(town),
        ),
    )
