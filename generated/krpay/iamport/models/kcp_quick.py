# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""KCP Quick Pay (KCP 퀵페이)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, Id, OwnId, UnixTime


class KcpFlag(StrEnum):
    """
    Y: yes. N: no.
    """

    Y = "Y"
    N = "N"


class KcpQuickBillingKey(Model):
    """A deleted auto-payment key (자동결제 키)."""

    customer_uid: str
    """Id of the key."""


class KcpQuickBiometrics(Model):
    """A member whose biometric login (생체인증) was switched off."""

    member_id: str
    """The merchant's id of the member."""


class KcpQuickMember(Model):
    """A member of KCP Quick Pay (KCP 퀵페이)."""

    member_id: str
    """The merchant's id of the member."""
    pg_provider: str | None = None
    """Payment gateway; kcp_quick."""
    pg_id: str | None = None
    """Merchant id at the gateway."""
    inserted: UnixTime = None
    """When the member was registered."""
    updated: UnixTime = None
    """When the member was last changed."""


class KcpVendorType(StrEnum):
    """
    Who issued a barcode. VID2: Jeulgeoun (즐거운). VID3: Coop Marketing (쿠프마케팅).
    """

    VID2 = "VID2"
    VID3 = "VID3"


class PayWithKcpBillingKey(Arguments):
    """Request of `kcp_quick.pay`."""

    customer_uid: OwnId
    """Id of the auto-payment key (자동결제 키) to pay with."""
    merchant_uid: OwnId
    """The merchant's order number (주문번호), new for each payment."""
    name: Annotated[str, Field(max_length=40)]
    """Name of the order."""
    buyer_name: Annotated[str, Field(max_length=20, repr=False)]
    """Name of the buyer."""
    amount: Amount
    """Amount to pay."""
    notice_url: str | None = None
    """URL for the webhook with the result after the approval."""


class PayWithKcpMoney(Arguments):
    """Request of `kcp_quick.pay_with_money`."""

    member_id: Id
    """KCP's simple-payment user id (KCP 간편결제 유저 아이디) of the member who pays."""
    channel_key: str
    """Key of the channel (채널 키) to pay through."""
    merchant_uid: OwnId
    """The merchant's order number (주문번호), new for each payment."""
    name: Annotated[str, Field(max_length=40)]
    """Name of the order."""
    amount: Amount
    """Amount to pay."""
    imp_uid: Id
    """
    iamport's id of the payment on which the PIN was checked (PinCheck); not that of this
    payment.
    """
    notice_url: str | None = None
    """URL for the webhook with the result after the approval."""


class PrepareKcpMoney(Arguments):
    """Request of `kcp_quick.prepare`."""

    btid: Annotated[str, Field(max_length=20)]
    """Registration number of the transaction (거래등록번호), made by the merchant."""
    customer_ip: Annotated[str, Field(alias="cust_ip", repr=False)]
    """IPv4 address of the customer."""
    code_verifier: Annotated[str, Field(max_length=200, repr=False)]
    """Random text that verifies who asks."""
    prepaid_auth: Annotated[KcpFlag | None, Field(alias="prepaid_auth_yn")] = None
    """
    Whether authentication of prepaid money (선불머니 인증) is used. For the action types Pay and
    PinCheck, where it may be left out, and PrepaidAuth, which needs it.
    """
    prepaid_amount: Amount | None = None
    """
    Amount to pay in prepaid money. For the action types Pay and PinCheck, where it may be left
    out, and PrepaidAuth, which needs it; needed, too, if `prepaid_auth` is Y.
    """
    vendor_type: Annotated[KcpVendorType | None, Field(alias="vender_type")] = None
    """Who issued the barcode (바코드 발급사). For the action type PrepaidOfflineUse."""
    reward_id: Id | None = None
    """
    Key of a franchise's own policy that is applied to the payment (리워드 ID). For the action type
    PrepaidOfflineUse.
    """


class ReleaseKcpBiometrics(Arguments):
    """Request of `kcp_quick.release_biometrics`."""

    channel_key: str
    """Key of the channel (채널 키) of the member."""


class UpdatePreparedKcpMoney(Arguments):
    """Request of `kcp_quick.update_prepared`."""

    btid: Annotated[str, Field(max_length=20)]
    """Registration number of the transaction (거래등록번호), made by the merchant."""
    customer_ip: Annotated[str, Field(alias="cust_ip", repr=False)]
    """IPv4 address of the customer."""
    code_verifier: Annotated[str, Field(max_length=200, repr=False)]
    """Random text that verifies who asks."""
    prepaid_auth: Annotated[KcpFlag | None, Field(alias="prepaid_auth_yn")] = None
    """
    Whether authentication of prepaid money (선불머니 인증) is used. For the action types Pay and
    PinCheck, where it may be left out, and PrepaidAuth, which needs it.
    """
    prepaid_amount: Amount | None = None
    """
    Amount to pay in prepaid money. For the action types Pay and PinCheck, where it may be left
    out, and PrepaidAuth, which needs it; needed, too, if `prepaid_auth` is Y.
    """
    vendor_type: Annotated[KcpVendorType | None, Field(alias="vender_type")] = None
    """Who issued the barcode (바코드 발급사). For the action type PrepaidOfflineUse."""
    reward_id: Id | None = None
    """
    Key of a franchise's own policy that is applied to the payment (리워드 ID). For the action type
    PrepaidOfflineUse.
    """
