"""One story once: which articles print the same story, and what tells them apart."""
