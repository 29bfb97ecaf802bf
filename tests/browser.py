"""A real browser for tests: headless Chromium, told what to do over its own pipe."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt install chromium")
_PATIENCE = 20.0
_LEFT = ("Inspected target navigated or closed", "Cannot find default execution context")


class Browser:
    """One page in a browser; a context manager that ends it."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._numbers = itertools.count(1)
        self.complaints: list[str] = []
        """What the browser refused or missed: a style that the policy forbids, a file that is not there."""

    def __enter__(self) -> Browser:
        theirs, self._to = os.pipe()
        ours, theirs_too = os.pipe()
        self._from = os.fdopen(ours, "rb")
        # It reads at 3 and writes at 4, wherever these pipes happen to be.
        script = (
            f'exec 3<&{theirs} 4>&{theirs_too}; exec "$0" --headless --no-sandbox --disable-gpu --no-first-run '
            f'--disable-background-networking --remote-debugging-pipe "--user-data-dir=$1" about:blank'
        )
        self._process = subprocess.Popen(
            ["bash", "-c", script, str(CHROMIUM), str(self._profile)],
            pass_fds=(theirs, theirs_too),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs)
        os.close(theirs_too)
        self._session: str | None = None
        page = next(t for t in self.tell("Target.getTargets")["targetInfos"] if t["type"] == "page")
        attached = self.tell("Target.attachToTarget", targetId=page["targetId"], flatten=True)
        self._session = attached["sessionId"]
        self.tell("Page.enable")
        self.tell("Log.enable")
        self.tell("Emulation.setFocusEmulationEnabled", enabled=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._to)
        self._from.close()

    def open(self, address: str) -> None:
        """Go to an address, and wait until the page is there."""
        self.tell("Page.navigate", url=address)
        self.wait_until("document.readyState === 'complete'")

    def look(self, script: str) -> Any:
        """What an expression is in the page; None where the page is being left."""
        heard = self._tell("Runtime.evaluate", expression=script, returnByValue=True)
        if "error" in heard:
            assert heard["error"]["message"] in _LEFT, heard
            return None
        return heard["result"]["result"].get("value")

    def wait_until(self, script: str) -> None:
        """Wait until an expression is true in the page."""
        until = time.monotonic() + _PATIENCE
        while not self.look(script):
            assert time.monotonic() < until, f"never true: {script}"
            time.sleep(0.02)

    def tell(self, method: str, **params: Any) -> dict[str, Any]:
        """A command of the DevTools protocol, and its answer."""
        heard = self._tell(method, **params)
        assert "error" not in heard, heard
        return dict(heard["result"])

    def _tell(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self._numbers)
        said = {"id": number, "method": method, "params": params}
        session = {"sessionId": self._session} if self._session else {}
        os.write(self._to, json.dumps(said | session).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == number:
                return heard
            if heard.get("method") == "Log.entryAdded":
                self.complaints.append(heard["params"]["entry"]["text"])

    def _hear(self) -> dict[str, Any]:
        heard = bytearray()
        while not heard.endswith(b"\0"):
            byte = self._from.read(1)
            assert byte, "the browser has ended"
            heard += byte
        return dict(json.loads(heard[:-1]))
