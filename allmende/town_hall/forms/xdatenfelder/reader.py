"""From a checked XDatenfelder tree to a form definition; finds all problems of a file in one run."""

from __future__ import annotations

from collections import Counter

from allmende.town_hall.forms.messages import gettext_noop, message
from allmende.town_hall.forms.schema import (
    Choice,
    CodeListReference,
    Element,
    Field,
    FieldKind,
    FieldMode,
    FormDefinition,
    Group,
    LegalBasis,
    Occurrence,
    ProseRule,
    Unresolved,
)
from allmende.town_hall.forms.xdatenfelder.grammar import (
    GRAMMARS,
    GROUP_MESSAGE,
    SCHEMA_MESSAGE,
    Grammar,
)
from allmende.town_hall.forms.xdatenfelder.parts import (
    read_choices,
    read_code,
    read_code_list,
    read_identification,
    read_legal_basis,
    read_occurrence,
    read_rules,
)
from allmende.town_hall.forms.xdatenfelder.precision import read_constraints
from allmende.town_hall.forms.xdatenfelder.problems import Findings, TooManyProblemsError
from allmende.town_hall.forms.xdatenfelder.tree import MAX_BYTES, Children, Node, parse

TOPIC_CODE_LIST = "code_list"
TOPIC_KIND = "kind"
MAX_FIELDS = 2000

_KINDS = {
    "text": FieldKind.TEXT,
    "text_latin": FieldKind.TEXT_LATIN,
    "date": FieldKind.DATE,
    "time": FieldKind.TIME,
    "datetime": FieldKind.DATETIME,
    "bool": FieldKind.BOOLEAN,
    "num": FieldKind.NUMBER,
    "num_int": FieldKind.INTEGER,
    "num_currency": FieldKind.CURRENCY,
    "file": FieldKind.FILE,
    "obj": FieldKind.FILE,
}
_ELEMENT_ARTS = frozenset({"ABS", "HAR", "RNG"})
_PREFILL = frozenset({"keine", "optional", "verpflichtend"})
_MODES = {"hidden": FieldMode.HIDDEN, "locked": FieldMode.LOCKED}

_OLD_NAMESPACE = gettext_noop(
    "Die Datei ist im Format XDatenfelder 1. Bitte exportieren Sie sie neu als XDatenfelder 2 oder 3."
)
_UNKNOWN_NAMESPACE = gettext_noop(
    "Der Namensraum „%(namespace)s“ ist unbekannt. Gelesen werden XDatenfelder 2 und XDatenfelder 3."
)
_WRONG_MESSAGE = gettext_noop(
    "Die Nachricht „%(name)s“ enthält kein Formular. Gebraucht wird „xdatenfelder.stammdatenschema.0102“."
)
_NOTHING_CONTAINED = gettext_noop("Hier muss genau ein Datenfeld oder eine Datenfeldgruppe stehen.")
_NO_CHOICES = gettext_noop("Das Auswahlfeld hat weder Werte noch eine Codeliste.")
_TOO_MANY_FIELDS = gettext_noop("Das Formular hat mehr als %(limit)d Felder.")
_STATIC_OBJECT = gettext_noop("Ein statisches Objekt kann noch nicht angezeigt werden.")


def read_xdatenfelder(data: bytes, *, max_bytes: int = MAX_BYTES) -> FormDefinition:
    """Read an XDatenfelder file of version 2 or 3.

    Arguments:
        data: the file.
        max_bytes: larger files are refused before they are parsed.

    Raises:
        XdfImportError: the file has problems; all that were found are listed, nothing is taken over.
    """
    findings = Findings()
    root = Node.root(parse(data, max_bytes=max_bytes), findings)
    grammar = GRAMMARS.get(root.namespace)
    definition = None
    if grammar is None:
        known_as_old = root.namespace.endswith("xdatenfelder_1")
        reason = (
            message(_OLD_NAMESPACE) if known_as_old else message(_UNKNOWN_NAMESPACE, namespace=root.namespace)
        )
        root.problem(reason)
    elif root.name not in {SCHEMA_MESSAGE, GROUP_MESSAGE}:
        root.problem(message(_WRONG_MESSAGE, name=root.name))
    else:
        try:
            definition = _Reader(grammar, findings).message(root)
        except TooManyProblemsError:
            definition = None
    findings.raise_if_any()
    assert definition is not None  # noqa: S101 (whoever returns none has noted a problem)
    return definition


