"""German days and times; the names are explained where they are not Django's own."""

DATE_FORMAT = "j. F Y"
DATETIME_FORMAT = "j. F Y, H:i"
TIME_FORMAT = "H:i"
MONTH_DAY_FORMAT = "j. F"
# The same with time or weekday.
MONTH_DAY_TIME_FORMAT = "j. F, H:i"
WEEKDAY_DATE_FORMAT = "l, j. F Y"
WEEKDAY_MONTH_DAY_FORMAT = "l, j. F"
# Inside a sentence the day must not be torn from its month.
WEEKDAY_MONTH_DAY_UNBROKEN_FORMAT = "l, j.\u00a0F"
# Tables have little room, so the month is cut.
BRIEF_DATE_FORMAT = "j. M. Y"
BRIEF_MONTH_DAY_FORMAT = "j. M."
BRIEF_MONTH_DAY_TIME_FORMAT = "j. M., H:i"
