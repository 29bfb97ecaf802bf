"""Judged collections: questions with known answers, what counts as right, and measures of how many are.

Pure but for reading a collection, keeping its archive and asking its questions. Nothing here prints or knows of a
command; nothing here has a part in answering a reader.
"""
