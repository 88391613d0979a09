# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Prepaid and debit cards of members."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import CompactDateTime, Id


class CancelCardApplication(Arguments):
    """Request of `cards.cancel_application`."""

    card_apply_no: Annotated[str, Field(alias="cardApplyNo", max_length=22, min_length=22)]
    """Number of the application."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class CancelledCardApplication(Model):
    """The mobile card that went with a cancelled application."""

    mobile_card_no: Annotated[str | None, Field(alias="mobileCardNo", repr=False)] = None
    """Number of the discarded mobile card; may be absent."""
    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the discarded card; may be absent."""


class Card(Model):
    """A card of a member."""

    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the card, which stands for its number."""
    limits: CardLimits | None = None
    """Payment limits; for debit cards only."""
    balance: int | None = None
    """Balance in KRW."""
    pending_amount: Annotated[int | None, Field(alias="pendingAmount")] = None
    """Amount in KRW of charges that are still pending."""
    is_named: Annotated[bool | None, Field(alias="isNamed")] = None
    """Whether the card is registered to the member's real name."""
    service_id: Annotated[str | None, Field(alias="serviceId")] = None
    """
    Id of the card product (카드 상품 ID). Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    service_name: Annotated[str | None, Field(alias="serviceName")] = None
    """Name of the card product. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    service_image_url: Annotated[str | None, Field(alias="serviceImageUrl")] = None
    """
    URL of a picture of the card product. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    card_apply_no: Annotated[str | None, Field(alias="cardApplyNo")] = None
    """
    Number of the application for the card. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    expiry_date: Annotated[str | None, Field(alias="expiryDate", repr=False)] = None
    """
    Expiry of the card; its form is not known. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    mobile_card_no: Annotated[str | None, Field(alias="mobileCardNo", repr=False)] = None
    """Number of the mobile card. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    mobile_card_status: Annotated[str | None, Field(alias="mobileCardStatus")] = None
    """
    State of the mobile card, such as ACTIVE or INACTIVE. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    physical_card_no: Annotated[str | None, Field(alias="physicalCardNo", repr=False)] = None
    """
    Number of the physical card; may be absent. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    physical_card_status: Annotated[str | None, Field(alias="physicalCardStatus")] = None
    """
    State of the physical card, such as ACTIVE or INACTIVE; may be absent. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    rechargeable: bool | None = None
    """
    Whether the card can be charged. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    personal_rechargeable: Annotated[bool | None, Field(alias="personalRechargeable")] = None
    """
    Not explained; by its name, whether the member can charge it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    remittable: bool | None = None
    """
    Whether money can be sent from the card. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    refundable: bool | None = None
    """
    Whether the card can be refunded. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    rechargeable_amount: Annotated[int | None, Field(alias="rechargeableAmount")] = None
    """
    Amount in KRW that can still be charged. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    min_recharge_amount: Annotated[int | None, Field(alias="minRechargeAmount")] = None
    """
    Least amount of a charge in KRW. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    max_real_name_recharge_amount: Annotated[
        int | None, Field(alias="maxRealNameRechargeAmount")
    ] = None
    """
    Highest charge in KRW for a card registered to a real name. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    max_non_real_name_recharge_amount: Annotated[
        int | None, Field(alias="maxNonRealNameRechargeAmount")
    ] = None
    """
    Highest charge in KRW for a card that is not. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    auto_reload_status: Annotated[str | None, Field(alias="autoReloadStatus")] = None
    """
    State of automatic charging. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    enable_fic: Annotated[bool | None, Field(alias="enableFIC")] = None
    """
    Not explained by any source. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    bank_info: Annotated[CardBankAccount | None, Field(alias="bankInfo")] = None
    """
    Linked bank account; may be absent. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    points: Annotated[list[CardPoints] | None, Field(alias="cardPointInfo")] = None
    """
    Points of the card; may be absent. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class CardApplicant(Arguments):
    """The member who applies for a prepaid card."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class CardBankAccount(Model):
    """
    Bank account linked to a card. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    bank_name: Annotated[str | None, Field(alias="bankName")] = None
    """Name of the bank."""
    account_no: Annotated[str | None, Field(alias="accountNo", repr=False)] = None
    """Number of the account."""


class CardCashReceipt(Model):
    """
    Settings of cash receipts for a card. No source explains the fields. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    id_no: Annotated[str | None, Field(alias="idNo", repr=False)] = None
    """Number that identifies the receiver."""
    man_yn: Annotated[str | None, Field(alias="manYn")] = None
    """Not explained."""
    approval_div: Annotated[str | None, Field(alias="approvalDiv")] = None
    """Not explained."""


