"""The BM25 index over paragraphs, retrieval, and the answer made of excerpts.

The way through: `analysis` makes terms of text; `reindex` builds a generation on disk out of the archive;
`local` searches it; `question` understands what was asked; `evidence` weighs the passages found; `desk`
walks a question through all of it to an `Answer`. Nothing here knows of Telegram or of a terminal.
"""
