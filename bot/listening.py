"""What every server of ours begins and ends with: a socket that listens, and a signal that says to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from corpus.errors import SettingsError


def listening_socket(host: str, port: int, sorry: Callable[[str, str], str]) -> socket.socket:
    """A socket at an address (port 0: any that is free). `sorry` tells that none can be had: where, and why.

    Raises SettingsError.
    """
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family, backlog=128)
    except (OSError, UnicodeError) as error:  # what cannot be a name in the network is refused as text
        raise SettingsError(sorry(f"{host}:{port}", _why(error))) from None
    listening.setblocking(False)
    return listening


def _why(error: OSError | UnicodeError) -> str:
    """The reason alone; Python adds the address to the one for a port that is taken."""
    if isinstance(error, UnicodeError | socket.gaierror) or error.errno is None:
        return getattr(error, "strerror", None) or str(error)
    if error.errno < 0:  # a name that was looked up in vain: Python makes an error of the system of it
        return "no address is known by that name"
    return os.strerror(error.errno)


def stop_on_signals() -> asyncio.Event:
    """An event that SIGINT and SIGTERM set, for the running loop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError, RuntimeError, ValueError):  # no signals here: a thread, or Windows
            loop.add_signal_handler(number, stop.set)
    return stop
