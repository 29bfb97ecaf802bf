"""Programs that work for the bot in processes of their own, tell how they get on, and end when it does.

Such a program prints a JSON object a line; its standard input stays open as long as the bot lives.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import bot

logger = logging.getLogger(__name__)

Told = Callable[[Mapping[str, object]], None]

_LONGEST_LINE = 4 * 2**20


class Errand:
    """One program at a time."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._process: asyncio.subprocess.Process | None = None

    async def run(self, arguments: list[str], told: Told) -> tuple[Mapping[str, object], int]:
        """Run it to its end. `told` hears every line; the last one and the exit code are returned."""
        self._process = process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", self._module, *arguments,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env=_environment(), limit=_LONGEST_LINE,
        )  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        complaint = asyncio.create_task(process.stderr.read())
        last: Mapping[str, object] = {}
        try:
            async for line in process.stdout:
                with suppress(ValueError):
                    last = json.loads(line)
                    told(last)
            await process.wait()
        except BaseException:
            with suppress(ProcessLookupError):
                process.kill()
            raise
        finally:
            said = (await complaint).decode(errors="replace")
            process.stdin.close()
            await process.wait()  # else its pipes outlive the loop
        code = process.returncode or 0
        if code and said:
            logger.error("%s ended with exit code %d:\n%s", self._module, code, said)
        return last, code

    def end(self) -> None:
        """End the program that is under way."""
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.terminate()


def _environment() -> dict[str, str]:
    """The bot's own, without its token, and with the place that this program was imported from."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("TELEGRAM_")}
    here = str(Path(bot.__file__).parents[1])
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, [here, kept.get("PYTHONPATH")]))
    return kept
