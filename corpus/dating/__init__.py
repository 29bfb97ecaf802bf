"""When an article was printed: the grammar of dates, their hours and zones, and what may stand beside them."""
