"""Readers of articles: one small function per format, found by a table."""