class CardDeliveryAddress(Arguments):
    """Address that a card is delivered to."""

    address: Annotated[str, Field(max_length=255, min_length=1, repr=False)]
    """Road name address (도로명 주소)."""
    address_detail: Annotated[
        str, Field(alias="addressDetail", max_length=255, min_length=1, repr=False)
    ]
    """Rest of the address (상세주소)."""
    zip_code: Annotated[str, Field(alias="zipCode", max_length=5, min_length=5, repr=False)]
    """Postcode (우편번호)."""


class CardLimits(Model):
    """Payment limits of a debit card."""

    once: int | None = None
    """Limit of one payment in KRW."""
    day: int | None = None
    """Limit of a day in KRW."""
    month: int | None = None
    """Limit of a month in KRW."""


class CardPoints(Model):
    """
    Points of one policy on a card. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    point_policy_id: Annotated[str | None, Field(alias="pointPolicyId")] = None
    """Id of the point policy."""
    point_name: Annotated[str | None, Field(alias="pointName")] = None
    """Name of the points."""
    remaining_point: Annotated[int | None, Field(alias="remainingPoint")] = None
    """Points left."""
    auto_use: Annotated[bool | None, Field(alias="autoUse")] = None
    """Whether payments use the points by themselves."""


class CardProduct(Model):
    """A card product; more fields may follow in the docs."""

    service_id: Annotated[str | None, Field(alias="serviceId")] = None
    """Id of the card product (카드 상품 ID)."""
    service_name: Annotated[str | None, Field(alias="serviceName")] = None
    """Name of the card product."""


class CardProducts(Model):
    """Card products."""

    products: Annotated[list[CardProduct] | None, Field(alias="serviceInfos")] = None
    """The products."""


class CardStatusChange(StrEnum):
    """
    SUSPEND: block the card. RESUME: lift that.
    """

    SUSPEND = "SUSPEND"
    RESUME = "RESUME"


class CardTaxDeduction(Model):
    """Application of a card for the income tax deduction."""

    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the card."""
    deduction_date: Annotated[int | None, Field(alias="deductionDate")] = None
    """Day from which the deduction counts; a number, whose form and zone are not documented."""
    created: CompactDateTime | None = None
    """When the card was registered for it; the zone is not documented."""


class CardVirtualAccount(Model):
    """Virtual account linked to a card; more fields may follow in the docs."""

    account_no: Annotated[str | None, Field(alias="accountNo", repr=False)] = None
    """Number of the virtual account (가상계좌)."""
    bank_code: Annotated[str | None, Field(alias="bankCode")] = None
    """Code of the bank."""
    connect_type: Annotated[str | None, Field(alias="connectType")] = None
    """How the account is linked; the docs' values could not be read."""


class ChangeCardStatus(Arguments):
    """Request of `cards.change_status`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    par: Annotated[str | None, Field(max_length=27, min_length=27, repr=False)] = None
    """PAR of the card, which stands for its number. Conditional; the docs do not say when."""
    card_no: Annotated[
        str | None, Field(alias="cardNo", max_length=16, min_length=16, repr=False)
    ] = None
    """Number of the card. Conditional; the docs do not say when."""
    status: CardStatusChange
    """What to do with the card."""


class DebitCardApplicant(Arguments):
    """The member who applies for a debit card."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    user_name: Annotated[str, Field(alias="userName", max_length=100, min_length=1, repr=False)]
    """Name of the member."""
    english_name: Annotated[str, Field(alias="engName", max_length=100, min_length=1, repr=False)]
    """Name of the member in English."""
    resident_registration_number: Annotated[
        str, Field(alias="socialNo", max_length=20, min_length=1, repr=False)
    ]
    """Resident registration number; for issuing the cash IC."""
    mobile_number: Annotated[
        str, Field(alias="mobileNumber", max_length=20, min_length=1, repr=False)
    ]
    """Mobile phone number of the member."""
    ocr_check: Annotated[DebitCardOcrCheck, Field(alias="existOcrFile")]
    """Whether the OCR file was confirmed."""


