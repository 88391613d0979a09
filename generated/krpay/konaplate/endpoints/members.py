# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Members (회원) of the service provider."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def check_login_id(
    *, user_id: int | None = None, login_id: str | None = None
) -> Call[models.LoginIdCheck]:
    """Check whether a login id is taken (회원 로그인 ID 중복 확인)."""
    return Call(
        operation="members.check_login_id",
        method="POST",
        path="/api/v1/user/checkRegistrationId",
        body=request_building.build_body(models.CheckLoginId, user_id=user_id, login_id=login_id),
        result=models.LoginIdCheck,
        replay=Replay.SAFE,
        encrypted_request=True,
    )


def get_authentication(*, user_id: int) -> Call[models.MemberAuthentication]:
    """Get whether a member is authenticated (회원 인증 정보 조회)."""
    return Call(
        operation="members.get_authentication",
        method="POST",
        path="/api/v1/user/deduction/info",
        body=request_building.build_body(models.GetMemberAuthentication, user_id=user_id),
        result=models.MemberAuthentication,
        replay=Replay.SAFE,
        encrypted_request=True,
    )


def reactivate(
    *, ci: str, user_name: str, birth_date: date, gender: models.Gender | str
) -> Call[None]:
    """Reactivate a dormant member."""
    return Call(
        operation="members.reactivate",
        method="POST",
        path="/api/v1/user/dormancy/change-active",
        body=request_building.build_body(
            models.ReactivateMember,
            ci=ci,
            user_name=user_name,
            birth_date=birth_date,
            gender=gender,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )


def get(*, user_id: int) -> Call[models.MemberInfo]:
    """Get a member."""
    return Call(
        operation="members.get",
        method="POST",
        path="/api/v1/user/info",
        body=request_building.build_body(models.GetMember, user_id=user_id),
        result=models.MemberInfo,
        replay=Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def find_login_id(*, ci: str) -> Call[models.FoundLoginId]:
    """Find the login id of a member."""
    return Call(
        operation="members.find_login_id",
        method="POST",
        path="/api/v1/user/loginId/find",
        body=request_building.build_body(models.FindLoginId, ci=ci),
        result=models.FoundLoginId,
        replay=Replay.SAFE,
        encrypted_request=True,
    )


def raise_balance_limit(*, user_id: int) -> Call[None]:
    """Raise the balance limit of an individual's card."""
    return Call(
        operation="members.raise_balance_limit",
        method="POST",
        path="/api/v1/user/namedcard",
        body=request_building.build_body(models.RaiseMemberBalanceLimit, user_id=user_id),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="cards.list",
    )


def check_password(*, login_id: str, login_password: str) -> Call[models.CheckedPassword]:
    """Verify the password of a member (회원 비밀번호 검증)."""
    return Call(
        operation="members.check_password",
        method="POST",
        path="/api/v1/user/password/check",
        body=request_building.build_body(
            models.CheckPassword, login_id=login_id, login_password=login_password
        ),
        result=models.CheckedPassword,
        replay=Replay.UNSAFE,
    )


def reset_password(*, ci: str | None = None) -> Call[None]:
    """Reset or change the password of a member."""
    return Call(
        operation="members.reset_password",
        method="POST",
        path="/api/v1/user/password/reset",
        body=request_building.build_body(models.ResetPassword, ci=ci),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="members.check_password",
        encrypted_request=True,
    )


def register(
    *,
    login_id: str,
    login_password: str,
    birth_date: date,
    nationality: models.Nationality | str,
    gender: models.Gender | str,
    user_name: str,
    ci: str | None = None,
    mobile_number: str | None = None,
    email: str | None = None,
    address_info: models.RegisterMemberAddress | Mapping[str, object] | None = None,
    join_channel: str | None = None,
    terms_ids: Sequence[str] | None = None,
) -> Call[models.RegisteredMember]:
    """Register a member."""
    return Call(
        operation="members.register",
        method="POST",
        path="/api/v1/user/registration",
        body=request_building.build_body(
            models.RegisterMember,
            ci=ci,
            login_id=login_id,
            login_password=login_password,
            birth_date=birth_date,
            nationality=nationality,
            gender=gender,
            user_name=user_name,
            mobile_number=mobile_number,
            email=email,
            address_info=address_info,
            join_channel=join_channel,
            terms_ids=terms_ids,
        ),
        result=models.RegisteredMember,
        replay=Replay.UNSAFE,
        outcome="members.check_password",
        encrypted_request=True,
        encrypted_response=True,
    )


def unregister(*, user_id: int) -> Call[None]:
    """Cancel a membership."""
    return Call(
        operation="members.unregister",
        method="POST",
        path="/api/v1/user/unregister",
        body=request_building.build_body(models.UnregisterMember, user_id=user_id),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="members.get",
    )
