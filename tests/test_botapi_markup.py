"""The fake server's HTML: what it accepts, refuses, alters and counts."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.botapi.links import checked_link
from tests.botapi.markup import parse_html
from tests.botapi.refusal import Refusal
from tests.botapi.text import Parsed, cleaned, detected, settled


def read(html: str) -> Parsed:
    return settled(*parse_html(html))


def brief(parsed: Parsed) -> list[tuple[Any, ...]]:
    return [
        (
            e["type"],
            e["offset"],
            e["length"],
            *(v for k, v in e.items() if k not in {"type", "offset", "length"}),
        )
        for e in parsed.entities
    ]


ACCEPTED = [
    ("plain", "plain", []),
    ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 2)]),
    ("<i>a</i> <em>b</em>", "a b", [("italic", 0, 1), ("italic", 2, 1)]),
    ("<u>a</u>", "a", [("underline", 0, 1)]),
    ("<s>a</s>-<strike>b</strike>-<del>c</del>", "a-b-c", [("strikethrough", n, 1) for n in (0, 2, 4)]),
    ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
    ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
    ("<b>x<i>y</i></b>", "xy", [("bold", 0, 2), ("italic", 1, 1)]),
    ("<B>x</B>", "x", [("bold", 0, 1)]),
    ("<b>x</b  >", "x", [("bold", 0, 1)]),
    ("<b></b>x", "x", []),
    ("<blockquote>a\nb</blockquote>", "a\nb", [("blockquote", 0, 3)]),
    ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
    ("<blockquote>a <b>b</b></blockquote>", "a b", [("blockquote", 0, 3), ("bold", 2, 1)]),
    ("<code>a</code>", "a", [("code", 0, 1)]),
    ("<pre>a</pre>", "a", [("pre", 0, 1)]),
    ('<pre><code class="language-python">a</code></pre>', "a", [("pre", 0, 1, "python")]),
    ('<a href="https://courier.example/a?b=1&amp;c=2#:~:text=the%20clock">x</a>', "x",
     [("text_link", 0, 1, "https://courier.example/a?b=1&c=2#:~:text=the%20clock")]),
    ("<a href='https://Courier.example'>x</a>", "x", [("text_link", 0, 1, "https://courier.example/")]),
    ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", [("custom_emoji", 0, 2, "5368324170671202286")]),
    ("&lt;b&gt; &amp; &quot; &#39; &#x2014;", "<b> & \" ' —", []),
    ("🕰 <b>🎉a</b>", "🕰 🎉a", [("bold", 3, 3)]),
    ("<i>👩‍👩‍👧</i>é<b>x</b>", "👩‍👩‍👧éx", [("italic", 0, 8), ("bold", 9, 1)]),
    ("  <b> x </b> ", "x", [("bold", 0, 1)]),
    ("a<b> </b>b", "a b", []),
]  # fmt: skip


@pytest.mark.parametrize(("html", "text", "entities"), ACCEPTED, ids=[a[0] for a in ACCEPTED])
def test_permitted_html_becomes_text_and_entities(html: str, text: str, entities: list[Any]) -> None:
    """Every permitted tag gives Telegram's entity with offsets in UTF-16 units, and no complaint."""
    parsed = read(html)
    assert (parsed.text, brief(parsed), parsed.complaints) == (text, entities, ())


