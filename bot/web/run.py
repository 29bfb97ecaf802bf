"""Opens the web door and closes it: whoever is being answered when it closes still gets the answer."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import socket
from collections.abc import Collection

from tornado.httpserver import HTTPServer

from bot.beginning import Home
from bot.listening import stop_on_signals
from bot.web.application import application_of
from bot.web.handlers import Door
from bot.web.turns import Turns

_PATIENCE = 10.0
"""Seconds for what is under way when the door closes."""
_IDLE = 30.0
"""Seconds for which a connection may stay open and send nothing."""
_LARGEST_HEADER, _LARGEST_BODY = 256 * 1024, 64 * 1024
"""Bytes. A longer question is cut off; one that fits in there is told that it is too long."""
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def run(home: Home, listening: socket.socket, names: Collection[str] = ()) -> None:
    """Serve an archive until SIGINT or SIGTERM."""

    async def until_signalled() -> None:
        await serve(home, listening, stop_on_signals(), names)

    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    asyncio.run(until_signalled())


async def serve(
    home: Home, listening: socket.socket, stop: asyncio.Event, names: Collection[str] = ()
) -> None:
    """Serve until `stop` is set. On loopback only under its own names and these: no page of the web that gives its own
    name this machine's address can read the archive.
    """
    turns = Turns()
    own = _LOOPBACK_NAMES | {name.lower() for name in names} if is_loopback(listening) else None
    server = HTTPServer(
        application_of(Door(home, turns, own)),
        idle_connection_timeout=_IDLE,
        body_timeout=_IDLE,
        max_header_size=_LARGEST_HEADER,
        max_body_size=_LARGEST_BODY,
    )
    try:
        server.add_sockets([listening])
        await stop.wait()
    finally:
        server.stop()
        await turns.close(_PATIENCE)
        await server.close_all_connections()


def is_loopback(listening: socket.socket) -> bool:
    """Whether only this machine can call."""
    return ipaddress.ip_address(listening.getsockname()[0]).is_loopback


def address_of(host: str, listening: socket.socket) -> str:
    """Where a browser finds it."""
    return f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
