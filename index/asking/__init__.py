"""What a question asks for: its terms, kind and names, the filters in its words, other names and spellings of a thing.

Nothing here opens an index; what must be known of one is handed in.
"""
