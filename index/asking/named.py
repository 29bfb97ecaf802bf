"""Numbers with names: what a linear model weighs, one feature a field of a frozen dataclass of floats."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


class NamedNumbers:
    """Mixed into the dataclasses that a model of `index.judgement` has weights for."""

    __slots__ = ()

    @classmethod
    def names_of_features(cls) -> tuple[str, ...]:
        """The fields in their order."""
        kind: Any = cls
        return _names(kind)

    def values(self) -> tuple[float, ...]:
        """One number a feature, in the order of `names_of_features`."""
        kind: Any = type(self)
        return _values_of(kind)(self)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(kind.__dataclass_fields__)


@cache
def _values_of(kind: Any) -> Callable[[Any], tuple[float, ...]]:
    return attrgetter(*_names(kind))
