from collections.abc import Sequence
from typing import Any

NOTED: int

def collection(segments: tuple[tuple[Any, ...], ...], paragraphs: int, mean: float, /) -> object: ...
def holding(collection: object, term: bytes, /) -> int: ...
def top(
    collection: object,
    terms: tuple[bytes, ...],
    limit: int,
    masks: Sequence[Any] | None,
    factors: tuple[float, ...] | None,
    /,
) -> list[tuple[int, float, int]]: ...
