"""Tests of sources: what is kept of them, and rounds of them."""
