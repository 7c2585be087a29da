"""What the import contracts cannot see: public files, ties between tables, and hidden ways round both.

The contracts stand in ``pyproject.toml``. Both they and the checks here are tried on a small house with planted
offences, because a rule that never fails may not be looking.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

HOUSE = "allmende"
ROOT = Path(__file__).resolve().parent.parent
# Storeys that are one room; everywhere else the second folder is the room.
ONE_ROOM = {"config", "entrance", "identity", "ledger", "foundation"}
ROOMS = (
    "town_hall/forms",
    "town_hall/offers",
    "town_hall/cases",
    "delivery/documents",
    "delivery/notices",
    "registers/policies",
    "registers/cockpit",
    "entrance",
    "identity",
    "ledger",
    "foundation",
    "config",
)
LONGEST_FILE = 400


def room_of(module: str) -> str:
    """The room that a module belongs to."""
    parts = module.split(".")
    return ".".join(parts[: 2 if len(parts) > 1 and parts[1] in ONE_ROOM else 3])


def is_test(module: str) -> bool:
    """Whether a module is a test, which may look everywhere."""
    return "tests" in module.split(".") or module.endswith("conftest")


def trespasses(graph: grimp.ImportGraph) -> list[str]:
    """Imports that enter another room by anything but its public file."""
    return sorted(
        f"{importer} -> {imported}"
        for importer in graph.modules
        if not is_test(importer)
        for imported in graph.find_modules_directly_imported_by(importer)
        if room_of(importer) != room_of(imported)
        and imported.count(".") > 0
        and not imported.endswith(".public")
        and room_of(imported) != f"{HOUSE}.foundation"
    )


def sources(package: Path) -> Iterator[tuple[str, ast.Module]]:
    """All modules of the house but tests, with their path and what they say."""
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).parts
        if "tests" not in parts and path.name != "conftest.py":
            yield path.relative_to(package).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def hidden_ways(package: Path) -> list[str]:
    """Uses of ``apps.get_model`` outside migrations, and of Django's signals anywhere."""
    found = []
    for name, tree in sources(package):
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr == "get_model" and "migrations/" not in name:
                found.append(f"{name}:{node.lineno} get_model")
            if isinstance(node, ast.ImportFrom | ast.Import):
                origin = getattr(node, "module", None) or ""
                names = {f"{origin}.{alias.name}".strip(".") for alias in node.names}
                found += [f"{name}:{node.lineno} {full}" for full in sorted(names) if is_signal(full)]
    return found


def is_signal(name: str) -> bool:
    """Whether an imported name is Django's glue of signals."""
    return name.startswith(("django.dispatch", "django.core.signals")) or ".signals" in name


def test_rooms_meet_only_at_their_public_file():
    graph = grimp.build_graph(HOUSE, cache_dir=None)
    assert trespasses(graph) == []


def test_news_travels_by_events_and_listed_handlers_only():
    assert hidden_ways(ROOT / HOUSE) == []


def test_no_table_is_reachable_backwards_from_another_room():
    from django.apps import apps

    tied = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith(f"{HOUSE}.")
        for field in model._meta.get_fields()
        if field.is_relation
        and not field.auto_created
        and getattr(field, "related_model", None)
        and room_of(field.related_model.__module__) != room_of(model.__module__)
        and not field.remote_field.hidden
    ]
    assert tied == [], 'give these relations related_name="+"'


