"""Sources: the places that articles come from again and again, and bringing the archive up to date with them.

A source is a folder, a page, a feed or a site map under a name. Nothing here decides what an article is
(`corpus/readers`) or opens a connection (`corpus/fetching`); no article is ever removed because its page is gone.
"""
