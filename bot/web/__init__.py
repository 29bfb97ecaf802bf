"""The web door: the archive asked from a browser, and by programs over HTTP.

It reads and never changes anything, keeps nothing of who asked what, and sets no cookie. Feedback and all that
moderators do are other doors' business.
"""
