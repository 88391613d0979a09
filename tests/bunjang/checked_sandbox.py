"""A sandbox of Bunjang that holds each response to the spec."""

from __future__ import annotations

from krpay.testing.clock import Clock
from krpay.testing.exchange import Exchange
from krpay.testing.http_messages import HttpRequest, HttpResponse
from krpay.testing.providers.bunjang import BunjangSandbox
from krpay.testing.spec import BundledSpec
from tests.testing.spec_checks import check_response


class CheckedBunjang(BunjangSandbox):
    """The sandbox, with each response checked, and each request kept."""

    def __init__(self, spec: BundledSpec, clock: Clock) -> None:
        super().__init__(spec, clock)
        self.seen_requests: list[HttpRequest] = []

    def handle(self, exchange: Exchange) -> HttpResponse:
        self.seen_requests.append(exchange.request)
        response = super().handle(exchange)
        assert exchange.operation is not None
        # 400 is what the sandbox says to a request that breaks the spec, 404 to an unknown id.
        check_response(self.spec, exchange.operation, response, undocumented=(400, 404))
        return response

    def queries(self) -> list[dict[str, str]]:
        """List the queries that came, decoded."""
        return [dict(request.query) for request in self.seen_requests]