REFUSED = [
    ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("a<br>", 'Unsupported start tag "br" at byte offset 1'),
    ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
    ("é 🎉<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 7'),
    ("2 < 3 > 1", 'Unsupported start tag "" at byte offset 2'),
    ("x <b", "Unclosed start tag at byte offset 2"),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("<b>x</strong>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</strong>"'),
    ("<blockquote>a<blockquote>b</blockquote></blockquote>", "Nested blockquote at byte offset 13"),
    ("<a href=https://courier.example/>x</a>", "Unexpected end of name token at byte offset 8"),
    ('<a href="https://courier.example>x</a>', "Unclosed start tag at byte offset 0"),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ('<a href="https://courier.example" rel="x">y</a>', 'Unsupported attribute "rel" in the tag "a" at byte offset 0'),
    ('<b class="x">y</b>', 'Unsupported attribute "class" in the tag "b" at byte offset 0'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
    ("a&nbsp;b", 'Unsupported entity "&nbsp;" at byte offset 1'),
    ("it&apos;s", 'Unsupported entity "&apos;" at byte offset 2'),
    ("&#xD800;", "Text contains invalid Unicode characters after decoding HTML entities, "
                 "check for unmatched surrogate code units"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "reason"), REFUSED, ids=[r[0] for r in REFUSED])
def test_other_html_is_refused_with_its_place(html: str, reason: str) -> None:
    """What is not Telegram's HTML is a 400 whose description names the byte offset."""
    with pytest.raises(Refusal) as refused:
        read(html)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


SWALLOWED = [
    ('<a href="http://newsroom/x">y</a>', "y", []),
    ('<a href="">y</a>', "y", []),
    ("<code>a <b>b</b></code>", "a b", [("code", 0, 3)]),
    ('<pre><a href="https://courier.example/">x</a></pre>', "x", [("pre", 0, 1)]),
    ("<b>a<code>b</code>c</b>", "abc", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
    ("Tom & Ann", "Tom & Ann", []),
    ("a > b", "a > b", []),
]


@pytest.mark.parametrize(("html", "text", "entities"), SWALLOWED, ids=[s[0] for s in SWALLOWED])
def test_what_telegram_swallows_is_let_through_with_a_complaint(
    html: str, text: str, entities: list[Any]
) -> None:
    """Dropped links, tags inside monospace and bare signs pass as in Telegram, but leave a complaint."""
    parsed = read(html)
    assert (parsed.text, brief(parsed), len(parsed.complaints)) == (text, entities, 1)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\r\nb", "a\nb"),
        ("a\u2028b\u202ec", "abc"),
        ("a\tb\x00c", "a b c"),
        ("a\u200f\u200e\u200fb", "a\u200c\u200c\u200fb"),
        ("\u2067عربي\u2069", "\u2067عربي\u2069"),
        (" \n x \n ", "x"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_text_is_altered_as_telegram_alters_it(raw: str, kept: str) -> None:
    """Control characters, bidirectional overrides and the ends of a text do not survive."""
    assert cleaned(raw)[0] == kept


def test_entities_follow_the_text_when_it_shrinks() -> None:
    """An entity after removed characters moves to where its words now are."""
    assert brief(read("\r\r a\r<b>x\ry</b>")) == [("bold", 1, 2)]


def test_the_limit_counts_utf16_units_after_parsing() -> None:
    """2,048 emoji in bold are a full message of 4,096 units, tags not counted."""
    assert len(read("<b>" + "🎉" * 2048 + "</b>").text) == 2048


def test_one_unit_over_the_limit_is_refused() -> None:
    """4,097 units are too long."""
    with pytest.raises(Refusal, match="message is too long"):
        read("🎉" * 2048 + "a")


def test_entities_over_a_hundred_are_dropped_and_complained_about() -> None:
    """Of 101 entities the first 100 stay, and the loss is on record."""
    parsed = read("<b>a</b> " * 101)
    assert (len(parsed.entities), parsed.complaints) == (100, ("101 entities, of which Telegram keeps 100",))


@pytest.mark.parametrize(
    ("url", "stored"),
    [
        ("https://courier.example/a b", None),
        ("https://localhost/x", None),
        ("javascript:alert(1)", None),
        ("mailto:editor@courier.example", None),
        ("https://1.2.3/x", None),
        ("https://[::1/x", None),
        ("https://.example/", None),
        ("https://courier.example:99999/", None),
        ("http://192.168.0.1/x", "http://192.168.0.1/x"),
        ("courier.example/a", "http://courier.example/a"),
        ("HTTPS://Courier.Example/A", "https://courier.example/A"),
        ("https://courier.example?q=1", "https://courier.example/?q=1"),
        ("https://courier.example:8080", "https://courier.example:8080/"),
        ("https://новости.example/ж", "https://новости.example/ж"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
    ],
)
def test_links_are_checked_and_spelled_as_telegram_spells_them(url: str, stored: str | None) -> None:
    """A link needs a known scheme and a host with a dot; the rest of it is kept."""
    assert checked_link(url) == stored


def test_commands_mentions_and_addresses_of_people_are_found() -> None:
    """What a person types gets Telegram's own entities, in UTF-16 units."""
    found = [
        (e["type"], e["offset"], e["length"])
        for e in detected("🎉 /ask@some_bot hi @some_bot https://a.example/x.")
    ]
    assert found == [("bot_command", 3, 13), ("mention", 20, 9), ("url", 30, 19)]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_escaped_text_comes_back_as_it_was_but_for_the_cleaning(text: str) -> None:
    """html.escape is all that a text needs to pass the parser unharmed and without complaint."""
    assert read(f"<b>{escape(text)}</b>").text == cleaned(text)[0]


@given(st.text(alphabet="<>/&;\"'= abipre#1lt\n🎉", max_size=40))
def test_the_parser_either_answers_or_refuses(html: str) -> None:
    """No input makes the parser fail in another way than by a refusal, and entities stay inside the text."""
    try:
        parsed = read(html)
    except Refusal:
        return
    units = len(parsed.text.encode("utf-16-le")) // 2
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= units for e in parsed.entities)
