"""What clerks decide: operative parts and reasons of decisions, by service and outcome.

Every text is one a clerk could sign. Paragraphs of municipal statutes are invented like the statutes themselves;
federal and state law is real.
"""

from __future__ import annotations

from dataclasses import dataclass

from allmende.entrance.demo.case_records import CaseState

S = CaseState

STATUTE_DOG = "Hundesteuersatzung der Stadt Musterfelde"
STATUTE_STREET = "Sondernutzungssatzung der Stadt Musterfelde"
STREET_LAW = "§ 18 Brandenburgisches Straßengesetz (BbgStrG)"


@dataclass(frozen=True, slots=True)
class DecisionText:
    """Operative part, reasons and legal basis of one kind of decision; ``fee_cents`` is what the notice charges."""

    operative: str
    reasons: tuple[str, ...]
    legal_basis: tuple[str, ...]
    fee_cents: int = 0


DECISIONS: dict[tuple[str, CaseState], DecisionText] = {
    ("hundesteuer-anmelden", S.GRANTED): DecisionText(
        "Ihr Hund ist angemeldet. Die Hundesteuer beträgt 48,00 Euro im Jahr (Demowert).",
        (
            (
                "Sie halten in Ihrem Haushalt einen Hund. Für das Halten von Hunden erhebt die Stadt eine Steuer "
                "(§ 1 der Satzung)."
            ),
            (
                "Es ist der erste Hund in Ihrem Haushalt. Der Steuersatz beträgt deshalb 48,00 Euro im Jahr "
                "(§ 3 Absatz 1 der Satzung). Die Steuer beginnt mit dem Monat nach der Aufnahme des Hundes "
                "(§ 7 der Satzung)."
            ),
        ),
        (STATUTE_DOG, "Kommunalabgabengesetz für das Land Brandenburg (KAG)"),
        4800,
    ),
    ("hundesteuer-ermaessigen", S.GRANTED): DecisionText(
        "Ihre Hundesteuer wird ab dem Monat nach dem Antrag um die Hälfte ermäßigt.",
        (
            (
                "Die Steuer ist auf Antrag zu halbieren, wenn die Halterin oder der Halter Bürgergeld, Grundsicherung "
                "oder Wohngeld bekommt (§ 6 Absatz 1 der Satzung)."
            ),
            (
                "Das haben Sie mit Ihrem Bescheid nachgewiesen. Die Ermäßigung gilt, solange Sie die Leistung bekommen. "
                "Fällt sie weg, sagen Sie uns das bitte innerhalb von zwei Wochen."
            ),
        ),
        (STATUTE_DOG,),
        2400,
    ),
    ("hundesteuer-ermaessigen", S.PARTLY_GRANTED): DecisionText(
        "Ihre Hundesteuer wird ab dem Monat nach dem Antrag um die Hälfte ermäßigt. Für die Zeit davor lehnen wir "
        "die Ermäßigung ab.",
        (
            "Sie bekommen Wohngeld. Deshalb ist die Steuer auf Antrag zu halbieren (§ 6 Absatz 1 der Satzung).",
            (
                "Die Ermäßigung beginnt mit dem Monat, der auf den Antrag folgt (§ 6 Absatz 3 der Satzung). "
                "Für die Monate davor lässt die Satzung keine Ermäßigung zu."
            ),
        ),
        (STATUTE_DOG,),
        3200,
    ),
    ("hundesteuer-ermaessigen", S.REFUSED): DecisionText(
        "Ihren Antrag auf Ermäßigung der Hundesteuer lehnen wir ab. Es bleibt bei 48,00 Euro im Jahr (Demowert).",
        (
            (
                "Die Ermäßigung setzt voraus, dass Sie Bürgergeld, Grundsicherung oder Wohngeld bekommen "
                "(§ 6 Absatz 1 der Satzung). Sie haben einen Rentenbescheid vorgelegt. "
                "Eine Rente allein reicht nach der Satzung nicht aus."
            ),
            (
                "Wir haben auch geprüft, ob die Steuer in Ihrem Fall unbillig wäre (§ 12 KAG mit § 227 der "
                "Abgabenordnung). Dafür haben wir keine Anhaltspunkte gefunden."
            ),
            (
                "Unser Rat: Mit Ihrer Rente kann ein Anspruch auf Wohngeld bestehen. Bekommen Sie Wohngeld, können Sie den "
                "Antrag neu stellen. Soziales und Wohnen hilft Ihnen dabei."
            ),
        ),
        (STATUTE_DOG, "§ 227 Abgabenordnung (AO)"),
    ),
    ("gewerbe-anmelden", S.GRANTED): DecisionText(
        "Wir bestätigen den Empfang Ihrer Gewerbeanzeige.",
        (
            (
                "Sie haben den Beginn Ihres Gewerbes vollständig angezeigt. Die Bestätigung bekommen Sie nach "
                "§ 15 Absatz 1 der Gewerbeordnung."
            ),
            (
                "Die Bestätigung ersetzt keine Erlaubnis, die nach anderen Vorschriften nötig ist. "
                "Ihre Anzeige haben wir an die Stellen weitergegeben, die § 14 Absatz 8 der Gewerbeordnung nennt."
            ),
        ),
        ("§ 14 Absatz 1 und § 15 Absatz 1 Gewerbeordnung (GewO)",),
        2600,
    ),
    ("bewohnerparkausweis", S.GRANTED): DecisionText(
        "Sie bekommen einen Bewohnerparkausweis für Ihre Zone. Er gilt ein Jahr.",
        (
            (
                "Sie sind in der Zone gemeldet und wohnen dort. Das Fahrzeug ist auf Sie zugelassen oder wird von Ihnen "
                "dauerhaft genutzt."
            ),
            (
                "Damit sind die Voraussetzungen nach § 45 Absatz 1b Satz 1 Nummer 2a der Straßenverkehrs-Ordnung erfüllt. "
                "Ein Anspruch auf einen bestimmten Stellplatz besteht nicht."
            ),
        ),
        (
            "§ 45 Abs. 1b Satz 1 Nr. 2a Straßenverkehrs-Ordnung (StVO)",
            "Gebührenordnung für Maßnahmen im Straßenverkehr (GebOSt)",
        ),
        2900,
    ),
    ("bewohnerparkausweis", S.REFUSED): DecisionText(
        "Ihren Antrag auf einen Bewohnerparkausweis lehnen wir ab.",
        (
            (
                "Den Ausweis bekommen Menschen, die in der Zone gemeldet sind und dort tatsächlich wohnen "
                "(§ 45 Absatz 1b Satz 1 Nummer 2a der Straßenverkehrs-Ordnung). "
                "Ihre Wohnung liegt nach dem Melderegister auf der anderen Straßenseite und damit außerhalb der Zone."
            ),
            (
                "Die Grenze der Zone folgt den Verkehrszeichen. Eine Ausnahme für einzelne Häuser sehen wir nicht vor, "
                "weil in der Zone schon jetzt mehr Ausweise als Stellplätze vergeben sind."
            ),
            "Gebühren entstehen Ihnen nicht. Kostenlos parken Sie auf dem großen Parkplatz am Sportplatz; der Bus 12 fährt von dort in die Innenstadt.",
        ),
        ("§ 45 Abs. 1b Satz 1 Nr. 2a Straßenverkehrs-Ordnung (StVO)",),
    ),
    ("wohngeld", S.GRANTED): DecisionText(
        "Sie bekommen Wohngeld als Mietzuschuss für zwölf Monate. Die Höhe steht in der Anlage.",
        (
            "Sie sind wohngeldberechtigt, weil Sie die Wohnung gemietet haben und selbst bewohnen (§ 3 Wohngeldgesetz).",
            (
                "Wie viel Sie bekommen, hängt von der Zahl der Personen, der zu berücksichtigenden Miete und dem "
                "Gesamteinkommen ab (§§ 4 und 19 Wohngeldgesetz). Die Rechnung finden Sie Schritt für Schritt in der Anlage."
            ),
            "Das Wohngeld beginnt am Ersten des Monats, in dem Ihr Antrag bei uns angekommen ist (§ 25 Wohngeldgesetz).",
        ),
        ("§§ 3, 4, 19 und 25 Wohngeldgesetz (WoGG)",),
    ),
    ("wohngeld", S.PARTLY_GRANTED): DecisionText(
        "Sie bekommen Wohngeld ab dem Monat Ihres Antrags. Für die zwei Monate davor lehnen wir den Antrag ab.",
        (
            "Sie erfüllen die Voraussetzungen für Wohngeld. Die Rechnung finden Sie in der Anlage.",
            (
                "Wohngeld beginnt grundsätzlich am Ersten des Monats, in dem der Antrag gestellt wird "
                "(§ 25 Wohngeldgesetz). Einen Grund für einen früheren Beginn haben wir geprüft und nicht gefunden."
            ),
        ),
        ("§§ 3, 4, 19 und 25 Wohngeldgesetz (WoGG)",),
    ),
    ("wohngeld", S.REFUSED): DecisionText(
        "Ihren Antrag auf Wohngeld lehnen wir ab.",
        (
            (
                "Wohngeld hängt von der Zahl der Personen, der Miete und dem Gesamteinkommen ab (§ 4 Wohngeldgesetz). "
                "Bei einem Haushalt wie Ihrem und Ihrem Einkommen ergibt die Rechnung keinen Betrag (§ 19 Wohngeldgesetz)."
            ),
            (
                "Die Rechnung finden Sie in der Anlage. Abgezogen haben wir Steuern, Krankenversicherung und "
                "Rentenbeiträge sowie die Freibeträge, die Ihnen zustehen (§§ 16 bis 18 Wohngeldgesetz)."
            ),
            (
                "Sinkt Ihr Einkommen oder steigt Ihre Miete, stellen Sie bitte einen neuen Antrag. "
                "Für Familien kann der Kinderzuschlag der Familienkasse infrage kommen."
            ),
        ),
        ("§§ 4, 16 bis 19 Wohngeldgesetz (WoGG)",),
    ),
    ("sondernutzung-tische", S.GRANTED): DecisionText(
        "Sie dürfen Tische und Stühle auf der Fläche aufstellen, die im Plan grün markiert ist.",
        (
            (
                "Das Aufstellen von Tischen geht über den Gemeingebrauch der Straße hinaus und braucht eine Erlaubnis "
                "(§ 18 Absatz 1 Brandenburgisches Straßengesetz)."
            ),
            (
                "Neben Ihren Tischen bleiben mehr als 1,80 Meter Gehweg frei. Leitstreifen und Rettungswege sind nicht betroffen. "
                "Die Erlaubnis ist befristet und kann widerrufen werden (§ 18 Absatz 2 Brandenburgisches Straßengesetz)."
            ),
        ),
        (STREET_LAW, STATUTE_STREET),
        13300,
    ),
    ("sondernutzung-tische", S.PARTLY_GRANTED): DecisionText(
        "Sie dürfen vier Tische mit je zwei Stühlen aufstellen. Für zwei weitere Tische lehnen wir den Antrag ab.",
        (
            "Das Aufstellen von Tischen braucht eine Erlaubnis (§ 18 Absatz 1 Brandenburgisches Straßengesetz).",
            (
                "An der Ecke ist der Gehweg nur 2,70 Meter breit. Mit sechs Tischen bliebe weniger als 1,80 Meter frei. "
                "Menschen mit Rollstuhl oder Kinderwagen müssten auf die Fahrbahn ausweichen."
            ),
            "Mit vier Tischen bleibt der Weg breit genug. So kommen Ihr Interesse und das der anderen zusammen.",
        ),
        (STREET_LAW, "§ 5 " + STATUTE_STREET),
        9700,
    ),
    ("sondernutzung-tische", S.REFUSED): DecisionText(
        "Ihren Antrag auf Tische und Stühle vor dem Haus lehnen wir ab.",
        (
            (
                "Für Tische auf dem Gehweg brauchen Sie eine Erlaubnis (§ 18 Absatz 1 Brandenburgisches Straßengesetz). "
                "Über die Erlaubnis entscheiden wir nach Ermessen. Dabei wägen wir Ihr Interesse mit dem Verkehr ab."
            ),
            (
                "Der Gehweg ist dort 2,10 Meter breit. Mit der kleinsten Aufstellung blieben 1,20 Meter frei. "
                "Die Satzung verlangt 1,80 Meter, damit alle sicher vorbeikommen (§ 5 der Satzung). "
                "Außerdem verläuft dort der Leitstreifen für blinde Menschen zur Haltestelle."
            ),
            (
                "Wir haben geprüft, ob ein Parkstand vor dem Haus genutzt werden kann. Dort ist die Feuerwehrzufahrt. "
                "Auf dem Kirchplatz sind noch Flächen frei. Rufen Sie uns an, wir zeigen Ihnen die Plätze."
            ),
        ),
        (
            STREET_LAW,
            "§ 5 " + STATUTE_STREET,
            "§ 1 Verwaltungsverfahrensgesetz für das Land Brandenburg (VwVfGBbg) mit § 40 VwVfG",
        ),
    ),
    ("sondernutzung-geruest", S.GRANTED): DecisionText(
        "Sie dürfen das Gerüst für die beantragte Zeit auf dem Gehweg aufstellen.",
        (
            (
                "Ein Gerüst auf der Straße ist eine Sondernutzung und braucht eine Erlaubnis "
                "(§ 18 Absatz 1 Brandenburgisches Straßengesetz)."
            ),
            (
                "Der Gehweg wird mit einem Schutzdach überdeckt und bleibt 1,80 Meter breit. Damit ist der Weg für alle nutzbar. "
                "Das Gerüst ist nachts zu beleuchten."
            ),
        ),
        (STREET_LAW, STATUTE_STREET),
        7900,
    ),
}
"""Texts of decisions. A trade registration is confirmed or withdrawn, never refused."""

KLEINMUSTER_DECISIONS: dict[tuple[str, CaseState], DecisionText] = {
    ("hundesteuer-anmelden", S.GRANTED): DecisionText(
        "Ihr Hund ist angemeldet. Die Hundesteuer beträgt 36,00 Euro im Jahr (Demowert).",
        (
            "Sie halten in Ihrem Haushalt einen Hund. Für das Halten von Hunden erhebt die Gemeinde Kleinmuster eine "
            "Steuer (§ 1 der Satzung). Den Bescheid erlässt das gemeinsame Steueramt in Musterfelde.",
            "Es ist der erste Hund in Ihrem Haushalt. Der Steuersatz beträgt deshalb 36,00 Euro im Jahr "
            "(§ 3 der Satzung). Die Steuer beginnt mit dem Monat nach der Aufnahme des Hundes.",
        ),
        (
            "Hundesteuersatzung der Gemeinde Kleinmuster",
            "Kommunalabgabengesetz für das Land Brandenburg (KAG)",
        ),
        3600,
    ),
}
"""Decisions that differ in Kleinmuster, because its statute does."""
