"""Who says what: quotations in a body of paragraphs, each with its speaker.

`find.find_quotations(texts)` is the one way in; its rules are loaded by whoever looks for quotations, the nouns by
everybody. Nothing here reads files or knows of an index.
"""

from corpus.quotations.nouns import EXTRACTOR_VERSION, Quotation, QuotationType, Speaker

__all__ = ["EXTRACTOR_VERSION", "Quotation", "QuotationType", "Speaker"]
