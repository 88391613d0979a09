# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Identity verification (본인인증)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import JsonText, OwnId, UnixTime


class Certification(Model):
    """
    Result of an identity verification (본인인증). Whether a person was really verified is in
    `certified`.
    """

    imp_uid: str
    """iamport's id of the verification."""
    merchant_uid: str | None = None
    """The merchant's own number of the request (주문번호)."""
    pg_tid: str | None = None
    """Id of the verification at the gateway."""
    pg_provider: str | None = None
    """Gateway that verified, such as danal, kcp_v2 or inicis_unified; an open list."""
    name: Annotated[str | None, Field(repr=False)] = None
    """Real name of the person."""
    gender: Gender | None = None
    """Gender of the person."""
    birthday: Annotated[str | None, Field(repr=False)] = None
    """Date of birth as YYYY-MM-DD."""
    birth: Annotated[UnixTime, Field(repr=False)] = None
    """
    Date of birth in unix seconds; by the sample, midnight in Korea, which is the day before in
    UTC, so use `birthday`. Not in the Swagger file; in an older edition of the docs
    (https://portone.gitbook.io/docs-en) and in a live answer of 2023. Evidence: reported.
    """
    foreigner: bool | None = None
    """
    A foreigner. Always false with danal unless the contract includes the distinction; see
    `foreigner_v2`.
    """
    foreigner_v2: bool | None = None
    """A foreigner; None if the contract does not include the distinction."""
    phone: Annotated[str | None, Field(repr=False)] = None
    """
    Phone number that was used (digits only); absent without the carriers' approval and for
    verification by card.
    """
    carrier: CertifiedCarrier | None = None
    """Carrier of the phone; absent without the carriers' approval and for verification by card."""
    certified: bool | None = None
    """The person was verified."""
    certified_at: UnixTime = None
    """When the person was verified."""
    unique_key: Annotated[str | None, Field(repr=False)] = None
    """Key that is unique to the person (연계정보, CI); may be empty."""
    unique_in_site: Annotated[str | None, Field(repr=False)] = None
    """Key of the person at this merchant id of the gateway (중복가입확인정보, DI)."""
    origin: str | None = None
    """Web page on which the verification ran."""


class CertificationMethod(StrEnum):
    """
    SMS: one-time code by text message. APP: in an app; no code is handed in.
    """

    SMS = "SMS"
    APP = "APP"


class CertificationOtp(Model):
    """An identity verification that waits for its one-time code."""

    imp_uid: str
    """iamport's id of the verification; pass it to `certifications.confirm_otp`."""


class CertifiedCarrier(StrEnum):
    """
    Carrier (통신사) of a verified phone; `_MVNO` marks a budget phone (알뜰폰) on its network.
    """

    SKT = "SKT"
    KT = "KT"
    LGT = "LGT"
    SKT_MVNO = "SKT_MVNO"
    KT_MVNO = "KT_MVNO"
    LGT_MVNO = "LGT_MVNO"


class ConfirmCertificationOtp(Arguments):
    """Request of `certifications.confirm_otp`."""

    otp: Annotated[str | None, Field(repr=False)] = None
    """One-time code (인증번호) from the text message. Leave it out for the APP method of kcp_v2."""


class Gender(StrEnum):
    """
    Gender of a verified person.
    """

    MALE = "male"
    FEMALE = "female"


class MobileCarrier(StrEnum):
    """
    Mobile network (통신사) of a phone.
    """

    SKT = "SKT"
    KT = "KT"
    LGT = "LGT"


class RequestCertificationOtp(Arguments):
    """Request of `certifications.request_otp`."""

    name: Annotated[str, Field(repr=False)]
    """Name of the person."""
    phone: Annotated[str, Field(repr=False)]
    """Phone number of the person; all but the digits is dropped."""
    birth: Annotated[str, Field(repr=False)]
    """Date of birth as YYMMDD; all but the digits is dropped."""
    gender_digit: Annotated[str, Field(pattern="^[1-8]$", repr=False)]
    """
    7th digit of the resident registration number (주민등록번호). Koreans: 1 or 2 if born before 2000,
    else 3 or 4. Foreigners (kcp_v2): 5 (men) or 6 (women) if born before 2000, else 7 or 8.
    """
    carrier: MobileCarrier
    """Carrier of the phone; that of the network for budget phones."""
    is_mvno: bool | None = None
    """The phone is a budget phone (알뜰폰); the provider's default is false."""
    company: str | None = None
    """Name or domain of the merchant's service; it is shown in the text message."""
    merchant_uid: OwnId | None = None
    """The merchant's own number of this request (주문번호)."""
    pg: str | None = None
    """Gateway and merchant id, as danal.{merchant id}. Use `channel_key`."""
    channel_key: str
    """Channel (채널) that does the verification."""
    verification_method: CertificationMethod | None = None
    """How to verify. Supported by kcp_v2."""
    bypass: JsonText | None = None
    """The gateway's own parameters as JSON text; passed on unchanged. Supported by kcp_v2."""
