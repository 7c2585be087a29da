"""Typed records for services: what a resident must know before filing, online or offline.

The offline way is not optional: a service without a counter, a telephone number or paper would shut people out.
"""

from __future__ import annotations

from dataclasses import dataclass

from allmende.entrance.demo.records import TrustLevel


@dataclass(frozen=True, slots=True)
class OfflineWay:
    """How to use the service without the internet. ``site_keys`` includes stops of the mobile office."""

    site_keys: tuple[str, ...]
    phone: str
    on_paper: str
    bring: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ExternalAuthority:
    """Another authority that decides; the town then only informs, helps with forms and forwards them."""

    name: str
    phone: str
    note: str


@dataclass(frozen=True, slots=True)
class DemoService:
    """One service of the town hall as residents read about it.

    Attributes:
        key: Slug, unique within a municipality.
        title: The name in everyday words; shown first.
        official_title: The administrative name where it differs, otherwise empty.
        summary: One sentence.
        description: Two to four short paragraphs.
        steps: How it goes, one step per entry.
        documents: What applicants need.
        fee_text: Fee in words, marked as a demo value where an amount is invented.
        fee_cents: The usual amount in cents; ``0`` is free of charge, ``None`` depends on the case.
        duration_text: Usual processing time in words.
        duration_working_days: The same in working days; ``None`` where nothing is processed.
        deadline_text: Deadline for the applicant, empty if there is none.
        legal_basis: Norms, most important first.
        office_key: Responsible office, or the office that helps where ``authority`` is set.
        authority: The other authority that decides, if it is not the town.
        trust: Trust level an online application needs.
        target_groups: For whom (keys of :data:`TARGET_GROUPS`).
        synonyms: Words people type into the search.
        life_situations: Keys of the life situations the service belongs to.
        leika_key: Key in the federal catalogue of services, empty unless certain.
        form_key: Key of the online form, ``None`` while there is only the offline way.
        online_note: What the page says about the online way.
        remedy: What residents can do if they disagree.
    """

    key: str
    title: str
    official_title: str
    summary: str
    description: tuple[str, ...]
    steps: tuple[str, ...]
    documents: tuple[str, ...]
    fee_text: str
    fee_cents: int | None
    duration_text: str
    duration_working_days: int | None
    deadline_text: str
    legal_basis: tuple[str, ...]
    office_key: str
    trust: TrustLevel
    target_groups: tuple[str, ...]
    synonyms: tuple[str, ...]
    life_situations: tuple[str, ...]
    title_en: str
    summary_en: str
    offline: OfflineWay
    remedy: str
    form_key: str | None = None
    online_note: str = (
        "Diese Leistung gibt es noch nicht online. Wir helfen Ihnen vor Ort, am Telefon und per Post."
    )
    authority: ExternalAuthority | None = None
    leika_key: str = ""


@dataclass(frozen=True, slots=True)
class LifeSituation:
    """A situation in life that bundles services across offices; ``icon`` is a plain key for the design."""

    key: str
    title: str
    intro: str
    title_en: str
    icon: str


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """For whom a service is meant."""

    key: str
    title: str
    title_en: str


TARGET_GROUPS = (
    TargetGroup("residents", "Einwohner:innen", "Residents"),
    TargetGroup("families", "Familien", "Families"),
    TargetGroup("young", "Jugendliche", "Young people"),
    TargetGroup("older", "Ältere Menschen", "Older people"),
    TargetGroup("disability", "Menschen mit Behinderung", "People with disabilities"),
    TargetGroup("newcomers", "Neu Zugezogene", "Newcomers"),
    TargetGroup("businesses", "Unternehmen und Selbstständige", "Businesses and self-employed people"),
    TargetGroup("associations", "Vereine und Ehrenamtliche", "Associations and volunteers"),
    TargetGroup("owners", "Menschen mit Haus oder Grundstück", "Property owners"),
)
"""All target groups that services may name."""

LIFE_SITUATIONS = (
    LifeSituation(
        "birth",
        "Ein Kind kommt",
        "Geburtsurkunde, Name, Kita und Hilfe zum Wohnen: Was rund um die Geburt zu tun ist.",
        "Having a baby",
        "child",
    ),
    LifeSituation(
        "moving",
        "Umziehen",
        "Neue Adresse, Parken, Müll, Hund und Schule: Was sich mit dem Umzug ändert.",
        "Moving home",
        "home",
    ),
    LifeSituation(
        "marriage",
        "Heiraten",
        "Anmeldung, Urkunden und der gemeinsame Name.",
        "Getting married",
        "rings",
    ),
    LifeSituation(
        "bereavement",
        "Ein Mensch ist gestorben",
        "Urkunden, Grab, Abmeldungen: Wir begleiten Sie Schritt für Schritt.",
        "When someone has died",
        "candle",
    ),
    LifeSituation(
        "business",
        "Ein Geschäft führen",
        "Gewerbe, Gaststätte, Tische vor dem Laden und Werbung.",
        "Running a business",
        "shop",
    ),
    LifeSituation("dog", "Einen Hund halten", "Anmelden, ermäßigen, abmelden.", "Keeping a dog", "dog"),
    LifeSituation(
        "housing",
        "Wohnen und Geld",
        "Zuschüsse zur Miete, günstige Wohnungen, Ermäßigungen und Rente.",
        "Housing and money",
        "coins",
    ),
    LifeSituation(
        "school",
        "Kita und Schule",
        "Kita, Einschulung, Hort, Fahrt zur Schule und Hilfen für Familien.",
        "Daycare and school",
        "book",
    ),
    LifeSituation(
        "building",
        "Bauen und Grundstück",
        "Voranfrage, Bäume, Abwasser, Gerüst und Grundsteuer.",
        "Building and property",
        "crane",
    ),
    LifeSituation(
        "engagement",
        "Mitmachen und mitreden",
        "Veranstaltungen, Vereine, Ehrenamt, Akteneinsicht und Beschwerden.",
        "Taking part",
        "people",
    ),
    LifeSituation(
        "travel",
        "Ausweis und Reisen",
        "Personalausweis, Reisepass, Führungszeugnis und Bescheinigungen.",
        "ID and travel",
        "passport",
    ),
)
"""All life situations, in the order of the home page."""
