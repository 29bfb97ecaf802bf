"""How a paragraph is weighed against a question: texts read once, and small measures of how they fit.

Pure functions of texts and of a question. Nothing here reads an archive, knows weights of a model or decides anything;
`index/evidence.py` puts the measures together, `index/judgement.py` decides.
"""
