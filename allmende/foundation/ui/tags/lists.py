"""Lists, ways and progress: summaries, breadcrumb, pages, tabs, time line."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.messages import constants as message_levels
from django.core.paginator import Page
from django.http import QueryDict
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from allmende.foundation.ui.pagination import page_links, page_url
from allmende.foundation.ui.parts import Crumb

from .library import component, register

_TOAST_KINDS = {
    message_levels.SUCCESS: "success",
    message_levels.WARNING: "warning",
    message_levels.ERROR: "danger",
}


@register.simple_tag
def ui_tile(title: str, url: str, icon: str = "", text: str = "", level: int = 3) -> SafeString:
    """A tile that leads somewhere (life situations)."""
    return component("tile", title=title, url=url, icon=icon, text=text, level=level)


@register.simple_tag
def ui_description_list(rows: Iterable[Any]) -> SafeString:
    """Labels and values."""
    return component("description_list", rows=_rows(rows))


@register.simple_tag
def ui_summary(rows: Iterable[Any], title: str = "", change_url: str = "", level: int = 2) -> SafeString:
    """Check-your-answers: labels, values and a way back to change them."""
    listed = list(_rows(rows))
    has_changes = any(getattr(row, "change_url", "") for row in listed)
    values = {"rows": listed, "title": title, "change_url": change_url, "has_changes": has_changes}
    return component("summary", level=level, **values)


def _rows(rows: Any) -> Iterable[Any]:
    """Rows may be objects with label and value, a mapping, or pairs."""
    pairs = rows.items() if isinstance(rows, Mapping) else rows
    return [{"label": row[0], "value": row[1]} if isinstance(row, tuple) else row for row in pairs]


@register.simple_tag
def ui_task_list(tasks: Iterable[Any]) -> SafeString:
    """Tasks with their state."""
    return component("task_list", tasks=tasks)


@register.simple_tag
def ui_breadcrumb(*crumbs: Any) -> SafeString:
    """The way here: a list of crumbs, or label and address in turn with the present page last."""
    if len(crumbs) == 1 and not isinstance(crumbs[0], str):
        return component("breadcrumb", crumbs=crumbs[0])
    listed = itertools.zip_longest(crumbs[::2], crumbs[1::2], fillvalue="")
    return component("breadcrumb", crumbs=[Crumb(str(label), str(url)) for label, url in listed])


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
    return component("pagination", links=links, previous_url=before, next_url=after)


@register.simple_tag
def ui_stepper(current: int, total: int, title: str = "") -> SafeString:
    """Progress through a form: step 2 of 5."""
    states = [
        "done" if step < current else "now" if step == current else "next" for step in range(1, total + 1)
    ]
    return component("stepper", current=current, total=total, title=title, states=states)


@register.simple_tag
def ui_tabs(tabs: Iterable[Any], label: str) -> SafeString:
    """Tabs as links."""
    return component("tabs", tabs=tabs, label=label)


@register.simple_tag
def ui_timeline(steps: Iterable[Any]) -> SafeString:
    """The status time line of a case."""
    return component("timeline", steps=steps)


@register.simple_tag
def ui_progress(
    value: float,
    maximum: float,
    label: str,
    id: str,  # noqa: A002 -- templates say id, as HTML does.
    note: str = "",
) -> SafeString:
    """How much of something is reached; the note says it in words."""
    return component("progress", value=value, maximum=maximum, label=label, id=id, note=note)


@register.simple_tag
def ui_toast(message: Any, kind: str = "") -> SafeString:
    """A message after an action; takes Django's messages or text with a kind."""
    level = getattr(message, "level", None)
    return component("toast", text=str(message), kind=kind or _TOAST_KINDS.get(level or 0, "info"))