def test_files_stay_readable():
    long = {
        name: len((ROOT / HOUSE / name).read_text(encoding="utf-8").splitlines())
        for name, _ in sources(ROOT / HOUSE)
        if "migrations/" not in name
    }
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def plant(folder: Path, offences: dict[str, str]) -> Path:
    """Build a small house with the same rooms and the given files."""
    for room in ROOMS:
        place = folder / HOUSE / room
        place.mkdir(parents=True)
        for package in (place, *place.parents):
            if package == folder:
                break
            (package / "__init__.py").touch()
    for name, text in offences.items():
        file = folder / HOUSE / name
        for package in reversed(file.parents[: len(Path(name).parts)]):
            package.mkdir(exist_ok=True)
            (package / "__init__.py").touch()
        file.write_text(text, encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    return folder


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of the small house."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as c; c()",
            "--no-cache",
            "--no-logo",
        ],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_contracts_are_kept_by_a_house_in_order(tmp_path):
    house = plant(
        tmp_path,
        {
            "town_hall/cases/workflow.py": "import datetime\n",
            "town_hall/cases/models.py": "from allmende.foundation import clock\n",
            "town_hall/cases/services.py": "from . import models, workflow\nfrom allmende.town_hall.offers import public\n",
            "town_hall/cases/views.py": "from . import services\n",
            "town_hall/offers/public.py": "",
            "town_hall/offers/tests/test_all.py": "from allmende.town_hall.cases import models\n",
            "foundation/clock.py": "",
        },
    )
    result = contracts(house)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("offences", "broken"),
    [
        ({"foundation/clock.py": "from allmende.ledger import public\n", "ledger/public.py": ""}, "Storeys"),
        ({"identity/queries.py": "import allmende.delivery.notices\n"}, "Storeys"),
        ({"annexe/__init__.py": ""}, "Storeys"),
        ({"town_hall/forms/services.py": "import allmende.town_hall.cases\n"}, "The town hall states"),
        ({"town_hall/cellar/__init__.py": ""}, "The town hall states"),
        ({"delivery/documents/services.py": "import allmende.delivery.notices\n"}, "Delivery states"),
        ({"registers/policies/services.py": "import allmende.registers.cockpit\n"}, "Registers state"),
        (
            {"town_hall/cases/models.py": "from . import services\n", "town_hall/cases/services.py": ""},
            "Inside a room",
        ),
        ({"identity/models.py": "from . import views\n", "identity/views.py": ""}, "Inside a room"),
        (
            {"town_hall/cases/models.py": "", "town_hall/cases/views.py": "from . import models\n"},
            "Only access, services and reads",
        ),
        ({"town_hall/cases/rules.py": "from django.utils import timezone\n"}, "The core is pure"),
        ({"delivery/notices/rules/fees.py": "import django\n"}, "The core is pure"),
        (
            {"foundation/clock.py": "from . import money\n", "foundation/money.py": "from . import clock\n"},
            "No cycles",
        ),
    ],
)
def test_contracts_fail_on_planted_offences(tmp_path, offences, broken):
    result = contracts(plant(tmp_path, offences))
    assert result.returncode == 1, result.stdout + result.stderr
    lines = [line for line in result.stdout.splitlines() if "BROKEN" in line]
    assert any(line.startswith(broken) for line in lines), result.stdout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from django.apps import apps\n\napps.get_model('a', 'b')\n", "entrance/offence.py:3 get_model"),
        ("from django.dispatch import receiver\n", "entrance/offence.py:1 django.dispatch.receiver"),
        (
            "from django.db.models.signals import post_save\n",
            "entrance/offence.py:1 django.db.models.signals.post_save",
        ),
        ("from django.db.models import signals\n", "entrance/offence.py:1 django.db.models.signals"),
    ],
)
def test_hidden_ways_are_found(tmp_path, text, expected):
    house = plant(tmp_path, {"entrance/offence.py": text})
    assert hidden_ways(house / HOUSE) == [expected]


def test_a_step_past_the_public_file_is_found():
    graph = grimp.ImportGraph()
    for module in (
        "allmende.identity.queries",
        "allmende.ledger.public",
        "allmende.ledger.models",
        "allmende.foundation.clock",
    ):
        graph.add_module(module)
        if module != "allmende.identity.queries":
            graph.add_import(importer="allmende.identity.queries", imported=module)
    assert trespasses(graph) == ["allmende.identity.queries -> allmende.ledger.models"]
