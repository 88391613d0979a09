# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Members (회원) of the service provider."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import CompactDate, Id


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


class GetMember(Arguments):
    """Request of `members.get`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class GetMemberAuthentication(Arguments):
    """Request of `members.get_authentication`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


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


class MemberInfo(Model):
    """A member, as `members.get` gives it."""

    user_info: Annotated[Member | None, Field(alias="userInfo")] = None
    """The member."""


class Nationality(StrEnum):
    """
    Nationality.
    """

    KOREAN = "Korean"
    FOREIGNER = "Foreigner"


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
    terms_ids: Annotated[list[Id] | None, Field(alias="tcIdList")] = None
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


class RegisteredMember(Model):
    """A member just registered."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member (회원 ID)."""
    basic_card_info: Annotated[BasicCard | None, Field(alias="basicCardInfo")] = None
    """The mobile card that came with the registration, if one did."""


class ResetPassword(Arguments):
    """Request of `members.reset_password`."""

    ci: Annotated[str | None, Field(max_length=88, min_length=88, repr=False)] = None
    """
    CI (Connection Information) of the person. The page calls it conditional, but the condition
    could not be read.
    """


class UnregisterMember(Arguments):
    """Request of `members.unregister`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
