"""From what was read to the archive: made ready, moderated, kept, and what became of it."""
