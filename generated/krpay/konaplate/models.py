# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, CompactDate, CompactDateTime


class ArsCode(Model):
    """
    The code for the voice call. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    auth_number: Annotated[str | None, Field(alias="authNumber", repr=False)] = None
    """What the member keys in during the call, 2 digits; show it to the member."""


class BankAccount(Model):
    """A registered bank account; more fields follow in the docs, past what could be read."""

    account_id: Annotated[str | None, Field(alias="accountId")] = None
    """Id of the account."""
    user_name: Annotated[str | None, Field(alias="userName", repr=False)] = None
    """Name of the account holder."""


class BankAccountDetail(Model):
    """What a bank account can be used for. The docs list more fields, past what could be read."""

    is_auto_charge_registration_allowed: Annotated[
        bool | None, Field(alias="isAutoRcgAccRegAllowed")
    ] = None
    """
    Auto charge takes a registration of its own; if true, call
    `bank_accounts.register_for_auto_charge` first. Evidence: inferred.
    """


class BankAccountRegistration(Model):
    """
    A registration of a bank account that was taken up. Evidence: documented
    (https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500280866850001).
    """

    registration_no: Annotated[str | None, Field(alias="bankAccRegNo")] = None
    """Number of the registration; `bank_accounts.get_registration` asks for it."""


class BankAccountRegistrationState(Model):
    """How far a registration of a bank account has come."""

    status: BankAccountRegistrationStatus | None = None
    """State of the registration."""


class BankAccountRegistrationStatus(StrEnum):
    """
    State of a registration. ARS_AUTH_DONE: the voice call went well and the account is being
    registered. ARS_AUTH_IN_PROGRESS: by its name, the call runs. ARS_AUTH_FAILED: by its name,
    the call failed. BANK_ACC_REG_FAILED: by its name, the account could not be registered.
    BANK_ACC_REGISTERED: by its name, the account is registered.
    """

    CALL_IN_PROGRESS = "ARS_AUTH_IN_PROGRESS"
    CALL_DONE = "ARS_AUTH_DONE"
    CALL_FAILED = "ARS_AUTH_FAILED"
    REGISTRATION_FAILED = "BANK_ACC_REG_FAILED"
    REGISTERED = "BANK_ACC_REGISTERED"


class BasicCard(Model):
    """A mobile card issued at registration."""

    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the card; stands for its number."""
    card_no: Annotated[str | None, Field(alias="cardNo", repr=False)] = None
    """Card number."""
    expiry_date: Annotated[str | None, Field(alias="expiryDate", repr=False)] = None
    """Expiry date as YYMMDD; other operations take YYMM."""
    service_id: Annotated[str | None, Field(alias="serviceId")] = None
    """Id of the card product."""


