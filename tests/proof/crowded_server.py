"""A server for crowds: it revokes access tokens, and counts what it should never see."""

from __future__ import annotations

import json
import threading
from typing import Any

from tests.kits import ExampleOperation, ProviderKit
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer

TOKEN = "test-token"
"""The text in the kits' tokens that differs from token to token here."""


class RevokingServer:
    """Gives tokens one after the other; each is good for a number of calls, then revoked."""

    def __init__(self, server: LoopbackServer, kit: ProviderKit, calls: int) -> None:
        self._lock = threading.Lock()
        self._calls = calls
        self._number = 0
        self._left = 0
        self.done = 0
        """Calls that a good token came with."""
        self.refused = 0
        ((path, data),) = kit.sign_in.items()
        self._data, self._kit = json.dumps(data), kit
        assert TOKEN in self._data
        server.script(self._give_token, to=path)
        for operation in (kit.safe, kit.unsafe):
            server.script(self._make_answer(operation), to=operation.path)

    @property
    def given(self) -> int:
        """How many tokens were given."""
        return self._number

    def _give_token(self, request: LoopbackRequest) -> LoopbackResponse:
        with self._lock:
            if self._left == 0:  # as long as one is good, it is the one that everybody gets
                self._number += 1
                self._left = self._calls
            return LoopbackResponse(
                200, self._data.replace(TOKEN, f"{TOKEN}-{self._number}").encode()
            )

    def _make_answer(self, operation: ExampleOperation) -> Any:
        def answer(request: LoopbackRequest) -> LoopbackResponse:
            with self._lock:
                is_good = (request.header("Authorization") or "").endswith(f"-{self._number}")
                if not is_good or self._left == 0:
                    self.refused += 1
                    return self._kit.refuse(401, "401")
                self._left -= 1
                self.done += 1
            return operation.success

        return answer
