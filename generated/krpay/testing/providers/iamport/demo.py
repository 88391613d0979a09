# Copied from codegen/package/testing/providers/iamport/demo.py by `nox -s generate`. Do not edit.
"""The steps of iamport in `python -m krpay.testing.demo`."""

from __future__ import annotations

from krpay import errors, iamport
from krpay.testing.demo_steps import DemoStep, ProviderDemo, with_fault
from krpay.testing.providers.iamport.cards import TAKEN_CARD


def _describe(result: object) -> str:
    if isinstance(result, iamport.models.Payment):
        return f"{result.status}, {result.amount} {result.currency}, {result.merchant_uid}"
    return repr(result)


_CARD = {
    "merchant_uid": "order_1",
    "amount": 1000,
    "card_number": TAKEN_CARD,
    "expiry": "2099-12",
}
_EMPTY_CARD = {**_CARD, "card_number": "1234-1234-1234-0002"}

DEMO = ProviderDemo(
    sync=[DemoStep("cvs.revoke", "failed", ("imp_448280090638",))],
    asynchronous=[DemoStep("cvs.revoke", "failed", ("imp_448280090639",))],
    refused=[DemoStep("cvs.revoke", errors.RequestRejectedError, ("imp_448280090638",))],
    declined=[
        DemoStep("subscriptions.pay_once", errors.DeclinedError, named=_EMPTY_CARD),
        DemoStep("payments.find", "failed, 1000 KRW", ("order_1",)),
        DemoStep("subscriptions.pay_once", "paid, 1000 KRW", named=_CARD),
    ],
    lost=[
        DemoStep(
            "cvs.revoke",
            errors.OutcomeUnknownError,
            ("imp_448280090640",),
            options=with_fault("lose-answer"),
        ),
        DemoStep.resolve("Happened: failed"),
        DemoStep("payments.get", "failed", ("imp_448280090640",)),
    ],
    on_demand=[
        DemoStep(
            "payments.get",
            "UNDOCUMENTED",
            ("imp_448280090638",),
            options=with_fault("unknown-enum-value; field=status"),
        ),
    ],
    describe=_describe,
)
