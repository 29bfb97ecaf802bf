"""Which address is answered by which request, and the files of this door."""

from __future__ import annotations

from importlib import resources
from typing import Any

from tornado.web import Application

from bot.web.addresses import ICON, STYLE
from bot.web.handlers import (
    AnswerRequest,
    ArticleRequest,
    AskRequest,
    Door,
    FileRequest,
    Request,
    StatusRequest,
)


def application_of(door: Door) -> Application:
    """The door as tornado serves it; no request is logged, for its address holds the question."""
    to: dict[str, Any] = {"door": door}
    return Application(
        [
            ("/", AnswerRequest, to),
            ("/article/([0-9a-f]{12})", ArticleRequest, to),
            ("/ask.json", AskRequest, to),
            ("/status.json", StatusRequest, to),
            (STYLE, FileRequest, to | _file("style.css", "text/css; charset=UTF-8")),
            (ICON, FileRequest, to | _file("icon.svg", "image/svg+xml")),
        ],
        default_handler_class=Request,
        default_handler_args=to,
        log_function=lambda _: None,
    )


def _file(name: str, content_type: str) -> dict[str, Any]:
    return {
        "content": (resources.files("bot.web") / name).read_bytes(),
        "content_type": content_type,
    }
