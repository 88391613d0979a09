# pyright: strict
"""What a merchant on Bunjang writes; the type checkers must accept it as it is."""

from __future__ import annotations

from datetime import datetime

import krpay
from krpay import bunjang, errors
from krpay.bunjang.models import PointIssuance, PointIssuanceStatus


def cancel_charge(client: bunjang.Client, issuance_id: str) -> PointIssuance:
    """Cancel a charge, and look it up if the response was lost."""
    try:
        return client.points.cancel_issuance(issuance_id, timeout=5)
    except bunjang.errors.InvalidPayInboundStatus as error:
        code: str | None = error.code
        raise LookupError(f"{code}: {error.message}") from error
    except errors.OutcomeUnknownError as error:
        ask: str = error.outcome.operation if error.outcome else "the provider"
        print(ask, error.status_code, error.body)  # noqa: T201
        return client.with_options(max_retries=5).points.get_issuance(issuance_id)


def describe_issuance(issuance: PointIssuance) -> str:
    """What a charge looks like."""
    amount: int = issuance.amount
    due: datetime | None = issuance.prepared_vbank_info.vbank_due_date
    status: PointIssuanceStatus = issuance.status
    if status is PointIssuanceStatus.READY and due is not None:
        return f"pay {amount} to {issuance.prepared_vbank_info.bank_name} before {due:%m-%d}"
    return status.value if status.is_known else f"unheard of: {status}"


def choose_pause(error: errors.APIError) -> float:
    """How long to wait after a refusal."""
    if isinstance(error, errors.RateLimitError):
        return error.retry_after or 1.0
    status: int = error.status_code
    return 60.0 if status >= 500 else 0.0


def describe_attempt(attempt: krpay.Attempt) -> str:
    """What a monitor is told of an attempt."""
    status: int | None = attempt.status_code
    seen: str = attempt.observed.name if attempt.observed else "interrupted"
    milliseconds: float = attempt.milliseconds
    return f"{attempt.operation} {attempt.number}: {status or seen}, {milliseconds:.0f} ms"


def make_client() -> bunjang.Client:
    """Make a client."""
    return bunjang.Client(
        access_key="test-key",
        secret_key="dGVzdC1zZWNyZXQtMzItYnl0ZXM=",
        on_attempt=lambda attempt: print(describe_attempt(attempt)),  # noqa: T201
    )


def main() -> None:
    """Put it together."""
    with make_client() as client:
        print(describe_issuance(cancel_charge(client, "123")))  # noqa: T201
