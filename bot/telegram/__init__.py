"""The Telegram door: updates in, messages out. What is said comes from `bot.conversation` and `bot.wording`.

One thin file a concern: `application` puts everything together, `run` starts and stops it, `readers`, `buttons`,
`inline`, `moderators` and `intake` are who comes in, `delivery` is how a Reply goes out.
"""
