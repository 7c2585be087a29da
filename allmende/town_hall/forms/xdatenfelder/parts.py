"""The small parts that occur everywhere in XDatenfelder: ids, codes, occurrences, norms, choices, rules."""

from __future__ import annotations

import re

from allmende.town_hall.forms.messages import gettext_noop, message
from allmende.town_hall.forms.schema import (
    IDENTIFIER,
    Choice,
    CodeListReference,
    LegalBasis,
    Occurrence,
    ProseRule,
)
from allmende.town_hall.forms.xdatenfelder.grammar import CODE, Grammar
from allmende.town_hall.forms.xdatenfelder.tree import Children, Node

_BAD_CODE = gettext_noop(
    "Der Wert „%(value)s“ ist für „%(name)s“ nicht vorgesehen. Möglich sind: %(allowed)s."
)
_BAD_IDENTIFIER = gettext_noop(
    "„%(value)s“ ist keine gültige Kennung (ein Buchstabe, dann Buchstaben oder Ziffern)."
)
_BAD_OCCURRENCE = gettext_noop(
    "„%(value)s“ ist keine gültige Anzahl. Gemeint ist eine Angabe wie 1:1, 0:1, 0:* oder 2:5."
)
_DUPLICATE_CHOICE = gettext_noop("Der Code „%(code)s“ kommt in der Auswahl mehrfach vor.")


def read_code(node: Node | None, allowed: frozenset[str]) -> str:
    """Return the code in ``node``; empty when it is missing or not allowed (then the problem is noted)."""
    if node is None:
        return ""
    value = node.read(CODE).line("code")
    if value and value not in allowed:
        node.problem(message(_BAD_CODE, name=node.name, value=value[:40], allowed=", ".join(sorted(allowed))))
        return ""
    return value


def read_identification(children: Children, grammar: Grammar) -> tuple[str, str]:
    """Return id and version of an element."""
    node = children.first("identifikation")
    if node is None:
        return "", ""
    content = node.read(grammar.identification)
    identifier_node = content.first("id")
    identifier = content.line("id")
    if identifier_node is not None and identifier and not IDENTIFIER.fullmatch(identifier):
        identifier_node.problem(message(_BAD_IDENTIFIER, value=identifier[:40]))
    return identifier, content.line("version")


def read_occurrence(node: Node | None) -> Occurrence:
    """Return how often an element occurs; 1:1 where ``anzahl`` is wrong (then the problem is noted)."""
    text = node.line_text if node is not None else ""
    try:
        return Occurrence.parse(text)
    except ValueError:
        if node is not None and text:
            node.problem(message(_BAD_OCCURRENCE, value=text[:40]))
        return Occurrence()


def read_legal_basis(children: Children) -> tuple[LegalBasis, ...]:
    """Read ``bezug``; version 2 puts several norms on several lines of one element."""
    found: list[LegalBasis] = []
    for node in children.all("bezug"):
        link = node.attribute("link") or ""
        if not re.match(r"https?://", link):
            link = ""
        found.extend(LegalBasis(line, link) for line in node.text.splitlines() if line.strip("-–"))
    return tuple(dict.fromkeys(found))


def read_rules(children: Children, grammar: Grammar, path: str) -> list[ProseRule]:
    """Read the rules of the element at ``path``; all of them are prose for us."""
    rules = []
    for node in children.all("regel"):
        content = node.read(grammar.rule)
        identifier, version = read_identification(content, grammar)
        rules.append(
            ProseRule(
                identifier=identifier,
                version=version,
                name=content.line("name"),
                text=content.text("freitextRegel")
                or content.text("definition")
                or content.text("beschreibung"),
                path=path,
                kind=read_code(content.first("typ"), frozenset("KMVB")),
                script=content.text("script") or content.text("skript"),
                legal_basis=read_legal_basis(content),
            )
        )
    return rules


def read_choices(node: Node | None, grammar: Grammar) -> tuple[Choice, ...]:
    """Read the inline choices of a field (only version 3 has them)."""
    if node is None:
        return ()
    choices: dict[str, Choice] = {}
    for value in node.read(grammar.values).all("wert"):
        content = value.read(grammar.value)
        code = content.line("code")
        if code and code in choices:
            value.problem(message(_DUPLICATE_CHOICE, code=code[:40]))
        choices[code] = Choice(code, content.line("name"), content.text("hilfe"))
    return tuple(choices.values())


def read_code_list(node: Node | None, field: Children, grammar: Grammar) -> CodeListReference | None:
    """Read the reference to a code list that lives elsewhere."""
    if node is None:
        return None
    children = node.read(grammar.code_list)
    identifier = ""
    identification = children.first("identifikation")
    if identification is not None:
        identifier = identification.read(grammar.identification).line("id")
    genericode = children.first("genericodeIdentification")
    if genericode is not None:
        children = genericode.read(grammar.genericode)
    return CodeListReference(
        uri=children.line("canonicalIdentification"),
        version=children.line("version"),
        version_uri=children.line("canonicalVersionUri"),
        identifier=identifier,
        code_key=field.line("codeKey"),
        name_key=field.line("nameKey"),
        help_key=field.line("helpKey"),
    )
