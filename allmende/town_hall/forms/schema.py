"""The typed model of a form: what is asked, in which order, how often, under which law.

It is our own model; importers (today XDatenfelder 2 and 3) translate into it. Two decisions carry it:

* An element is identified by its **path**, the dotted ids from the top of the form (``G01.G07.F03``). The same
  building block may occur several times in one form, so its id alone says nothing. Should a block occur twice under
  the same parent, the second gets the suffix ``~2``.
* How often something may or must be given is a property of the **position** (``Occurrence``), not of the element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9]{0,39}")


class Source(StrEnum):
    """Where a definition comes from."""

    XDATENFELDER_2 = "XDatenfelder 2"
    XDATENFELDER_3 = "XDatenfelder 3"
    OWN = "Allmende"


class FieldKind(StrEnum):
    """What kind of value a field holds."""

    TEXT = "text"
    TEXT_LATIN = "text_latin"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    BOOLEAN = "boolean"
    NUMBER = "number"
    INTEGER = "integer"
    CURRENCY = "currency"
    CHOICE = "choice"
    FILE = "file"
    STATIC = "static"


class FieldMode(StrEnum):
    """Who fills a field: the person (input), nobody but it is shown (locked), nobody and it is not shown (hidden)."""

    INPUT = "input"
    LOCKED = "locked"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """How often an element may and must occur at its position; ``maximum`` None means without limit."""

    minimum: int = 1
    maximum: int | None = 1

    def __post_init__(self) -> None:
        if self.minimum < 0 or (
            self.maximum is not None and (self.maximum < 1 or self.maximum < self.minimum)
        ):
            raise ValueError(f"impossible occurrence {self}")

    def __str__(self) -> str:
        return f"{self.minimum}:{'*' if self.maximum is None else self.maximum}"

    @classmethod
    def parse(cls, text: str) -> Occurrence:
        """Read ``0:1``, ``1:1``, ``0:*``, ``2:5``; raise ``ValueError`` for anything else."""
        match = re.fullmatch(r"(\d{1,4}):(\d{1,4}|\*)", text)
        if match is None:
            raise ValueError(f"not an occurrence: {text!r}")
        return cls(int(match[1]), None if match[2] == "*" else int(match[2]))

    @property
    def required(self) -> bool:
        """Whether at least one is needed."""
        return self.minimum > 0

    @property
    def repeatable(self) -> bool:
        """Whether more than one is possible; then places carry an index (``G1[0]``)."""
        return self.maximum != 1


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A norm or standard that an element rests on."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a choice list."""

    code: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class CodeListReference:
    """A choice list that lives elsewhere (usually in the XRepository) and has to be supplied."""

    uri: str
    version: str = ""
    version_uri: str = ""
    identifier: str = ""
    code_key: str = ""
    name_key: str = ""
    help_key: str = ""


@dataclass(frozen=True, slots=True)
class Constraints:
    """What limits the value of a field.

    ``minimum`` and ``maximum`` are kept as written (ISO dates, decimal point) and read according to the field's kind.
    ``max_size`` is in bytes; ``pattern`` has to match the whole text.
    """

    min_length: int | None = None
    max_length: int | None = None
    minimum: str | None = None
    maximum: str | None = None
    pattern: str | None = None
    media_types: tuple[str, ...] = ()
    max_size: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A single question (or a static text)."""

    path: str
    identifier: str
    version: str
    name: str
    kind: FieldKind
    label: str
    label_output: str = ""
    help: str = ""
    help_output: str = ""
    mode: FieldMode = FieldMode.INPUT
    occurrence: Occurrence = Occurrence()
    constraints: Constraints = Constraints()
    choices: tuple[Choice, ...] = ()
    code_list: CodeListReference | None = None
    content: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether people fill this field in."""
        return self.mode is FieldMode.INPUT and self.kind is not FieldKind.STATIC

    @property
    def needs_code_list(self) -> bool:
        """Whether the choices are only referred to and still have to be supplied."""
        return self.code_list is not None and not self.choices


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together; with ``choose_one`` exactly one of its children is to be filled in."""

    path: str
    identifier: str
    version: str
    name: str
    label: str
    label_output: str = ""
    help: str = ""
    help_output: str = ""
    occurrence: Occurrence = Occurrence()
    choose_one: bool = False
    children: tuple[Field | Group, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()


Element = Field | Group


@dataclass(frozen=True, slots=True)
class ProseRule:
    """A rule written as prose; nobody has modelled it yet, so nothing evaluates it and everybody can see that."""

    identifier: str
    version: str
    name: str
    text: str
    path: str = ""
    kind: str = ""
    script: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Something in the source that the form cannot carry out yet; shown to staff at the element ``path``."""

    path: str
    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """A whole form in one version."""

    identifier: str
    version: str
    title: str
    source: Source
    help: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()
    elements: tuple[Element, ...] = ()
    prose_rules: tuple[ProseRule, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    _by_path: dict[str, Element] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for element in walk(self.elements):
            if element.path in self._by_path:
                raise ValueError(f"path occurs twice: {element.path}")
            self._by_path[element.path] = element

    def element(self, path: str) -> Element:
        """Return the element at ``path`` (without indexes); raise ``KeyError`` when there is none."""
        return self._by_path[path]

    def fields(self) -> tuple[Field, ...]:
        """Return all fields in order, groups opened."""
        return tuple(element for element in self._by_path.values() if isinstance(element, Field))

    def groups(self) -> tuple[Group, ...]:
        """Return all groups in order, nested ones too."""
        return tuple(element for element in self._by_path.values() if isinstance(element, Group))

    def legal_basis_of(self, path: str) -> tuple[LegalBasis, ...]:
        """Return the legal basis of an element, inherited from the nearest group that states one, else the form's."""
        while path:
            own = self._by_path[path].legal_basis
            if own:
                return own
            path = path.rpartition(".")[0]
        return self.legal_basis


def walk(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Yield all elements, parents before their children."""
    for element in elements:
        yield element
        if isinstance(element, Group):
            yield from walk(element.children)
