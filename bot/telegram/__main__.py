"""`python -m bot.telegram [DIR]`: the bot by itself. Exit code 2 with one sentence when it cannot start."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.settings import read_archive_settings, read_fetch_settings, read_telegram_settings
from bot.telegram.run import run
from corpus.errors import ClippingsError


def main() -> int:
    """The exit code: 0 after a stop, 2 when the bot could not start or go on."""
    try:
        directory = Path(sys.argv[1]) if len(sys.argv) > 1 else read_archive_settings().archive
        run(read_telegram_settings(), directory, read_fetch_settings().policy())
    except ClippingsError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
