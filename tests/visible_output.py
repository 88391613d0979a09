"""What a developer can come to see: reprs, log lines, exceptions and tracebacks."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from krpay.errors import KrpayError
from tests.clients import finish
from tests.loopback import LoopbackServer


class VisibleOutput:
    """Collects everything that a developer could come to see."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG, logger="krpay")
        self._caplog = caplog
        self._texts: list[str] = []

    def add(self, *values: object) -> None:
        """Print values in each way in which they can be printed."""
        for value in values:
            self._texts += [repr(value), str(value), f"{value}"]
            if isinstance(value, BaseException):
                self._texts += traceback.format_exception(value)
                self._texts += [repr(value.args), *getattr(value, "__notes__", [])]
                self._texts.append(str(getattr(value, "message", "")))
                if value.__cause__ is not None:
                    self.add(value.__cause__)

    @property
    def text(self) -> str:
        """All of it, with the log."""
        logged = [f"{record.getMessage()} {record.args!r}" for record in self._caplog.records]
        return "\n".join([*self._texts, *logged, self._caplog.text])

    def assert_hides(self, *values: str) -> None:
        """Assert that none of the values is in it."""
        values = tuple(value for value in values if value)
        assert self._texts
        assert [value for value in values if value in self.text] == []

    async def add_ending(self, send: Callable[[], Any]) -> None:
        """Send a call, and print how it ended."""
        try:
            self.add(await finish(send()))
        except KrpayError as error:
            self.add(error)


@pytest.fixture
def shown(caplog: pytest.LogCaptureFixture) -> VisibleOutput:
    """Collects what can be seen."""
    return VisibleOutput(caplog)


def list_header_parts(server: LoopbackServer, name: str) -> list[str]:
    """List the values of a header on all requests so far, and the long parts of each."""
    values = [request.header(name) or "" for request in server.requests]
    return [part for value in values for part in value.split() if len(part) > 20]
