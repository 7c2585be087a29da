"""Template tags of the UI components: ``{% load ui %}``. Arguments and examples are in ``foundation/ui/README.md``."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django import template
from django.contrib.messages import constants as message_levels
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.http import QueryDict
from django.template.context import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from allmende.foundation.ui.icons import icon_name
from allmende.foundation.ui.pagination import page_links, page_url
from allmende.foundation.ui.palette import palette_key
from allmende.foundation.ui.parts import Crumb, StepState
from allmende.foundation.ui.rendering import field_parts, form_errors

register = template.Library()

_TOAST_KINDS = {
    message_levels.SUCCESS: "success",
    message_levels.WARNING: "warning",
    message_levels.ERROR: "danger",
}
_BADGE_ICONS = {"info": "info", "success": "check", "warning": "warning", "danger": "danger"}


def _component(name: str, /, **values: Any) -> SafeString:
    return mark_safe(render_to_string(f"ui/components/{name}.html", values))  # noqa: S308  (escaped by the template)


# ---- addresses -------------------------------------------------------------------------------------------------------


@register.simple_tag
@lru_cache(maxsize=128)  # A page asks for some thirty addresses that never change while the process lives.
def ui_asset(path: str) -> str:
    """Address of a static file; an error page must not fail because a manifest is missing."""
    try:
        return static(path)
    except ValueError:
        return f"/static/{path}"


@register.simple_tag
def ui_theme_url(municipality: Any) -> str:
    """Address of the municipality's palette; it changes with the colours, so browsers may keep it for ever."""
    return f"{reverse('ui:theme')}?v={_key(municipality)}"


@register.simple_tag
def ui_emblem_url(municipality: Any) -> str:
    """Address of the municipality's emblem as an image (used as the page's icon)."""
    return f"{reverse('ui:emblem')}?v={_key(municipality)}"


def _key(municipality: Any) -> str:
    return palette_key(municipality.colour_primary, municipality.colour_accent)


# ---- small parts -----------------------------------------------------------------------------------------------------


@register.simple_tag
def ui_icon(
    name: str, label: str = "", *, small: bool = False, large: bool = False, classes: str = ""
) -> SafeString:
    """A pictogram from the sprite; decorative unless it has a label."""
    size = "ui-icon--small" if small else "ui-icon--large" if large else ""
    return _icon(icon_name(name), str(label), " ".join(filter(None, ("ui-icon", size, classes))))


@lru_cache(maxsize=512)
def _icon(name: str, label: str, classes: str) -> SafeString:
    address = f"{ui_asset('ui/icons.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="{}" role="img" aria-label="{}"><use href="{}"/></svg>', classes, label, address
        )
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}"/></svg>', classes, address
    )


@register.inclusion_tag("ui/emblem.html")
def ui_emblem() -> dict[str, Any]:
    """The emblem in the colours of the municipality."""
    return {}


@register.simple_tag
def ui_hidden(text: str) -> SafeString:
    """Text for screen readers alone."""
    return format_html('<span class="ui-hidden">{}</span>', text)


@register.simple_tag
def ui_key(key: str) -> SafeString:
    """A key of the keyboard."""
    return format_html('<kbd class="ui-key">{}</kbd>', key)


@register.simple_tag
def ui_keys(*pairs: str) -> SafeString:
    """Keyboard hints: keys (separated by spaces) and what they do, in turn."""
    hints = [(keys.split(), text) for keys, text in zip(pairs[::2], pairs[1::2], strict=True)]
    return _component("keys", hints=hints)


@register.simple_tag
def ui_badge(text: str, kind: str = "neutral", icon: str = "") -> SafeString:
    """A short state; kind is neutral, info, success, warning or danger."""
    shown = icon or _BADGE_ICONS.get(kind, "")
    family = "ui-badge" if kind == "neutral" else "kern-badge"
    picture = ui_icon(shown, small=True) if shown else ""
    return format_html('<span class="kern-badge {}--{}">{}{}</span>', family, kind, picture, text)


@register.simple_tag
def ui_button(text: str, variant: str = "primary", icon: str = "", **attrs: Any) -> SafeString:
    """A button of a form. Further arguments: type, name, value, form, id, small, block."""
    attrs.setdefault("type", "submit")
    return _component("button", text=text, variant=variant, icon=icon, **attrs)


