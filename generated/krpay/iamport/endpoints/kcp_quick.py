# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""KCP Quick Pay (KCP 퀵페이)."""

from decimal import Decimal as _Decimal
from types import NoneType as _NoneType
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def delete_member(
    member_id: str | int,
    *,
    site_code: str,
    partner_type: str,
    partner_subtype: str,
    tier: str | None = None,
) -> _Call[_models.KcpQuickMember]:
    """Delete a KCP Quick Pay member (KCP 퀵페이 구매자 정보 단건 삭제)."""
    _request = _build.RequestBuilder(
        "kcp_quick.delete_member", "DELETE", "/kcpquick/members/{member_id}"
    )
    _request.path("member_id", member_id, _scalars.Id)
    _request.query("site_code", site_code, str, required=True, max_length=80)
    _request.query("partner_type", partner_type, str, required=True, max_length=80)
    _request.query("partner_subtype", partner_subtype, str, required=True, max_length=80)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.KcpQuickMember,
        replay=_Replay.UNSAFE,
    )


def pay_with_money(
    *,
    member_id: str | int,
    channel_key: str,
    merchant_uid: str | int | _UUID,
    name: str,
    amount: _Decimal | int,
    imp_uid: str | int,
    notice_url: str | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Pay with KCP prepaid money (KCP 선불머니 결제)."""
    _request = _build.RequestBuilder("kcp_quick.pay_with_money", "POST", "/kcpquick/payment/money")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.PayWithKcpMoney,
        member_id=_request.limited("member_id", member_id, _scalars.Id, max_length=16),
        channel_key=channel_key,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        name=name,
        amount=_request.limited("amount", amount, _scalars.Amount, multiple_of=1),
        imp_uid=imp_uid,
        notice_url=notice_url,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.kcp_quick_pay_with_money,
    )


def update_prepared(
    merchant_uid: str | int | _UUID,
    *,
    btid: str,
    customer_ip: str,
    code_verifier: str,
    prepaid_auth: _models.KcpFlag | str | None = None,
    prepaid_amount: _Decimal | int | None = None,
    vendor_type: _models.KcpVendorType | str | None = None,
    reward_id: str | int | None = None,
    tier: str | None = None,
) -> _Call[None]:
    """Change a registered prepaid-money transaction (선불머니 거래사전 등록 수정)."""
    customer_ip, code_verifier = _hide(customer_ip, code_verifier)
    _request = _build.RequestBuilder(
        "kcp_quick.update_prepared", "PUT", "/kcpquick/prepare/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.UpdatePreparedKcpMoney,
        btid=btid,
        customer_ip=customer_ip,
        code_verifier=code_verifier,
        prepaid_auth=prepaid_auth,
        prepaid_amount=_request.limited(
            "prepaid_amount", prepaid_amount, _scalars.Amount, maximum=999999999, multiple_of=1
        ),
        vendor_type=vendor_type,
        reward_id=_request.limited("reward_id", reward_id, _scalars.Id, max_length=20),
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
    )


def prepare(
    merchant_uid: str | int | _UUID,
    *,
    btid: str,
    customer_ip: str,
    code_verifier: str,
    prepaid_auth: _models.KcpFlag | str | None = None,
    prepaid_amount: _Decimal | int | None = None,
    vendor_type: _models.KcpVendorType | str | None = None,
    reward_id: str | int | None = None,
    tier: str | None = None,
) -> _Call[None]:
    """Register a prepaid-money transaction beforehand (선불머니 거래사전 등록)."""
    customer_ip, code_verifier = _hide(customer_ip, code_verifier)
    _request = _build.RequestBuilder(
        "kcp_quick.prepare", "POST", "/kcpquick/prepare/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.PrepareKcpMoney,
        btid=btid,
        customer_ip=customer_ip,
        code_verifier=code_verifier,
        prepaid_auth=prepaid_auth,
        prepaid_amount=_request.limited(
            "prepaid_amount", prepaid_amount, _scalars.Amount, maximum=999999999, multiple_of=1
        ),
        vendor_type=vendor_type,
        reward_id=_request.limited("reward_id", reward_id, _scalars.Id, max_length=20),
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
    )


def pay(
    *,
    customer_uid: str | int | _UUID,
    merchant_uid: str | int | _UUID,
    name: str,
    buyer_name: str,
    amount: _Decimal | int,
    notice_url: str | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Pay with a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제)."""
    [buyer_name] = _hide(buyer_name)
    _request = _build.RequestBuilder("kcp_quick.pay", "POST", "/kcpquick/payment/autopay")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.PayWithKcpBillingKey,
        customer_uid=customer_uid,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        name=name,
        buyer_name=buyer_name,
        amount=_request.limited("amount", amount, _scalars.Amount, multiple_of=1),
        notice_url=notice_url,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.kcp_quick_pay,
    )


def delete_billing_key(
    customer_uid: str | int | _UUID, *, tier: str | None = None
) -> _Call[_models.KcpQuickBillingKey]:
    """Delete a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제 키 삭제)."""
    _request = _build.RequestBuilder(
        "kcp_quick.delete_billing_key", "DELETE", "/kcpquick/autopay/{customer_uid}"
    )
    _request.path("customer_uid", customer_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.KcpQuickBillingKey,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.kcp_quick_delete_billing_key,
    )


def release_biometrics(
    member_id: str | int, *, channel_key: str, tier: str | None = None
) -> _Call[_models.KcpQuickBiometrics]:
    """Switch off biometric login of a KCP Quick Pay member (생체인증 해제)."""
    _request = _build.RequestBuilder(
        "kcp_quick.release_biometrics", "POST", "/kcpquick/members/{member_id}/fido/release"
    )
    _request.path("member_id", member_id, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.ReleaseKcpBiometrics, channel_key=channel_key)
    return _request.call(
        _models.KcpQuickBiometrics,
        replay=_Replay.UNSAFE,
    )
