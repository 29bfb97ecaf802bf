"""What paragraphs mean, as vectors of a small sentence encoder: the optional extra `[semantic]`.

Vectors are made once for each paragraph, after it can already be found, and kept beside the index. A question is read
when it is asked, and the best sentence of the first passage. Nothing here finds paragraphs or says which answers: how
near in meaning one is to a question is one more piece of evidence. Without the extra, or before vectors are made,
everything works without them.
"""
