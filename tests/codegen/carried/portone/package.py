"""The package of the carried API: generated once, found beside the real providers."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import krpay
from tests.testing.generated_packages import GeneratedPackage, generate_package

HERE = Path(__file__).parent
NAME = "portone"


def generate_carried(folder: Path) -> GeneratedPackage:
    """Generate the package; the API has no Python of its own."""
    return generate_package(HERE / "specs", folder / "out", folder / "rooms")


@contextmanager
def make_importable(package: GeneratedPackage) -> Iterator[None]:
    """Let `krpay.portone` be imported here, on the core that is there already."""
    paths = list(krpay.__path__)
    krpay.__path__ = [*paths, str(package.folder / "krpay")]
    importlib.invalidate_caches()
    try:
        yield
    finally:
        krpay.__path__ = paths
        vars(krpay).pop(NAME, None)  # pyright: ignore[reportAttributeAccessIssue]
        for name in [name for name in sys.modules if name.split(".")[:2] == ["krpay", NAME]]:
            del sys.modules[name]
