"""What can be done to the iamport sandbox by hand."""

from __future__ import annotations

from krpay.testing.actions import action
from krpay.testing.providers.iamport.state import IamportState


def _list_accounts(state: IamportState) -> list[str]:
    return state.list_unpaid(is_vbank=True)


def _list_barcodes(state: IamportState) -> list[str]:
    return state.list_unpaid(is_vbank=False)


@action("Pay a virtual account", targets=_list_accounts, where="/payments/*/imp_uid")
def pay_virtual_account(state: IamportState, imp_uid: str) -> None:
    state.mark_paid(imp_uid)


@action("Pay a barcode at the till", targets=_list_barcodes, where="/payments/*/imp_uid")
def pay_barcode(state: IamportState, imp_uid: str) -> None:
    state.mark_paid(imp_uid)


@action(
    "Run a scheduled payment now",
    targets=IamportState.list_scheduled,
    where="/schedules/*/merchant_uid",
)
def run_schedule(state: IamportState, merchant_uid: str) -> None:
    state.run_schedule(state.schedules[merchant_uid])


@action("Expire the access token", where="/token")
def expire_token(state: IamportState) -> None:
    state.expire_token()
