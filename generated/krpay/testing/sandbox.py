# Copied from codegen/package/testing/sandbox.py by `nox -s generate`. Do not edit.
"""The sandbox itself: all providers, in process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from krpay._runtime import http
from krpay.testing.bunjang import BunjangSandbox
from krpay.testing.clock import Clock
from krpay.testing.iamport import IamportSandbox
from krpay.testing.konaplate import KonaplateSandbox
from krpay.testing.provider import ProviderSandbox
from krpay.testing.wire import Answer, Lost, Received

if TYPE_CHECKING:
    import krpay.bunjang
    import krpay.iamport
    import krpay.konaplate

FAULT_HEADER = "X-Krpay-Fault"
"""A request header that asks for a fault: `lose-answer` or `lose-request`."""

_FAULTS = ("lose-answer", "lose-request")


class Sandbox:
    """All three providers, with fresh state and made-up credentials."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.providers: dict[str, ProviderSandbox] = {
            "bunjang": BunjangSandbox(self.clock),
            "iamport": IamportSandbox(self.clock),
            "konaplate": KonaplateSandbox(self.clock),
        }
        self._faults: list[str] = []

    def lose_next_answer(self) -> None:
        """Do the work of the next request, then end the connection without an answer."""
        self._faults.append("lose-answer")

    def lose_next_request(self) -> None:
        """Read the next request, then end the connection without doing anything."""
        self._faults.append("lose-request")

    def handle(self, provider: str, received: Received) -> Answer:
        """Answer a request to a provider, or raise `Lost`."""
        fault = received.headers.get(FAULT_HEADER.lower())
        if fault is None and self._faults:
            fault = self._faults.pop(0)
        if fault is not None and fault not in _FAULTS:
            known = ", ".join(_FAULTS)
            return Answer.of_json(400, {"message": f"{FAULT_HEADER} must be one of {known}"})
        if fault == "lose-request":
            raise Lost
        answer = self.providers[provider].handle(received)
        if fault == "lose-answer":
            raise Lost
        return answer

    def http_client(self) -> http.Client:
        """An `httpx.Client` that ends in this sandbox: no sockets, no threads."""
        return http.Client(transport=http.MockTransport(self._respond))

    def async_http_client(self) -> http.AsyncClient:
        """An `httpx.AsyncClient` that ends in this sandbox."""
        return http.AsyncClient(transport=http.MockTransport(self._respond))

    def bunjang(self, **options: Any) -> krpay.bunjang.Client:
        """A Bunjang client of this sandbox."""
        from krpay import bunjang

        return bunjang.Client(**self._arguments("bunjang", options), http_client=self.http_client())

    def iamport(self, **options: Any) -> krpay.iamport.Client:
        """An iamport client of this sandbox."""
        from krpay import iamport

        return iamport.Client(**self._arguments("iamport", options), http_client=self.http_client())

    def konaplate(self, **options: Any) -> krpay.konaplate.Client:
        """A Konaplate client of this sandbox."""
        from krpay import konaplate

        arguments = self._arguments("konaplate", options)
        return konaplate.Client(**arguments, http_client=self.http_client())

    def async_bunjang(self, **options: Any) -> krpay.bunjang.AsyncClient:
        """An asynchronous Bunjang client of this sandbox."""
        from krpay import bunjang

        arguments = self._arguments("bunjang", options)
        return bunjang.AsyncClient(**arguments, http_client=self.async_http_client())

    def async_iamport(self, **options: Any) -> krpay.iamport.AsyncClient:
        """An asynchronous iamport client of this sandbox."""
        from krpay import iamport

        arguments = self._arguments("iamport", options)
        return iamport.AsyncClient(**arguments, http_client=self.async_http_client())

    def async_konaplate(self, **options: Any) -> krpay.konaplate.AsyncClient:
        """An asynchronous Konaplate client of this sandbox."""
        from krpay import konaplate

        arguments = self._arguments("konaplate", options)
        return konaplate.AsyncClient(**arguments, http_client=self.async_http_client())

    def _arguments(self, provider: str, options: dict[str, Any]) -> dict[str, Any]:
        return {**self.providers[provider].credentials, **options}

    def _respond(self, request: http.Request) -> http.Response:
        provider, target = self._locate(str(request.url))
        headers = {name.lower(): value for name, value in request.headers.items()}
        received = Received(request.method, target, headers, request.read())
        try:
            answer = self.handle(provider, received)
        except Lost:
            raise http.RemoteProtocolError("the sandbox lost the answer") from None
        return http.Response(answer.status, headers=dict(answer.headers), content=answer.body)

    def _locate(self, url: str) -> tuple[str, str]:
        """The provider that a URL belongs to, and what follows its base URL."""
        for name, provider in self.providers.items():
            servers = [server["url"] for server in provider.spec.document["servers"]]
            for server in (*servers, *provider.more_servers):
                if url.startswith(server + "/"):
                    return name, url.removeprefix(server)
        raise http.ConnectError(f"no provider has a server at {url}")
