"""Names of the pictograms in ``static/ui/icons.svg``.

German names are understood as well, because people who describe a service choose its pictogram.
"""

from __future__ import annotations

ICONS = frozenset({
    "arrow-left", "arrow-right", "bicycle", "bin", "briefcase", "building", "bus", "calendar", "car",
    "chart", "check", "child", "chevron-down", "chevron-right", "clock", "close", "crane", "danger",
    "document", "dog", "dove", "download", "easy", "euro", "exclamation", "external", "eye", "filter",
    "globe", "heart", "history", "house", "id-card", "inbox", "info", "leaf", "leave", "lock", "mail",
    "map", "menu", "message", "minus", "passport", "pencil", "people", "person", "phone", "pin", "plus",
    "pram", "print", "question", "rings", "school", "search", "shield", "shop", "success", "tent", "tree",
    "upload", "vote", "warning", "water",
})  # fmt: skip

GERMAN_NAMES = {
    "achtung": "warning",
    "arbeit": "briefcase",
    "ausweis": "id-card",
    "auto": "car",
    "baby": "pram",
    "bauen": "crane",
    "baum": "tree",
    "blatt": "leaf",
    "brief": "mail",
    "dokument": "document",
    "fahrrad": "bicycle",
    "frage": "question",
    "geld": "euro",
    "geschäft": "shop",
    "haus": "house",
    "heirat": "rings",
    "herz": "heart",
    "hund": "dog",
    "karte": "map",
    "kind": "child",
    "laden": "shop",
    "menschen": "people",
    "müll": "bin",
    "ort": "pin",
    "person": "person",
    "rathaus": "building",
    "reisepass": "passport",
    "schloss": "lock",
    "schule": "school",
    "suche": "search",
    "taube": "dove",
    "telefon": "phone",
    "trauer": "dove",
    "uhr": "clock",
    "veranstaltung": "tent",
    "wahl": "vote",
    "wasser": "water",
    "zahlen": "chart",
}
FALLBACK = "document"


def icon_name(name: str) -> str:
    """Resolve an English or German name; an unknown one (data can contain anything) becomes a sheet of paper."""
    resolved = GERMAN_NAMES.get(name, name)
    return resolved if resolved in ICONS else FALLBACK
