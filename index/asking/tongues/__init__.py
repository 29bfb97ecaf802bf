"""Questions in languages other than English: a table of words for each, and one engine for all.

A question in an archive that has nothing but English is told at one look and never comes here.
"""
