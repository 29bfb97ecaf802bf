"""The faces of an answer: pure renderers for Telegram's HTML, for a terminal, and for other programs."""
