"""The operations that the rules about sending again are shown with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tests.loopback import LoopbackResponse, LoopbackServer, respond_json
from tests.runtime.clients import Clients, result_of
from tests.runtime.keys import Keys
from tests.runtime.samples import issuance, payment, with_tokens

Send = Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Operation:
    """One operation, and what a test has to know about it."""

    provider: str
    name: str
    method: str
    path: str
    success: LoopbackResponse
    check: str | None = None

    def __str__(self) -> str:
        return f"{self.provider}.{self.name}"


GET_ISSUANCE = Operation(
    "bunjang", "points.get_issuance", "GET", "/api/v1/points/issuance/123", issuance()
)
CANCEL_ISSUANCE = Operation(
    "bunjang",
    "points.cancel_issuance",
    "POST",
    "/api/v1/points/issuance/123/cancel",
    issuance(status="CANCELLED"),
    check="points.get_issuance",
)
GET_PAYMENT = Operation(
    "iamport", "payments.get", "GET", "/payments/imp_448280090638", payment(status="paid")
)
REVOKE = Operation(
    "iamport", "cvs.revoke", "DELETE", "/cvs/imp_448280090638", payment(), check="payments.get"
)
GET_ACCOUNT = Operation(
    "konaplate",
    "bank_accounts.get",
    "POST",
    "/open-api/api/v1/bankaccounts/info",
    respond_json({"response": {"code": "000_000", "description": "Success"}, "userId": 7}),
)
DELETE_ACCOUNT = Operation(
    "konaplate",
    "bank_accounts.delete",
    "POST",
    "/open-api/api/v1/bankaccounts/delete",
    respond_json({"response": {"code": "000_000", "description": "Success"}}),
    check="bank_accounts.get",
)

SAFE = (GET_ISSUANCE, GET_PAYMENT, GET_ACCOUNT)
UNSAFE = (CANCEL_ISSUANCE, REVOKE, DELETE_ACCOUNT)
EVERY = SAFE + UNSAFE


class Bench:
    """Brings an operation, a client and a server together."""

    def __init__(self, clients: Clients, server: LoopbackServer, keys: Keys) -> None:
        self._clients = clients
        self._server = server
        self._keys = keys

    def ready(self, operation: Operation, **options: Any) -> Send:
        """How to call the operation with a client made with these options."""
        clients, server = self._clients, self._server
        if operation.provider == "bunjang":
            of_bunjang = clients.bunjang(server, **options)
            if operation is GET_ISSUANCE:
                return lambda: result_of(of_bunjang.points.get_issuance("123"))
            return lambda: result_of(of_bunjang.points.cancel_issuance("123"))
        if operation.provider == "iamport":
            with_tokens(server)
            of_iamport = clients.iamport(server, **options)
            if operation is GET_PAYMENT:
                return lambda: result_of(of_iamport.payments.get("imp_448280090638"))
            return lambda: result_of(of_iamport.cvs.revoke("imp_448280090638"))
        of_konaplate = clients.konaplate(server, **self._keys.options, **options)
        if operation is GET_ACCOUNT:
            return lambda: result_of(of_konaplate.bank_accounts.get(user_id=7))
        delete: Callable[..., Any] = of_konaplate.bank_accounts.delete
        return lambda: result_of(delete(user_id=7))