@register.simple_tag
def ui_link_button(text: str, url: str, variant: str = "primary", icon: str = "", **attrs: Any) -> SafeString:
    """A link that looks like a button. Further arguments: small, block, download."""
    return _component("link_button", text=text, url=url, variant=variant, icon=icon, **attrs)


@register.simple_tag
def ui_link(text: str, url: str, icon: str = "arrow-right") -> SafeString:
    """A link with a pictogram before it."""
    return format_html(
        '<a class="ui-link-icon" href="{}">{}<span>{}</span></a>', url, ui_icon(icon, small=True), text
    )


@register.simple_tag
def ui_state_word(state: str) -> str:
    """The state of a step as a word, for those who do not see the mark."""
    words = {
        StepState.DONE: _("Erledigt"),
        StepState.NOW: _("In Arbeit"),
        StepState.WAITING: _("Wir warten auf Sie"),
        StepState.NEXT: _("Kommt noch"),
        StepState.STOPPED: _("Beendet"),
    }
    return words[StepState(state)]


@register.simple_tag
def ui_task_state(state: str) -> SafeString:
    """The state of a task as a badge."""
    kinds = {"done": "success", "now": "info", "waiting": "warning", "stopped": "danger"}
    words = {"done": _("Erledigt"), "now": _("Begonnen"), "waiting": _("Bitte ergänzen"), "next": _("Offen")}
    return ui_badge(words.get(state) or _("Beendet"), kinds.get(state, "neutral"))


# ---- blocks ----------------------------------------------------------------------------------------------------------


@register.simple_block_tag
def ui_alert(content: str, kind: str = "info", title: str = "", role: str = "", level: int = 2) -> SafeString:
    """A notice; kind is info, success, warning or danger."""
    return _component("alert", content=content, kind=kind, title=title, role=role, level=level)


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
    return _component("card", **values)


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
    return _component("answer", content=content, level=level, **values)


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
    return _component(
        "table", content=content, caption=caption, id=id, hide_caption=hide_caption, stack=stack
    )


@register.simple_block_tag
def ui_empty(content: str, title: str, text: str = "", icon: str = "inbox", level: int = 2) -> SafeString:
    """What to show where nothing is yet: says why and what one can do."""
    return _component("empty", content=content, title=title, text=text, icon=icon, level=level)


@register.simple_block_tag
def ui_details(content: str, summary: str, **attrs: Any) -> SafeString:
    """Further text that opens on demand. Further arguments: open, id."""
    return _component("details", content=content, summary=summary, **attrs)


@register.simple_block_tag
def ui_aside(content: str) -> SafeString:
    """The column beside the main content; nothing is written when the block is empty."""
    if not content.strip():
        return mark_safe("")
    return format_html('<aside class="ui-aside" aria-label="{}">{}</aside>', _("Ergänzendes"), content)


# ---- lists and ways --------------------------------------------------------------------------------------------------


@register.simple_tag
def ui_tile(title: str, url: str, icon: str = "", text: str = "", level: int = 3) -> SafeString:
    """A tile that leads somewhere (life situations)."""
    return _component("tile", title=title, url=url, icon=icon, text=text, level=level)


@register.simple_tag
def ui_description_list(rows: Iterable[Any]) -> SafeString:
    """Labels and values."""
    return _component("description_list", rows=_rows(rows))


@register.simple_tag
def ui_summary(rows: Iterable[Any], title: str = "", change_url: str = "", level: int = 2) -> SafeString:
    """Check-your-answers: labels, values and a way back to change them."""
    listed = list(_rows(rows))
    has_changes = any(getattr(row, "change_url", "") for row in listed)
    values = {"rows": listed, "title": title, "change_url": change_url, "has_changes": has_changes}
    return _component("summary", level=level, **values)


def _rows(rows: Any) -> Iterable[Any]:
    """Rows may be objects with label and value, a mapping, or pairs."""
    pairs = rows.items() if isinstance(rows, Mapping) else rows
    return [{"label": row[0], "value": row[1]} if isinstance(row, tuple) else row for row in pairs]


