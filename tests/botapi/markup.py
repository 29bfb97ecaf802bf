"""Telegram's HTML, parsed strictly by a scanner of its own.

What Telegram refuses is refused with its description and a UTF-8 byte offset. What it swallows or tolerates
in silence (dropped links, tags inside code, a bare ``&``) is let through and complained about, so that a test
can ask for no complaints. Attributes and entities that mean nothing are refused, which is stricter than
Telegram.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .links import checked_link, mentioned_user
from .refusal import Refusal, bad
from .text import Span

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "a": "text_link", "tg-emoji": "custom_emoji", "pre": "pre", "code": "code",
    "blockquote": "blockquote",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href"}, "code": {"class"}, "span": {"class"}, "blockquote": {"expandable"}, "tg-emoji":
    {"emoji-id"},
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z][a-zA-Z0-9]*))(;?)")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str | None
    start: int


def parse_html(html: str) -> tuple[str, list[Span], list[str]]:
    """Text without tags, its spans in code points, and complaints.

    Raises: Refusal (400, "can't parse entities: ...") for what is not Telegram's HTML.
    """
    scanner = _Scanner(html)
    scanner.run()
    return "".join(scanner.out), scanner.spans, scanner.complaints


class _Scanner:
    def __init__(self, html: str) -> None:
        self.html = html
        self.at = 0
        self.out: list[str] = []
        self.open: list[_Open] = []
        self.spans: list[Span] = []
        self.complaints: list[str] = []

    def run(self) -> None:
        while self.at < len(self.html):
            character = self.html[self.at]
            if character == "<" and self.html.startswith("</", self.at):
                self._end_tag()
            elif character == "<":
                self._start_tag()
            elif character == "&":
                self.out.extend(self._entity())
            else:
                if character == ">":
                    self.complaints.append(f"a bare > at byte offset {self._offset(self.at)}")
                self.out.append(character)
                self.at += 1
        if self.open:
            raise _cannot(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')

    def _offset(self, position: int) -> int:
        return len(self.html[:position].encode())

    def _entity(self) -> str:
        begin = self.at
        match = _ENTITY.match(self.html, begin)
        if not match or (match[3] and not match[4] and match[3] not in NAMED):
            self.complaints.append(f"a bare & at byte offset {self._offset(begin)}")
            self.at += 1
            return "&"
        self.at = match.end()
        if not match[4]:
            self.complaints.append(f"an entity without its semicolon at byte offset {self._offset(begin)}")
        if match[3]:
            if match[3] not in NAMED:
                raise _cannot(f'Unsupported entity "{match[0]}" at byte offset {self._offset(begin)}')
            return NAMED[match[3]]
        code = int(match[1], 16) if match[1] else int(match[2])
        if 0xD800 <= code <= 0xDFFF or not 0 < code <= 0x10FFFF:
            raise _cannot(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return chr(code)

    def _start_tag(self) -> None:
        begin = self.at
        name = re.compile(r"<([^\s>]*)").match(self.html, begin)
        assert name is not None
        self.at = name.end()
        where = f"at byte offset {self._offset(begin)}"
        if self.at >= len(self.html):
            raise _cannot(f"Unclosed start tag {where}")
        tag = name[1].lower()
        if tag not in KINDS:
            raise _cannot(f'Unsupported start tag "{tag}" {where}')
        argument = self._attributes(tag, where)
        if tag == "span" and argument != "tg-spoiler":
            raise _cannot(f'Tag "span" must have class "tg-spoiler" {where}')
        if tag == "tg-emoji" and not (argument or "").isdigit():
            raise _cannot("Invalid custom emoji identifier specified")
        if tag == "blockquote" and any(o.tag == "blockquote" for o in self.open):
            raise _cannot(f"Nested blockquote {where}")
        self.open.append(_Open(tag, argument, len(self.out)))

    def _attributes(self, tag: str, where: str) -> str | None:
        argument = None
        while True:
            self._skip_space()
            if self.at >= len(self.html):
                raise _cannot(f'Unclosed start tag "{tag}" {where}')
            if self.html[self.at] == ">":
                self.at += 1
                return argument
            name = re.compile(r"[^\s=>]*").match(self.html, self.at)
            assert name is not None
            if not name[0]:
                raise _cannot(f'Empty attribute name in the tag "{tag}" {where}')
            self.at = name.end()
            if name[0].lower() not in ATTRIBUTES.get(tag, ()):
                raise _cannot(f'Unsupported attribute "{name[0]}" in the tag "{tag}" {where}')
            self._skip_space()
            if self.at >= len(self.html):
                raise _cannot(f'Unclosed start tag "{tag}" {where}')
            if not self.html.startswith("=", self.at):
                if tag != "blockquote":
                    raise _cannot(
                        f'Expected equal sign in declaration of an attribute of the tag "{tag}" {where}'
                    )
                argument = ""
                continue
            self.at += 1
            argument = self._value(tag, where)

    def _skip_space(self) -> None:
        while self.at < len(self.html) and self.html[self.at].isspace():
            self.at += 1

    def _value(self, tag: str, where: str) -> str:
        self._skip_space()
        if self.at >= len(self.html):
            raise _cannot(f'Unclosed start tag "{tag}" {where}')
        quote = self.html[self.at]
        if quote not in "\"'":
            raise _cannot(f"Unexpected end of name token at byte offset {self._offset(self.at)}")
        self.at += 1
        value: list[str] = []
        while self.at < len(self.html) and self.html[self.at] != quote:
            if self.html[self.at] == "&":
                before = len(self.complaints)
                value.append(self._entity())
                # An address may hold a bare ampersand between its parameters: browsers and Telegram agree.
                del self.complaints[before:]
            else:
                value.append(self.html[self.at])
                self.at += 1
        if self.at >= len(self.html):
            raise _cannot(f"Unclosed start tag {where}")
        self.at += 1
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.at
        where = f"at byte offset {self._offset(begin)}"
        if not self.open:
            raise _cannot(f"Unexpected end tag {where}")
        match = re.compile(r"</([^\s>]*)\s*(>?)").match(self.html, begin)
        assert match is not None
        if not match[2]:
            raise _cannot(f"Unclosed end tag {where}")
        opened = self.open.pop()
        if match[1].lower() != opened.tag:
            raise _cannot(
                f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{match[1].lower()}>"'
            )
        self.at = match.end()
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        start, end = opened.start, len(self.out)
        outer = next((o for o in self.open if o.tag in {"code", "pre"}), None)
        if outer:
            self._close_inside(outer, opened, start, end)
        elif opened.tag == "a":
            self._close_link(opened.argument or "".join(self.out[start:end]), start, end)
        elif opened.tag == "tg-emoji":
            self.spans.append(Span(start, end, "custom_emoji", (("custom_emoji_id", opened.argument),)))
        elif opened.tag == "blockquote" and opened.argument is not None:
            self.spans.append(Span(start, end, "expandable_blockquote"))
        elif opened.tag == "pre":
            language = self._language_of_whole(start, end)
            self.spans.append(Span(start, end, "pre", (("language", language),) if language else ()))
        else:
            self.spans.append(Span(start, end, KINDS[opened.tag]))

    def _close_inside(self, outer: _Open, opened: _Open, start: int, end: int) -> None:
        """Only the code tag of a pre has a meaning inside monospace; the rest vanishes in silence."""
        if outer.tag == "pre" and opened.tag == "code":
            language = (opened.argument or "").removeprefix("language-") if opened.argument else ""
            self.spans.append(Span(start, end, "_language", (("language", language),)))
        else:
            self.complaints.append(f"a {opened.tag} tag inside {outer.tag} is dropped")

    def _language_of_whole(self, start: int, end: int) -> str:
        inner = [s for s in self.spans if s.kind == "_language"]
        self.spans = [s for s in self.spans if s.kind != "_language"]
        return next((str(dict(s.extra)["language"]) for s in inner if (s.start, s.end) == (start, end)), "")

    def _close_link(self, url: str, start: int, end: int) -> None:
        if any(o.tag == "a" for o in self.open):
            self.complaints.append("a link inside a link is dropped")
            return
        user = mentioned_user(url)
        if user is not None:
            self.spans.append(Span(start, end, "text_mention", (("user", user),)))
            return
        address = checked_link(url)
        if address is None:
            self.complaints.append(f"the link to {url!r} is dropped: no public host")
        else:
            self.spans.append(Span(start, end, "text_link", (("url", address),)))


def _cannot(reason: str) -> Refusal:
    return bad(f"can't parse entities: {reason}")
