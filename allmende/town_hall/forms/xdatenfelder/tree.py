"""Safe reading of untrusted XML, and a view of its elements that notes problems with line and path.

The limits are checked while the parser runs, before a hostile file has grown in memory: size, nesting, number of
elements; document type declarations and with them all entities are refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from allmende.town_hall.forms.messages import Message, gettext_noop, message
from allmende.town_hall.forms.xdatenfelder.grammar import Cardinality, Content
from allmende.town_hall.forms.xdatenfelder.problems import Findings, XdfImportError, XdfProblem

MAX_BYTES = 5 * 1024 * 1024
MAX_DEPTH = 60
MAX_ELEMENTS = 200_000
_CHUNK = 64 * 1024

_EMPTY_FILE = gettext_noop("Die Datei ist leer.")
_TOO_LARGE = gettext_noop("Die Datei ist zu groß. Erlaubt sind höchstens %(limit)d Megabyte.")
_NO_XML = gettext_noop("Die Datei ist kein gültiges XML (Meldung des Lesers: %(detail)s).")
_DOCTYPE = gettext_noop(
    "Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE). Das ist nicht erlaubt, bitte entfernen Sie sie."
)
_TOO_DEEP = gettext_noop("Die Elemente sind zu tief verschachtelt. Erlaubt sind höchstens %(limit)d Ebenen.")
_TOO_MANY = gettext_noop("Die Datei enthält zu viele Elemente. Erlaubt sind höchstens %(limit)d.")
_MISSING = gettext_noop("Das Element „%(name)s“ fehlt.")
_DUPLICATE = gettext_noop("Das Element „%(name)s“ kommt %(count)d-mal vor. Es darf nur einmal vorkommen.")
_UNEXPECTED = gettext_noop("Das Element „%(name)s“ ist hier nicht vorgesehen.")
_FOREIGN = gettext_noop("Das Element „%(name)s“ steht im falschen Namensraum („%(namespace)s“).")
_EMPTY = gettext_noop("Das Element „%(name)s“ ist leer. Hier wird eine Angabe gebraucht.")
_STRAY_TEXT = gettext_noop("Hier steht Text („%(text)s“), wo nur Elemente vorgesehen sind.")


def parse(data: bytes, *, max_bytes: int = MAX_BYTES) -> etree._Element:
    """Parse ``data`` within all limits; raise ``XdfImportError`` when it cannot be read safely."""
    if not data.strip():
        raise _whole_file(message(_EMPTY_FILE))
    if len(data) > max_bytes:
        raise _whole_file(message(_TOO_LARGE, limit=max_bytes // (1024 * 1024)))
    parser = etree.XMLPullParser(
        ("start", "end"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        remove_pis=True,
        remove_comments=True,
    )
    _refuse_document_type(data)
    watch = _Watch()
    try:
        for position in range(0, len(data), _CHUNK):
            parser.feed(data[position : position + _CHUNK])
            watch.check(parser)
        root = parser.close()
        watch.check(parser)
    except etree.XMLSyntaxError as error:
        watch.check(parser)  # A limit that was passed explains more than the parser's own complaint.
        line = error.lineno or 1
        raise XdfImportError([XdfProblem(line, "/", message(_NO_XML, detail=str(error.msg)))]) from error
    return root


def _whole_file(reason: Message) -> XdfImportError:
    return XdfImportError([XdfProblem(0, "", reason)])


def _refuse_document_type(data: bytes) -> None:
    """Refuse before parsing: entities in attributes would be expanded although the parser is told not to."""
    start = data.replace(b"\0", b"").find(
        b"<!DOCTYPE"
    )  # Without the zero bytes UTF-16 and UTF-32 look like ASCII.
    if start >= 0:
        raise XdfImportError([XdfProblem(data.count(b"\n", 0, start) + 1, "/", message(_DOCTYPE))])


class _Watch:
    """Counts what the parser has met and stops it when a limit is passed."""

    def __init__(self) -> None:
        self.depth = 0
        self.count = 0

    def check(self, parser: etree.XMLPullParser) -> None:
        """Look at what was parsed since the last call; raise ``XdfImportError`` when a limit is passed."""
        for event, element in parser.read_events():
            if event == "end":
                self.depth -= 1
                continue
            assert isinstance(element, etree._Element)  # noqa: S101, SLF001 (only elements start)
            if self.count == 0 and element.getroottree().docinfo.internalDTD is not None:
                raise _whole_file(message(_DOCTYPE))
            self.depth += 1
            self.count += 1
            if self.depth > MAX_DEPTH:
                self._stop(element, message(_TOO_DEEP, limit=MAX_DEPTH))
            if self.count > MAX_ELEMENTS:
                self._stop(element, message(_TOO_MANY, limit=MAX_ELEMENTS))

    def _stop(self, element: etree._Element, reason: Message) -> None:
        raise XdfImportError([XdfProblem(_line(element), "/…/" + _local_name(element), reason)])


class Node:
    """An element together with its path; reading from it notes every problem in ``findings``."""

    def __init__(self, element: etree._Element, path: str, findings: Findings) -> None:
        self._element = element
        self.path = path
        self._findings = findings

    @classmethod
    def root(cls, element: etree._Element, findings: Findings) -> Node:
        """Return the view of the outermost element."""
        return cls(element, f"/{_local_name(element)}", findings)

    @property
    def name(self) -> str:
        """Local name of the element."""
        return _local_name(self._element)

    @property
    def namespace(self) -> str:
        """Namespace of the element; empty when it has none."""
        return etree.QName(self._element).namespace or ""

    @cached_property
    def text(self) -> str:
        """Text of the element, lines trimmed; a Windows line end is a line end."""
        lines = (" ".join(line.split()) for line in (self._element.text or "").splitlines())
        return "\n".join(line for line in lines if line)

    @property
    def line_text(self) -> str:
        """Text of the element on one line."""
        return " ".join(self.text.split())

    def attribute(self, name: str) -> str | None:
        """Return an attribute, trimmed, or None where it is missing or empty."""
        return (self._element.get(name) or "").strip() or None

    def problem(self, reason: Message) -> None:
        """Note a problem with this element."""
        self._findings.add(_line(self._element), self.path, reason)

    def children(self) -> Iterator[Node]:
        """Yield the child elements with their paths; repeated names are numbered from 1."""
        names = Counter(_local_name(child) for child in self._element)
        seen: Counter[str] = Counter()
        for child in self._element:
            name = _local_name(child)
            seen[name] += 1
            number = f"[{seen[name]}]" if names[name] > 1 else ""
            yield Node(child, f"{self.path}/{name}{number}", self._findings)

    def read(self, content: Content) -> Children:
        """Check the children against what is allowed here and return them by name."""
        found: dict[str, list[Node]] = {}
        for child in self.children():
            rule = content.get(child.name)
            if rule is None:
                child.problem(message(_UNEXPECTED, name=child.name))
            elif child.namespace != rule.namespace:
                child.problem(message(_FOREIGN, name=child.name, namespace=child.namespace or "–"))
            else:
                found.setdefault(child.name, []).append(child)
        self._check_counts(content, found)
        stray = " ".join(filter(None, [self._element.text, *(child.tail for child in self._element)])).strip()
        if stray:
            self.problem(message(_STRAY_TEXT, text=stray[:40]))
        return Children(found)

    def _check_counts(self, content: Content, found: dict[str, list[Node]]) -> None:
        present = {_local_name(child) for child in self._element}
        for name, rule in content.items():
            nodes = found.get(name, [])
            if (
                not nodes
                and name not in present
                and rule.cardinality in {Cardinality.ONE, Cardinality.FILLED}
            ):
                self.problem(message(_MISSING, name=name))
            if len(nodes) > 1 and rule.cardinality is not Cardinality.MANY:
                nodes[1].problem(message(_DUPLICATE, name=name, count=len(nodes)))
            if rule.cardinality is Cardinality.FILLED:
                for node in nodes:
                    if not node.text:
                        node.problem(message(_EMPTY, name=name))


class Children:
    """The checked children of an element."""

    def __init__(self, nodes: dict[str, list[Node]]) -> None:
        self._nodes = nodes

    def first(self, name: str) -> Node | None:
        """Return the first child of that name, or None."""
        nodes = self._nodes.get(name)
        return nodes[0] if nodes else None

    def all(self, name: str) -> list[Node]:
        """Return all children of that name."""
        return self._nodes.get(name, [])

    def text(self, name: str) -> str:
        """Return the text of the child with its line breaks; empty when it is missing."""
        node = self.first(name)
        return node.text if node else ""

    def line(self, name: str) -> str:
        """Return the text of the child on one line; empty when it is missing."""
        node = self.first(name)
        return node.line_text if node else ""


def _line(element: etree._Element) -> int:
    line: int | None = element.sourceline  # type: ignore[assignment]  # The stubs leave the type open.
    return line or 1


def _local_name(element: etree._Element) -> str:
    # Entity references cannot occur without a document type, which is refused; so every node here is an element.
    return str(etree.QName(element).localname)
