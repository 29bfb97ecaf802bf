"""A page as somebody copied it: where the article begins and ends in it, and what stands above."""
