"""Dates of a question with the words that hold them: "since last summer", "between March and May 2019".

Tells the periods that a newspaper's archive may be narrowed to from the dates that only tell of something. Left
alone: years in names ("Euro 2020", "the 2022 World Cup"), dates in quotation marks, "before the election".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from index.asking.filters import Filters
from index.asking.framing import asks_for_all
from index.asking.mentions import ITS_VERB, goes_on
from index.asking.when import When, whens_in
from index.terms.irregular import PAST_FORMS

_ONE_DAY = timedelta(1)
_TOLD_WITHIN = timedelta(5)
"""Most of what happens in so long a time is printed in it."""
_LOOK_BACK = 160  # characters

_LEAD = re.compile(
    r"\b(?P<lead>(?:ever\s+)?since|from|before|prior\s+to|after|until|till|up\s+to|between|in|on|during|throughout"
    r"|over|of|for|dated|within)(?:\s+(?:the\s+)?(?:start|beginning|end|middle)\s+of|\s+(?:early|late|mid)\b-?)?"
    r"(?:\s+the)?\s+$",
    re.IGNORECASE,
)
_DURING = ("", "in", "on", "during", "over", "within", "throughout")
_AND = re.compile(r"\s*(?:,?\s*(?:and|to|until|till|through|up\s+to)\s|-|–)\s*", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+on(?:wards?)?(?=[\s?.,!]|$)(?!\s+the\b)", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«‘].{1,200}?[\"”“»’]")
_COMPARED = re.compile(r"\b(?:before|until|till|by|than|prior\s+to|next|every|each|the)\s+$", re.IGNORECASE)
_MORE_OF_IT = re.compile(r"['’]s\b|-|\s+of\b|\s+in\s+(?:the\s+)?1?[5-9]?\d{2,3}\d?\b", re.IGNORECASE)
_JUST_PAST = re.compile(
    r"(?:the\s+)?(?:last|past|previous|this)\b|yesterday\b|recent(?:ly)?\b|lately\b|(?:\S+\s+){0,3}ago\b",
    re.IGNORECASE,
)
"""Other dates that lack a year may be those of any: "on 4 July", "in May"."""
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_HAPPENED = re.compile(
    rf"\b(?:was|were|did|has|have|had|\w{{2,}}ed|{'|'.join(sorted(PAST_FORMS))})\b", re.IGNORECASE
)
"""Without such a word a day of the week may be any: "Which shops close on Monday?"."""
_TO_COME = re.compile(
    r"\b(?:will|shall|would|won['’]t|going\s+to|upcoming|next|due|plan(?:s|ned|ning)?|schedul\w+|expect\w*"
    r"|(?:is|are)\s+\w+\s+to)\b|['’]ll\b",
    re.IGNORECASE,
)
_HEAD = (
    r"(?:(?:please\s+)?(?:show|find|give|list|get|search(?:\s+for)?)(?:\s+me)?\s+)?"
    r"(?:(?:what|which|is|are|was|were|there|do|did|does|all|any|some|the|newspaper|latest)\s+)*"
)
_PRINTED_THINGS = re.compile(
    rf"\s*{_HEAD}(?:articles|stories|news|coverage|headlines|clippings|editorials)"
    r"(?:\s+(?:is|are|was|were)\s+there)?"
    r"(?:\s+(?:about|on|of|regarding|concerning|mentioning)\s+(?P<topic>\S.{0,100}?))?"
    r",?(?:\s+(?:(?:that|which)\s+)?(?:was\s+|were\s+)?(?P<printed>published|printed|appeared))?\s*",
    re.IGNORECASE,
)
_WHAT_WAS_PRINTED = re.compile(
    r"\s*(?:what(?:['’]s|\s+(?:is|was|were))\s+)(?:printed|published|in\s+the\s+(?:news|(?:news)?papers?))\s*",
    re.IGNORECASE,
)
_OF_ARTICLES = frozenset({"from", "since", "ever since", "dated"})
"""Behind these a date is that of the articles, whatever they are about: "the flood in 1990" is not."""
_IN_THE_ISSUE = re.compile(
    r"\b(?:in|from)\s+(?:the|an|a|its|their)\s+(?:\w+\s+){0,2}(?:issue|edition|paper|newspaper)"
    r"(?:\s+(?:of|from|for|dated))?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_IN_ITS = re.compile(r"\b(?:in|from)\s+(?:the\s+)?$", re.IGNORECASE)
_ISSUE = re.compile(r"(?:['’]s?)?\s+(?:\w+\s+)?(?:issue|edition|paper|newspaper)\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:(?:that|which)\s+)?(?:was\s+|were\s+)?(?:published|printed|dated|appeared)\s*$", re.IGNORECASE
)
_GAP = re.compile(r"(?P<its>['’]s?)?[\s,]*(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Period:
    """Some words of a question that tell when, and the days that they come to."""

    spans: tuple[tuple[int, int], ...]
    """Character offsets of the date and of the words that go with it."""
    filters: Filters
    is_strong: bool
    """Whether what was printed outside of it cannot be meant."""


Spans = Sequence[tuple[int, int]]


def periods_in(text: str, asked_on: date | None, named: Spans = (), sought: Spans = ()) -> list[Period]:
    """The periods of a question in order; newspapers are `named` and what they printed is `sought` in these spans."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    whens = whens_in(text, asked_on)
    is_ahead = bool(whens) and looks_ahead(text)
    found = []
    for start, end, lead, when in _led(text, whens):
        if any(begins < end and start < ends for begins, ends in quoted):
            continue
        period = (
            _of_what_was_printed(text, start, end, lead, when, named, sought)
            or _of_all_that_happened(text, start, end, lead, when)
            or _told_afterwards(text, start, end, lead, when, looks_ahead=is_ahead)
            or _offered(text, start, end, lead, when)
        )
        if period is not None:
            found.append(period)
    return found


