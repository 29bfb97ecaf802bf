"""`clippings chat`: the bot's conversation at a prompt, the same words with numbers for buttons, no token."""

from __future__ import annotations

from contextlib import closing, suppress

from bot import pages, wording
from bot.beginning import Home
from bot.conversation import Conversation
from bot.faces.terminal import numbered, rendered
from bot.reply import Button, Reply, saying
from bot.sample import standing_in_for
from bot.small_talk import asks_for_help
from bot.terminal.console import ArchiveOption, archive_folder, err, is_typed_at, out
from bot.terminal.while_typing import warming_while_typing
from corpus.archive.memory import Asker, Memory
from corpus.errors import ClippingsError

_READER = Asker(chat=0, user=0)
_DIGITS = 4
"""Of a button's number at most; Python itself refuses to read thousands of them."""
_LEAVE = {"/quit", "/exit", "quit", "exit"}


def chat(archive: ArchiveOption = None) -> None:
    """Ask in turn, as a reader does in Telegram. Numbers press buttons; /quit leaves.

    clippings chat
    """
    folder = archive_folder(archive)
    sample = standing_in_for(folder)
    with closing(Home(folder, sample, _tell)) as home, closing(Memory(folder)) as memory:
        if sample is not None:
            _tell(wording.running.sample_opened(str(folder)))
        _converse(home, memory)


def _tell(sentence: str) -> None:
    out.print(sentence, soft_wrap=True, style="dim")


def _converse(home: Home, memory: Memory) -> None:
    with suppress(ImportError):
        import readline  # noqa: F401  (gives the prompt line editing and a history where the platform has it)
    shown = Conversation(home.desk, memory).greeting()
    out.print(rendered(shown))
    out.print(wording.readers.CHAT_COMMANDS, style="dim")
    with warming_while_typing(home.desk):
        _answer_lines(home, memory, shown)


def _answer_lines(home: Home, memory: Memory, shown: Reply) -> None:
    while (typed := _typed()) is not None and typed not in _LEAVE:
        if typed:
            try:
                reply = _reply(Conversation(home.now(), memory), shown, typed)
            except ClippingsError as error:
                err.print(str(error), soft_wrap=True)
                continue
            if reply.blocks:
                shown = reply
                out.print(rendered(reply))
            elif reply.toast:  # else what is shown says it
                out.print(reply.toast, style="dim")


def _typed() -> str | None:
    """The next line, None at the end of input, without any, or Ctrl-C."""
    try:
        return (input("\n> ") if is_typed_at() else input()).strip()
    except (EOFError, KeyboardInterrupt):
        if is_typed_at():
            out.print()  # else the shell goes on in the line of our prompt
        return None
    except RuntimeError:  # what Python says where there is no input
        return None
    except UnicodeDecodeError:
        return ""


def _reply(conversation: Conversation, shown: Reply, typed: str) -> Reply:
    if typed.isdecimal():
        button = dict(numbered(shown)).get(int(typed)) if len(typed) <= _DIGITS else None
        if button is None:  # what is shown stays, and so do its numbers
            return Reply((), toast=wording.readers.no_such_number(typed))
        return _pressed(conversation, button)
    command, _, rest = typed.partition(" ")
    match command.lower():
        case "/ask":
            return conversation.ask(rest, _READER)[0] if rest.strip() else saying(wording.readers.ASK_WHAT)
        case "/start" if rest:
            opened = conversation.start(rest)
            return opened if isinstance(opened, Reply) else conversation.ask(opened, _READER)[0]
        case "/start":
            return conversation.greeting()
        case "/help":
            return saying(*wording.readers.HELP, wording.readers.CHAT_COMMANDS)
        case "/said":
            return conversation.said(rest, _READER)[0]
        case "/who":
            return conversation.who(rest)
        case "/latest":
            return conversation.latest()
        case "/sources":
            return conversation.sources()
        case "/privacy":
            return pages.privacy_page()
    if asks_for_help(typed):
        return _reply(conversation, shown, "/help")
    if command.startswith("/"):
        return saying(wording.readers.UNKNOWN_COMMAND)
    return conversation.ask(typed, _READER)[0]


def _pressed(conversation: Conversation, button: Button) -> Reply:
    if button.press is not None:
        return conversation.press(button.press, _READER)
    return saying(button.url or button.copy or "")
