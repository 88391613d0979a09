# Copied from codegen/package/testing/providers/konaplate/demo.py by `nox -s generate`. Do not edit.
"""Konaplate's steps of `python -m krpay.testing.demo`."""

from __future__ import annotations

from krpay import errors, konaplate
from krpay.testing.demo_steps import DemoStep, ProviderDemo, with_fault


def _describe(result: object) -> str:
    if isinstance(result, konaplate.models.MemberBankAccount):
        return f"account {result.account_info.account_id}" if result.account_info else "no account"
    return repr(result)


DEMO = ProviderDemo(
    sync=[DemoStep("bank_accounts.delete", "None", named={"user_id": 50000104652})],
    asynchronous=[DemoStep("bank_accounts.delete", "None", named={"user_id": 50000104653})],
    refused=[
        DemoStep(
            "bank_accounts.delete",
            konaplate.errors.InvalidInputParameter,
            named={"user_id": 1, "extra_body": {"userId": 0}},
        ),
    ],
    declined=[
        DemoStep(
            "transfers.create",
            konaplate.errors.InvalidAmount,
            named={
                "user_id": 50000104652,
                "from_card_no": "9400000000000001",
                "to_card_no": "9400000000000001",
                "amount": 1000,
            },
        ),
    ],
    lost=[
        DemoStep(
            "bank_accounts.delete",
            errors.OutcomeUnknownError,
            named={"user_id": 50000104654},
            options=with_fault("lose-answer"),
        ),
        DemoStep("bank_accounts.get", "no account", named={"user_id": 50000104654}),
    ],
    on_demand=[
        DemoStep(
            "bank_accounts.get",
            errors.ForeignResponseError,
            named={"user_id": 50000104654},
            options=with_fault("malformed-body"),
        ),
    ],
    describe=_describe,
)
