# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Prepaid and debit cards of members."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import _outcomes as _outcomes, models as _models


def cancel_application(
    *, card_apply_no: str, user_id: int
) -> _Call[_models.CancelledCardApplication]:
    """Cancel the application for a card."""
    _request = _build.RequestBuilder(
        "cards.cancel_application", "POST", "/api/v1/card/delivery/cancel"
    )
    _request.body(_models.CancelCardApplication, card_apply_no=card_apply_no, user_id=user_id)
    return _request.call(
        _models.CancelledCardApplication,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_cancel_application,
    )


def update_limits(
    *, user_id: int, par: str, limits: _models.NewCardLimits | _Mapping[str, object]
) -> _Call[None]:
    """Set the payment limits of a card."""
    [par] = _hide(par)
    _request = _build.RequestBuilder(
        "cards.update_limits", "POST", "/api/v1/card/payment/limit/update"
    )
    _request.body(_models.UpdateCardLimits, user_id=user_id, par=par, limits=limits)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_update_limits,
    )


def change_status(
    *,
    user_id: int,
    status: _models.CardStatusChange | str,
    par: str | None = None,
    card_no: str | None = None,
) -> _Call[None]:
    """Suspend a card or lift the suspension."""
    par, card_no = _hide(par, card_no)
    _request = _build.RequestBuilder("cards.change_status", "POST", "/api/v1/card/status")
    _request.body(
        _models.ChangeCardStatus, user_id=user_id, par=par, card_no=card_no, status=status
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_change_status,
    )


def terminate(*, user_id: int, par: str) -> _Call[None]:
    """Discard a card of a member."""
    [par] = _hide(par)
    _request = _build.RequestBuilder("cards.terminate", "POST", "/api/v1/card/terminate")
    _request.body(_models.TerminateCard, user_id=user_id, par=par)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_terminate,
    )


