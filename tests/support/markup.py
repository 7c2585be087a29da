"""Looking at rendered pages without a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

# Attributes from which a browser loads something.
LOADS = {
    "link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "object": "data",
    "embed": "src", "video": "src", "audio": "src", "track": "src", "use": "href",
}  # fmt: skip


@dataclass
class Element:
    """A start tag with its attributes."""

    name: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Document(HTMLParser):
    """The elements of a page, in order."""

    source: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Element] = []
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element without content."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Note the text of the innermost element."""
        if self._open:
            self._open[-1].text += data

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        while self._open and self._open.pop().name != tag:
            pass

    def all(self, name: str) -> list[Element]:
        """Return all elements of a name."""
        return [element for element in self.elements if element.name == name]

    @property
    def loaded(self) -> list[str]:
        """What a browser loads for this page by itself."""
        return [
            element.attributes[LOADS[element.name]]
            for element in self.elements
            if element.attributes.get(LOADS.get(element.name, ""))
            and not (
                element.name == "link"
                and element.attributes.get("rel") in {"alternate", "canonical", "license"}
            )
        ]
