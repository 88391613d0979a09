"""A small program that uses the package as its users do; the type checkers must accept it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import httpx

from krpay import bunjang, errors, iamport, konaplate
from krpay.bunjang.models import PointIssuance, PointIssuanceStatus
from krpay.iamport import endpoints


def cancel_charge(client: bunjang.Client, issuance_id: str) -> PointIssuance:
    """Cancel a charge, and look it up if the answer was lost."""
    try:
        return client.points.cancel_issuance(issuance_id, timeout=5)
    except bunjang.errors.InvalidPayInboundStatus as error:
        code: str | None = error.code
        raise LookupError(f"{code}: {error.message}") from error
    except errors.OutcomeUnknownError as error:
        check: str | None = error.check
        print(check, error.status_code, error.body)  # noqa: T201
        return client.with_options(max_retries=5).points.get_issuance(issuance_id)


def describe(issuance: PointIssuance) -> str:
    """What a charge looks like."""
    amount: int = issuance.amount
    due: datetime = issuance.prepared_vbank_info.vbank_due_date
    status: PointIssuanceStatus = issuance.status
    if status is PointIssuanceStatus.READY:
        return f"pay {amount} to {issuance.prepared_vbank_info.bank_name} before {due:%m-%d}"
    return status.value if status.is_known else f"unheard of: {status}"


async def revoke_barcode(client: iamport.AsyncClient, imp_uid: str) -> Decimal:
    """Revoke a barcode; how much of it was paid."""
    payment = await client.cvs.revoke(imp_uid, tier="A01", extra_headers={"X-Trace": "1"})
    paid: Decimal = payment.amount - payment.cancel_amount
    paid_at: datetime | None = payment.paid_at
    for cancel in payment.cancel_history or []:
        paid -= cancel.amount
    return paid if paid_at else Decimal(0)


async def revoke_later(client: iamport.AsyncClient, imp_uid: str) -> str:
    """The same with an endpoint function, as a queue would do it."""
    call = endpoints.cvs.revoke(imp_uid)
    response = await client.send_raw(call)
    status: int = response.status_code
    payment: iamport.models.Payment = response.parse()
    again: iamport.models.Payment = await client.send(call, timeout=httpx.Timeout(5.0))
    return f"{status} {response.headers['content-type']} {payment.status} {again.status.value}"


def forget_account(client: konaplate.Client, user_id: int) -> str | None:
    """Delete an account, and say whose it was."""
    found = client.bank_accounts.get(user_id=user_id)
    client.bank_accounts.delete(user_id=user_id, extra_body={"memo": None})
    client.send(konaplate.endpoints.bank_accounts.delete(user_id=user_id))
    return found.account_info.user_name if found.account_info else None


def wait_for(error: errors.APIError) -> float:
    """How long to wait after a refusal."""
    if isinstance(error, errors.RateLimitError):
        return error.retry_after or 1.0
    status: int = error.status_code
    return 60.0 if status >= 500 else 0.0


def make_clients() -> tuple[bunjang.Client, iamport.AsyncClient, konaplate.Client]:
    """Every way to make a client."""
    return (
        bunjang.Client(access_key="test-key", secret_key="dGVzdC1zZWNyZXQtMzItYnl0ZXM="),
        iamport.AsyncClient(
            api_key="test-key",
            api_secret="test-secret",
            tier="A01",
            http_client=httpx.AsyncClient(),
            timeout=httpx.Timeout(30.0, connect=5.0),
        ),
        konaplate.Client(
            asp_id="test-asp",
            access_key="test-key",
            secret_key="test-secret",
            base_url="https://kona.example.com/open-api",
            max_retries=0,
        ),
    )


async def main() -> None:
    """Put it together."""
    points, barcodes, accounts = make_clients()
    with points, accounts:
        print(describe(cancel_charge(points, "123")))  # noqa: T201
        print(forget_account(accounts, 50000104652))  # noqa: T201
    async with barcodes as client:
        print(await revoke_barcode(client, "imp_448280090638"))  # noqa: T201
        print(await revoke_later(client, "imp_448280090638"))  # noqa: T201
