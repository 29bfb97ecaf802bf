"""A page as it was saved: what its mark-up and its metadata tell of the article in it."""
