# Copied from codegen/package/testing/server.py by `nox -s generate`. Do not edit.
"""The sandbox as a real HTTP server on this machine."""

from __future__ import annotations

import threading
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

from krpay.testing.browsers import HEADERS, intrusion
from krpay.testing.control import PREFIX, Control, not_allowed
from krpay.testing.listener import Listener
from krpay.testing.page import page
from krpay.testing.sandbox import Sandbox
from krpay.testing.wire import Answer, Received


class Server:
    """All providers under prefixes of their own: `http://127.0.0.1:8787/bunjang` and so on.

    A browser shows a page at `/`, and programs drive the sandbox below `/_sandbox`, see
    `krpay.testing.control`. As a context manager it serves in a thread; `serve` serves until
    interrupted.
    """

    def __init__(self, sandbox: Sandbox | None = None, port: int = 0) -> None:
        self.sandbox = sandbox or Sandbox()
        self._control = Control(self.sandbox, self.describe)
        self._http = Listener(self.answer, port)
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    def describe(self) -> dict[str, dict[str, Any]]:
        """Base URLs and made-up credentials, as `GET /` gives them to programs.

        All of them are texts, and arguments of clients: `iamport.Client(**described["iamport"])`.
        """
        return {
            name: {"base_url": f"{self.url}/{name}", **provider.credentials}
            for name, provider in self.sandbox.providers.items()
        }

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """Answer a request to any provider, or to the server itself."""
        path, _, query = target.partition("?")
        if path in ("/", PREFIX) or path.startswith(PREFIX + "/"):
            answer = self._own(method, path, query, headers, body)
            return replace(answer, headers={**HEADERS, **answer.headers})
        provider, slash, rest = target.removeprefix("/").partition("/")
        if provider not in self.sandbox.providers:
            known = ", ".join(f"/{name}/" for name in (*self.sandbox.providers, PREFIX[1:]))
            return Answer.of_json(404, {"message": f"paths start with one of {known}"})
        return self.sandbox.handle(provider, Received(method, slash + rest, headers, body))

    def _own(
        self, method: str, path: str, query: str, headers: dict[str, str], body: bytes
    ) -> Answer:
        is_page = path == "/" and _wants_html(headers)
        problem = intrusion(headers, reveals_nothing=is_page)
        if problem is not None:
            return Answer.of_json(403, {"message": problem})
        if path != "/":
            return self._control.answer(method, path.removeprefix(PREFIX), query, body)
        if method not in ("GET", "HEAD"):
            return not_allowed(method, ["GET"])
        answer = page() if is_page else Answer.of_json(200, self.describe())
        return replace(answer, headers={**answer.headers, "Vary": "Accept"})

    def serve(self) -> None:
        """Serve in this thread until interrupted."""
        self._http.serve_forever()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def _wants_html(headers: dict[str, str]) -> bool:
    """Whether a browser asks, and not a program, which takes JSON or anything."""
    accepted = headers.get("accept", "")
    return "text/html" in accepted and "application/json" not in accepted
