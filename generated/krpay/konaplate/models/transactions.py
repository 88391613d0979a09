# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transactions of cards."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import CompactDate, CompactDateTime


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
