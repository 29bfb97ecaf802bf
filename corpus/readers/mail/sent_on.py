"""The text of a mail: which of it was sent on, and what whoever sent it on wrote around it. Pure functions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.readers.mail.headers import without_marks

_FROM = "from von de da van fra från od od: от من 发件人 寄件者 差出人"
_SUBJECT = (
    "subject betreff objet sujet asunto oggetto assunto onderwerp emne ämne temat předmět тема الموضوع "
    "主题 主旨 件名"
)
_SENT = (
    "date sent gesendet datum envoyé enviado fecha data inviato verzonden sendt skickat wysłano дата التاريخ "
    "日期 日時"
)
_OTHERS = (
    "to cc reply-to an kopie antwort_an à pour répondre_à para a per aan til till do кому إلى 收件人 宛先"
)
_LABELS = sorted(
    (re.escape(label.replace("_", " ")) for label in f"{_FROM} {_SUBJECT} {_SENT} {_OTHERS}".split()),
    key=len,
    reverse=True,
)
_LABELLED = re.compile(
    rf"[>\s*_]*(?P<label>{'|'.join(_LABELS)})[\s*_]*[::][\s*_]*(?P<value>.*)", re.IGNORECASE
)
_MAY_BE_A_HEAD = re.compile(
    rf"^[>*_ \t\u00a0]{{0,40}}(?:{'|'.join(_SUBJECT.split())})[*_ \t\u00a0]{{0,40}}[::]",
    re.IGNORECASE | re.MULTILINE,
)
"""Within one line: a text of a hundred thousand marks of quotation must not be walked through from each of them."""
_MARK = re.compile(r"[>\s]*(?:[-_–—]{2,}.{0,60}[-_–—]{2,}|[^.!?]{5,60}:)\s*")
""" "---------- Forwarded message ---------", "Begin forwarded message:" """
_FEWEST = 3
"""Labelled lines that are the head of a mail."""
_SIGNED = re.compile(r"--\s?")
_LONGEST_SIGNATURE = 12
_QUOTED = re.compile(r"^\s*> ?")
_MOST = 0.8
_FROM_A_PHONE = re.compile(
    r"(?:sent from|gesendet (?:von|mit)|envoyé (?:de|depuis)|enviado (?:desde|do|de)|inviato da|verzonden vanaf)\b"
    r".{0,60}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """The article's text in a mail, what the mail that it came in was about and from whom, and the other lines.

    Of the head of that mail those belong to them that say what it was about and when it was sent.
    """

    text: str
    subject: str | None
    sender: str | None
    others: tuple[str, ...]
    is_sent_on: bool


def unflowed(text: str, *, joins_words: bool) -> str:
    """A text of "format=flowed" (RFC 3676) with its soft breaks undone."""
    whole: list[str] = []
    is_open = False
    for line in text.splitlines():
        line = line[1:] if line.startswith(" ") else line
        if is_open and line:
            whole[-1] = (whole[-1][:-1] if joins_words else whole[-1]) + line
        else:
            whole.append(line)
        is_open = line.endswith(" ") and not _SIGNED.fullmatch(line)
    return "\n".join(whole)


def may_be_sent_on(text: str) -> bool:
    """Whether a text may have the head of a mail in it: most have no line that says what one is about."""
    return _MAY_BE_A_HEAD.search(text) is not None


def told_in(text: str) -> Told:
    """The longest of the texts that heads of mails part, without its marks of quotation and its signature."""
    lines = text.splitlines()
    heads = _heads_of(lines)
    starts = [0, *(end for _, end in heads)]
    ends = [*(start for start, _ in heads), len(lines)]
    stretches = list(zip(starts, ends, strict=True))
    best = max(range(len(stretches)), key=lambda at: _letters(lines[slice(*stretches[at])]))
    own, signature = _without_signature(lines[slice(*stretches[best])])
    others = [line for at, (start, end) in enumerate(stretches) if at != best for line in lines[start:end]]
    head_lines = lines[slice(*heads[best - 1])] if best else []
    head = _fields_in(head_lines)
    of_head = [line.strip("> \t") for line in head_lines if _says_when_or_what(line)]
    subject = next((value for label, value in head.items() if label in _SUBJECT.split()), None)
    sender = next((value for label, value in head.items() if label in _FROM.split()), None)
    return Told(
        "\n".join(_unquoted(own)),
        without_marks(subject),
        sender,
        tuple(line.strip() for line in (*of_head, *others, *signature) if line.strip()),
        best > 0,
    )


def _heads_of(lines: list[str]) -> list[tuple[int, int]]:
    """Where heads of mails stand in a text, each from the mark above it to its end."""
    heads: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        end = _end_of_head(lines, at)
        if end == at:
            at += 1
            continue
        start = next((i for i in range(at - 1, -1, -1) if lines[i].strip("> \t")), -1)
        last = heads[-1][1] if heads else 0
        heads.append((start if start >= last and _MARK.fullmatch(lines[start]) else at, end))
        at = end
    return heads


def _end_of_head(lines: list[str], start: int) -> int:
    """Where the head that begins here ends; `start` where none does. Blank lines may part its lines."""
    end = start
    for at in range(start, len(lines)):
        if _LABELLED.fullmatch(lines[at]):
            end = at + 1
        elif lines[at].strip("> \t") and not (end > start and "@" in lines[at] and at == end):
            break
    fields = _fields_in(lines[start:end])
    is_head = (
        len(fields) >= _FEWEST
        and not fields.keys().isdisjoint(_FROM.split())
        and not fields.keys().isdisjoint(_SUBJECT.split())
    )
    return end if is_head else start


def _fields_in(lines: list[str]) -> dict[str, str]:
    found = (match for line in lines if (match := _LABELLED.fullmatch(line)))
    return {match["label"].lower(): match["value"].strip() for match in reversed(list(found))}


def _says_when_or_what(line: str) -> bool:
    match = _LABELLED.fullmatch(line)
    return match is not None and match["label"].lower() in f"{_SUBJECT} {_SENT}".split()


def _unquoted(lines: list[str]) -> list[str]:
    """Without the marks of quotation, where nearly all lines have them."""
    while (said := [line for line in lines if line.strip()]) and (
        sum(line.lstrip().startswith(">") for line in said) >= _MOST * len(said)
    ):
        lines = [_QUOTED.sub("", line) for line in lines]
    return lines


def _without_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """A text and the signature below it."""
    for at in range(max(0, len(lines) - _LONGEST_SIGNATURE - 1), len(lines)):
        if _SIGNED.fullmatch(lines[at]) or _FROM_A_PHONE.fullmatch(lines[at].strip()):
            return lines[:at], lines[at:]
    return lines, []


def _letters(lines: list[str]) -> int:
    return sum(len(line.strip()) for line in lines)
