"""The doors: Telegram and the terminal. Nothing here decides what the answer is.

`reply` holds the nouns of what is shown, `wording` every sentence, `faces` the pure renderers, `conversation`
what both doors do with a question or a button; `telegram` and `terminal` are the doors themselves.
"""
