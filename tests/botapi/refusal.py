"""How the server says no: one exception that becomes Telegram's JSON for an error."""

from __future__ import annotations

from .nouns import Json


class Refusal(Exception):
    """An answer with ``ok: false``: an HTTP status, Telegram's description and its parameters."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def wire(self) -> Json:
        """The body of the response."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad(reason: str) -> Refusal:
    """A 400 in Telegram's words."""
    return Refusal(400, f"Bad Request: {reason}")


def too_many(seconds: int) -> Refusal:
    """A 429 that names the whole seconds to wait."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def conflict(reason: str) -> Refusal:
    """A 409: two ways of getting updates at once."""
    return Refusal(409, f"Conflict: {reason}")


OLD_QUERY = "query is too old and response timeout expired or query ID is invalid"
