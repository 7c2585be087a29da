"""Which patterns from form files may be tried on people's input.

A pattern comes from a file that somebody uploaded. Python's matcher tries alternatives one after another, so a
pattern like ``(a+)+`` can occupy a server for hours with one short input. Only patterns whose work is bounded are
accepted; all others stay visible as unresolved.
"""

from __future__ import annotations

import re

MAX_PATTERN_LENGTH = 300
_UNBOUNDED = 400
_MAX_WORK = 1_000_000
_MAX_DEPTH = 10

_CHARACTER_CLASS = r"\[\^?(?:\\.|[^\\\]\[])+\]"
_TOKEN = re.compile(
    rf"(?P<open>\((?!\?)|\(\?:)|(?P<close>\))|(?P<bar>\|)"
    rf"|(?P<atom>{_CHARACTER_CLASS}|\\[dDwWsS.\-+*?()\[\]{{}}|/\\^$]|[^\\()\[\]{{}}|*+?])",
    re.DOTALL,
)
_QUANTIFIER = re.compile(r"\*|\+|\?|\{(\d{1,4})(,(\d{0,4}))?\}")


def is_safe_pattern(pattern: str) -> bool:
    """Tell whether ``pattern`` can be matched in bounded time and means the same here as in XML Schema."""
    if len(pattern) > MAX_PATTERN_LENGTH:
        return False
    work = _Scanner(pattern).work()
    if work is None or work > _MAX_WORK:
        return False
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def matches(pattern: str, text: str) -> bool:
    """Tell whether the whole of ``text`` matches ``pattern`` (XML Schema anchors at both ends)."""
    return re.fullmatch(pattern, text) is not None


class _Scanner:
    """Walks once over a pattern and multiplies the ways in which its variable parts can be divided."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._position = 0

    def work(self) -> int | None:
        """Return the bound, or None for a pattern outside of the understood subset."""
        result = self._alternatives(depth=0)
        return None if result is None or self._position < len(self._pattern) else result[0]

    def _alternatives(self, depth: int) -> tuple[int, bool] | None:
        """Read up to the closing bracket; return (work, whether the content is of variable form)."""
        work, variable = 1, False
        while self._position < len(self._pattern):
            token = _TOKEN.match(self._pattern, self._position)
            if token is None or depth > _MAX_DEPTH:
                return None
            if token["close"]:
                return (work, variable) if depth else None
            self._position = token.end()
            if token["bar"]:
                work, variable = work * 2, True
                continue
            inner = (1, False)
            if token["open"]:
                content = self._alternatives(depth + 1)
                if content is None or self._position >= len(self._pattern):
                    return None
                self._position += 1  # The closing bracket.
                inner = content
            spread = self._quantifier()
            if spread is None or (inner[1] and spread[1] > 1):
                return None
            work *= inner[0] * (spread[1] - spread[0] + 1)
            variable = variable or inner[1] or spread[0] != spread[1]
            if work > _MAX_WORK:
                return None
        return (work, variable) if depth == 0 else None

    def _quantifier(self) -> tuple[int, int] | None:
        match = _QUANTIFIER.match(self._pattern, self._position)
        if match is None:
            return 1, 1
        self._position = match.end()
        if _QUANTIFIER.match(self._pattern, self._position):
            return None  # Lazy and possessive quantifiers do not exist in XML Schema.
        sign = match[0]
        if sign == "?":
            return 0, 1
        if sign in "*+":
            return int(sign == "+"), _UNBOUNDED
        low = int(match[1])
        high = low if match[2] is None else int(match[3]) if match[3] else low + _UNBOUNDED
        return (low, high) if low <= high else None
