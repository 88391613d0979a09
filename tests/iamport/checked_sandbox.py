"""A sandbox of iamport that holds each response to the spec."""

from __future__ import annotations

from krpay.testing.exchange import Exchange
from krpay.testing.http_messages import HttpResponse
from krpay.testing.providers.iamport import IamportSandbox
from tests.testing.spec_checks import check_response


class CheckedIamport(IamportSandbox):
    """The sandbox, with each response checked."""

    def handle(self, exchange: Exchange) -> HttpResponse:
        response = super().handle(exchange)
        assert exchange.operation is not None
        # 400 is what the sandbox says to a request that breaks the spec.
        check_response(self.spec, exchange.operation, response, undocumented=(400, 404))
        return response
