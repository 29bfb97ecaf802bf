"""HTML made of nouns: elements, and texts that are escaped wherever they stand.

No function takes ready-made HTML, so that nothing a newspaper printed or a reader typed can become any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

_WITHOUT_END = frozenset({"input", "link", "meta"})


@dataclass(frozen=True, slots=True)
class Element:
    """A tag with its attributes and what stands in it."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Node, ...]


Node = Element | str


def element(tag: str, *children: Node | None, **attributes: str | bool | None) -> Element:
    """An element; children and attributes that are None or False are left out, one that is True has no value.

    A name that Python keeps for itself ends with an underscore: `class_="lit"`.
    """
    kept = {
        name.rstrip("_").replace("_", "-"): "" if value is True else value
        for name, value in attributes.items()
        if value is not None and value is not False
    }
    return Element(tag, tuple(kept.items()), tuple(child for child in children if child is not None))


def whole(root: Element) -> str:
    """A page as it is sent."""
    return "<!doctype html>\n" + "".join(_written(root))


def _written(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield escape(node, quote=False)
        return
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes)
    yield f"<{node.tag}{attributes}>"
    if node.tag in _WITHOUT_END:
        return
    for child in node.children:
        yield from _written(child)
    yield f"</{node.tag}>"
