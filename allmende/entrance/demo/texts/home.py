"""Words of the home page."""

from __future__ import annotations

from allmende.entrance.demo.records import DemoMunicipality
from allmende.entrance.demo.texts.parts import HomeTexts

FREQUENT_SEARCHES = {
    "musterfelde": ("Umziehen", "Personalausweis", "Hund anmelden", "Wohngeld", "Kita-Platz", "Sperrmüll"),
    "kleinmuster": ("Umziehen", "Personalausweis", "Hund anmelden", "Osterfeuer", "Sperrmüll"),
}


def texts(town: DemoMunicipality) -> HomeTexts:
    """Return the words of the home page of one municipality."""
    bus = " Oder Sie kommen zum Mobilen Bürgerbüro in Ihrer Nähe." if town.slug == "musterfelde" else ""
    return HomeTexts(
        title="Was möchten Sie erledigen?",
        lead=f"Anträge, Auskünfte und Hilfe von {town.name}: online, am Telefon, auf Papier und vor Ort.",
        search_label="Suche nach Leistungen und Themen",
        search_hint="Zum Beispiel: umziehen, Ausweis, Hund",
        frequent_searches=FREQUENT_SEARCHES[town.slug],
        help_title="Lieber mit einem Menschen sprechen?",
        help_text=f"Rufen Sie an: {town.phone}. Jede Leistung gibt es auch ohne Internet.{bus}",
        title_en="What would you like to do?",
        lead_en=f"Applications, information and help from {town.name}: online, by phone, on paper and in person.",
        help_text_en=f"Call us: {town.phone}. Every service is also available without the internet.",
    )
