"""A sandbox of Konaplate that holds each response to the spec."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from krpay.testing.clock import Clock
from krpay.testing.exchange import Exchange
from krpay.testing.http_messages import HttpRequest, HttpResponse
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate import KonaplateSandbox
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation
from tests.testing.spec_checks import check_response


class CheckedKonaplate(KonaplateSandbox):
    """The sandbox, with each response checked before it is encrypted, and each request kept."""

    def __init__(self, spec: BundledSpec, clock: Clock) -> None:
        super().__init__(spec, clock)
        self.seen_requests: list[HttpRequest] = []

    def handle(self, exchange: Exchange) -> HttpResponse:
        self.seen_requests.append(exchange.request)
        return super().handle(exchange)

    def encode_response(
        self, operation: SpecOperation | None, request: HttpRequest, response: HttpResponse
    ) -> HttpResponse:
        assert operation is not None
        # 400 is what the sandbox says where no refusal is documented.
        check_response(self.spec, operation, response, undocumented=(400,))
        documented = self.spec.resolve(operation.raw["responses"].get(str(response.status), {}))
        if "x-errors" in documented:
            code = json.loads(response.body)["response"]["code"]
            assert code in documented["x-errors"], operation.id
        return super().encode_response(operation, request, response)

    def after_each(self, operation: str, then: Callable[[], object]) -> None:
        """Do something after each call of an operation."""
        handler = self.handlers[operation]

        def handle_then_more(request: OperationRequest) -> Any:
            data = handler(request)
            then()
            return data

        self.handlers[operation] = handle_then_more
