"""Which segments are to become one: few enough to search quickly, and little enough rewriting in the long run.

Segments are in the order of their paragraphs' numbers, so only neighbours may be merged, and the newest are
the small ones. Nothing here touches a file.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.store.generation import Segment

MOST_SEGMENTS = 8
MOST_DEAD = 0.2
"""A segment with a larger share of dead paragraphs is written anew."""


def next_merge(segments: Sequence[Segment]) -> slice | None:
    """The neighbours to be merged next; None where all is in order."""
    if len(segments) > MOST_SEGMENTS:
        return slice(_first_of_the_small(segments), len(segments))
    for place, segment in enumerate(segments):
        if segment.counts["paragraphs"] - segment.alive > MOST_DEAD * segment.counts["paragraphs"]:
            return slice(place, place + 1)
    return None


def _first_of_the_small(segments: Sequence[Segment]) -> int:
    """At least the two newest, and every older one that is no larger than all after it together.

    So a paragraph is rewritten only into a segment of at least twice the size: about log2(N) times in its life.
    """
    first = len(segments) - 2
    together = segments[-1].alive + segments[-2].alive
    while first > 0 and segments[first - 1].alive <= together:
        first -= 1
        together += segments[first].alive
    return first
