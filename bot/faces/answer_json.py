"""An Answer for other programs: the terminal's stable JSON contract, field for field."""

from __future__ import annotations

from bot.faces.imprint_json import imprint_json
from index.answer import Answer, Excerpt
from index.asking.filters import Filters


def answer_json(answer: Answer) -> dict[str, object]:
    """The contract's Answer, field for field, and what it says of its question's spelling."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "confidence": answer.confidence,
        "elapsed_ms": answer.elapsed_ms,
        "excerpts": [excerpt_json(excerpt) for excerpt in answer.excerpts],
        "near_misses": [excerpt_json(excerpt) for excerpt in answer.near_misses],
        "filters": _filters_json(answer.filters, answer.undated) if answer.filters else None,
        "respellings": [{"asked": r.asked, "searched": list(r.searched)} for r in answer.respellings],
        "did_you_mean": answer.did_you_mean,
    }


def _filters_json(filters: Filters, undated: int) -> dict[str, object]:
    """What alone was searched, and how many articles that left out for having no date."""
    return {
        "since": filters.since.isoformat() if filters.since else None,
        "until": filters.until.isoformat() if filters.until else None,
        "sources": sorted(filters.sources),
        "articles": sorted(filters.articles),
        "undated_left_out": undated,
    }


def excerpt_json(excerpt: Excerpt) -> dict[str, object]:
    """The contract's excerpt."""
    imprint, speaker = excerpt.attribution.imprint, excerpt.attribution.speaker
    return {
        **imprint_json(imprint),
        "link": excerpt.link,
        "paragraph": excerpt.paragraph.place,
        "text": excerpt.text,
        "highlights": [list(span) for span in excerpt.highlights],
        "speaker": {
            "name": speaker.name,
            "described_as": speaker.described_as,
            "told": speaker.told,
        }
        if speaker
        else None,
        "score": excerpt.score,
    }
