from typing import Any

import numpy.typing as npt

Row = npt.NDArray[Any]

def top(
    segments: tuple[tuple[tuple[tuple[Row, Row, Row, float, float], ...], int, Row | None, Row], ...],
    limit: int,
) -> tuple[bytearray, bytearray]: ...
