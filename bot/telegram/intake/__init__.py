"""What moderators send, on its way into the archive: parts gathered, made ready to be read, shown as a draft, added.

The thin side of `bot/drafts`: here messages and presses come in and replies go out.
"""