@register.simple_tag
def ui_task_list(tasks: Iterable[Any]) -> SafeString:
    """Tasks with their state."""
    return _component("task_list", tasks=tasks)


@register.simple_tag
def ui_breadcrumb(*crumbs: Any) -> SafeString:
    """The way here: a list of crumbs, or label and address in turn with the present page last."""
    if len(crumbs) == 1 and not isinstance(crumbs[0], str):
        return _component("breadcrumb", crumbs=crumbs[0])
    listed = itertools.zip_longest(crumbs[::2], crumbs[1::2], fillvalue="")
    return _component("breadcrumb", crumbs=[Crumb(str(label), str(url)) for label, url in listed])


@register.simple_tag(takes_context=True)
def ui_pagination(context: Context, page: Page[Any], parameter: str = "seite") -> SafeString:
    """Links to the pages of a list; nothing when there is one page."""
    if not page.has_other_pages():
        return mark_safe("")
    request = context.get("request")
    query = request.GET if request else QueryDict()
    links = list(page_links(page, query, parameter))
    before = page_url(query, parameter, page.number - 1) if page.has_previous() else ""
    after = page_url(query, parameter, page.number + 1) if page.has_next() else ""
    return _component("pagination", links=links, previous_url=before, next_url=after)


@register.simple_tag
def ui_stepper(current: int, total: int, title: str = "") -> SafeString:
    """Progress through a form: step 2 of 5."""
    states = [
        "done" if step < current else "now" if step == current else "next" for step in range(1, total + 1)
    ]
    return _component("stepper", current=current, total=total, title=title, states=states)


@register.simple_tag
def ui_tabs(tabs: Iterable[Any], label: str) -> SafeString:
    """Tabs as links."""
    return _component("tabs", tabs=tabs, label=label)


@register.simple_tag
def ui_timeline(steps: Iterable[Any]) -> SafeString:
    """The status time line of a case."""
    return _component("timeline", steps=steps)


@register.simple_tag
def ui_progress(
    value: float,
    maximum: float,
    label: str,
    id: str,  # noqa: A002 -- templates say id, as HTML does.
    note: str = "",
) -> SafeString:
    """How much of something is reached; the note says it in words."""
    return _component("progress", value=value, maximum=maximum, label=label, id=id, note=note)


@register.simple_tag
def ui_toast(message: Any, kind: str = "") -> SafeString:
    """A message after an action; takes Django's messages or text with a kind."""
    level = getattr(message, "level", None)
    return _component("toast", text=str(message), kind=kind or _TOAST_KINDS.get(level or 0, "info"))


# ---- forms -----------------------------------------------------------------------------------------------------------


@register.simple_tag
def ui_field(bound: BoundField, *, question: bool = False, inline: bool = False, **attrs: Any) -> SafeString:
    """One field of a form with label, hint, errors and control."""
    if bound.is_hidden:
        return mark_safe(str(bound))  # noqa: S308  (Django escaped it)
    parts = field_parts(bound, question=question, inline=inline, **attrs)
    return mark_safe(render_to_string("ui/fields/field.html", {"parts": parts}))  # noqa: S308


@register.simple_tag
def ui_fields(form: BaseForm) -> SafeString:
    """All fields of a form, in their order."""
    return mark_safe(render_to_string("ui/fields/fields.html", {"form": form}))  # noqa: S308


@register.simple_tag
def ui_error_summary(form: BaseForm) -> SafeString:
    """The list of errors above a form, each leading to its field; nothing when there are none."""
    return _component("error_summary", errors=form_errors(form) if form.is_bound else [])


@register.simple_tag
def ui_search_form(
    action: str,
    id: str = "suche",  # noqa: A002 -- templates say id, as HTML does.
    value: str = "",
    label: str = "",
    placeholder: str = "",
    suggest_url: str = "",
    *,
    small: bool = False,
) -> SafeString:
    """The search field; suggestions come while typing when there is an address for them."""
    values = {
        "action": action,
        "id": id,
        "value": value,
        "placeholder": placeholder,
        "suggest_url": suggest_url,
    }
    return _component("search_form", label=label or _("Wonach suchen Sie?"), small=small, **values)