class CancelCardApplication(Arguments):
    """Request of `cards.cancel_application`."""

    card_apply_no: Annotated[str, Field(alias="cardApplyNo", max_length=22, min_length=22)]
    """Number of the application."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class CancelCardPayment(Arguments):
    """
    Request of `payments.cancel`. Only a third-party client shows it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    card_no: Annotated[str | None, Field(alias="cardNo", repr=False)] = None
    """
    Number of the card that paid. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    amount: int | None = None
    """
    Amount of the payment in KRW. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """
    Network reference number of the payment. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    merchant_id: Annotated[str | None, Field(alias="merchantId")] = None
    """Id of the merchant. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    channel: str | None = None
    """
    Where the payment came from; the third-party client sends OPENAPI. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class CancelCharge(Arguments):
    """Request of `charges.cancel`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """
    Unique number of your own for this cancellation; `charges.get_result` finds it by that. The
    page asks for 30 characters; `charges.get_result` takes shorter ones.
    """
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    nr_number: Annotated[str, Field(alias="nrNumber", max_length=50, min_length=1)]
    """Transaction number that `charges.create` gave."""
    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """One-time token of the card."""
    dcvv: Annotated[str | None, Field(repr=False)] = None
    """
    One-time verification code that came with the token, 3 characters. Past the visible part of
    the page, but probably needed: every known client sends it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    card_expiry: Annotated[str | None, Field(alias="cardExpiry", repr=False)] = None
    """
    Expiry of the card as YYMM. Past the visible part of the page, but probably needed: every
    known client sends it. Evidence: reported (https://github.com/mikmin7315/kids-money-os).
    """


class CancelledCardApplication(Model):
    """The mobile card that went with a cancelled application."""

    mobile_card_no: Annotated[str | None, Field(alias="mobileCardNo", repr=False)] = None
    """Number of the discarded mobile card; may be absent."""
    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the discarded card; may be absent."""


class CancelledCardPayment(Model):
    """
    A payment that was cancelled. Evidence: documented
    (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280931000001).
    """

    balance: int | None = None
    """Balance of the card in KRW."""
    approval_time: Annotated[CompactDateTime | None, Field(alias="approvalTime")] = None
    """When the cancel was approved, with milliseconds; the zone is not documented."""


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


class CardPayment(Model):
    """
    A payment that went through. Evidence: documented
    (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280858810001).
    """

    card_no: Annotated[str | None, Field(alias="cardNo", repr=False)] = None
    """Number of the card behind the token."""
    balance: int | None = None
    """Balance of the card in KRW."""
    approval_code: Annotated[str | None, Field(alias="approvalCode", repr=False)] = None
    """Approval code."""
    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """Network reference number; names the payment when it is cancelled."""
    approval_time: Annotated[CompactDateTime | None, Field(alias="approvalTime")] = None
    """When the payment was approved, with milliseconds; the zone is not documented."""


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


class CardRefund(Model):
    """A refund."""

    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """Transaction number of the refund."""


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


class Charge(Model):
    """A charge."""

    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """Transaction number of the charge; `charges.cancel` takes it."""
    is_pending: Annotated[bool | None, Field(alias="isPending")] = None
    """The payment gateway gave no normal answer yet; ask `charges.get_result`."""


class ChargeBarcode(Model):
    """A barcode for the terminal of a store."""

    barcode: Annotated[str | None, Field(alias="barcodeSpec", repr=False)] = None
    """Text to print as a barcode; holds the card number and the one-time code."""


class ChargeBarcodeType(StrEnum):
    """
    What a barcode is for.
    """

    CHARGE = "CHARGE"
    REFUND = "REFUND"


class ChargeCancellation(Model):
    """A cancellation of a charge."""

    is_pending: Annotated[bool | None, Field(alias="isPending")] = None
    """The payment gateway gave no normal answer yet; ask `charges.get_result`."""


class ChargeResult(Model):
    """Result of a charge or of its cancellation."""

    result: str | None = None
    """
    COMPLETED, FAILED or PENDING, as a third-party client knows them (reported); there may be
    others.
    """
    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """
    Transaction number; may be absent. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class CheckLoginId(Arguments):
    """Request of `members.check_login_id`."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member (회원 ID) who may have this login id."""
    login_id: Annotated[str | None, Field(alias="loginId", max_length=80, repr=False)] = None
    """
    Login id to look for. The page calls it conditional: the check can go by the mobile number
    too.
    """


class CheckPassword(Arguments):
    """Request of `members.check_password`."""

    login_id: Annotated[str, Field(alias="loginId", max_length=80, repr=False)]
    """Login id of the member."""
    login_password: Annotated[
        str, Field(alias="loginPassword", max_length=6, min_length=6, repr=False)
    ]
    """Password of 6 digits."""


class CheckedPassword(Model):
    """The member whose password is right."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member (회원 ID)."""


class CreateArsCode(Arguments):
    """Request of `bank_accounts.create_ars_code`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""


class CreateCharge(Arguments):
    """Request of `charges.create`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """Unique number of your own for this charge; `charges.get_result` finds the charge by it."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    amount: Annotated[int, Field(ge=1, le=9999999999)]
    """Amount to charge in KRW."""
    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """One-time token of the card."""
    dcvv: Annotated[str, Field(max_length=3, min_length=3, repr=False)]
    """One-time verification code that came with the token."""
    merchant_id: Annotated[str, Field(alias="merchantId")]
    """Id of the merchant."""


class CreateChargeBarcode(Arguments):
    """Request of `charges.create_barcode`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the card."""
    barcode_type: Annotated[ChargeBarcodeType, Field(alias="type")]
    """To charge the card or to withdraw from it."""
    amount: Annotated[int, Field(ge=0, le=999999)]
    """Amount in KRW."""


class CreateCreditCardCharge(Arguments):
    """Request of `credit_card_charges.create`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=20, min_length=1)]
    """Unique number of your own, in any format; said to find the result if no answer comes."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    amount: Annotated[int, Field(ge=1, le=9999999999)]
    """Amount to charge in KRW."""


class CreateRefund(Arguments):
    """Request of `refunds.create`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """Number of your own for this refund, never used before."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    card_expiry: Annotated[str, Field(alias="cardExpiry", max_length=4, min_length=4, repr=False)]
    """Expiry of the card, written YYMM."""
    dcvv: Annotated[str, Field(max_length=3, min_length=3, repr=False)]
    """Verification value that came with the token."""
    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """Token of `payments.generate_token`."""


class CreateTransfer(Arguments):
    """Request of `transfers.create`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    from_card_no: Annotated[
        str, Field(alias="fromCardNo", max_length=16, min_length=16, repr=False)
    ]
    """Number of the card that gives."""
    to_card_no: Annotated[str, Field(alias="toCardNo", max_length=16, min_length=16, repr=False)]
    """Number of the card that receives."""
    amount: Annotated[int, Field(ge=0, le=999999999999)]
    """Amount in KRW; 0 for the whole balance."""


