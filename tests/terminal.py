"""A command of the terminal, run as a person would run it, for tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def clippings(
    *arguments: str | Path, cwd: Path, stdin: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    """Run a command as a person would, with no settings but these."""
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM_", "CLIPPINGS_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        cwd=cwd,
        env={**plain, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **env},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
    )
