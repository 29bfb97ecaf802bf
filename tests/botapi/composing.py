"""From the text parameters of a request to text with entities, wherever such text may stand."""

from __future__ import annotations

from .markup import parse_html
from .nouns import Json
from .refusal import bad
from .state import State
from .text import MAX_TEXT, Parsed, Span, is_blank, settled


def composed(
    state: State,
    raw: str,
    parse_mode: str | None,
    entities: list[Json] | None,
    *,
    limit: int = MAX_TEXT,
    what: str = "message",
) -> Parsed:
    """Text as Telegram would store it; complaints go into the state. It may be blank.

    Raises: Refusal (400) for markup Telegram refuses and for text over the limit.
    """
    if parse_mode and parse_mode.lower() != "html":
        raise bad("unsupported parse_mode")
    if parse_mode:
        text, spans, complaints = parse_html(raw)
    else:
        text, spans, complaints = raw, [_span(raw, entity) for entity in entities or []], []
    parsed = settled(text, _with_people(state, spans), complaints, limit=limit, what=what)
    state.complaints.extend(f"{complaint}: {raw[:80]!r}" for complaint in parsed.complaints)
    return parsed


def message_text(state: State, given: Json, key: str = "text") -> Parsed:
    """The text of a message, which must show something.

    Raises: Refusal (400) "message text is empty" and those of ``composed``.
    """
    parsed = composed(state, given[key], given.get("parse_mode"), given.get("entities"))
    if is_blank(parsed.text):
        raise bad("message text is empty")
    return parsed


def with_entities(kind: str, parsed: Parsed) -> Json:
    """The text and its entities under their names in a Message; ``kind`` is text or caption."""
    if not parsed.text:
        return {}
    wire: Json = {kind: parsed.text}
    if parsed.entities:
        wire["entities" if kind == "text" else "caption_entities"] = list(parsed.entities)
    return wire


def _span(text: str, entity: Json) -> Span:
    units = text.encode("utf-16-le")
    start, length = entity["offset"], entity["length"]
    if start < 0 or length <= 0 or 2 * (start + length) > len(units):
        raise bad("entity beginning or length is out of the text")
    try:
        before = len(units[: 2 * start].decode("utf-16-le"))
        inside = len(units[2 * start : 2 * (start + length)].decode("utf-16-le"))
    except UnicodeDecodeError:
        raise bad("entity begins or ends in the middle of a UTF-16 symbol") from None
    extra = tuple((k, v) for k, v in entity.items() if k not in {"type", "offset", "length"})
    return Span(before, before + inside, entity["type"], extra)


def _with_people(state: State, spans: list[Span]) -> list[Span]:
    """Mentions by id carry the person; of somebody the bot never met Telegram drops them."""
    kept: list[Span] = []
    for span in spans:
        if span.kind != "text_mention":
            kept.append(span)
            continue
        person = dict(span.extra).get("user")
        user = state.users.get(person["id"] if isinstance(person, dict) else int(str(person)))
        if user:
            kept.append(Span(span.start, span.end, span.kind, (("user", user.wire()),)))
    return kept