class CreditCardCharge(Model):
    """A charge by credit card that waits for the payment."""

    transaction_id: Annotated[str | None, Field(alias="transactionId")] = None
    """Id of the transaction. Evidence: inferred."""


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


class DeleteBankAccount(Arguments):
    """Request of `bank_accounts.delete`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member, given at sign-up (회원 ID); up to 19 digits."""


class FindLoginId(Arguments):
    """Request of `members.find_login_id`."""

    ci: Annotated[str, Field(max_length=88, min_length=88, repr=False)]
    """CI (Connection Information) of the person."""


class FoundLoginId(Model):
    """The login id of a member."""

    login_id: Annotated[str | None, Field(alias="loginId", repr=False)] = None
    """Login id, in the form of an e-mail address; no two members share one."""


class Gender(StrEnum):
    """
    Gender.
    """

    MALE = "Male"
    FEMALE = "Female"


class GenerateToken(Arguments):
    """Request of `payments.generate_token`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the physical or mobile card."""
    token_type: Annotated[OneTimeTokenType | None, Field(alias="type")] = None
    """What the token is for; left out, an ordinary token that is valid for 30 seconds."""


class GetBankAccount(Arguments):
    """Request of `bank_accounts.get`."""

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the member, given at sign-up (회원 ID)."""


class GetBankAccountDetail(Arguments):
    """Request of `bank_accounts.get_detail`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=999999999999999)]
    """Id of the member."""


class GetBankAccountRegistration(Arguments):
    """Request of `bank_accounts.get_registration`."""

    registration_no: Annotated[str, Field(alias="regNo", max_length=22, min_length=1)]
    """Number that `bank_accounts.register` gave."""


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


class GetChargeResult(Arguments):
    """Request of `charges.get_result`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """The number that you gave to the charge or the cancellation."""


class GetMember(Arguments):
    """Request of `members.get`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class GetMemberAuthentication(Arguments):
    """Request of `members.get_authentication`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class GetRefundFee(Arguments):
    """Request of `refunds.get_fee`."""

    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """Token of `payments.generate_token`."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class GetUnregisteredCard(Arguments):
    """Request of `cards.get_unregistered`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the card."""
    expiry_date: Annotated[str, Field(alias="expiryDate", max_length=4, min_length=4, repr=False)]
    """Expiry of the card; other pages write YYMM."""
    card_cvc: Annotated[str, Field(alias="cardCVC", max_length=3, min_length=3, repr=False)]
    """CVC of the card."""


class GiftList(Model):
    """Gifts; no field is documented, so all are in `model_extra`."""


class GiftPageRequest(Arguments):
    """Which page of gifts; more fields may follow in the docs."""

    page: Annotated[int | None, Field(ge=0, le=1000)] = None
    """Number of the page, from 0; the provider's default is 0."""
    page_size: Annotated[int | None, Field(alias="pageSize")] = None
    """Gifts on a page."""


class GiftSearchType(StrEnum):
    """
    SENT: by its name, gifts that were sent. RECEIVED: by its name, gifts that were received.
    """

    SENT = "SENT"
    RECEIVED = "RECEIVED"


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

    service_ids: Annotated[list[str], Field(alias="serviceIdList")]
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


class ListGifts(Arguments):
    """Request of `gifts.list`; more fields may follow in the docs."""

    search_type: Annotated[GiftSearchType, Field(alias="searchType")]
    """Which gifts to list."""
    user_id: Annotated[int | None, Field(alias="userId", ge=1, le=9999999999999999999)] = None
    """Id of a member (회원 ID)."""
    mobile_number: Annotated[
        str | None, Field(alias="mobileNumber", max_length=20, min_length=10, repr=False)
    ] = None
    """Mobile phone number of a member."""
    start_date: Annotated[CompactDate | None, Field(alias="startDate")] = None
    """First day; of what, and in which zone, is not documented."""
    end_date: Annotated[CompactDate | None, Field(alias="endDate")] = None
    """Last day; of what, and in which zone, is not documented."""
    page_request: Annotated[GiftPageRequest, Field(alias="pageRequest")]
    """Which page."""


class ListMileageCards(Arguments):
    """Request of `mileage.list_cards`."""

    page_request: Annotated[MileagePageRequest, Field(alias="pageRequest")]
    """Which page."""
    policy_sub_type: Annotated[MileagePolicySubType, Field(alias="policySubType")]
    """Kind of the mileage policy."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class ListTerms(Arguments):
    """Request of `terms.list`."""

    user_id: Annotated[int | None, Field(alias="userId", ge=1, le=9999999999999999999)] = None
    """Id of the member (회원 ID) whose agreements are wanted too."""
    locale: Annotated[str | None, Field(max_length=3, min_length=2)] = None
    """Language; the provider's default is KO."""
    terms_type: Annotated[TermsType | None, Field(alias="tcActionType")] = None
    """Only terms of this type."""


