"""`python -m bot` is `clippings`."""

from bot.cli import main

main()
