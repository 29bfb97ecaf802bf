"""The terminal door: commands for moderators and developers, and a chat that shows what a reader sees.

Other programs read its output: the JSON of each command and the exit codes 0, 1 and 2 are stable.
"""