class ListTransactions(Arguments):
    """Request of `transactions.list`."""

    user_id: Annotated[int | None, Field(alias="userId", ge=1, le=999999999999999)] = None
    """Id of the member."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """Reference that stands for the number of the card (PAR)."""
    start_date: Annotated[CompactDate, Field(alias="startDate")]
    """First day of approval; in which zone it begins is not documented."""
    end_date: Annotated[CompactDate, Field(alias="endDate")]
    """Last day of approval; in which zone it ends is not documented."""
    transaction_type: Annotated[TransactionType | None, Field(alias="trType")] = None
    """Only this kind; all kinds if left out."""
    include_previous_card: Annotated[bool | None, Field(alias="includePreviousCard")] = None
    """Also transactions of the card before it was issued again."""
    page_request: Annotated[TransactionPageRequest | None, Field(alias="pageRequest")] = None
    """
    Which page, and in which order. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class LoginIdCheck(Model):
    """Outcome of the check of a login id; no field is documented, so all are in `model_extra`."""


class Member(Model):
    """A member; more fields follow in the docs, past what could be read."""

    asp_id: Annotated[str | None, Field(alias="aspId")] = None
    """ASP id of the service provider."""
    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member (회원 ID)."""
    birth_date: Annotated[CompactDate | None, Field(alias="birthDate", repr=False)] = None
    """Date of birth."""
    ci: Annotated[str | None, Field(repr=False)] = None
    """CI (Connection Information) of the person."""
    login_id: Annotated[str | None, Field(alias="loginId", repr=False)] = None
    """Login id, in the form of an e-mail address; no two members share one."""
    nationality: Nationality | None = None
    """Nationality."""
    gender: Gender | None = None
    """Gender."""
    mobile_number: Annotated[str | None, Field(alias="mobileNumber", repr=False)] = None
    """Mobile phone number."""
    user_name: Annotated[str | None, Field(alias="userName", repr=False)] = None
    """Name of the person."""
    join_channel: Annotated[str | None, Field(alias="joinChannel")] = None
    """Channel of the registration: OPENAPI, KONA, JADU, PINO, HEALTH and others."""
    address_info: Annotated[dict[str, Any] | None, Field(alias="addressInfo", repr=False)] = None
    """Address; its fields could not be read."""


class MemberAuthentication(Model):
    """Whether a member is authenticated."""

    is_authenticated: Annotated[bool | None, Field(alias="isAuthed")] = None
    """Whether the member is authenticated."""


class MemberBankAccount(Model):
    """A member and the registered bank account."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member."""
    account_info: Annotated[BankAccount | None, Field(alias="accountInfo")] = None
    """The registered account."""


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


class MemberInfo(Model):
    """A member, as `members.get` gives it."""

    user_info: Annotated[Member | None, Field(alias="userInfo")] = None
    """The member."""


class MileageCard(Model):
    """A mileage card."""

    card_no: Annotated[str | None, Field(alias="cardNo", repr=False)] = None
    """Number of the mileage card."""
    current_count: Annotated[str | None, Field(alias="currentCount")] = None
    """Amount collected so far."""
    target_count: Annotated[str | None, Field(alias="targetCount")] = None
    """Amount to be collected."""
    merchant_id: Annotated[str | None, Field(alias="merchantId")] = None
    """Id of the merchant; given if the policy is for one merchant."""
    merchant_type: Annotated[str | None, Field(alias="merchantType")] = None
    """Kind of merchant, such as MC, a merchant of Kona."""
    policy_enabled: Annotated[MileagePolicyEnabled | None, Field(alias="policyEnable")] = None
    """Whether the policy is in force."""
    policy_name: Annotated[str | None, Field(alias="policyName")] = None
    """Name of the mileage policy."""
    mileage_id: Annotated[str | None, Field(alias="mileageId")] = None
    """Id of the mileage policy."""
    status: MileageCardStatus | None = None
    """State of the card."""
    status_code: Annotated[MileageCardStatusCode | None, Field(alias="statusCode")] = None
    """State of the card, in more detail."""


class MileageCardStatus(StrEnum):
    """
    State of a mileage card.
    """

    ACTIVE = "ACTIVE"
    TERMINATED = "TERMINATED"


class MileageCardStatusCode(StrEnum):
    """01: active. 02: rewarded. 03: expired. 05: an empty card."""

    ACTIVE = "01"
    REWARDED = "02"
    EXPIRED = "03"
    EMPTY = "05"


class MileageCards(Model):
    """A page of mileage cards."""

    cards: Annotated[list[MileageCard] | None, Field(alias="mileageCardList")] = None
    """The cards of this page; may be absent."""
    page_response: Annotated[dict[str, Any] | None, Field(alias="pageResponse")] = None
    """Where this page stands; the docs' fields could not be read."""


