"""The package that is generated from the specs of this folder."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import krpay
from tests.loopback import LoopbackServer
from tests.testing.generated_packages import GeneratedPackage, generate_package

SPECS = Path(__file__).parent / "specs"


@pytest.fixture(scope="package")
def package(tmp_path_factory: pytest.TempPathFactory) -> GeneratedPackage:
    """A whole package, with this provider alone."""
    folder = tmp_path_factory.mktemp("fastly")
    return generate_package(SPECS, folder / "out", folder / "rooms")


@pytest.fixture
def fastly(package: GeneratedPackage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The provider, imported beside the real ones."""
    monkeypatch.setattr(krpay, "__path__", [*krpay.__path__, str(package.folder / "krpay")])
    monkeypatch.setattr(krpay, "fastly", None, raising=False)  # so that it goes afterwards
    importlib.invalidate_caches()
    yield importlib.import_module("krpay.fastly")
    for name in [name for name in sys.modules if name.split(".")[:2] == ["krpay", "fastly"]]:
        del sys.modules[name]


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """A server that responds as a test says."""
    with LoopbackServer() as running:
        yield running


@pytest.fixture
def client(fastly: Any, server: LoopbackServer) -> Iterator[Any]:
    """A client that calls it."""
    with fastly.Client(token="test-token", base_url=server.url, max_retries=0) as made:
        yield made
