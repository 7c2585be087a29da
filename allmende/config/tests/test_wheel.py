"""The wheel: built from the checkout, installed into an environment of its own, and used there."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from allmende import __version__

ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    target = tmp_path_factory.mktemp("dist")
    result = subprocess.run(
        [sys.executable, "scripts/dist.py", str(target)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return next(target.glob("*.whl"))


def test_everything_that_runs_is_inside_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "allmende/_static/staticfiles.json" in names
    assert "allmende/REVISION" in names
    for part in ("/templates/", "/migrations/0001_initial.py", "/management/commands/", "_static/ui/built/"):
        assert any(part in name for name in names), part
    unwanted = [
        name
        for name in names
        if "/tests/" in name or name.endswith((".po", ".pyc")) or "node_modules" in name
    ]
    assert unwanted == []
    for source in (ROOT / "allmende").rglob("templates/**/*.html"):
        assert source.relative_to(ROOT).as_posix() in names


def test_it_installs_with_pip_and_works(wheel, tmp_path):
    """The packages it needs are lent by this environment, so that the test needs no network."""
    place = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True, capture_output=True)
    python = place / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel]
    subprocess.run([str(part) for part in install], check=True, capture_output=True)
    lent = Path(sysconfig.get_paths()["purelib"])
    own = next(place.glob("lib/python*/site-packages"))
    own.joinpath("lent.pth").write_text(f"{lent}\n")
    environ = {"PATH": os.defpath, "ALLMENDE_DATA": str(tmp_path / "var"), "HOME": str(tmp_path)}

    def allmende(*words):
        return subprocess.run(
            [str(place / "bin" / "allmende"), *words],
            cwd=tmp_path,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )

    version = allmende("--version")
    assert version.stdout == f"Allmende {__version__}\n", version.stderr
    where = subprocess.run(
        [str(python), "-c", "import allmende; print(allmende.__file__)"],
        cwd=tmp_path,
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(place)), "the installed package is used, not the checkout"
    check = allmende("check")
    assert check.returncode == 0, check.stdout + check.stderr