class DebitCardApplication(Model):
    """An application for a debit card."""

    card_apply_no: Annotated[str | None, Field(alias="cardApplyNo")] = None
    """Number of the application."""
    mobile_card_no: Annotated[str | None, Field(alias="mobileCardNo", repr=False)] = None
    """Number of the mobile card; may be absent."""
    mobile_card_cvc: Annotated[str | None, Field(alias="mobileCardCVC", repr=False)] = None
    """CVC of the mobile card; may be absent."""
    physical_card_no: Annotated[str | None, Field(alias="physicalCardNo", repr=False)] = None
    """Number of the physical card."""
    expiry_date: Annotated[str | None, Field(alias="expiryDate", repr=False)] = None
    """Expiry, 8 characters; their form is not documented."""


class DebitCardOcrCheck(StrEnum):
    """Y: confirmed. N: not confirmed."""

    CONFIRMED = "Y"
    NOT_CONFIRMED = "N"


class GetCardByNumber(Arguments):
    """Request of `cards.get_by_number`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the mobile or physical card."""


class GetCardTaxDeduction(Arguments):
    """Request of `cards.get_tax_deduction`."""

    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """PAR of the card, which stands for its number."""


class GetCardVirtualAccount(Arguments):
    """Request of `cards.get_virtual_account`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the card."""


class GetUnregisteredCard(Arguments):
    """Request of `cards.get_unregistered`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the card."""
    expiry_date: Annotated[str, Field(alias="expiryDate", max_length=4, min_length=4, repr=False)]
    """Expiry of the card; other pages write YYMM."""
    card_cvc: Annotated[str, Field(alias="cardCVC", max_length=3, min_length=3, repr=False)]
    """CVC of the card."""


class IssueDebitCard(Arguments):
    """Request of `cards.issue_debit`; more fields follow in the docs."""

    user_info: Annotated[DebitCardApplicant, Field(alias="userInfo")]
    """Who applies."""


class IssuePrepaidCard(Arguments):
    """Request of `cards.issue_prepaid`; more fields follow in the docs."""

    user_info: Annotated[CardApplicant, Field(alias="userInfo")]
    """Who applies."""
    address_info: Annotated[CardDeliveryAddress | None, Field(alias="addressInfo")] = None
    """Where the card goes; needed if isDeliveryRequired is true. Evidence: inferred."""
    service_id: Annotated[str, Field(alias="serviceId", max_length=15, min_length=15)]
    """Id of the card product (카드 상품 ID)."""


class ListCardProducts(Arguments):
    """Request of `cards.list_products`."""

    service_ids: Annotated[list[Id], Field(alias="serviceIdList")]
    """Ids of card products (카드 상품 ID)."""


