"""The index on disk: arrays in segments, generations that name them, and how both are built, changed and read.

`builder` writes, `generations` swaps, `collection` reads. Nothing here analyses text or knows what a question is.
"""
