"""Search engines behind one seam: the reference that asks rank_bm25 itself, and the local one over mapped segments."""
