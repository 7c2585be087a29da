"""The accessibility statement, honest about its limits."""

from __future__ import annotations

from allmende.entrance.demo.records import DemoMunicipality
from allmende.entrance.demo.texts.parts import TextBlock


def blocks(town: DemoMunicipality) -> tuple[TextBlock, ...]:
    """Return the sections of the accessibility statement of one municipality."""
    return (
        TextBlock(
            "scope",
            "Für wen und wofür diese Erklärung gilt",
            (
                (
                    f"{town.full_name} möchte, dass alle Menschen dieses Portal nutzen können. "
                    f"Diese Erklärung gilt für {town.hosts[0]}."
                ),
                (
                    "Grundlage sind das Brandenburgische Behindertengleichstellungsgesetz (BbgBGG), die Brandenburgische "
                    "Barrierefreie Informationstechnik-Verordnung (BbgBITV) und die Norm EN 301 549."
                ),
            ),
        ),
        TextBlock(
            "status",
            "Wie weit wir sind",
            (
                (
                    "Das Portal ist teilweise mit den Anforderungen vereinbar. "
                    "Wir prüfen jede Seite automatisch und mit der Tastatur. "
                    "Eine Prüfung durch Menschen mit Behinderungen steht noch aus."
                ),
            ),
        ),
        TextBlock(
            "limits",
            "Was noch nicht gut geht",
            ("Diese Hürden kennen wir:",),
            (
                "Die Texte in Leichter Sprache hat noch keine Prüfgruppe gelesen. Sie sind deshalb als Entwurf gekennzeichnet.",
                "Videos in Deutscher Gebärdensprache fehlen. Sie können einen Termin mit Dolmetschung vereinbaren.",
                "Dateien, die Einwohner:innen hochladen, sind oft nicht barrierefrei. Wir lesen sie Ihnen auf Wunsch vor.",
                "Ältere Satzungen liegen nur als eingescannte PDF-Dateien vor. Wir schicken sie auf Anfrage als Text.",
                "Die Karte lässt sich mit dem Screenreader nur eingeschränkt nutzen. Alle Angaben stehen auch in einer Liste.",
            ),
        ),
        TextBlock(
            "offline",
            "Es geht auch ohne Internet",
            (
                "Jede Leistung gibt es auch vor Ort, am Telefon und auf Papier. Der Weg steht auf jeder Seite einer Leistung.",
                (
                    "Bescheide erläutern wir Ihnen auf Wunsch in einfacher Sprache oder in Leichter Sprache. "
                    "Blinde und sehbehinderte Menschen bekommen Schriftstücke in einer Form, die sie lesen können. Das ist kostenlos."
                ),
            ),
        ),
        TextBlock(
            "feedback",
            "Hürde melden",
            (
                "Haben Sie eine Hürde gefunden? Schreiben Sie uns oder rufen Sie an. Wir antworten innerhalb von zwei Wochen.",
            ),
            lines=(town.full_name, f"Telefon: {town.phone}", f"E-Mail: {town.email}"),
        ),
        TextBlock(
            "enforcement",
            "Durchsetzungsstelle",
            (
                (
                    "Hilft unsere Antwort nicht? Dann können Sie sich an die Durchsetzungsstelle des Landes Brandenburg wenden. "
                    "Sie gehört zu der oder dem Landesbeauftragten für die Belange der Menschen mit Behinderungen."
                ),
                "Das Verfahren ist kostenlos. Sie brauchen keine Anwältin und keinen Anwalt.",
            ),
        ),
    )
