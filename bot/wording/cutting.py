"""How Clippings says why a line of a page was cut."""

from __future__ import annotations

from collections.abc import Mapping

from bot.wording import figures
from corpus.article import Article
from corpus.readers.lines.reasons import reason_for


def reasons(article: Article, learned: Mapping[str, int]) -> list[str]:
    """Why each cut line of an article was cut; `learned` are its paper's recurring lines with their articles."""
    return [
        f"stands in {figures.count(learned[line], 'article')} of this paper"
        if line in learned
        else str(reason_for(line, article.imprint.title))
        for line in article.cut
    ]
