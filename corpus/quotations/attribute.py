"""Which saying each span inside quotation marks belongs to, over the paragraphs of one article.

The rules are tried from the surest to the least sure, and the name of the rule that decided is kept as
`ground`, so that whoever shows a speaker can tell how sure it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.quotations.beside import verdict_beside
from corpus.quotations.carry import carry_over, carry_within
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens
from corpus.quotations.tongues.reading import foreign_verdicts
from corpus.quotations.verdicts import Verdict, quote_tokens


def attribute(paragraphs: Sequence[Tokens], sayings: Sequence[list[Saying]]) -> list[list[Verdict]]:
    """One verdict for each marked span of each paragraph."""
    verdicts: list[list[Verdict]] = []
    foreign = foreign_verdicts(paragraphs)
    for place, tokens in enumerate(paragraphs):
        if not tokens.spans:
            verdicts.append([])
            continue
        beside = [verdict_beside(tokens, place, q, sayings[place]) for q in quote_tokens(tokens)]
        beside = [foreign.get((place, number), verdict) for number, verdict in enumerate(beside)]
        carried = carry_within(tokens, beside, place, sayings[place])
        verdicts.append(carry_over(paragraphs, sayings, verdicts, place, carried))
    return verdicts
