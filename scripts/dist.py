"""Build the wheel: a copy of the house with translations and static files inside, so that pip is all it takes.

The wheel is built from a copy in ``build/wheel``, because the built files must lie inside the package there and
must not lie there in a checkout.
"""

import shutil
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
COPY = HOUSE / "build" / "wheel"
LEFT_OUT = shutil.ignore_patterns("tests", "__pycache__", "*.pyc", "_static", "*.po", "conftest.py")


def main(target: Path) -> int:
    """Build one wheel into ``target`` and say where it is."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy2(HOUSE / name, COPY / name)
    shutil.copytree(HOUSE / "allmende", COPY / "allmende", ignore=LEFT_OUT)
    shutil.copytree(HOUSE / "build" / "static", COPY / "allmende" / "_static")
    # The pages name the commit they come from; there is no repository to ask where the wheel is installed.
    (COPY / "allmende" / "REVISION").write_text(_commit(), encoding="ascii")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(COPY)]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode:
        print(result.stdout)
        return result.returncode
    wheel = max(target.glob("allmende-*.whl"), key=lambda path: path.stat().st_mtime)
    print(f"  {wheel} ({wheel.stat().st_size / 1e6:.1f} MB)")
    return 0


def _commit() -> str:
    """The commit that is built, or nothing outside of a repository."""
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, "rev-parse", "HEAD"]
    return subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else HOUSE / "dist"))
