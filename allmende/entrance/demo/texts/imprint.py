"""The imprint, with a plain word that the town is invented."""

from __future__ import annotations

from allmende.entrance.demo.records import DemoMunicipality
from allmende.entrance.demo.texts.parts import TextBlock


def blocks(town: DemoMunicipality) -> tuple[TextBlock, ...]:
    """Return the sections of the imprint of one municipality."""
    return (
        TextBlock(
            "demo",
            "Diese Gemeinde ist erfunden",
            (
                f"{town.full_name} gibt es nicht. Alle Menschen, Adressen und Telefonnummern auf diesen Seiten sind erfunden.",
                "Die Seiten zeigen, wie das Portal funktioniert. Die genannten Gesetze sind echt, die Gebühren sind Demowerte.",
            ),
        ),
        TextBlock(
            "provider",
            "Herausgeberin",
            lines=(
                town.full_name,
                town.street,
                f"{town.postal_code} {town.town}",
                f"Telefon: {town.phone}",
                f"E-Mail: {town.email}",
            ),
        ),
        TextBlock(
            "representation",
            "Vertretung",
            (
                (
                    f"{town.full_name} ist eine Körperschaft des öffentlichen Rechts. "
                    f"Nach außen wird sie vertreten durch: {town.mayor_title} {town.mayor_name}."
                ),
            ),
        ),
        TextBlock(
            "supervision",
            "Aufsicht",
            (f"Die Rechtsaufsicht hat die allgemeine untere Landesbehörde beim {town.county}.",),
        ),
        TextBlock(
            "responsible",
            "Verantwortlich für den Inhalt",
            (
                (
                    "Für die Beschreibung einer Leistung ist das Amt verantwortlich, das auf der Seite steht. "
                    "Für alle anderen Seiten ist das Team Digitales im Rathaus Musterfelde verantwortlich."
                ),
            ),
        ),
        TextBlock(
            "software",
            "Software und Bilder",
            (
                "Das Portal ist freie Software unter der Lizenz EUPL-1.2. Den Quelltext finden Sie über den Link am Ende jeder Seite.",
                "Karten und Zeichen haben wir selbst gezeichnet. Es werden keine Inhalte von fremden Servern geladen.",
            ),
        ),
    )
