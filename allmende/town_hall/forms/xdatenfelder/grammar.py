"""Which child elements XDatenfelder 2 and 3 know at which place.

Names are those of the standard. One trap is written down here: values from code lists stand in a child ``code`` that
belongs to *no* namespace, while everything around it belongs to the namespace of the standard.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from allmende.town_hall.forms.schema import Source

NAMESPACE_2 = "urn:xoev-de:fim:standard:xdatenfelder_2"
NAMESPACE_3 = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0"
SCHEMA_MESSAGE = "xdatenfelder.stammdatenschema.0102"
GROUP_MESSAGE = "xdatenfelder.datenfeldgruppe.0103"


class Cardinality(Enum):
    """How often a child may occur; FILLED means exactly once and not empty."""

    ONE = "one"
    FILLED = "filled"
    OPTIONAL = "optional"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Rule:
    """What is allowed for one child name."""

    cardinality: Cardinality
    namespace: str


Content = Mapping[str, Rule]


def content(
    namespace: str, *, one: str = "", filled: str = "", optional: str = "", many: str = ""
) -> Content:
    """Build a content rule from lists of names separated by blanks."""
    lists = {
        Cardinality.ONE: one,
        Cardinality.FILLED: filled,
        Cardinality.OPTIONAL: optional,
        Cardinality.MANY: many,
    }
    return {
        name: Rule(cardinality, namespace) for cardinality, names in lists.items() for name in names.split()
    }


CODE: Content = content("", filled="code")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The content rules of one version of the standard, and the codes it knows."""

    source: Source
    constraints_as_attributes: bool
    namespace: str
    message: Content
    group_message: Content
    header: Content
    identification: Content
    schema: Content
    group: Content
    field: Content
    structure: Content
    contained: Content
    rule: Content
    code_list: Content
    genericode: Content
    states: frozenset[str]
    state_name: str
    field_arts: frozenset[str]
    data_types: frozenset[str]
    values: Content
    value: Content


_KINDS_2 = frozenset({"text", "date", "bool", "num", "num_int", "num_currency", "file", "obj"})
_DATES_2 = "versionshinweis freigabedatum veroeffentlichungsdatum gueltigAb gueltigBis fachlicherErsteller"
_BASE_2 = f"bezeichnungEingabe bezeichnungAusgabe beschreibung definition bezug {_DATES_2}"

GRAMMAR_2 = Grammar(
    source=Source.XDATENFELDER_2,
    constraints_as_attributes=False,
    namespace=NAMESPACE_2,
    message=content(NAMESPACE_2, one="header stammdatenschema"),
    group_message=content(NAMESPACE_2, one="header datenfeldgruppe"),
    header=content(NAMESPACE_2, filled="nachrichtID erstellungszeitpunkt", optional="referenzID"),
    identification=content(NAMESPACE_2, filled="id", optional="version"),
    schema=content(
        NAMESPACE_2,
        one="identifikation status",
        filled="name",
        optional=f"{_BASE_2} hilfetext ableitungsmodifikationenStruktur ableitungsmodifikationenRepraesentation",
        many="regel struktur",
    ),
    group=content(
        NAMESPACE_2,
        one="identifikation status schemaelementart",
        filled="name",
        optional=f"{_BASE_2} hilfetextEingabe hilfetextAusgabe",
        many="regel struktur",
    ),
    field=content(
        NAMESPACE_2,
        one="identifikation status schemaelementart feldart datentyp",
        filled="name",
        optional=f"{_BASE_2} hilfetextEingabe hilfetextAusgabe praezisierung inhalt codelisteReferenz",
        many="regel",
    ),
    structure=content(NAMESPACE_2, filled="anzahl", one="enthaelt", optional="bezug"),
    contained=content(NAMESPACE_2, optional="datenfeld datenfeldgruppe"),
    rule=content(NAMESPACE_2, one="identifikation", filled="name", optional=f"{_BASE_2} status script"),
    code_list=content(NAMESPACE_2, one="genericodeIdentification", optional="identifikation"),
    genericode=content(NAMESPACE_2, filled="canonicalIdentification", optional="version canonicalVersionUri"),
    states=frozenset({"inVorbereitung", "aktiv", "inaktiv"}),
    state_name="status",
    field_arts=frozenset({"input", "select", "label"}),
    data_types=_KINDS_2,
    values={},
    value={},
)

_DATES_3 = "statusGesetztAm statusGesetztDurch gueltigAb gueltigBis versionshinweis veroeffentlichungsdatum"
_BASE_3 = f"beschreibung definition {_DATES_3}"
_MANY_3 = "bezug relation stichwort"

GRAMMAR_3 = Grammar(
    source=Source.XDATENFELDER_3,
    constraints_as_attributes=True,
    namespace=NAMESPACE_3,
    message=content(NAMESPACE_3, one="header stammdatenschema"),
    group_message=content(NAMESPACE_3, one="header datenfeldgruppe"),
    header=content(NAMESPACE_3, filled="nachrichtID erstellungszeitpunkt", optional="referenzID"),
    identification=content(NAMESPACE_3, filled="id", optional="version"),
    schema=content(
        NAMESPACE_3,
        one="identifikation freigabestatus",
        filled="name",
        optional=f"{_BASE_3} letzteAenderung bezeichnung hilfetext dokumentsteckbrief"
        " ableitungsmodifikationenStruktur ableitungsmodifikationenRepraesentation",
        many=f"{_MANY_3} regel struktur",
    ),
    group=content(
        NAMESPACE_3,
        one="identifikation freigabestatus schemaelementart",
        filled="name",
        optional=f"{_BASE_3} letzteAenderung bezeichnungEingabe bezeichnungAusgabe hilfetextEingabe"
        " hilfetextAusgabe art",
        many=f"{_MANY_3} regel struktur",
    ),
    field=content(
        NAMESPACE_3,
        one="identifikation freigabestatus schemaelementart feldart datentyp",
        filled="name",
        optional=f"{_BASE_3} letzteAenderung bezeichnungEingabe bezeichnungAusgabe hilfetextEingabe"
        " hilfetextAusgabe praezisierung inhalt vorbefuellung werte codelisteReferenz codeKey nameKey helpKey maxSize",
        many=f"{_MANY_3} regel mediaType",
    ),
    structure=content(NAMESPACE_3, filled="anzahl", one="enthaelt", many="bezug"),
    contained=content(NAMESPACE_3, optional="datenfeld datenfeldgruppe"),
    rule=content(
        NAMESPACE_3,
        one="identifikation",
        filled="name",
        optional="beschreibung freitextRegel fachlicherErsteller letzteAenderung typ skript",
        many="bezug stichwort param ziel fehler",
    ),
    code_list=content(NAMESPACE_3, filled="canonicalIdentification", optional="version canonicalVersionUri"),
    genericode={},
    states=frozenset("12345678"),
    state_name="freigabestatus",
    field_arts=frozenset({"input", "select", "label", "hidden", "locked"}),
    data_types=_KINDS_2 | {"text_latin", "time", "datetime"},
    values=content(NAMESPACE_3, many="wert"),
    value=content(NAMESPACE_3, filled="code name", optional="hilfe"),
)

GRAMMARS: Mapping[str, Grammar] = {grammar.namespace: grammar for grammar in (GRAMMAR_2, GRAMMAR_3)}
