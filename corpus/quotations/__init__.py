"""Who says what: quotations in a body of paragraphs, each with its speaker.

`find_quotations(texts)` is the one way in. Nothing here reads files or knows of an index.
"""

from corpus.quotations.find import EXTRACTOR_VERSION, find_quotations
from corpus.quotations.nouns import Quotation, QuotationType, Speaker

__all__ = ["EXTRACTOR_VERSION", "Quotation", "QuotationType", "Speaker", "find_quotations"]
