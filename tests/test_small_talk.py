"""What is said to the bot itself, and what only looks like it."""

from __future__ import annotations

import pytest

from bot.small_talk import asks_for_help


@pytest.mark.parametrize(
    "text",
    [
        "How are you?",
        "how's it going",
        "What's up?",
        "Are you there?",
        "are you a robot or a human",
        "Do you have any feelings?",
        "can you speak French?",
        "what is your favourite colour",
        "who made you",
        "You're great!",
        "Tell me a joke about a policeman.",
        "say something funny",
    ],
)
def test_talk_is_not_looked_for_in_newspapers(text: str) -> None:
    """Some paragraph would have these words."""
    assert asks_for_help(text)


@pytest.mark.parametrize(
    "text",
    [
        "what are you going to do about the tram",
        "tell me a story about the ferry",
        "Tell me about the ferry",
        "what's up with the tram",
        "who owns this boat",
        "who made the bell",
        "can you help me find the article on trams",
        "how are you allowed to park on the quay",
        "how old are the lifeboats",
        "are you there when the ferry leaves",
    ],
)
def test_what_is_asked_of_the_newspaper_is_asked_of_it(text: str) -> None:
    """Though it begins alike."""
    assert not asks_for_help(text)
