"""The doors: Telegram, the terminal and the web. Nothing here decides what the answer is.

`reply` holds the nouns of what is shown, `wording` every sentence, `faces` the pure renderers, `conversation`
what the two that remember their readers do with a question or a button; `telegram`, `terminal` and `web` are the doors
themselves.
"""
