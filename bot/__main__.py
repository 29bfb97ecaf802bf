"""The terminal's door from outside: `clippings`, and `python -m bot`.

Whoever presses Ctrl-C while the libraries are still being loaded, which takes a moment, is told nothing of them.
"""

from __future__ import annotations

import sys

_STOPPED = 2  # as bot.terminal.console.Exit says, which is still being loaded


def main() -> None:
    """Run a command."""
    try:
        from bot.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(_STOPPED)


if __name__ == "__main__":
    main()
