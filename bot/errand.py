"""What every program that works for the bot does: it hears no Ctrl-C, gives way to answers, and ends with the bot."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading

_POLITENESS = 10  # added to the process's niceness: answers come first


def begin() -> None:
    """End at once when standard input closes, so that this never outlives the bot however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the bot's to hear, which then closes the input
    threading.Thread(target=_end_with_input, daemon=True).start()
    os.nice(_POLITENESS)


def tell(**told: object) -> None:
    """One JSON object on one line."""
    print(json.dumps(told), flush=True)


def _end_with_input() -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os._exit(3)
