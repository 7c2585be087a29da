"""Addresses of assets and the small parts: pictograms, badges, buttons, links, keys."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from allmende.foundation.ui.icons import icon_name
from allmende.foundation.ui.language import SOURCE, german, is_foreign
from allmende.foundation.ui.palette import palette_key
from allmende.foundation.ui.parts import StepState

from .library import component, register

register.filter("german", german)
_BADGE_ICONS = {"info": "info", "success": "check", "warning": "warning", "danger": "danger"}


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
def ui_german() -> SafeString:
    """The attribute ``lang`` for an element with German content, on pages in another language; see ``german``."""
    return format_html(' lang="{}"', SOURCE) if is_foreign() else mark_safe("")


@register.simple_tag
def ui_key(key: str) -> SafeString:
    """A key of the keyboard."""
    return format_html('<kbd class="ui-key">{}</kbd>', key)


@register.simple_tag
def ui_keys(*pairs: str) -> SafeString:
    """Keyboard hints: keys (separated by spaces) and what they do, in turn."""
    hints = [(keys.split(), text) for keys, text in zip(pairs[::2], pairs[1::2], strict=True)]
    return component("keys", hints=hints)


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
    return component("button", text=text, variant=variant, icon=icon, **attrs)


@register.simple_tag
def ui_link_button(text: str, url: str, variant: str = "primary", icon: str = "", **attrs: Any) -> SafeString:
    """A link that looks like a button. Further arguments: small, block, download."""
    return component("link_button", text=text, url=url, variant=variant, icon=icon, **attrs)


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
