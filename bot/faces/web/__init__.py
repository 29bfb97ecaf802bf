"""An answer's face in a browser: HTML that needs no script, escaped by construction. Pure functions."""
