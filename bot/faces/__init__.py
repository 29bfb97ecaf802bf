"""The faces of an answer: pure renderers for Telegram's HTML, for a terminal, for browsers, and for other programs."""
