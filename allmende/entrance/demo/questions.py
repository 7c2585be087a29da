"""What clerks ask back and residents answer, and why applications are withdrawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What a clerk asks for, and what a resident answers."""

    ask: str
    answer: str


QUESTIONS: dict[str, tuple[Question, ...]] = {
    "hundesteuer-anmelden": (
        Question(
            "Bitte prüfen Sie die Chipnummer noch einmal. Vermutlich sind zwei Ziffern vertauscht. "
            "Die Nummer hat 15 Ziffern und steht im Impfpass.",
            "Sie haben recht, zwei Ziffern waren vertauscht. Die richtige Nummer habe ich jetzt eingetragen.",
        ),
        Question(
            "Lebt noch ein weiterer Hund in Ihrem Haushalt? Davon hängt der Steuersatz ab.",
            "Nein, es ist unser einziger Hund.",
        ),
    ),
    "hundesteuer-ermaessigen": (
        Question(
            "Bitte schicken Sie uns den aktuellen Bescheid über Wohngeld, Bürgergeld oder Grundsicherung. "
            "Eine Kopie oder ein Foto genügt. Beträge, die wir nicht brauchen, dürfen Sie schwärzen.",
            "Der Bescheid ist als Foto angehängt.",
        ),
    ),
    "gewerbe-anmelden": (
        Question(
            "Bitte schicken Sie uns noch den Mietvertrag oder die Zustimmung der Vermieterin für die Räume.",
            "Die Zustimmung ist als Datei angehängt.",
        ),
    ),
    "bewohnerparkausweis": (
        Question(
            "Das Auto ist nicht auf Sie zugelassen. Bitte schicken Sie uns die Bestätigung, dass Sie es dauerhaft nutzen.",
            "Das Auto gehört meinem Arbeitgeber. Die Bestätigung liegt bei.",
        ),
    ),
    "wohngeld": (
        Question(
            "Für die Berechnung fehlen uns die Lohnabrechnungen der letzten drei Monate von allen Personen im Haushalt.",
            "Die Abrechnungen habe ich hochgeladen. Im mittleren Monat war ich krank.",
        ),
        Question(
            "Bitte schicken Sie uns den Nachweis, dass Sie die Miete der letzten drei Monate gezahlt haben.",
            "Die Kontoauszüge habe ich geschwärzt und hochgeladen.",
        ),
    ),
    "sondernutzung-tische": (
        Question(
            "Auf der Skizze fehlt, wie breit der Gehweg an dieser Stelle ist. Bitte messen Sie von der Hauswand bis zum Bordstein.",
            "Es sind 3,60 Meter. Die neue Skizze ist angehängt.",
        ),
    ),
    "sondernutzung-geruest": (
        Question(
            "Bitte nennen Sie uns eine Person der Baufirma, die wir auch am Wochenende erreichen.",
            "Die Bauleitung ist jetzt eingetragen, mit Handynummer.",
        ),
    ),
}
"""What may be asked back for each service."""

WITHDRAWALS = (
    "Ich ziehe den Antrag zurück, weil wir nun doch umziehen.",
    "Das hat sich erledigt. Bitte schließen Sie den Antrag.",
    "Ich habe den Antrag aus Versehen doppelt gestellt und ziehe diesen zurück.",
)
"""Why applicants withdraw."""
