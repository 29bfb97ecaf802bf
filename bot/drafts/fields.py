"""What a moderator writes for a field of a draft, understood. Pure; what cannot be understood is one sentence."""

from __future__ import annotations

from datetime import datetime

from bot import wording
from corpus.adding.amendment import Field
from corpus.article import Imprint
from corpus.cleaning import clean_paragraph
from corpus.dating.dates import parse_published
from corpus.dating.relative_dates import resolve_said
from corpus.errors import UnreadableInput

_NOTHING = frozenset({"none", "nothing", "empty", "no date", "no byline", "no source", "-", "–", "—"})
_LONGEST = {Field.TITLE: 300, Field.SOURCE: 100, Field.BYLINE: 200}


def value_of(field: Field, typed: str, at: datetime) -> str | None:
    """What the field is to say, a date in ISO 8601; None where it is to be empty. Raises UnreadableInput.

    `at` is when it was written, in the zone of whoever wrote it: "yesterday" is the day before.
    """
    written = clean_paragraph(typed)
    if not written:
        raise UnreadableInput(wording.drafts.NOTHING_WRITTEN)
    if written.casefold().rstrip(".") in _NOTHING:
        return None
    if field is Field.DATE:
        published = parse_published(written) or resolve_said(written, at)
        if published is None:
            raise UnreadableInput(wording.drafts.no_date(_shortened(written)))
        return Imprint("", "", "", published=published).published_at
    if len(written) > _LONGEST[field]:
        raise UnreadableInput(wording.drafts.too_long(field, _LONGEST[field]))
    return written


def _shortened(written: str) -> str:
    return written if len(written) <= 60 else written[:59] + "…"
