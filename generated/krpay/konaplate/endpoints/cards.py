# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Prepaid and debit cards of members."""

from collections.abc import Mapping, Sequence
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def cancel_application(
    *, card_apply_no: str, user_id: int
) -> Call[models.CancelledCardApplication]:
    """Cancel the application for a card."""
    return Call(
        operation="cards.cancel_application",
        method="POST",
        path="/api/v1/card/delivery/cancel",
        body=request_building.build_body(
            models.CancelCardApplication, card_apply_no=card_apply_no, user_id=user_id
        ),
        result=models.CancelledCardApplication,
        replay=Replay.UNSAFE,
        outcome="cards.list",
    )


def update_limits(
    *, user_id: int, par: str, limits: models.NewCardLimits | Mapping[str, object]
) -> Call[None]:
    """Set the payment limits of a card."""
    return Call(
        operation="cards.update_limits",
        method="POST",
        path="/api/v1/card/payment/limit/update",
        body=request_building.build_body(
            models.UpdateCardLimits, user_id=user_id, par=par, limits=limits
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="cards.list",
    )


def change_status(
    *,
    user_id: int,
    status: models.CardStatusChange | str,
    par: str | None = None,
    card_no: str | None = None,
) -> Call[None]:
    """Suspend a card or lift the suspension."""
    return Call(
        operation="cards.change_status",
        method="POST",
        path="/api/v1/card/status",
        body=request_building.build_body(
            models.ChangeCardStatus, user_id=user_id, par=par, card_no=card_no, status=status
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="cards.list",
    )


def terminate(*, user_id: int, par: str) -> Call[None]:
    """Discard a card of a member."""
    return Call(
        operation="cards.terminate",
        method="POST",
        path="/api/v1/card/terminate",
        body=request_building.build_body(models.TerminateCard, user_id=user_id, par=par),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="cards.list",
    )


def get_virtual_account(*, card_no: str) -> Call[models.CardVirtualAccount]:
    """Get the virtual account linked to a card (카드에 연결된 가상계좌 조회)."""
    return Call(
        operation="cards.get_virtual_account",
        method="POST",
        path="/api/v1/card/virtual-account/inquiry",
        body=request_building.build_body(models.GetCardVirtualAccount, card_no=card_no),
        result=models.CardVirtualAccount,
        replay=Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def get_tax_deduction(*, par: str) -> Call[models.CardTaxDeduction]:
    """Get the income tax deduction status of a card."""
    return Call(
        operation="cards.get_tax_deduction",
        method="POST",
        path="/api/v1/cards/deduction",
        body=request_building.build_body(models.GetCardTaxDeduction, par=par),
        result=models.CardTaxDeduction,
        replay=Replay.SAFE,
        encrypted_request=True,
    )


def issue_debit(
    *, user_info: models.DebitCardApplicant | Mapping[str, object]
) -> Call[models.DebitCardApplication]:
    """Apply for a debit card and its delivery."""
    return Call(
        operation="cards.issue_debit",
        method="POST",
        path="/api/v1/direct-card/issue/delivery",
        body=request_building.build_body(models.IssueDebitCard, user_info=user_info),
        result=models.DebitCardApplication,
        replay=Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
        encrypted_response=True,
    )


def renew_prepaid(
    *,
    user_info: models.CardApplicant | Mapping[str, object],
    address_info: models.CardDeliveryAddress | Mapping[str, object],
) -> Call[None]:
    """Reissue a prepaid card that is about to expire."""
    return Call(
        operation="cards.renew_prepaid",
        method="POST",
        path="/api/v1/prepay-card/expired/reissue",
        body=request_building.build_body(
            models.RenewPrepaidCard, user_info=user_info, address_info=address_info
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
    )


def issue_prepaid(
    *,
    user_info: models.CardApplicant | Mapping[str, object],
    service_id: str,
    address_info: models.CardDeliveryAddress | Mapping[str, object] | None = None,
) -> Call[models.PrepaidCardApplication]:
    """Apply for a prepaid card and its delivery."""
    return Call(
        operation="cards.issue_prepaid",
        method="POST",
        path="/api/v1/prepay-card/issue/delivery",
        body=request_building.build_body(
            models.IssuePrepaidCard,
            user_info=user_info,
            address_info=address_info,
            service_id=service_id,
        ),
        result=models.PrepaidCardApplication,
        replay=Replay.UNSAFE,
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
) -> Call[models.RegisteredPhysicalCard]:
    """Register a physical card for a member."""
    return Call(
        operation="cards.register_physical",
        method="POST",
        path="/api/v1/prepay-card/physical/register",
        body=request_building.build_body(
            models.RegisterPhysicalCard,
            user_id=user_id,
            physical_card_no=physical_card_no,
            physical_card_expiry=physical_card_expiry,
            physical_card_cvc=physical_card_cvc,
        ),
        result=models.RegisteredPhysicalCard,
        replay=Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=request_building.check_flag("encrypt", encrypt),
    )


def reissue_prepaid(
    *,
    user_info: models.CardApplicant | Mapping[str, object],
    address_info: models.ReissueDeliveryAddress | Mapping[str, object] | None = None,
) -> Call[models.PrepaidCardApplication]:
    """Replace a lost prepaid card."""
    return Call(
        operation="cards.reissue_prepaid",
        method="POST",
        path="/api/v1/prepay-card/reissue/delivery",
        body=request_building.build_body(
            models.ReissuePrepaidCard, user_info=user_info, address_info=address_info
        ),
        result=models.PrepaidCardApplication,
        replay=Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
    )


def list_products(*, service_ids: Sequence[str]) -> Call[models.CardProducts]:
    """Get card products by their ids."""
    return Call(
        operation="cards.list_products",
        method="POST",
        path="/api/v1/service/info/list",
        body=request_building.build_body(models.ListCardProducts, service_ids=service_ids),
        result=models.CardProducts,
        replay=Replay.SAFE,
    )


def get_unregistered(
    *, card_no: str, expiry_date: str, card_cvc: str
) -> Call[models.UnregisteredCard]:
    """Look up a card that no member has registered."""
    return Call(
        operation="cards.get_unregistered",
        method="POST",
        path="/api/v1/unregister/card/info",
        body=request_building.build_body(
            models.GetUnregisteredCard, card_no=card_no, expiry_date=expiry_date, card_cvc=card_cvc
        ),
        result=models.UnregisteredCard,
        replay=Replay.SAFE,
        encrypted_request=True,
    )


def get_by_number(*, card_no: str) -> Call[models.MemberCard]:
    """Find the member and the balance of a card by its number."""
    return Call(
        operation="cards.get_by_number",
        method="POST",
        path="/api/v1/user/card/info",
        body=request_building.build_body(models.GetCardByNumber, card_no=card_no),
        result=models.MemberCard,
        replay=Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def list(
    *, user_id: int, par: str | None = None, physical_card_no: str | None = None
) -> Call[models.MemberCards]:
    """List the cards of a member."""
    return Call(
        operation="cards.list",
        method="POST",
        path="/api/v1/user/card/list",
        body=request_building.build_body(
            models.ListCards, user_id=user_id, par=par, physical_card_no=physical_card_no
        ),
        result=models.MemberCards,
        replay=Replay.SAFE,
        encrypted_response=True,
    )


def raise_corporate_balance_limit(
    *, corporation_name: str, business_registration_number: str, registration_number: str
) -> Call[None]:
    """Raise the balance limit of a corporate card."""
    return Call(
        operation="cards.raise_corporate_balance_limit",
        method="POST",
        path="/api/v1/user/namedcard/corp",
        body=request_building.build_body(
            models.RaiseCorporateBalanceLimit,
            corporation_name=corporation_name,
            business_registration_number=business_registration_number,
            registration_number=registration_number,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
    )
