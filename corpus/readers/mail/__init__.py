"""Reads saved mails (RFC 822, .eml, .mbox): a newsletter, or an article that a reader sent on.

A mail's text is one article, pages and texts that are attached to it are others. What is private stays out of the
archive: no line with somebody's address is kept, and whoever sent a mail is nobody's reporter. The day on which it was
sent is no day on which anything was printed.
"""

from corpus.readers.mail.headers import is_mail
from corpus.readers.mail.mails import read_mails, read_pasted_mail

__all__ = ["is_mail", "read_mails", "read_pasted_mail"]
