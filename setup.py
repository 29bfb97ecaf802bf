"""The one thing that pyproject.toml cannot say: a C extension that an install does without where it must."""

import os

from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension(
            "index.kernels._kernel",
            ["index/kernels/source/_kernel.c"],
            depends=[
                f"index/kernels/source/{name}.h" for name in ("best", "collection", "lanes", "search", "seed")
            ],
            libraries=[] if os.name == "nt" else ["m"],
            define_macros=[("Py_LIMITED_API", "0x030B0000")],
            py_limited_api=True,
            extra_compile_args=["-O3", "-ffp-contract=off"],  # contracted sums would round differently
            optional=True,
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp311"}},
)
