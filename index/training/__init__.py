"""Learning the weights of `index/judgement.py` from judged collections: `clippings train`.

What is learned is a short list of numbers that anybody can read. Everything but gathering is pure and has the same
outcome each time. Nothing here has a part in answering a reader.
"""
