"""The modules that hold the rules know nothing of Django."""

import subprocess
import sys

PURE = [
    "answers",
    "code_lists",
    "layout",
    "limits",
    "messages",
    "patterns",
    "places",
    "rules",
    "samples",
    "schema",
    "schema_json",
    "steps",
    "summary",
    "texts",
    "uploads",
    "values",
    "xdatenfelder",
]


def test_rules_run_without_django():
    imports = "; ".join(f"import allmende.town_hall.forms.{name}" for name in PURE)
    code = f"import sys; {imports}; sys.exit(int('django' in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
