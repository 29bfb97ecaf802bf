"""From text to terms: tokens, folding, stop words, stems, and the processes that analyse a whole archive.

What a term is, is decided here and nowhere else; a question and a paragraph go through the same hands.
"""
