# Copied from codegen/package/testing/server.py by `nox -s generate`. Do not edit.
"""The sandbox as a real HTTP server on this machine."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from krpay.testing.browsers import HEADERS, find_intrusion
from krpay.testing.control import PREFIX, ControlInterface, refuse_method
from krpay.testing.http_messages import HttpRequest, HttpResponse
from krpay.testing.listener import Listener
from krpay.testing.page import render_page
from krpay.testing.sandbox import Sandbox
from krpay.testing.state_file import StateFile


class Server:
    """All providers under prefixes of their own: `http://127.0.0.1:8787/<provider>`.

    A browser shows a page at `/`, and programs drive the sandbox below `/_sandbox`, see
    `krpay.testing.control`. As a context manager it serves in a thread; `serve` serves until
    interrupted.
    """

    def __init__(
        self, sandbox: Sandbox | None = None, port: int = 0, state: str | Path | None = None
    ) -> None:
        """Listen on a port.

        Args:
            sandbox: What to serve; a new one by default.
            port: 0 picks a free one.
            state: A file that keeps what the sandbox knows for the next server; none by default.

        Raises:
            OSError: The port cannot be used.
            StateFileError: The file cannot be used.
        """
        self.sandbox = sandbox or Sandbox()
        self._control = ControlInterface(self.sandbox, self.describe)
        self._http = Listener(self.respond, port)
        self.url = f"http://127.0.0.1:{self._http.port}"
        try:
            self._state = None if state is None else StateFile(state, self.sandbox)
        except BaseException:
            self._http.server_close()
            raise
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    def describe(self) -> dict[str, dict[str, Any]]:
        """Describe each provider by base URL and made-up credentials, as `GET /` does.

        All of them are texts, and arguments of clients: `shop.Client(**described["shop"])`.
        """
        return {
            name: {"base_url": f"{self.url}/{name}", **provider.credentials}
            for name, provider in self.sandbox.providers.items()
        }

    def respond(
        self, method: str, target: str, headers: dict[str, str], body: bytes
    ) -> HttpResponse:
        """Respond to a request to any provider, or to the server itself."""
        try:
            return self._respond(method, target, headers, body)
        finally:  # the connection may be lost, and the work done
            if self._state is not None:
                self._state.save()

    def _respond(
        self, method: str, target: str, headers: dict[str, str], body: bytes
    ) -> HttpResponse:
        path, _, query = target.partition("?")
        if path in ("/", PREFIX) or path.startswith(PREFIX + "/"):
            response = self._respond_itself(method, path, query, headers, body)
            return replace(response, headers={**HEADERS, **response.headers})
        provider, slash, rest = target.removeprefix("/").partition("/")
        if provider not in self.sandbox.providers:
            known = ", ".join(f"/{name}/" for name in (*self.sandbox.providers, PREFIX[1:]))
            return HttpResponse.of_json(404, {"message": f"paths start with one of {known}"})
        # A proxy may send here what is meant for the provider's own host.
        servers = self.sandbox.providers[provider].list_servers()
        names = [urlsplit(url).hostname or "" for url in servers]
        problem = find_intrusion(headers, names=names)
        if problem is not None:
            return HttpResponse.of_json(403, {"message": problem})
        return self.sandbox.handle(provider, HttpRequest(method, slash + rest, headers, body))

    def _respond_itself(
        self, method: str, path: str, query: str, headers: dict[str, str], body: bytes
    ) -> HttpResponse:
        is_page = path == "/" and _accepts_html(headers)
        problem = find_intrusion(headers, reveals_nothing=is_page)
        if problem is not None:
            return HttpResponse.of_json(403, {"message": problem})
        if path != "/":
            return self._control.respond(method, path.removeprefix(PREFIX), query, body)
        if method not in ("GET", "HEAD"):
            return refuse_method(method, ["GET"])
        response = render_page() if is_page else HttpResponse.of_json(200, self.describe())
        return replace(response, headers={**response.headers, "Vary": "Accept"})

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
        if self._state is not None:
            self._state.close()


def _accepts_html(headers: dict[str, str]) -> bool:
    """Whether a browser asks, and not a program, which takes JSON or anything."""
    accepted = headers.get("accept", "")
    return "text/html" in accepted and "application/json" not in accepted