class MileagePageRequest(Arguments):
    """Which page of mileage cards."""

    order_by_direction: Annotated[MileageSortDirection | None, Field(alias="orderByDirection")] = (
        None
    )
    """Order of the cards; the provider's default is ASC. The docs do not say by what."""
    page: Annotated[int | None, Field(ge=0, le=9999999999999999999)] = None
    """Number of the page; the provider's default is 0."""
    page_size: Annotated[int | None, Field(alias="pageSize", ge=0, le=9999999999999999999)] = None
    """Cards on a page; the provider's default is 10."""


class MileagePolicyEnabled(StrEnum):
    """Y: yes. N: no."""

    ENABLED = "Y"
    DISABLED = "N"


class MileagePolicySubType(StrEnum):
    """01: for one merchant. 02: for an agency without a certain merchant."""

    SINGLE = "01"
    AGENCY = "02"


class MileageSortDirection(StrEnum):
    """
    ASC: ascending. DESC: descending.
    """

    ASC = "ASC"
    DESC = "DESC"


class Nationality(StrEnum):
    """
    Nationality.
    """

    KOREAN = "Korean"
    FOREIGNER = "Foreigner"


class NewCardLimits(Arguments):
    """Payment limits to set; 0 means no limit."""

    once: Annotated[int, Field(ge=0, le=9999999999)]
    """Limit of one payment in KRW."""
    day: Annotated[int, Field(ge=0, le=9999999999)]
    """Limit of a day in KRW."""
    month: Annotated[int, Field(ge=0, le=9999999999)]
    """Limit of a month in KRW."""


class OneTimeToken(Model):
    """
    A one-time token. Not documented; a third-party client reads these fields. Evidence:
    reported (https://github.com/mikmin7315/kids-money-os).
    """

    one_time_token: Annotated[str | None, Field(alias="oneTimeToken", repr=False)] = None
    """The token. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    dcvv: Annotated[str | None, Field(repr=False)] = None
    """
    Verification value that goes with the token. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    expiry_time_ms: Annotated[int | None, Field(alias="expiryTime")] = None
    """
    When the token expires, in milliseconds since 1970 (UTC). Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class OneTimeTokenType(StrEnum):
    """
    ATM: for withdrawals at a cash machine. CREDIT: for charges by credit card. Both are valid
    for 5 minutes.
    """

    ATM = "ATM"
    CREDIT = "CREDIT"


class Pay(Arguments):
    """
    Request of `payments.pay`. Only a third-party client shows it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    one_time_token: Annotated[str | None, Field(alias="oneTimeToken", repr=False)] = None
    """
    Token of `payments.generate_token`. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    dcvv: Annotated[str | None, Field(repr=False)] = None
    """
    Verification value that came with the token. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    amount: int | None = None
    """Amount in KRW. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    merchant_id: Annotated[str | None, Field(alias="merchantId")] = None
    """Id of the merchant. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    channel: str | None = None
    """
    Where the payment comes from; the third-party client sends OPENAPI. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    transaction_id: Annotated[str | None, Field(alias="transactionId")] = None
    """
    Id of the transaction of your own. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class PointRewardMessage(Arguments):
    """Why points are granted."""

    reason: Annotated[str, Field(max_length=255, min_length=1)]
    """Reason of the grant."""


class PointType(StrEnum):
    """
    CARD: for points of a card. USER: by its name, for points of a member.
    """

    USER = "USER"
    CARD = "CARD"


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


class RaiseMemberBalanceLimit(Arguments):
    """Request of `members.raise_balance_limit`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class ReactivateMember(Arguments):
    """Request of `members.reactivate`."""

    ci: Annotated[str, Field(max_length=88, min_length=88, repr=False)]
    """CI (Connection Information) of the person."""
    user_name: Annotated[str, Field(alias="userName", max_length=100, min_length=1, repr=False)]
    """Name of the person."""
    birth_date: Annotated[CompactDate, Field(alias="birthDate", repr=False)]
    """Date of birth."""
    gender: Gender
    """Gender."""


class RefundFee(Model):
    """Fee and conditions of a refund; more fields follow in the docs."""

    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the card, which stands for its number."""
    refundable: bool | None = None
    """Whether the balance can be refunded."""
    balance: int | None = None
    """Balance in KRW."""
    refund_check_balance: Annotated[int | None, Field(alias="refundCheckBalance")] = None
    """Balance in KRW including payments only."""
    discount_amount: Annotated[int | None, Field(alias="discountAmount")] = None
    """Discount in KRW."""
    refund_fee_rate: Annotated[Amount | None, Field(alias="refundFeeRate")] = None
    """Rate of the fee, 0 to 99 with one decimal place."""
    refund_fee: Annotated[int | None, Field(alias="refundFee")] = None
    """Fee in KRW."""
    expired_fee: Annotated[int | None, Field(alias="expiredFee")] = None
    """Expiration fee in KRW."""
    refund_amount: Annotated[int | None, Field(alias="refundAmount")] = None
    """Amount in KRW that would be paid out."""
    refund_threshold_balance: Annotated[int | None, Field(alias="refundThresholdBalance")] = None
    """A refund is possible only while the balance in KRW is below this."""
    refund_threshold_ratio: Annotated[Amount | None, Field(alias="refundThresholdRatio")] = None
    """
    A refund is possible only if the used ratio is at least this; 0 to 99 with one decimal
    place.
    """
    current_balance_ratio: Annotated[Amount | None, Field(alias="currentBalanceRatio")] = None
    """The ratio now, 0 to 99 with one decimal place."""
    last_loaded_balance: Annotated[int | None, Field(alias="lastLoadedBalance")] = None
    """Not explained; by its name, the balance in KRW at the last charge."""


