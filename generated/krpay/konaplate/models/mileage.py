# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Mileage cards of members."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model


class ListMileageCards(Arguments):
    """Request of `mileage.list_cards`."""

    page_request: Annotated[MileagePageRequest, Field(alias="pageRequest")]
    """Which page."""
    policy_sub_type: Annotated[MileagePolicySubType, Field(alias="policySubType")]
    """Kind of the mileage policy."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


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