def get_virtual_account(*, card_no: str) -> _Call[_models.CardVirtualAccount]:
    """Get the virtual account linked to a card (카드에 연결된 가상계좌 조회)."""
    [card_no] = _hide(card_no)
    _request = _build.RequestBuilder(
        "cards.get_virtual_account", "POST", "/api/v1/card/virtual-account/inquiry"
    )
    _request.body(_models.GetCardVirtualAccount, card_no=card_no)
    return _request.call(
        _models.CardVirtualAccount,
        replay=_Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def get_tax_deduction(*, par: str) -> _Call[_models.CardTaxDeduction]:
    """Get the income tax deduction status of a card."""
    [par] = _hide(par)
    _request = _build.RequestBuilder("cards.get_tax_deduction", "POST", "/api/v1/cards/deduction")
    _request.body(_models.GetCardTaxDeduction, par=par)
    return _request.call(
        _models.CardTaxDeduction,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def issue_debit(
    *, user_info: _models.DebitCardApplicant | _Mapping[str, object]
) -> _Call[_models.DebitCardApplication]:
    """Apply for a debit card and its delivery."""
    [user_info] = _hide(user_info)
    _request = _build.RequestBuilder(
        "cards.issue_debit", "POST", "/api/v1/direct-card/issue/delivery"
    )
    _request.body(_models.IssueDebitCard, user_info=user_info)
    return _request.call(
        _models.DebitCardApplication,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_issue_debit,
        encrypted_request=True,
        encrypted_response=True,
    )


def renew_prepaid(
    *,
    user_info: _models.CardApplicant | _Mapping[str, object],
    address_info: _models.CardDeliveryAddress | _Mapping[str, object],
) -> _Call[None]:
    """Reissue a prepaid card that is about to expire."""
    [address_info] = _hide(address_info)
    _request = _build.RequestBuilder(
        "cards.renew_prepaid", "POST", "/api/v1/prepay-card/expired/reissue"
    )
    _request.body(_models.RenewPrepaidCard, user_info=user_info, address_info=address_info)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_renew_prepaid,
        encrypted_request=True,
    )


def issue_prepaid(
    *,
    user_info: _models.CardApplicant | _Mapping[str, object],
    service_id: str,
    address_info: _models.CardDeliveryAddress | _Mapping[str, object] | None = None,
) -> _Call[_models.PrepaidCardApplication]:
    """Apply for a prepaid card and its delivery."""
    [address_info] = _hide(address_info)
    _request = _build.RequestBuilder(
        "cards.issue_prepaid", "POST", "/api/v1/prepay-card/issue/delivery"
    )
    _request.body(
        _models.IssuePrepaidCard,
        user_info=user_info,
        address_info=address_info,
        service_id=service_id,
    )
    return _request.call(
        _models.PrepaidCardApplication,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_issue_prepaid,
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
    physical_card_no, physical_card_expiry, physical_card_cvc = _hide(
        physical_card_no, physical_card_expiry, physical_card_cvc
    )
    _request = _build.RequestBuilder(
        "cards.register_physical", "POST", "/api/v1/prepay-card/physical/register"
    )
    _request.body(
        _models.RegisterPhysicalCard,
        user_id=user_id,
        physical_card_no=physical_card_no,
        physical_card_expiry=physical_card_expiry,
        physical_card_cvc=physical_card_cvc,
    )
    return _request.call(
        _models.RegisteredPhysicalCard,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_register_physical,
        encrypted_request=_request.flag("encrypt", encrypt),
    )


def reissue_prepaid(
    *,
    user_info: _models.CardApplicant | _Mapping[str, object],
    address_info: _models.ReissueDeliveryAddress | _Mapping[str, object] | None = None,
) -> _Call[_models.PrepaidCardApplication]:
    """Replace a lost prepaid card."""
    [address_info] = _hide(address_info)
    _request = _build.RequestBuilder(
        "cards.reissue_prepaid", "POST", "/api/v1/prepay-card/reissue/delivery"
    )
    _request.body(_models.ReissuePrepaidCard, user_info=user_info, address_info=address_info)
    return _request.call(
        _models.PrepaidCardApplication,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cards_reissue_prepaid,
        encrypted_request=True,
    )


def list_products(*, service_ids: _Sequence[str | int]) -> _Call[_models.CardProducts]:
    """Get card products by their ids."""
    _request = _build.RequestBuilder("cards.list_products", "POST", "/api/v1/service/info/list")
    _request.body(_models.ListCardProducts, service_ids=service_ids)
    return _request.call(
        _models.CardProducts,
        replay=_Replay.SAFE,
    )


def get_unregistered(
    *, card_no: str, expiry_date: str, card_cvc: str
) -> _Call[_models.UnregisteredCard]:
    """Look up a card that no member has registered."""
    card_no, expiry_date, card_cvc = _hide(card_no, expiry_date, card_cvc)
    _request = _build.RequestBuilder(
        "cards.get_unregistered", "POST", "/api/v1/unregister/card/info"
    )
    _request.body(
        _models.GetUnregisteredCard, card_no=card_no, expiry_date=expiry_date, card_cvc=card_cvc
    )
    return _request.call(
        _models.UnregisteredCard,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )


def get_by_number(*, card_no: str) -> _Call[_models.MemberCard]:
    """Find the member and the balance of a card by its number."""
    [card_no] = _hide(card_no)
    _request = _build.RequestBuilder("cards.get_by_number", "POST", "/api/v1/user/card/info")
    _request.body(_models.GetCardByNumber, card_no=card_no)
    return _request.call(
        _models.MemberCard,
        replay=_Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def list(
    *, user_id: int, par: str | None = None, physical_card_no: str | None = None
) -> _Call[_models.MemberCards]:
    """List the cards of a member."""
    par, physical_card_no = _hide(par, physical_card_no)
    _request = _build.RequestBuilder("cards.list", "POST", "/api/v1/user/card/list")
    _request.body(_models.ListCards, user_id=user_id, par=par, physical_card_no=physical_card_no)
    return _request.call(
        _models.MemberCards,
        replay=_Replay.SAFE,
        encrypted_response=True,
    )


def raise_corporate_balance_limit(
    *, corporation_name: str, business_registration_number: str, registration_number: str
) -> _Call[None]:
    """Raise the balance limit of a corporate card."""
    corporation_name, business_registration_number, registration_number = _hide(
        corporation_name, business_registration_number, registration_number
    )
    _request = _build.RequestBuilder(
        "cards.raise_corporate_balance_limit", "POST", "/api/v1/user/namedcard/corp"
    )
    _request.body(
        _models.RaiseCorporateBalanceLimit,
        corporation_name=corporation_name,
        business_registration_number=business_registration_number,
        registration_number=registration_number,
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
    )
