"""The privacy page, generated from settings so that it never promises something else than the system does."""

from __future__ import annotations

from allmende.entrance.demo.records import DemoMunicipality
from allmende.entrance.demo.texts.parts import PrivacySettings, Purpose, TextBlock

PURPOSES = (
    Purpose(
        "visit",
        "Das Portal ansehen",
        "Zeitpunkt, Seite und technische Angaben. Ihre IP-Adresse speichern wir nicht.",
        "Artikel 6 Absatz 1 Buchstabe e DSGVO, § 25 Absatz 2 Nummer 2 TDDDG",
        "{log_days} Tage",
    ),
    Purpose(
        "account",
        "Konto und Anmeldung",
        "Name, E-Mail-Adresse, Vertrauensniveau, Zeitpunkte der Anmeldung",
        "Artikel 6 Absatz 1 Buchstabe e DSGVO mit § 8 Onlinezugangsgesetz",
        "bis Sie das Konto löschen",
    ),
    Purpose(
        "draft",
        "Entwurf eines Antrags",
        "Ihre Angaben im Formular und hochgeladene Dateien",
        "Artikel 6 Absatz 1 Buchstabe e DSGVO",
        "{draft_days} Tage nach der letzten Änderung",
    ),
    Purpose(
        "case",
        "Antrag bearbeiten und entscheiden",
        "Ihre Angaben, Nachweise, Nachrichten und der Bescheid",
        "Artikel 6 Absatz 1 Buchstabe c und e DSGVO mit dem Gesetz, das auf der Seite der Leistung steht",
        "so lange, wie das Fachrecht es verlangt, meist zehn Jahre nach der Entscheidung",
    ),
    Purpose(
        "tax",
        "Steuern und Abgaben",
        "Angaben zur Steuer, Zahlungen und Bankverbindung",
        "§ 29b Abgabenordnung mit dem Kommunalabgabengesetz des Landes Brandenburg",
        "zehn Jahre nach dem Ende des Jahres",
    ),
    Purpose(
        "access-log",
        "Nachweis, wer Ihre Daten gesehen hat",
        "Amt, Rolle, Zweck, Rechtsgrundlage, Datenarten und Zeitpunkt jedes Zugriffs",
        "Artikel 5 Absatz 2 und Artikel 32 DSGVO",
        "so lange wie die Daten selbst, mindestens drei Jahre",
    ),
)
"""Purposes of the platform in its first form; ``{…}`` is filled from the settings."""


def settings_for(town: DemoMunicipality) -> PrivacySettings:
    """Return the privacy settings of one demo municipality."""
    return PrivacySettings(
        controller_lines=(
            town.full_name,
            town.street,
            f"{town.postal_code} {town.town}",
            f"Telefon: {town.phone}",
            f"E-Mail: {town.email}",
        ),
        officer_lines=(
            "Behördliche Datenschutzbeauftragte",
            "Am Markt 1, 14998 Musterfelde",
            "Telefon: 030 23125-178",
            "E-Mail: datenschutz@musterfelde.example",
        ),
        purposes=PURPOSES,
        supervisory_lines=(
            "Die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg (LDA)",
            "Stahnsdorfer Damm 77",
            "14532 Kleinmachnow",
        ),
        log_days=7,
        draft_days=30,
        session_hours=12,
    )


def blocks(settings: PrivacySettings) -> tuple[TextBlock, ...]:
    """Generate the sections of the privacy page.

    Args:
        settings: Controller, officer, purposes and periods as the system really uses them.
    """
    return (
        TextBlock("controller", "Wer verantwortlich ist", lines=settings.controller_lines),
        TextBlock("officer", "Wer auf den Datenschutz achtet", lines=settings.officer_lines),
        *(_purpose(purpose, settings) for purpose in settings.purposes),
        TextBlock(
            "cookies",
            "Cookies und fremde Dienste",
            (
                (
                    "Wir setzen nur Cookies, die das Portal braucht: eines für die Anmeldung, eines zum Schutz von Formularen "
                    f"und eines für Ihre Sprache. Die Anmeldung endet spätestens nach {settings.session_hours} Stunden."
                ),
                "Es gibt keine Werbung, keine Messung Ihres Verhaltens und keine Inhalte von fremden Servern.",
            ),
        ),
        TextBlock(
            "recipients",
            "Wer Daten bekommt",
            (
                (
                    "Ihre Daten sieht nur das Amt, das für Ihr Anliegen zuständig ist. "
                    "Andere Stellen bekommen Daten nur, wenn ein Gesetz das vorsieht oder Sie zustimmen."
                ),
                "In Ihrem Konto sehen Sie jeden Zugriff: welches Amt, wann und wofür.",
            ),
        ),
        TextBlock(
            "rights",
            "Ihre Rechte",
            ("Sie haben diese Rechte:",),
            (
                "Auskunft über Ihre Daten (Artikel 15 DSGVO)",
                "Berichtigung falscher Daten (Artikel 16 DSGVO)",
                "Löschung, wenn wir die Daten nicht mehr brauchen dürfen (Artikel 17 DSGVO)",
                "Einschränkung der Verarbeitung (Artikel 18 DSGVO)",
                "Widerspruch aus Gründen Ihrer besonderen Lage (Artikel 21 DSGVO)",
                "Beschwerde bei der Aufsichtsbehörde (Artikel 77 DSGVO)",
            ),
        ),
        TextBlock("supervision", "Aufsichtsbehörde", lines=settings.supervisory_lines),
    )


def _purpose(purpose: Purpose, settings: PrivacySettings) -> TextBlock:
    storage = purpose.storage.format(log_days=settings.log_days, draft_days=settings.draft_days)
    return TextBlock(
        f"purpose-{purpose.key}",
        purpose.title,
        items=(
            f"Daten: {purpose.data}",
            f"Rechtsgrundlage: {purpose.legal_basis}",
            f"Speicherdauer: {storage}",
        ),
    )