class _Reader:
    """Reads one file; keeps what belongs to the form as a whole."""

    def __init__(self, grammar: Grammar, findings: Findings) -> None:
        self._grammar = grammar
        self._findings = findings
        self._rules: list[ProseRule] = []
        self._unresolved: list[Unresolved] = []
        self._fields = 0

    def message(self, root: Node) -> FormDefinition | None:
        is_schema = root.name == SCHEMA_MESSAGE
        children = root.read(self._grammar.message if is_schema else self._grammar.group_message)
        header = children.first("header")
        if header is not None:
            header.read(self._grammar.header)
        node = children.first("stammdatenschema" if is_schema else "datenfeldgruppe")
        if node is None:
            return None
        return self._schema(node) if is_schema else self._lone_group(node)

    def _schema(self, node: Node) -> FormDefinition:
        children = node.read(self._grammar.schema)
        identifier, version = read_identification(children, self._grammar)
        read_code(children.first(self._grammar.state_name), self._grammar.states)
        self._rules.extend(read_rules(children, self._grammar, ""))
        elements = self._structures(children, "")
        self._findings.raise_if_any()  # Only elements without problems have unambiguous paths.
        return FormDefinition(
            identifier=identifier,
            version=version,
            title=children.line("bezeichnung")
            or children.line("bezeichnungEingabe")
            or children.line("name"),
            source=self._grammar.source,
            help=children.text("hilfetext"),
            legal_basis=read_legal_basis(children),
            elements=elements,
            prose_rules=tuple(self._rules),
            unresolved=tuple(self._unresolved),
        )

    def _lone_group(self, node: Node) -> FormDefinition:
        group = self._group(node, "", Occurrence(), (), Counter())
        self._findings.raise_if_any()
        return FormDefinition(
            identifier=group.identifier,
            version=group.version,
            title=group.label,
            source=self._grammar.source,
            elements=(group,),
            prose_rules=tuple(self._rules),
            unresolved=tuple(self._unresolved),
        )

    def _structures(self, children: Children, parent: str) -> tuple[Element, ...]:
        siblings: Counter[str] = Counter()
        found = (self._structure(node, parent, siblings) for node in children.all("struktur"))
        return tuple(element for element in found if element is not None)

    def _structure(self, node: Node, parent: str, siblings: Counter[str]) -> Element | None:
        children = node.read(self._grammar.structure)
        occurrence = read_occurrence(children.first("anzahl"))
        contained_node = children.first("enthaelt")
        if contained_node is None:
            return None
        contained = contained_node.read(self._grammar.contained)
        field, group = contained.first("datenfeld"), contained.first("datenfeldgruppe")
        if field is not None and group is None:
            return self._field(field, parent, occurrence, read_legal_basis(children), siblings)
        if group is not None and field is None:
            return self._group(group, parent, occurrence, read_legal_basis(children), siblings)
        contained_node.problem(message(_NOTHING_CONTAINED))
        return None

    def _group(
        self,
        node: Node,
        parent: str,
        occurrence: Occurrence,
        law: tuple[LegalBasis, ...],
        siblings: Counter[str],
    ) -> Group:
        children = node.read(self._grammar.group)
        identifier, version = read_identification(children, self._grammar)
        path = _path(parent, identifier, siblings)
        read_code(children.first(self._grammar.state_name), self._grammar.states)
        read_code(children.first("schemaelementart"), _ELEMENT_ARTS)
        art = read_code(children.first("art"), frozenset("X"))
        self._rules.extend(read_rules(children, self._grammar, path))
        return Group(
            path=path,
            identifier=identifier,
            version=version,
            name=children.line("name"),
            label=children.line("bezeichnungEingabe") or children.line("name"),
            label_output=children.line("bezeichnungAusgabe"),
            help=children.text("hilfetextEingabe"),
            help_output=children.text("hilfetextAusgabe"),
            occurrence=occurrence,
            choose_one=art == "X",
            legal_basis=law + read_legal_basis(children),
            children=self._structures(children, path),
        )

    def _field(
        self,
        node: Node,
        parent: str,
        occurrence: Occurrence,
        law: tuple[LegalBasis, ...],
        siblings: Counter[str],
    ) -> Field:
        self._fields += 1
        if self._fields == MAX_FIELDS + 1:
            node.problem(message(_TOO_MANY_FIELDS, limit=MAX_FIELDS))
            raise TooManyProblemsError
        children = node.read(self._grammar.field)
        identifier, version = read_identification(children, self._grammar)
        path = _path(parent, identifier, siblings)
        read_code(children.first(self._grammar.state_name), self._grammar.states)
        read_code(children.first("schemaelementart"), _ELEMENT_ARTS)
        read_code(children.first("vorbefuellung"), _PREFILL)
        art = read_code(children.first("feldart"), self._grammar.field_arts)
        kind = self._kind(children, art, path)
        choices, code_list = self._choices(node, children, kind, path)
        constraints, unresolved = read_constraints(
            children, kind, path, as_attributes=self._grammar.constraints_as_attributes
        )
        self._unresolved.extend(unresolved)
        self._rules.extend(read_rules(children, self._grammar, path))
        return Field(
            path=path,
            identifier=identifier,
            version=version,
            name=children.line("name"),
            kind=kind,
            label=children.line("bezeichnungEingabe") or children.line("name"),
            label_output=children.line("bezeichnungAusgabe"),
            help=children.text("hilfetextEingabe"),
            help_output=children.text("hilfetextAusgabe"),
            mode=_MODES.get(art, FieldMode.INPUT),
            occurrence=occurrence,
            constraints=constraints,
            choices=choices,
            code_list=code_list,
            content=children.text("inhalt"),
            legal_basis=law + read_legal_basis(children),
        )

    def _kind(self, children: Children, art: str, path: str) -> FieldKind:
        data_type = read_code(children.first("datentyp"), self._grammar.data_types)
        if art == "label":
            if data_type == "obj":
                self._unresolved.append(Unresolved(path, TOPIC_KIND, _STATIC_OBJECT))
            return FieldKind.STATIC
        if art == "select":
            return FieldKind.CHOICE
        return _KINDS.get(data_type, FieldKind.TEXT)

    def _choices(
        self, node: Node, children: Children, kind: FieldKind, path: str
    ) -> tuple[tuple[Choice, ...], CodeListReference | None]:
        choices = read_choices(children.first("werte"), self._grammar)
        reference = read_code_list(children.first("codelisteReferenz"), children, self._grammar)
        if reference is not None:
            self._unresolved.append(Unresolved(path, TOPIC_CODE_LIST, reference.version_uri or reference.uri))
        if kind is FieldKind.CHOICE and not choices and reference is None:
            node.problem(message(_NO_CHOICES))
        return choices, reference


def _path(parent: str, identifier: str, siblings: Counter[str]) -> str:
    """Return the path of the next element with this id under ``parent``."""
    siblings[identifier] += 1
    number = f"~{siblings[identifier]}" if siblings[identifier] > 1 else ""
    return f"{parent}.{identifier}{number}" if parent else f"{identifier}{number}"
