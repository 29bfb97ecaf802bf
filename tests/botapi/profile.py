"""What the bot says about itself: its menu of commands, scope by scope, and its descriptions."""

from __future__ import annotations

import re

from .nouns import Json
from .refusal import bad
from .sending import chat_of
from .state import State

_COMMAND = re.compile(r"^[a-z0-9_]{1,32}$")
_LANGUAGE = re.compile(r"^([a-z]{2})?$")
DESCRIPTIONS = {"description": 512, "short_description": 120}


def get_me(state: State, given: Json) -> Json:
    """getMe."""
    return state.bot.wire() | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(state: State, given: Json) -> bool:
    """setMyCommands: at most 100, lower-case names, descriptions of 1-256 characters."""
    key = _key(state, given)
    commands = given["commands"]
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.match(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    with state.changed:
        state.commands[key] = commands
        state.changed.notify_all()
    return True


def get_my_commands(state: State, given: Json) -> list[Json]:
    """getMyCommands of exactly this scope and language."""
    return state.commands.get(_key(state, given), [])


def delete_my_commands(state: State, given: Json) -> bool:
    """deleteMyCommands of exactly this scope and language."""
    with state.changed:
        state.commands.pop(_key(state, given), None)
        state.changed.notify_all()
    return True


def set_about(state: State, given: Json) -> bool:
    """setMyDescription and setMyShortDescription; an empty one removes it."""
    language = _language(given)
    for kind, limit in DESCRIPTIONS.items():
        if len(given.get(kind, "")) > limit:
            raise bad(f"{kind} is too long")
        if kind in given:
            state.about[kind, language] = given[kind]
    return True


def _language(given: Json) -> str:
    language = str(given.get("language_code", ""))
    if not _LANGUAGE.match(language):
        raise bad("invalid language code specified")
    return language


def _key(state: State, given: Json) -> tuple[str, str]:
    """How the state files a menu: ``default``, ``chat:5``, ``chat_member:-7:5`` ..., and the language."""
    scope = given.get("scope", {"type": "default"})
    kind = scope["type"]
    parts = [kind]
    expected = {"type"}
    if kind in {"chat", "chat_administrators", "chat_member"}:
        expected.add("chat_id")
    if kind == "chat_member":
        expected.add("user_id")
    if set(scope) != expected:
        raise bad("can't parse BotCommandScope: wrong fields for its type")
    if "chat_id" in scope:
        parts.append(str(chat_of(state, scope["chat_id"]).id))
    if "user_id" in scope:
        if scope["user_id"] not in state.users:
            raise bad("user not found")
        parts.append(str(scope["user_id"]))
    return ":".join(parts), _language(given)
