"""Where in one JSON value the articles are: exports and answers of programs wrap the list in what is said about it."""

from __future__ import annotations

from corpus.readers.names import known
from corpus.readers.records import unwrapped

_LISTS = frozenset(
    "articles items posts stories results docs documents data entries hits records rows nodes response db".split()
)
_DEEPEST_LIST = 4


def entries_of(value: object) -> list[object]:
    """The articles, or what was meant as such; the value itself where it may be one article."""
    if isinstance(value, dict):
        return _listed_in(value) or [value]
    return value if isinstance(value, list) else []


def _listed_in(value: dict[str, object], depth: int = 0) -> list[object] | None:
    """The list of articles in an object that is none: {"articles": [...]}, {"response": {"docs": [...]}}."""
    if depth > _DEEPEST_LIST or known(unwrapped(value)).get("text"):
        return None
    for name, inner in value.items():
        if name.lower() not in _LISTS:
            continue
        if isinstance(inner, list) and name.lower() == "articles":
            return inner
        for one in inner if isinstance(inner, list) else [inner]:
            if not isinstance(one, dict):
                continue
            if isinstance(inner, list) and known(unwrapped(one)).get("text"):
                return inner
            if found := _listed_in(one, depth + 1):
                return found
    return None
