"""An Answer for other programs: the terminal's stable JSON contract, field for field."""

from __future__ import annotations

from index.answer import Answer, Excerpt


def answer_json(answer: Answer) -> dict[str, object]:
    """The contract's Answer: question, answered, confidence, elapsed_ms, excerpts, near_misses."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "confidence": answer.confidence,
        "elapsed_ms": answer.elapsed_ms,
        "excerpts": [excerpt_json(excerpt) for excerpt in answer.excerpts],
        "near_misses": [excerpt_json(excerpt) for excerpt in answer.near_misses],
    }


def excerpt_json(excerpt: Excerpt) -> dict[str, object]:
    """The contract's excerpt."""
    imprint, speaker = excerpt.attribution.imprint, excerpt.attribution.speaker
    return {
        "article_id": imprint.article_id,
        "doc_id": imprint.doc_id,
        "title": imprint.title,
        "source": imprint.source,
        "byline": imprint.byline,
        "published_at": imprint.published_at,
        "url": imprint.url,
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
