# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Prepaid and debit cards of members."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.konaplate import models as _models


def cancel_application(
    *, card_apply_no: str, user_id: int
) -> _Call[_models.CancelledCardApplication]:
    """Cancel the application for a card."""
    return _Call(
        operation="cards.cancel_application",
        method="POST",
        path="/api/v1/card/delivery/cancel",
        body=_build.build_body(
            _models.CancelCardApplication, card_apply_no=card_apply_no, user_id=user_id
        ),
        result=_models.CancelledCardApplication,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
    )


def update_limits(
    *, user_id: int, par: str, limits: _models.NewCardLimits | _Mapping[str, object]
) -> _Call[None]:
    """Set the payment limits of a card."""
    return _Call(
        operation="cards.update_limits",
        method="POST",
        path="/api/v1/card/payment/limit/update",
        body=_build.build_body(_models.UpdateCardLimits, user_id=user_id, par=par, limits=limits),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
    )


def change_status(
    *,
    user_id: int,
    status: _models.CardStatusChange | str,
    par: str | None = None,
    card_no: str | None = None,
) -> _Call[None]:
    """Suspend a card or lift the suspension."""
    return _Call(
        operation="cards.change_status",
        method="POST",
        path="/api/v1/card/status",
        body=_build.build_body(
            _models.ChangeCardStatus, user_id=user_id, par=par, card_no=card_no, status=status
        ),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
    )


def terminate(*, user_id: int, par: str) -> _Call[None]:
    """Discard a card of a member."""
    return _Call(
        operation="cards.terminate",
        method="POST",
        path="/api/v1/card/terminate",
        body=_build.build_body(_models.TerminateCard, user_id=user_id, par=par),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
    )


