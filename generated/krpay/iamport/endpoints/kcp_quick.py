# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""KCP Quick Pay (KCP 퀵페이)."""

from decimal import Decimal
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def delete_member(
    member_id: str,
    /,
    *,
    site_code: str,
    partner_type: str,
    partner_subtype: str,
    tier: str | None = None,
) -> Call[models.KcpQuickMember]:
    """Delete a KCP Quick Pay member (KCP 퀵페이 구매자 정보 단건 삭제)."""
    return Call(
        operation="kcp_quick.delete_member",
        method="DELETE",
        path=request_building.build_path("/kcpquick/members/{member_id}", member_id=member_id),
        query=request_building.build_query(
            {
                "site_code": request_building.check_limits("site_code", site_code, max_length=80),
                "partner_type": request_building.check_limits(
                    "partner_type", partner_type, max_length=80
                ),
                "partner_subtype": request_building.check_limits(
                    "partner_subtype", partner_subtype, max_length=80
                ),
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.KcpQuickMember,
        replay=Replay.UNSAFE,
    )


def pay_with_money(
    *,
    member_id: str,
    channel_key: str,
    merchant_uid: str,
    name: str,
    amount: Decimal | int,
    imp_uid: str,
    notice_url: str | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Pay with KCP prepaid money (KCP 선불머니 결제)."""
    return Call(
        operation="kcp_quick.pay_with_money",
        method="POST",
        path="/kcpquick/payment/money",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.PayWithKcpMoney,
            member_id=member_id,
            channel_key=channel_key,
            merchant_uid=merchant_uid,
            name=name,
            amount=amount,
            imp_uid=imp_uid,
            notice_url=notice_url,
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.find",
    )


def update_prepared(
    merchant_uid: str,
    /,
    *,
    btid: str,
    customer_ip: str,
    code_verifier: str,
    prepaid_auth: models.KcpFlag | str | None = None,
    prepaid_amount: Decimal | int | None = None,
    vendor_type: models.KcpVendorType | str | None = None,
    reward_id: str | None = None,
    tier: str | None = None,
) -> Call[None]:
    """Change a registered prepaid-money transaction (선불머니 거래사전 등록 수정)."""
    return Call(
        operation="kcp_quick.update_prepared",
        method="PUT",
        path=request_building.build_path(
            "/kcpquick/prepare/{merchant_uid}",
            merchant_uid=request_building.check_limits("merchant_uid", merchant_uid, max_length=40),
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.UpdatePreparedKcpMoney,
            btid=btid,
            customer_ip=customer_ip,
            code_verifier=code_verifier,
            prepaid_auth=prepaid_auth,
            prepaid_amount=prepaid_amount,
            vendor_type=vendor_type,
            reward_id=reward_id,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
    )


def prepare(
    merchant_uid: str,
    /,
    *,
    btid: str,
    customer_ip: str,
    code_verifier: str,
    prepaid_auth: models.KcpFlag | str | None = None,
    prepaid_amount: Decimal | int | None = None,
    vendor_type: models.KcpVendorType | str | None = None,
    reward_id: str | None = None,
    tier: str | None = None,
) -> Call[None]:
    """Register a prepaid-money transaction beforehand (선불머니 거래사전 등록)."""
    return Call(
        operation="kcp_quick.prepare",
        method="POST",
        path=request_building.build_path(
            "/kcpquick/prepare/{merchant_uid}",
            merchant_uid=request_building.check_limits("merchant_uid", merchant_uid, max_length=40),
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.PrepareKcpMoney,
            btid=btid,
            customer_ip=customer_ip,
            code_verifier=code_verifier,
            prepaid_auth=prepaid_auth,
            prepaid_amount=prepaid_amount,
            vendor_type=vendor_type,
            reward_id=reward_id,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
    )


def pay(
    *,
    customer_uid: str,
    merchant_uid: str,
    name: str,
    buyer_name: str,
    amount: Decimal | int,
    notice_url: str | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Pay with a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제)."""
    return Call(
        operation="kcp_quick.pay",
        method="POST",
        path="/kcpquick/payment/autopay",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.PayWithKcpBillingKey,
            customer_uid=customer_uid,
            merchant_uid=merchant_uid,
            name=name,
            buyer_name=buyer_name,
            amount=amount,
            notice_url=notice_url,
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.find",
    )


def delete_billing_key(
    customer_uid: str, /, *, tier: str | None = None
) -> Call[models.KcpQuickBillingKey]:
    """Delete a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제 키 삭제)."""
    return Call(
        operation="kcp_quick.delete_billing_key",
        method="DELETE",
        path=request_building.build_path(
            "/kcpquick/autopay/{customer_uid}", customer_uid=customer_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.KcpQuickBillingKey,
        replay=Replay.UNSAFE,
    )


def release_biometrics(
    member_id: str, /, *, channel_key: str, tier: str | None = None
) -> Call[models.KcpQuickBiometrics]:
    """Switch off biometric login of a KCP Quick Pay member (생체인증 해제)."""
    return Call(
        operation="kcp_quick.release_biometrics",
        method="POST",
        path=request_building.build_path(
            "/kcpquick/members/{member_id}/fido/release", member_id=member_id
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(models.ReleaseKcpBiometrics, channel_key=channel_key),
        result=models.KcpQuickBiometrics,
        replay=Replay.UNSAFE,
    )