class RegisterAutoChargeAccount(Arguments):
    """Request of `bank_accounts.register_for_auto_charge`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""


class RegisterAutoChargeAtPayment(Arguments):
    """Request of `auto_charges.register_at_payment`."""

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the member; up to 19 digits."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """Reference that stands for the number of the card (PAR)."""


class RegisterBankAccount(Arguments):
    """
    Request of `bank_accounts.register`. No copy of the page shows its fields; a third-party
    client sends these and calls all of them required. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the member."""
    bank_code: Annotated[str, Field(alias="bankCode")]
    """Code of the bank."""
    bank_account: Annotated[str, Field(alias="bankAccount", repr=False)]
    """Number of the bank account."""
    bank_name: Annotated[str, Field(alias="bankName")]
    """Name of the bank."""
    user_name: Annotated[str, Field(alias="userName", repr=False)]
    """Name of the account holder."""
    birth_date: Annotated[CompactDate, Field(alias="birthDate", repr=False)]
    """Birth date of the account holder."""


class RegisterMember(Arguments):
    """Request of `members.register`."""

    ci: Annotated[str | None, Field(max_length=88, min_length=88, repr=False)] = None
    """CI (Connection Information) of the person."""
    login_id: Annotated[str, Field(alias="loginId", max_length=80, min_length=1, repr=False)]
    """Login id, in the form of an e-mail address; no two members share one."""
    login_password: Annotated[
        str, Field(alias="loginPassword", max_length=6, min_length=6, repr=False)
    ]
    """
    Password of 6 digits for login, payment, charging and changes. Advised against: three equal
    digits in a row, three consecutive numbers, the pattern of a phone number.
    """
    birth_date: Annotated[CompactDate, Field(alias="birthDate", repr=False)]
    """Date of birth."""
    nationality: Nationality
    """Nationality."""
    gender: Gender
    """Gender."""
    user_name: Annotated[str, Field(alias="userName", max_length=100, min_length=1, repr=False)]
    """Name of the person."""
    mobile_number: Annotated[str | None, Field(alias="mobileNumber", repr=False)] = None
    """
    Mobile phone number, digits only. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    email: Annotated[str | None, Field(repr=False)] = None
    """
    E-mail address; the client that sends it requires it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    address_info: Annotated[
        RegisterMemberAddress | None, Field(alias="addressInfo", repr=False)
    ] = None
    """Address. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    join_channel: Annotated[str | None, Field(alias="joinChannel")] = None
    """
    Channel of the registration; the client that sends it sends OPENAPI. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    terms_ids: Annotated[list[str] | None, Field(alias="tcIdList")] = None
    """
    Ids of the terms that the person accepts; here as text, while `terms.list` gives numbers.
    Evidence: reported (https://github.com/mikmin7315/kids-money-os).
    """


class RegisterMemberAddress(Arguments):
    """
    An address in `members.register`. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    address: Annotated[str | None, Field(repr=False)] = None
    """Address."""
    zip_code: Annotated[str | None, Field(alias="zipCode", repr=False)] = None
    """Postcode."""
    address_detail: Annotated[str | None, Field(alias="addressDetail", repr=False)] = None
    """The rest of the address; the client that sends it may leave it out."""


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


class RegisteredMember(Model):
    """A member just registered."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member (회원 ID)."""
    basic_card_info: Annotated[BasicCard | None, Field(alias="basicCardInfo")] = None
    """The mobile card that came with the registration, if one did."""


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


class ResetPassword(Arguments):
    """Request of `members.reset_password`."""

    ci: Annotated[str | None, Field(max_length=88, min_length=88, repr=False)] = None
    """
    CI (Connection Information) of the person. The page calls it conditional, but the condition
    could not be read.
    """


class RewardPoints(Arguments):
    """Request of `points.reward`; more fields follow in the docs."""

    message: Annotated[PointRewardMessage, Field(alias="adminPointMessageInfo")]
    """Why the points are granted."""
    affiliate_id: Annotated[
        str | None, Field(alias="affiliateId", max_length=15, min_length=15)
    ] = None
    """
    Id of the affiliate; needed if `point_type` is CARD and isRewardByToken is true. Evidence:
    inferred.
    """
    rewards: Annotated[list[dict[str, Any]], Field(alias="pointRewardInfoList", repr=False)]
    """Who gets how many points; the fields of an item are not documented."""
    point_type: Annotated[PointType, Field(alias="pointType")]
    """What the points belong to."""
    policy_id: Annotated[str | None, Field(alias="policyId", max_length=15, min_length=15)] = None
    """Id of the point policy. Conditional; the docs' condition could not be read."""


class SendGift(Arguments):
    """Request of `gifts.send`; more fields follow in the docs."""

    sender_user_id: Annotated[str, Field(alias="senderUserId")]
    """Id of the member who gives."""
    sender_name: Annotated[
        str | None, Field(alias="senderName", max_length=256, min_length=1, repr=False)
    ] = None
    """Name of the member who gives."""
    sender_phone: Annotated[
        str | None, Field(alias="senderPhone", max_length=20, min_length=1, repr=False)
    ] = None
    """Phone number of the member who gives."""
    receiver_name: Annotated[
        str, Field(alias="receiverName", max_length=256, min_length=1, repr=False)
    ]
    """Name of the receiver."""
    receiver_phone: Annotated[
        str, Field(alias="receiverPhone", max_length=20, min_length=1, repr=False)
    ]
    """Phone number of the receiver."""
    service_id: Annotated[str, Field(alias="serviceId", max_length=15, min_length=15)]
    """Id of the card product (카드 상품 ID) that is given."""


class TerminateCard(Arguments):
    """Request of `cards.terminate`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=999999999999999999)]
    """Id of the member (회원 ID); up to 18 digits here."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """PAR of the mobile or physical card to discard."""


class Terms(Model):
    """Terms and conditions; more fields may follow in the docs, past what could be read."""

    terms_id: Annotated[int | None, Field(alias="tcId")] = None
    """Id of the terms."""
    terms_type: Annotated[TermsType | None, Field(alias="tcActionType")] = None
    """What the terms are about."""
    title: str | None = None
    """Title."""
    url: str | None = None
    """Where the text stands."""
    requirement: Annotated[TermsRequirement | None, Field(alias="required")] = None
    """Whether members must agree. A text; not a truth value."""
    order: str | None = None
    """Place in the order of the terms."""
    is_agreed: Annotated[bool | None, Field(alias="isAgree")] = None
    """Whether the member agreed; false if the request named no member."""
    agreed_at: Annotated[CompactDateTime | None, Field(alias="agreeDate")] = None
    """
    When the member agreed, with milliseconds; the zone is not documented. Only if the request
    named a member.
    """
    view_position_type: Annotated[str | None, Field(alias="viewPositionType")] = None
    """Where the terms are shown: OPEN_BANK and other values that could not be read."""


class TermsList(Model):
    """Terms and conditions of a service provider."""

    terms_list: Annotated[list[Terms] | None, Field(alias="termsList")] = None
    """The terms."""


class TermsRequirement(StrEnum):
    """
    Whether members must agree to terms.
    """

    MANDATORY = "MANDATORY"
    OPTIONAL = "OPTIONAL"


class TermsType(StrEnum):
    """
    What terms are about. PY: collection of personal data. EZWEL: welfare. OPEN_BANK_SPECIFIC:
    withdrawal and inquiry. MKT_NOTI: marketing messages. DEDUCT: automatic income tax
    deduction. UNDER_14: by its name, members under 14. COUPON_SHOP: by its name, a coupon shop.
    OPEN_BANK: by its name, open banking.
    """

    PY = "PY"
    UNDER_14 = "UNDER_14"
    COUPON_SHOP = "COUPON_SHOP"
    EZWEL = "EZWEL"
    OPEN_BANK = "OPEN_BANK"
    OPEN_BANK_SPECIFIC = "OPEN_BANK_SPECIFIC"
    MKT_NOTI = "MKT_NOTI"
    DEDUCT = "DEDUCT"


class Transaction(Model):
    """
    A transaction of a card. The names are known, the meanings of some are not. Evidence:
    reported (https://github.com/mikmin7315/kids-money-os).
    """

    transaction_type: Annotated[TransactionType | None, Field(alias="trType")] = None
    """Kind of transaction."""
    charge_type: Annotated[str | None, Field(alias="rcgType")] = None
    """Kind of charge, if it is one; no source gives values."""
    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """Transaction number."""
    amount: Annotated[int | None, Field(alias="trAmount")] = None
    """Amount of the transaction in KRW."""
    original_amount: Annotated[int | None, Field(alias="orgAmount")] = None
    """Original amount in KRW."""
    approval_code: Annotated[str | None, Field(alias="approvalCode", repr=False)] = None
    """Approval number."""
    balance_after: Annotated[int | None, Field(alias="balanceAfter")] = None
    """Balance of the card in KRW afterwards."""
    balance_before: Annotated[int | None, Field(alias="balanceBefore")] = None
    """Balance of the card in KRW before."""
    merchant_name: Annotated[str | None, Field(alias="merchantName")] = None
    """Name of the merchant."""
    business_registration_number: Annotated[str | None, Field(alias="bizLicenseNo")] = None
    """Business registration number of the merchant."""
    auth_cancel_type: Annotated[str | None, Field(alias="authCancelType")] = None
    """AUTH for an approval, CANCEL for a cancellation; there may be others."""
    approved_at: Annotated[CompactDateTime | None, Field(alias="approvalDateTime")] = None
    """Time of the approval; the zone is not documented."""
    discount_amount: Annotated[int | None, Field(alias="discountAmount")] = None
    """Discount in KRW."""
    used_point_amount: Annotated[int | None, Field(alias="usedPointAmount")] = None
    """Points spent."""
    saved_point_amount: Annotated[int | None, Field(alias="savedPointAmount")] = None
    """Points earned."""
    cash_receipt: Annotated[TransactionCashReceipt | None, Field(alias="cashReciptInfo")] = None
    """Cash receipt; None or absent if there is none."""
    charge_cancelable: Annotated[int | None, Field(alias="rechargeCancelable")] = None
    """A number about whether the charge can be cancelled; no source explains it."""


class TransactionCashReceipt(Model):
    """
    Cash receipt of a transaction. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    issue_status_code: Annotated[str | None, Field(alias="isuStCd")] = None
    """Code of the issuing state; no source gives values."""
    approval_no: Annotated[str | None, Field(alias="approvalNo", repr=False)] = None
    """Approval number of the receipt."""
    approval_date: Annotated[str | None, Field(alias="approvalDate")] = None
    """Date of the approval; neither its form nor its zone is known."""


class TransactionPage(Model):
    """A page of transactions. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""

    page_info: Annotated[TransactionPageInfo | None, Field(alias="pageResponse")] = None
    """Which page this is."""
    transactions: Annotated[list[Transaction] | None, Field(alias="transactionInfo")] = None
    """The transactions."""


class TransactionPageInfo(Model):
    """
    Place of a page of transactions among all pages. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    page: int | None = None
    """Number of the page."""
    total_pages: Annotated[int | None, Field(alias="totalPages")] = None
    """Number of pages."""
    number_of_elements: Annotated[int | None, Field(alias="numberOfElements")] = None
    """Number of transactions; whether on this page or on all is not known."""


class TransactionPageRequest(Arguments):
    """
    Choice of a page of transactions. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    page: int | None = None
    """Number of the page; the known client begins at 0."""
    page_size: Annotated[int | None, Field(alias="pageSize")] = None
    """Transactions on a page."""
    sort: str | None = None
    """Field to sort by."""
    order_by_direction: Annotated[str | None, Field(alias="orderByDirection")] = None
    """Order; DESC is known, for the latest first."""


class TransactionType(StrEnum):
    """Kind of transaction. 00: payment. 01: charge. 02: refund. 03: transfer (remittance)."""

    PAYMENT = "00"
    CHARGE = "01"
    REFUND = "02"
    TRANSFER = "03"


class UnregisterMember(Arguments):
    """Request of `members.unregister`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


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


class UpdateLowerLimitAutoCharge(Arguments):
    """Request of `auto_charges.update_lower_limit`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """Reference that stands for the number of the card (PAR)."""
    amount: Annotated[int, Field(ge=1, le=9999999)]
    """Amount of each charge in KRW."""
    threshold_balance: Annotated[int, Field(alias="thresholdBalance", ge=1, le=9999999)]
    """Balance of the card in KRW that triggers a charge."""


class UpdateTermsAgreements(Arguments):
    """Request of `terms.update_agreements`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    agreements: Annotated[list[dict[str, Any]], Field(alias="tcList")]
    """
    One object for each of the terms. Its fields could not be read; the page speaks of an
    agreement flag, true or false, in each.
    """


class VerifyAccountHolder(Arguments):
    """Request of `bank_accounts.verify_holder`."""

    bank_account: Annotated[
        str, Field(alias="bankAccount", max_length=20, min_length=1, repr=False)
    ]
    """Number of the bank account."""
    bank_code: Annotated[str, Field(alias="bankCode", max_length=3, min_length=3)]
    """
    Code of the bank: KDB 002, IBK 003, Kookmin 004, NH Nonghyup (NH농협은행) 011, regional
    agricultural cooperatives (지역농축협) 012, Woori 020, SC First 023, Korea Post 071, KEB Hana
    081, Shinhan 088, KakaoBank 090; more exist. Evidence: documented
    (https://konaplate.com/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281052080001).
    """
    user_id: Annotated[int | None, Field(alias="userId")] = None
    """
    Id of the member. Not on the visible part of the page. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    user_name: Annotated[str | None, Field(alias="userName", repr=False)] = None
    """
    Name of the account holder. Not on the visible part of the page. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    birth_date: Annotated[CompactDate | None, Field(alias="birthDate", repr=False)] = None
    """
    Birth date of the account holder. Not on the visible part of the page. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
