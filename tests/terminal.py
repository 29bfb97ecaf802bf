"""A command of the terminal, run as a person would run it, for tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent


def clippings(
    *arguments: str | Path, cwd: Path, stdin: str = "", stdout: IO[str] | int = subprocess.PIPE, **env: str
) -> subprocess.CompletedProcess[str]:
    """Run a command as a person would, with no settings but these; `stdout` is where its output goes."""
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM_", "CLIPPINGS_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        cwd=cwd,
        env={**plain, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **env},
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
    )
