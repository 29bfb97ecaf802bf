"""Who says what: quotations in a body of paragraphs, each with its speaker.

`find_quotations(texts)` is the one way in. Nothing here reads files or knows of an index.
"""