def looks_ahead(text: str) -> bool:
    """Whether a question is about what is to come, as seen from when it was printed."""
    return _TO_COME.search(text) is not None


def _led(text: str, whens: Iterable[When]) -> Iterator[tuple[int, int, str, When]]:
    """Each date with the word that leads to it; "from A to B" and "between A and B" as one."""
    waiting = list(whens)
    while waiting:
        when = waiting.pop(0)
        near = text[max(0, when.start - 40) : when.start]
        match = _LEAD.search(near)
        lead = " ".join(match["lead"].lower().split()) if match else ""
        start = when.start - len(near) + match.start() if match else when.start
        if lead in ("between", "from") and waiting and _AND.fullmatch(text[when.end : waiting[0].start]):
            after = waiting.pop(0)
            if when.first <= after.last:
                when = When(when.start, after.end, when.first, after.last, when.is_relative)
                lead = "between"
        end = when.end
        if lead == "from" and (onwards := _ONWARDS.match(text, end)):
            lead, end = "since", onwards.end()
        yield start, end, lead, when


def _of_what_was_printed(
    text: str, start: int, end: int, lead: str, when: When, named: Spans, sought: Spans
) -> Period | None:
    """Where the words speak of articles, of an issue, or of a newspaper right beside the date."""
    before, after = text[max(0, start - _LOOK_BACK) : start], text[end:]
    days = days_led_by(lead, when)
    things = _PRINTED_THINGS.fullmatch(before) if lead and start <= _LOOK_BACK and goes_on(after) else None
    if things and (not things["topic"] or things["printed"] or lead in _OF_ARTICLES):
        first, last = things.span("topic") if things["topic"] else (0, 0)
        return Period(((0, first), (last, end)), days, True)
    if _WHAT_WAS_PRINTED.fullmatch(before) and start <= _LOOK_BACK and not after.strip(" ?.!"):
        return Period(((0, end),), days, True)
    on = max(0, when.start - 60)
    if lead in ("of", "from", "for", "dated") and (issue := _IN_THE_ISSUE.search(text[on : when.start])):
        return Period(((on + issue.start(), end),), days, True)
    held_in = _IN_ITS.search(text[max(0, when.start - 12) : when.start])
    opens = when.start - len(held_in[0]) if held_in else when.start
    whole = Filters(when.first, when.last)
    if held_in and (issue := _ISSUE.match(after)):
        return Period(((opens, end + issue.end()),), whole, True)
    for begins, ends in named:
        gap = _GAP.match(text[end:begins]) if end <= begins else None
        verb = ITS_VERB.match(text, ends)
        if gap and (gap["its"] or held_in) and (verb or goes_on(text, ends)):
            return Period(((opens, verb.end() if verb else ends),), whole, True)
    if goes_on(after) and any(ends <= start and not text[ends:start].strip(" ,") for _, ends in sought):
        return Period(((start, end),), days, True)
    if any(begins <= when.start and end <= ends for begins, ends in sought):
        return Period(((when.start, end),), whole, True)
    published = _PUBLISHED.search(before) if sought and sought[0][1] <= start else None
    return Period(((start - len(before) + published.start(), end),), days, True) if published else None


def _of_all_that_happened(text: str, start: int, end: int, lead: str, when: When) -> Period | None:
    """Where nothing else is asked than what happened then: with days and no more, what was printed later tells it."""
    rest = f"{text[:start]} {text[end:]}"
    if lead not in _DURING or not _HAPPENED.search(rest) or not asks_for_all(rest):
        return None
    is_long = when.last - when.first >= _TOLD_WITHIN
    return Period(((start, end),), Filters(when.first, when.last if is_long else None), True)


def _told_afterwards(
    text: str, start: int, end: int, lead: str, when: When, *, looks_ahead: bool
) -> Period | None:
    """Where nothing printed before can tell: "since ...", and what has happened in a time just past."""
    after = text[end:]
    if lead in ("since", "ever since"):
        return Period(((start, end),), Filters(since=when.first), True) if goes_on(after) else None
    if looks_ahead or not _is_just_past(
        text, text[when.start : when.end], has_words_before=bool(text[:start].strip())
    ):
        return None
    if lead not in _DURING:
        return None
    if _MORE_OF_IT.match(after) or _COMPARED.search(text[:start]):
        return None
    return Period(((start, end),), Filters(since=when.first), True)


def _is_just_past(text: str, when: str, *, has_words_before: bool) -> bool:
    if _WEEKDAY.fullmatch(when):
        return _HAPPENED.search(text) is not None
    is_title = when[:1].isupper() and has_words_before
    return not is_title and _JUST_PAST.match(when) is not None


def _offered(text: str, start: int, end: int, lead: str, when: When) -> Period | None:
    """A plain date behind a word that leads to one."""
    if not lead or lead in ("of", "for", "over") or not goes_on(text, end):
        return None
    said = text[when.start : when.end]
    if said.lower() == "today" or _WEEKDAY.fullmatch(said):
        return None
    return Period(((start, end),), days_led_by(lead, when), False)


def days_led_by(lead: str, when: When) -> Filters:
    """What a date admits behind a word that leads to it: "since", "before"."""
    if lead in ("since", "ever since"):
        return Filters(since=when.first)
    if lead == "after":
        return Filters(since=when.last + _ONE_DAY) if when.last < date.max else Filters(since=when.last)
    if lead in ("before", "prior to"):
        return Filters(until=when.first - _ONE_DAY) if when.first > date.min else Filters(until=when.first)
    if lead in ("until", "till", "up to"):
        return Filters(until=when.last)
    return Filters(when.first, when.last)
