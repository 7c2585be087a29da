"""How days and times are written, by language. Templates and code name a format, never its letters.

``{{ value|date:"DATE_FORMAT" }}`` and ``date_format(value, "WEEKDAY_DATE_FORMAT")`` find the format of the page's
language here (``FORMAT_MODULE_PATH``). Every language has the same names; a test sees to that.
"""
