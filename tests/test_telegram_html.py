"""A Reply as Telegram's HTML: escaped, inside the limits, and every quoted character there."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from bot.faces.links import link_works
from bot.faces.telegram_html import ENTITY_LIMIT, MESSAGE_LIMIT, messages, utf16_units
from bot.reply import Block, Line, Piece, Quote, Reply

TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=300)


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    text = draw(st.one_of(TEXT, TEXT.map(lambda part: (part + " ") * 40)))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    return Quote(text, tuple((a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b))


PIECES = st.builds(
    Piece,
    TEXT,
    st.sampled_from(["plain", "bold", "faint"]),
    st.none() | st.just("https://a.example/?a=1&b=2"),
)
BLOCKS = st.lists(st.one_of(quotes(), st.builds(Line, st.lists(PIECES, max_size=4).map(tuple))), max_size=8)


def shown(html: str) -> str:
    """What Telegram shows of a message."""
    return unescape(re.sub(r"<[^>]*>", "", html))


@given(BLOCKS)
def test_no_message_is_over_telegrams_limits(blocks: list[Block]) -> None:
    """4,096 UTF-16 units and 100 entities, whatever the paragraphs hold."""
    for html in messages(Reply(tuple(blocks))):
        assert utf16_units(shown(html)) <= MESSAGE_LIMIT
        assert len(re.findall(r"<[a-z]", html)) <= ENTITY_LIMIT


@given(quotes())
def test_every_quoted_character_reaches_the_reader(quote: Quote) -> None:
    """Escaping and parting lose nothing but the white space between two messages."""
    told = "".join(shown(html) for html in messages(Reply((quote,))))
    assert re.sub(r"\s", "", told) == re.sub(r"\s", "", quote.text)


@given(quotes())
def test_a_quote_that_fits_is_one_whole_blockquote(quote: Quote) -> None:
    """The paragraph is unchanged inside its marks, lit words in bold."""
    if utf16_units(quote.text) <= MESSAGE_LIMIT and quote.text.strip():
        (html,) = messages(Reply((quote,)))
        assert shown(html) == quote.text
        assert html.startswith("<blockquote")
        assert html.endswith("</blockquote>")


def test_a_paragraph_longer_than_a_message_is_parted_between_sentences() -> None:
    """Each part ends where a sentence ends."""
    text = " ".join(f"The ferry left pier {number} on time and came back empty." for number in range(200))
    parts = [shown(html) for html in messages(Reply((Quote(text),)))]
    assert len(parts) == 3
    assert all(part.endswith("empty.") for part in parts)


def test_a_wholly_lit_paragraph_is_not_all_bold() -> None:
    """When everything is lit nothing stands out, so nothing is bold."""
    assert messages(Reply((Quote("All of it.", ((0, 10),)),))) == ["<blockquote>All of it.</blockquote>"]


def test_a_link_that_telegram_would_drop_is_not_written() -> None:
    """Only http and https with a dotted host survive Telegram's check."""
    assert link_works("https://courier.quillhaven.example/a#:~:text=b")
    for url in (
        "http://localhost/a",
        "ftp://a.example/",
        "javascript:alert(1)",
        "https://",
        "http://[broken",
    ):
        assert not link_works(url)
