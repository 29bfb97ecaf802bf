"""The one thing that pyproject.toml cannot say: C extensions that an install does without where it must."""

import os

from setuptools import Extension, setup


def compiled(name: str, source: str, *headers: str) -> Extension:
    """A module of the limited API, so that one build serves every Python from 3.11 on."""
    folder = f"{name.rpartition('.')[0].replace('.', '/')}/source"
    return Extension(
        name,
        [f"{folder}/{source}"],
        depends=[f"{folder}/{header}" for header in headers],
        libraries=[] if os.name == "nt" else ["m"],
        define_macros=[("Py_LIMITED_API", "0x030B0000")],
        py_limited_api=True,
        extra_compile_args=["-O3", "-ffp-contract=off"],  # contracted sums would round differently
        optional=True,
    )


setup(
    ext_modules=[
        compiled(
            "index.kernels._kernel", "_kernel.c", "best.h", "collection.h", "lanes.h", "search.h", "seed.h"
        ),
        compiled(
            "corpus.kernels._words",
            "_words.c",
            "capitals.h",
            "characters.h",
            "forms.h",
            "laying.h",
            "likeness.h",
            "numbers.h",
            "places.h",
            "printed.h",
            "quoting.h",
            "sums.h",
            "table.h",
        ),
    ],
    options={"bdist_wheel": {"py_limited_api": "cp311"}},
)
