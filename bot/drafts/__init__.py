"""Drafts: what a moderator sends is read, shown and corrected before the archive has it.

Everything here is synchronous and knows nothing of Telegram but the numbers of chats and people. A draft lies on the
disk beside the archive until it is added, discarded or a day old; only adding it changes the archive.
"""
