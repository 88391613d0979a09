# Copied from codegen/package/testing/providers/iamport/payments.py by `nox -s generate`. Do not edit.
"""The payments of the iamport sandbox, found by id and by order number."""

from __future__ import annotations

from typing import Self

from krpay.testing.json_documents import JsonObject


class PaymentTable(dict[str, JsonObject]):
    """Payments by their ids, oldest first; those of an order are found without a search.

    The order number of a payment never changes.
    """

    _orders: dict[str, dict[str, JsonObject]]

    def __new__(cls, *arguments: object, **options: object) -> Self:
        table = super().__new__(cls, *arguments, **options)
        table._orders = {}
        return table

    def __setitem__(self, imp_uid: str, payment: JsonObject) -> None:
        if imp_uid in self:
            del self._orders[self[imp_uid]["merchant_uid"]][imp_uid]
        super().__setitem__(imp_uid, payment)
        self._orders.setdefault(payment["merchant_uid"], {})[imp_uid] = payment

    def list_of_order(self, merchant_uid: str | None) -> list[JsonObject]:
        """List the payments with an order number, oldest first."""
        return list(self._orders.get(merchant_uid or "", {}).values())

    def find_paid(self, merchant_uid: str) -> JsonObject | None:
        """Find a payment with an order number that was ever paid; a cancel does not undo that."""
        for payment in self._orders.get(merchant_uid, {}).values():
            if payment["status"] in ("paid", "cancelled"):
                return payment
        return None
