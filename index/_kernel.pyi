from collections.abc import Buffer

def top(
    segments: tuple[
        tuple[tuple[tuple[Buffer, Buffer, Buffer, float, float], ...], int, Buffer | None, Buffer], ...
    ],
    limit: int,
) -> tuple[bytearray, bytearray]: ...
