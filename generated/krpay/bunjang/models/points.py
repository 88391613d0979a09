# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import LocalDateTime


class IssuePoints(Arguments):
    """
    Request for a point charge; no source says what it holds, so pass it as `extra_body`.
    Evidence: reported (https://github.com/seanko-cell/bunjang-partner-guide).
    """


class PointBalance(Model):
    """Points that can be spent (포인트 잔액). The types are those of the docs' sample."""

    balance: int
    """Points now."""
    point_expired_in_30_days: Annotated[int, Field(alias="pointExpiredIn30Days")]
    """Points that expire within 30 days."""


class PointIssuance(Model):
    """A charge of points through a virtual account (포인트 충전); PayInboundResponse in the docs."""

    id: str
    """Id of the issuance (충전 결제 건 id)."""
    amount: int
    """Amount in KRW (금액)."""
    status: PointIssuanceStatus
    """Where the charge is (상태)."""
    created_at: Annotated[LocalDateTime | None, Field(alias="createdAt")] = None
    """Created (생성일시); in which zone is not documented."""
    modified_at: Annotated[LocalDateTime | None, Field(alias="modifiedAt")] = None
    """Last changed (변경일시); in which zone is not documented."""
    prepared_vbank_info: Annotated[PreparedVirtualAccount, Field(alias="preparedVbankInfo")]
    """The account to pay into."""


class PointIssuanceStatus(StrEnum):
    """
    WAITED: the account is being prepared (채번준비). READY: waiting for the deposit (입금대기). DONE:
    processed (처리완료). CANCELLED: cancelled (취소). FAIL: failed (실패).
    """

    WAITED = "WAITED"
    READY = "READY"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    FAIL = "FAIL"


class PreparedVirtualAccount(Model):
    """Virtual account (가상계좌) that takes the deposit of one charge."""

    vbank_due_date: Annotated[LocalDateTime | None, Field(alias="vbankDueDate")] = None
    """Deadline of the deposit (입금 기한), to the second; in which zone is not documented."""
    vbank_account_number: Annotated[str, Field(alias="vbankAccountNumber")]
    """Account number (계좌번호)."""
    bank_name: Annotated[str, Field(alias="bankName")]
    """Name of the bank (은행명)."""
    vbank_holder_name: Annotated[str | None, Field(alias="vbankHolderName")] = None
    """Account holder (예금주)."""