class ListCards(Arguments):
    """Request of `cards.list`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    par: Annotated[str | None, Field(max_length=27, min_length=27, repr=False)] = None
    """PAR of a card; gives this card only."""
    physical_card_no: Annotated[
        str | None, Field(alias="physicalCardNo", max_length=16, min_length=16, repr=False)
    ] = None
    """Number of a physical card."""


class MemberCard(Model):
    """A card and the member that it belongs to."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member (회원 ID)."""
    balance: int | None = None
    """Balance in KRW. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    owner_ka: Annotated[str | None, Field(alias="ownerKa")] = None
    """
    Not explained by any source. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    service_id: Annotated[str | None, Field(alias="serviceId")] = None
    """
    Id of the card product (카드 상품 ID). Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    service_name: Annotated[str | None, Field(alias="serviceName")] = None
    """Name of the card product. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    card_status: Annotated[str | None, Field(alias="cardStatus")] = None
    """
    State of the card, such as ACTIVE or INACTIVE. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    cash_receipt_info: Annotated[CardCashReceipt | None, Field(alias="cashReceiptInfo")] = None
    """
    How cash receipts are issued; may be absent. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    is_auto_recharge_before_payment: Annotated[
        bool | None, Field(alias="isAutoRechargeBeforePayment")
    ] = None
    """
    Whether the card is charged automatically before a payment. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class MemberCards(Model):
    """The cards of a member."""

    cards: Annotated[list[Card] | None, Field(alias="cardDataInfo")] = None
    """The cards."""


class NewCardLimits(Arguments):
    """Payment limits to set; 0 means no limit."""

    once: Annotated[int, Field(ge=0, le=9999999999)]
    """Limit of one payment in KRW."""
    day: Annotated[int, Field(ge=0, le=9999999999)]
    """Limit of a day in KRW."""
    month: Annotated[int, Field(ge=0, le=9999999999)]
    """Limit of a month in KRW."""


class PrepaidCardApplication(Model):
    """An application for a prepaid card."""

    card_apply_no: Annotated[str | None, Field(alias="cardApplyNo")] = None
    """Number of the application."""
    mobile_card_no: Annotated[str | None, Field(alias="mobileCardNo", repr=False)] = None
    """Number of the mobile card; may be absent."""
    mobile_card_cvc: Annotated[str | None, Field(alias="mobileCardCVC", repr=False)] = None
    """CVC of the mobile card; may be absent."""
    mobile_card_par: Annotated[str | None, Field(alias="mobileCardPar", repr=False)] = None
    """PAR of the mobile card; may be absent."""


class RaiseCorporateBalanceLimit(Arguments):
    """Request of `cards.raise_corporate_balance_limit`; more fields follow in the docs."""

    corporation_name: Annotated[
        str, Field(alias="corporationName", max_length=80, min_length=1, repr=False)
    ]
    """Name of the corporation."""
    business_registration_number: Annotated[
        str, Field(alias="bizLicenseNo", max_length=10, min_length=1, repr=False)
    ]
    """Business registration number."""
    registration_number: Annotated[str, Field(alias="registrationNumber", repr=False)]
    """Registration number; the available copy ends before its explanation."""


class RegisterPhysicalCard(Arguments):
    """
    Request of `cards.register_physical`. Only a third-party client shows it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member (회원 ID). Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    physical_card_no: Annotated[str | None, Field(alias="physicalCardNo", repr=False)] = None
    """
    Number of the physical card, 16 digits. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    physical_card_expiry: Annotated[str | None, Field(alias="physicalCardExpDate", repr=False)] = (
        None
    )
    """
    Expiry of the card, written YYMM. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    physical_card_cvc: Annotated[str | None, Field(alias="physicalCardCVC", repr=False)] = None
    """CVC of the card, 3 digits. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""


class RegisteredPhysicalCard(Model):
    """
    The mobile card that belongs to a physical card. Evidence: documented
    (https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500281729950001).
    """

    mobile_card_no: Annotated[str | None, Field(alias="mobileCardNo", repr=False)] = None
    """Number of the mobile card."""
    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the card, which stands for its number."""


class ReissueDeliveryAddress(Arguments):
    """Address that a replaced card is delivered to; more fields may follow in the docs."""

    address: Annotated[str, Field(max_length=255, min_length=1, repr=False)]
    """Road name address (도로명 주소)."""
    address_detail: Annotated[str, Field(alias="addressDetail", min_length=1, repr=False)]
    """Rest of the address (상세주소)."""
    zip_code: Annotated[str | None, Field(alias="zipCode", repr=False)] = None
    """Postcode (우편번호). Evidence: inferred."""


class ReissuePrepaidCard(Arguments):
    """Request of `cards.reissue_prepaid`; more fields follow in the docs."""

    user_info: Annotated[CardApplicant, Field(alias="userInfo")]
    """Whose card is lost."""
    address_info: Annotated[ReissueDeliveryAddress | None, Field(alias="addressInfo")] = None
    """Where the new card goes; needed if isDeliveryRequired is true. Evidence: inferred."""


class RenewPrepaidCard(Arguments):
    """Request of `cards.renew_prepaid`; more fields may follow in the docs."""

    user_info: Annotated[CardApplicant, Field(alias="userInfo")]
    """Whose card expires."""
    address_info: Annotated[CardDeliveryAddress, Field(alias="addressInfo")]
    """Where the new card goes. Evidence: inferred."""


class TerminateCard(Arguments):
    """Request of `cards.terminate`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=999999999999999999)]
    """Id of the member (회원 ID); up to 18 digits here."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """PAR of the mobile or physical card to discard."""


class UnregisteredCard(Model):
    """A card that is not registered; no field is documented, so all are in `model_extra`."""


class UpdateCardLimits(Arguments):
    """Request of `cards.update_limits`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """PAR of the card, which stands for its number."""
    limits: NewCardLimits
    """The new limits."""
