"""What can be done to the Bunjang sandbox by hand."""

from __future__ import annotations

from krpay.testing import webhook_actions
from krpay.testing.actions import ActionHandler, action
from krpay.testing.providers.bunjang.state import TRANSITIONS, BunjangState


@action(
    "Pay the virtual account of an issuance",
    targets=BunjangState.list_unpaid_issuances,
    where="/issuances/*/id",
)
def pay_issuance(state: BunjangState, issuance_id: str) -> None:
    state.mark_paid(issuance_id)


@action(
    "Have an issuance fail",
    targets=BunjangState.list_unpaid_issuances,
    where="/issuances/*/id",
)
def fail_issuance(state: BunjangState, issuance_id: str) -> None:
    state.fail_issuance(issuance_id)


@action("Take all points off the balance", where="/balance")
def empty_balance(state: BunjangState) -> None:
    state.balance = 0


def _order_action(status: str) -> ActionHandler:
    def move_order(state: BunjangState, order_id: str) -> None:
        state.move_order(int(order_id), status)

    def list_orders(state: BunjangState) -> list[str]:
        return state.list_orders_before(status)

    return ActionHandler(
        name=f"order_to_{status.lower()}",
        label=f"Move an order to {status}",
        run=move_order,
        targets=list_orders,
        where="/orders/*/order/id",
    )


ORDER_ACTIONS = tuple(_order_action(status) for status in TRANSITIONS)
WEBHOOKS = webhook_actions.WEBHOOK_ACTIONS
