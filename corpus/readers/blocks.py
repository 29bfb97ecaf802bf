"""The paragraphs of a text that an editor keeps as blocks: a list of objects, or a tree of them.

Newspapers' systems differ in what they call the parts. What they share: a block has its text under one of a few names,
or pieces of it (a link, words in bold) in a list; what is no text (a picture, an embedded post) says so in its type.
"""

from __future__ import annotations

from collections.abc import Iterator

_TEXTS = ("text", "content", "html", "value", "paragraph", "rendered")
_PARTS = ("children", "content", "items", "content_elements", "paragraphs", "blocks", "body", "data", "root")
_UNSEEN = frozenset(
    "image picture photo figure gallery video audio embed oembed iframe raw_html html_embed code ad advertisement "
    "promo related interstitial_link newsletter button divider delimiter horizontalrule graphic map poll quiz".split()
)
_WHOLES = frozenset(("", "doc", "root", "document", "article", "story"))
"""Kinds of objects whose parts are paragraphs and not pieces of one."""
_DEEPEST = 30


def paragraphs_in_blocks(value: object, depth: int = 0) -> Iterator[str]:
    """The texts of the blocks, in order, not cleaned; a block's text may be HTML."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for block in value:
            if isinstance(block, list) and all(isinstance(cell, str) for cell in block):
                yield " | ".join(block)  # a row of a table
            else:
                yield from paragraphs_in_blocks(block, depth + 1)
    elif isinstance(value, dict) and _kind(value) not in _UNSEEN:
        name = next((name for name in _PARTS if isinstance(value.get(name), list | dict)), None)
        parts = value[name] if name else None
        is_paragraph = name == "children" or _kind(value) not in _WHOLES
        if isinstance(parts, list) and is_paragraph and any(map(_is_piece, parts)):
            yield "".join(_pieces(parts, depth))
        elif parts is not None:
            yield from paragraphs_in_blocks(parts, depth + 1)
        else:
            yield next((text for name in _TEXTS if isinstance(text := value.get(name), str)), "")


def _kind(block: dict[str, object]) -> str:
    kind = block.get("type", block.get("_type"))
    return kind.lower().replace("-", "_").rpartition("/")[2] if isinstance(kind, str) else ""


def _is_piece(part: object) -> bool:
    """Whether a part is some words of a paragraph, as editors keep them, and no paragraph itself."""
    if not isinstance(part, dict) or not isinstance(part.get("text"), str):
        return False
    return _kind(part) in ("", "text", "span", "extended_text", "hashtag") and not any(
        isinstance(part.get(name), list) for name in _PARTS
    )


def _pieces(parts: list[object], depth: int) -> Iterator[str]:
    for part in parts:
        if isinstance(part, dict):
            if _kind(part) in ("linebreak", "hard_break", "hardbreak"):
                yield "\n"
            elif isinstance(text := part.get("text"), str):
                yield text
            else:
                yield "".join(paragraphs_in_blocks(part, depth + 1))
