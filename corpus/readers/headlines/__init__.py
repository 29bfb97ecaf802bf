"""Which line of a page is its headline: weighed by signs, or found among the lines above a short body."""
