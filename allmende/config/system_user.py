"""Who runs the embedded PostgreSQL: it refuses to run as root, and rightly so.

Under root an unprivileged system user is created for it. Where that user could not reach the data or the
programs, because they lie below a closed folder such as ``/root``, it is handed the one capability to pass
closed folders instead of opening them for everybody.
"""

import os
import pwd
import shutil
import stat
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from allmende.config.environment import EnvironmentProblem

SYSTEM_USER = "allmende-postgres"
PATIENCE_SECONDS = 120
HOMELESS = ("--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin")
# Bits in the kernel's capability sets. The first is enough; containers often grant only the second.
CAPABILITIES = (("dac_read_search", 2), ("dac_override", 1))


@dataclass(frozen=True)
class Runner:
    """Runs programs as the right user."""

    user_id: int
    group_id: int
    switch: bool
    prefix: tuple[str, ...] = ()

    def run(self, command: Sequence[str], text: str | None) -> subprocess.CompletedProcess[str]:
        """Run a program to its end, without the caller's environment, terminal or folder."""
        itself = self.switch and not self.prefix
        return subprocess.run(  # noqa: S603 -- the programs are our own, the arguments a list.
            [*self.prefix, *command],
            input=text if text is not None else "",
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            timeout=PATIENCE_SECONDS,
            umask=0o077,
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            user=self.user_id if itself else None,
            group=self.group_id if itself else None,
            extra_groups=[] if itself else None,
        )

    def own(self, path: Path) -> None:
        """Hand a file or folder to the user."""
        if self.switch:
            os.chown(path, self.user_id, self.group_id, follow_symlinks=False)


def runner_for(data: Path, programs: Path) -> Runner:
    """Decide who runs the server whose files lie in ``data``.

    Raises:
        EnvironmentProblem: when root can neither create a user nor let it reach the files.
    """
    if os.geteuid() != 0:
        return Runner(os.geteuid(), os.getegid(), switch=False)
    entry = _system_user()
    if _reachable(data) and _readable(programs):
        return Runner(entry.pw_uid, entry.pw_gid, switch=True)
    return Runner(entry.pw_uid, entry.pw_gid, switch=True, prefix=_passing_closed_folders(entry, data))


def _system_user() -> pwd.struct_passwd:
    """The user that runs the server, created on first need."""
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        pass
    program = shutil.which("useradd", path=f"{os.defpath}:/usr/sbin:/sbin")
    if program:
        subprocess.run(  # noqa: S603 -- fixed arguments.
            [program, "--system", "--user-group", "--no-create-home", *HOMELESS, SYSTEM_USER],
            capture_output=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError as problem:
        raise EnvironmentProblem(
            f"PostgreSQL does not run as root and the user {SYSTEM_USER} could not be created: "
            "start Allmende as an ordinary user, or set DATABASE_URL."
        ) from problem


def _reachable(path: Path) -> bool:
    """Whether every folder on the way lets strangers pass."""
    return all(
        folder.stat().st_mode & stat.S_IXOTH for folder in [path, *path.resolve().parents] if folder.exists()
    )


def _readable(programs: Path) -> bool:
    """Whether strangers may read and run the server's programs and what they load."""
    install = programs.parent
    samples = [
        programs / "postgres",
        install / "share" / "postgres.bki",
        *(install / "lib").glob("libpq.so*"),
    ]
    return _reachable(programs) and all(
        _reachable(sample.parent) and sample.stat().st_mode & stat.S_IROTH
        for sample in samples
        if sample.exists()
    )


def _passing_closed_folders(entry: pwd.struct_passwd, data: Path) -> tuple[str, ...]:
    """Command prefix that changes the user and keeps one capability: passing folders that are closed to it."""
    program = shutil.which("setpriv")
    held = _held_capabilities()
    usable = [name for name, bit in CAPABILITIES if held >> bit & 1]
    if program is None or not usable:
        raise EnvironmentProblem(
            f"ALLMENDE_DATA={data}: under root PostgreSQL runs as the user {SYSTEM_USER}, who cannot enter this "
            "folder or Allmende's own; use folders that everybody may pass, an ordinary user, or DATABASE_URL."
        )
    return (
        program,
        f"--reuid={entry.pw_uid}",
        f"--regid={entry.pw_gid}",
        "--clear-groups",
        f"--inh-caps=+{usable[0]}",
        f"--ambient-caps=+{usable[0]}",
        "--",
    )


def _held_capabilities() -> int:
    """The set of capabilities that this process may hand on, as the kernel's bit mask."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    masks = {line.split(":")[0]: int(line.split()[1], 16) for line in lines if line.startswith("Cap")}
    return masks.get("CapEff", 0) & masks.get("CapBnd", 0)
