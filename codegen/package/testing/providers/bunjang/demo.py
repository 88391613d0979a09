"""Bunjang's steps of `python -m krpay.testing.demo`."""

from __future__ import annotations

from krpay import bunjang, errors
from krpay.testing.demo_steps import DemoStep, ProviderDemo, with_fault


def _describe(result: object) -> str:
    if isinstance(result, bunjang.models.PointIssuance):
        account = result.prepared_vbank_info
        return f"{result.status}, {result.amount} KRW to {account.bank_name}"
    return repr(result)


DEMO = ProviderDemo(
    sync=[
        DemoStep("points.get_issuance", "READY", ("123",)),
        DemoStep("points.cancel_issuance", "CANCELLED", ("123",)),
    ],
    asynchronous=[
        DemoStep("points.get_issuance", "READY", ("124",)),
        DemoStep("points.cancel_issuance", "CANCELLED", ("124",)),
    ],
    refused=[
        DemoStep("points.cancel_issuance", bunjang.errors.InvalidPayInboundStatus, ("123",)),
    ],
    declined=[
        DemoStep(
            "orders.create",
            bunjang.errors.PointShortage,
            named={"product": {"id": 12345, "price": 24000}, "delivery_price": 4000},
            options=with_fault("decline"),
        ),
    ],
    lost=[
        DemoStep(
            "points.cancel_issuance",
            errors.OutcomeUnknownError,
            ("125",),
            options=with_fault("lose-answer"),
        ),
        DemoStep.resolve("Happened: CANCELLED"),
        DemoStep("points.get_issuance", "CANCELLED", ("125",)),
    ],
    on_demand=[
        DemoStep(
            "points.cancel_issuance",
            bunjang.errors.UpdatePayInboundFailure,
            ("123",),
            options=with_fault("refuse; code=UPDATE_PAY_INBOUND_FAILURE"),
        ),
    ],
    describe=_describe,
)
