"""Speakers in languages other than English: a small table of words for each, and one engine for all."""