def get_virtual_account(*, card_no: str) -> _Call[_models.CardVirtualAccount]:
    """Get the virtual account linked to a card (카드에 연결된 가상계좌 조회)."""
    return _Call(
        operation="cards.get_virtual_account",
        method="POST",
        path="/api/v1/card/virtual-account/inquiry",
        body=_build.build_body(_models.GetCardVirtualAccount, card_no=card_no),
        result=_models.CardVirtualAccount,
        replay=_Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def get_tax_deduction(*, par: str) -> _Call[_models.CardTaxDeduction]:
    """Get the income tax deduction status of a card."""
    return _Call(
        operation="cards.get_tax_deduction",
        method="POST",
        path="/api/v1/cards/deduction",
        body=_build.build_body(_models.GetCardTaxDeduction, par=par),
        result=_models.CardTaxDeduction,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def issue_debit(
    *, user_info: _models.DebitCardApplicant | _Mapping[str, object]
) -> _Call[_models.DebitCardApplication]:
    """Apply for a debit card and its delivery."""
    return _Call(
        operation="cards.issue_debit",
        method="POST",
        path="/api/v1/direct-card/issue/delivery",
        body=_build.build_body(_models.IssueDebitCard, user_info=user_info),
        result=_models.DebitCardApplication,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
        encrypted_response=True,
    )


def renew_prepaid(
    *,
    user_info: _models.CardApplicant | _Mapping[str, object],
    address_info: _models.CardDeliveryAddress | _Mapping[str, object],
) -> _Call[None]:
    """Reissue a prepaid card that is about to expire."""
    return _Call(
        operation="cards.renew_prepaid",
        method="POST",
        path="/api/v1/prepay-card/expired/reissue",
        body=_build.build_body(
            _models.RenewPrepaidCard, user_info=user_info, address_info=address_info
        ),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
    )


def issue_prepaid(
    *,
    user_info: _models.CardApplicant | _Mapping[str, object],
    service_id: str,
    address_info: _models.CardDeliveryAddress | _Mapping[str, object] | None = None,
) -> _Call[_models.PrepaidCardApplication]:
    """Apply for a prepaid card and its delivery."""
    return _Call(
        operation="cards.issue_prepaid",
        method="POST",
        path="/api/v1/prepay-card/issue/delivery",
        body=_build.build_body(
            _models.IssuePrepaidCard,
            user_info=user_info,
            address_info=address_info,
            service_id=service_id,
        ),
        result=_models.PrepaidCardApplication,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
    )


def register_physical(
    *,
    user_id: int | None = None,
    physical_card_no: str | None = None,
    physical_card_expiry: str | None = None,
    physical_card_cvc: str | None = None,
    encrypt: bool | None = None,
) -> _Call[_models.RegisteredPhysicalCard]:
    """Register a physical card for a member."""
    return _Call(
        operation="cards.register_physical",
        method="POST",
        path="/api/v1/prepay-card/physical/register",
        body=_build.build_body(
            _models.RegisterPhysicalCard,
            user_id=user_id,
            physical_card_no=physical_card_no,
            physical_card_expiry=physical_card_expiry,
            physical_card_cvc=physical_card_cvc,
        ),
        result=_models.RegisteredPhysicalCard,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=_build.check_flag("encrypt", encrypt),
    )


def reissue_prepaid(
    *,
    user_info: _models.CardApplicant | _Mapping[str, object],
    address_info: _models.ReissueDeliveryAddress | _Mapping[str, object] | None = None,
) -> _Call[_models.PrepaidCardApplication]:
    """Replace a lost prepaid card."""
    return _Call(
        operation="cards.reissue_prepaid",
        method="POST",
        path="/api/v1/prepay-card/reissue/delivery",
        body=_build.build_body(
            _models.ReissuePrepaidCard, user_info=user_info, address_info=address_info
        ),
        result=_models.PrepaidCardApplication,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
    )


def list_products(*, service_ids: _Sequence[str]) -> _Call[_models.CardProducts]:
    """Get card products by their ids."""
    return _Call(
        operation="cards.list_products",
        method="POST",
        path="/api/v1/service/info/list",
        body=_build.build_body(_models.ListCardProducts, service_ids=service_ids),
        result=_models.CardProducts,
        replay=_Replay.SAFE,
    )


def get_unregistered(
    *, card_no: str, expiry_date: str, card_cvc: str
) -> _Call[_models.UnregisteredCard]:
    """Look up a card that no member has registered."""
    return _Call(
        operation="cards.get_unregistered",
        method="POST",
        path="/api/v1/unregister/card/info",
        body=_build.build_body(
            _models.GetUnregisteredCard, card_no=card_no, expiry_date=expiry_date, card_cvc=card_cvc
        ),
        result=_models.UnregisteredCard,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )


def get_by_number(*, card_no: str) -> _Call[_models.MemberCard]:
    """Find the member and the balance of a card by its number."""
    return _Call(
        operation="cards.get_by_number",
        method="POST",
        path="/api/v1/user/card/info",
        body=_build.build_body(_models.GetCardByNumber, card_no=card_no),
        result=_models.MemberCard,
        replay=_Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def list(
    *, user_id: int, par: str | None = None, physical_card_no: str | None = None
) -> _Call[_models.MemberCards]:
    """List the cards of a member."""
    return _Call(
        operation="cards.list",
        method="POST",
        path="/api/v1/user/card/list",
        body=_build.build_body(
            _models.ListCards, user_id=user_id, par=par, physical_card_no=physical_card_no
        ),
        result=_models.MemberCards,
        replay=_Replay.SAFE,
        encrypted_response=True,
    )


def raise_corporate_balance_limit(
    *, corporation_name: str, business_registration_number: str, registration_number: str
) -> _Call[None]:
    """Raise the balance limit of a corporate card."""
    return _Call(
        operation="cards.raise_corporate_balance_limit",
        method="POST",
        path="/api/v1/user/namedcard/corp",
        body=_build.build_body(
            _models.RaiseCorporateBalanceLimit,
            corporation_name=corporation_name,
            business_registration_number=business_registration_number,
            registration_number=registration_number,
        ),
        result=_NoneType,
        replay=_Replay.UNSAFE,
    )
