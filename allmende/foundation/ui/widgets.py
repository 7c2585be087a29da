"""Form widgets that Django lacks."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _


class DatePartsInput(forms.MultiWidget):
    """Three short boxes for day, month and year; posted as ``name_day``, ``name_month`` and ``name_year``.

    A calendar is slow for a date of birth and hard for many people; three numbers are not.

    Args:
        attrs: attributes for all three boxes.
        birthday: tell the browser that this is the person's date of birth, so that it can fill it in.
    """

    template_name = "ui/fields/date_parts_widget.html"
    use_fieldset = True
    labels: ClassVar[tuple[Any, ...]] = (_("Tag"), _("Monat"), _("Jahr"))

    def __init__(self, attrs: dict[str, Any] | None = None, *, birthday: bool = False) -> None:
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {}
        for name, width in (("day", 2), ("month", 2), ("year", 4)):
            box = {"inputmode": "numeric", "class": f"kern-form-input__input ui-width-{width}"}
            box["autocomplete"] = f"bday-{name}" if birthday else "off"
            boxes[name] = forms.TextInput(box)
        super().__init__(boxes, attrs)

    def decompress(self, value: Any) -> list[Any]:
        """Split a date (or an ISO text) into the three boxes."""
        if isinstance(value, str):
            try:
                value = dt.date.fromisoformat(value)
            except ValueError:
                return [value, "", ""]
        if isinstance(value, dt.date):
            return [value.day, value.month, value.year]
        return ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the visible label of every box."""
        context = super().get_context(name, value, attrs)
        for box, label in zip(context["widget"]["subwidgets"], self.labels, strict=True):
            box["label"] = label
        return context
