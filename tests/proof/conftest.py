"""Options and fixtures of the proofs."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.client_fixtures import (  # noqa: F401
    anyio_backend,
    clean_environment,
    clients,
    mode,
    one_certificate,
    quick,
    server,
    server_context,
)
from tests.proof.page import write_page
from tests.proof.tls import TlsContexts, make_contexts

SAMPLED = 12
"""A sample has one of this many."""
CELL = "fault matrix"
"""The name of the property under which a test tells what came of its cell."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the options of `nox -s proof`."""
    group = parser.getgroup("proof")
    group.addoption("--sample", action="store_true", help="a sample, which is always the same")
    group.addoption("--page", type=Path, help="write the fault matrix to this file")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is not in the sample: of tests that say so, all but a few."""
    if not config.getoption("--sample"):
        return
    kept = [item for item in items if not is_left_out(item)]
    left_out = [item for item in items if is_left_out(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = kept


def is_left_out(item: pytest.Item) -> bool:
    """Tell whether a sample is without a test."""
    if item.get_closest_marker("nightly") is not None:
        return True
    if item.get_closest_marker("sampled") is None:
        return False
    return zlib.crc32(item.nodeid.encode()) % SAMPLED != 0


class Collector:
    """Collects what came of the cells; under xdist, in the process that begins the others."""

    def __init__(self, page: Path | None) -> None:
        self._page = page
        self._results: list[dict[str, Any]] = []
        self._failed = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the result of a cell."""
        self._failed += report.failed
        if report.when == "call":
            properties: Any = report.user_properties
            self._results += [value for name, value in properties if name == CELL]

    def pytest_sessionfinish(self) -> None:
        """Write the page, if all went well."""
        if self._page is not None and self._results and not self._failed:
            write_page(self._page, self._results)


def pytest_configure(config: pytest.Config) -> None:
    """Collect results where reports arrive."""
    config.addinivalue_line("markers", "sampled: a sample has a few of these only")
    config.addinivalue_line("markers", "nightly: a sample has none of these")
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Collector(config.getoption("--page")))


@pytest.fixture(scope="session")
def tls(tmp_path_factory: pytest.TempPathFactory) -> TlsContexts:
    """TLS contexts of servers."""
    return make_contexts(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def forget_host(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Has no host found any more."""

    def forget(code: int) -> None:
        import socket

        def fail(*arguments: Any, **options: Any) -> Iterator[Any]:
            raise socket.gaierror(code, "no address")

        monkeypatch.setattr(socket, "getaddrinfo", fail)

    return forget
