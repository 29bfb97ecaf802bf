"""The BM25 index over paragraphs, retrieval, and the answer made of excerpts.

The way through: `terms` makes terms of text; `reindex` builds a generation on disk out of the archive (`store`);
`asking` understands what was asked; `searching` finds candidates with what `kernels` has; `evidence` weighs them
(`weighing`) and `answering` reads the best closely; `desk` walks a question through all of it to an `Answer`.
Nothing here knows of Telegram or of a terminal.
"""
