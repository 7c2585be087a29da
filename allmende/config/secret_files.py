"""Secrets that nobody gave: created once in the data folder and kept there."""

import os
import secrets
from pathlib import Path

from allmende.config.readers import EnvironmentProblem


def secret_file(path: Path) -> str:
    """Read a secret from a file that only its owner can read; create it when it is not there.

    The file appears with its whole content or not at all, so that two processes starting together agree.

    Raises:
        EnvironmentProblem: when the folder cannot be written or the file cannot be read.
    """
    try:
        if not path.exists():
            _create_secret(path)
        text = path.read_text(encoding="utf-8").strip()
    except OSError as problem:
        raise EnvironmentProblem(
            f"ALLMENDE_DATA={path.parent}: the file {path.name} cannot be read or created "
            f"({problem.strerror}); a folder that this user may write is needed."
        ) from problem
    if not text:
        raise EnvironmentProblem(f"{path} is empty: delete it, and a new secret is created.")
    return text


def _create_secret(path: Path) -> None:
    """Write a new secret beside its place and link it there, unless another process was faster."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(secrets.token_urlsafe(48) + "\n")
        try:
            os.link(draft, path)
        except FileExistsError:
            return
    finally:
        draft.unlink()
