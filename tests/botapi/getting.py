"""How updates leave the server: long polling, or pushed to a webhook. Never both.

Runs on the server's event loop; ``wake`` may be called from any thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest

from .nouns import Json
from .refusal import bad, conflict
from .state import State, Webhook

_SECRET = re.compile(r"^[A-Za-z0-9_-]{1,256}$")
ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Getting:
    """The one poll in flight, and the one task that feeds a webhook. Make it on the server's loop."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._loop = asyncio.get_running_loop()
        self._bell = asyncio.Event()
        self._polls = 0
        self._feeder = self._loop.create_task(self._feed())

    def wake(self) -> None:
        """Something changed: whoever waits looks again. Safe from any thread, and after the end."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ring)

    def _ring(self) -> None:
        self._bell.set()
        self._bell = asyncio.Event()

    async def _listen(self, seconds: float) -> None:
        bell = self._bell
        # Not wait_for: in Python 3.11 it can swallow a cancellation that comes with the bell.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await bell.wait()

    async def answer(self, method: str, given: Json, is_gone: Callable[[], bool]) -> object:
        """Carry out one of the four methods about updates.

        Raises: Refusal 409 for polling beside a webhook or beside another poll, 400 for a bad webhook.
        """
        if method == "getUpdates":
            return await self._poll(given, is_gone)
        if method == "getWebhookInfo":
            return self._info()
        url = given.get("url", "")
        if url:
            self._set(url, given)
        else:
            self._state.webhook = None
        if given.get("drop_pending_updates"):
            self._state.waiting.clear()
        self._ring()
        return True

    async def _poll(self, given: Json, is_gone: Callable[[], bool]) -> list[Json]:
        state = self._state
        self._polls += 1
        mine = self._polls
        self._ring()
        self._allow(given)
        limit, offset = given.get("limit", 100), given.get("offset", 0)
        if not 1 <= limit <= 100:
            limit = 100
        until = self._loop.time() + min(max(given.get("timeout", 0), 0), 50)
        with state.changed:
            if state.webhook:
                raise conflict(ACTIVE)
            if offset > 0:
                state.waiting[:] = [u for u in state.waiting if u["update_id"] >= offset]
            elif offset < 0:
                state.waiting[:] = state.waiting[offset:]
            state.changed.notify_all()
        while True:
            if mine != self._polls:
                # A client that hung up and polls anew is not two clients: give its farewell time to arrive.
                await asyncio.sleep(0.05)
                if is_gone():
                    return []
                raise conflict(OTHER)
            if state.webhook:
                raise conflict("terminated by setWebhook request")
            left = until - self._loop.time()
            if state.waiting or left <= 0 or is_gone():
                return list(state.waiting[:limit])
            await self._listen(left)

    def _allow(self, given: Json) -> None:
        if "allowed_updates" in given:
            self._state.allowed = frozenset(given["allowed_updates"]) or None

    def _set(self, url: str, given: Json) -> None:
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost"}:
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        secret = given.get("secret_token")
        if secret is not None and not _SECRET.match(secret):
            raise bad("secret token contains unallowed characters")
        self._allow(given)
        self._state.webhook = Webhook(url, secret, given.get("max_connections", 40))

    def _info(self) -> Json:
        state, hook = self._state, self._state.webhook
        info: Json = {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(state.waiting),
        }
        if hook:
            info["max_connections"] = hook.max_connections
        if hook and hook.last_error:
            info["last_error_date"], info["last_error_message"] = hook.last_error
        if state.allowed is not None:
            info["allowed_updates"] = sorted(state.allowed)
        return info

    async def _feed(self) -> None:
        """Push the oldest update until the webhook takes it, then the next."""
        client = AsyncHTTPClient(force_instance=True)
        patience = 0.05
        try:
            while True:
                hook, waiting = self._state.webhook, self._state.waiting
                if not hook or not waiting:
                    await self._listen(60)
                elif await self._pushed(client, hook, waiting[0]):
                    patience = 0.05
                else:
                    await self._listen(patience)
                    patience = min(2 * patience, 1.0)
        finally:
            client.close()

    async def _pushed(self, client: AsyncHTTPClient, hook: Webhook, update: Json) -> bool:
        headers = {"Content-Type": "application/json"}
        if hook.secret is not None:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        request = HTTPRequest(
            hook.url, "POST", headers, json.dumps(update), request_timeout=10, validate_cert=False
        )
        try:
            response = await client.fetch(request, raise_error=False)
        except (OSError, HTTPError) as error:
            hook.last_error = (self._state.now(), f"Connection failed: {type(error).__name__}")
            return False
        if not 200 <= response.code < 300:
            reason = f"Wrong response from the webhook: {response.code} {response.reason}"
            hook.last_error = (self._state.now(), reason)
            return False
        with self._state.changed:
            self._state.waiting[:] = [u for u in self._state.waiting if u is not update]
            self._state.changed.notify_all()
        return True
