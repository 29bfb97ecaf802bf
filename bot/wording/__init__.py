"""Every sentence that Clippings says itself, in one place; names, headlines and quotes are the newspaper's.

A room for each subject; a sentence is told as `wording.readers.NOTHING`, so that a caller shows whom it speaks to.
`cutting` alone is imported by itself, for it looks at lines as the readers of articles do.
Taste: one calm sentence, the remedy in it, dates as people write them, no score, no apology.
"""

from __future__ import annotations

from bot.wording import drafts, figures, filters, keeping, prints, readers, running, speakers, web, words

__all__ = [
    "drafts",
    "figures",
    "filters",
    "keeping",
    "prints",
    "readers",
    "running",
    "speakers",
    "web",
    "words",
]
