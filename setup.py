"""The one thing that pyproject.toml cannot say: C extensions that an install does without where it must."""

import os
import sys
from glob import glob

from setuptools import Extension, setup

ASKED_FOR = os.environ.get("CLIPPINGS_COMPILE") == "1"
"""Whether Python that most of the time goes into when much is added is compiled too, which takes a minute."""


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


def translated(*patterns: str) -> list[Extension]:
    """Modules in Python that are compiled as they are, for this Python alone, where that was asked for."""
    if ASKED_FOR and {"develop", "editable_wheel"} & set(sys.argv):
        raise SystemExit("An editable install would run what was compiled last; leave CLIPPINGS_COMPILE out.")
    if not ASKED_FOR or "bdist_wheel" not in sys.argv:  # pip asks first what is needed, and brings it
        return []
    from mypyc.build import mypycify

    files = [path for pattern in patterns for path in sorted(glob(pattern))]
    made: list[Extension] = mypycify(["--config-file=", "--ignore-missing-imports", *files])
    return made


setup(
    setup_requires=["mypy>=1.14"] if ASKED_FOR else [],
    ext_modules=[
        *translated("corpus/quotations/*.py"),
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
    options={} if ASKED_FOR else {"bdist_wheel": {"py_limited_api": "cp311"}},
)
