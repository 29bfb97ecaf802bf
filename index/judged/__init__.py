"""Judged collections: questions with known answers, what counts as right, and measures of how many are.

Pure but for reading a collection and keeping its archive. Nothing here asks a question, prints, or knows of a
command; nothing here has a part in answering a reader.
"""
