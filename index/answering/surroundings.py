"""What the sentences around one hold of the question: a sentence goes on with what was said before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.answering.inquiry import Inquiry
from index.answering.words import Sentence
from index.weighing.reading import LOOKS_BACK

Likeness = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Around:
    """Numbers of `index.answering.sentences.Fit`."""

    before: float
    plain_before: float
    after: float
    goes_on: float


def surroundings(
    inquiry: Inquiry, sentences: Sequence[Sentence], likenesses: Sequence[Likeness]
) -> list[Around]:
    """What stands around each sentence of a text; `likenesses` as Inquiry gives them for each one's terms."""
    names = inquiry.question.names
    said: Likeness = {}
    found = []
    for at, (sentence, here) in enumerate(zip(sentences, likenesses, strict=True)):
        before = _missing(here, likenesses[at - 1]) if at else {}
        after = _missing(here, likenesses[at + 1]) if at + 1 < len(likenesses) else {}
        looks_back = bool(sentence.words) and sentence.words[0].low in LOOKS_BACK
        found.append(
            Around(
                before=inquiry.share(before),
                plain_before=inquiry.share({term: w for term, w in before.items() if term not in names}),
                after=inquiry.share(after),
                goes_on=inquiry.share(_missing(here, said)) if looks_back and at else 0.0,
            )
        )
        said = {term: max(there, said[term]) for term, there in here.items()} if at else here
    return found


def _missing(here: Likeness, elsewhere: Likeness) -> Likeness:
    """What stands elsewhere and not here; without the terms of which nothing does."""
    return {term: more - there for term, there in here.items() if (more := elsewhere[term]) > there}
