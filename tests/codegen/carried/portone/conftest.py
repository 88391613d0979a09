"""What the tests of the carried API share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.codegen.carried.portone.package import generate_carried
from tests.loopback import LoopbackServer
from tests.testing.generated_packages import GeneratedPackage


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> GeneratedPackage:
    """The package, generated once."""
    return generate_carried(tmp_path_factory.mktemp("carried"))


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """A server that does as a test says."""
    with LoopbackServer() as running:
        yield running
