"""Parts that enclose content: notices, cards, tables, details."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from .library import component, register


@register.simple_block_tag
def ui_alert(content: str, kind: str = "info", title: str = "", role: str = "", level: int = 2) -> SafeString:
    """A notice; kind is info, success, warning or danger."""
    return component("alert", content=content, kind=kind, title=title, role=role, level=level)


@register.simple_block_tag
def ui_card(
    content: str,
    title: str = "",
    url: str = "",
    icon: str = "",
    level: int = 2,
    *,
    band: bool = False,
    tag: str = "div",
) -> SafeString:
    """A card; with an address the whole card is the link."""
    values = {
        "content": content,
        "title": title,
        "url": url,
        "icon": icon,
        "level": level,
        "band": band,
        "tag": tag,
    }
    return component("card", **values)


@register.simple_block_tag
def ui_answer(
    content: str,
    question: str,
    value: str,
    note: str = "",
    url: str = "",
    link_label: str = "",
    level: int = 2,
) -> SafeString:
    """A question people have, answered with a number or a sentence; the block may hold a chart."""
    values = {"question": question, "value": value, "note": note, "url": url, "link_label": link_label}
    return component("answer", content=content, level=level, **values)


@register.simple_block_tag
def ui_table(
    content: str,
    caption: str,
    id: str,  # noqa: A002 -- templates say id, as HTML does.
    *,
    hide_caption: bool = False,
    stack: bool = False,
) -> SafeString:
    """A table with caption in a region that scrolls; with ``stack`` rows become cards on narrow screens."""
    return component("table", content=content, caption=caption, id=id, hide_caption=hide_caption, stack=stack)


@register.simple_block_tag
def ui_empty(content: str, title: str, text: str = "", icon: str = "inbox", level: int = 2) -> SafeString:
    """What to show where nothing is yet: says why and what one can do."""
    return component("empty", content=content, title=title, text=text, icon=icon, level=level)


@register.simple_block_tag
def ui_details(content: str, summary: str, **attrs: Any) -> SafeString:
    """Further text that opens on demand. Further arguments: open, id."""
    return component("details", content=content, summary=summary, **attrs)


@register.simple_block_tag
def ui_aside(content: str) -> SafeString:
    """The column beside the main content; nothing is written when the block is empty."""
    if not content.strip():
        return mark_safe("")
    return format_html('<aside class="ui-aside" aria-label="{}">{}</aside>', _("Ergänzendes"), content)
