# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Members (회원) of the service provider."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import date as _date
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.konaplate import models as _models


def check_login_id(
    *, user_id: int | None = None, login_id: str | None = None
) -> _Call[_models.LoginIdCheck]:
    """Check whether a login id is taken (회원 로그인 ID 중복 확인)."""
    return _Call(
        operation="members.check_login_id",
        method="POST",
        path="/api/v1/user/checkRegistrationId",
        body=_build.build_body(_models.CheckLoginId, user_id=user_id, login_id=login_id),
        result=_models.LoginIdCheck,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def get_authentication(*, user_id: int) -> _Call[_models.MemberAuthentication]:
    """Get whether a member is authenticated (회원 인증 정보 조회)."""
    return _Call(
        operation="members.get_authentication",
        method="POST",
        path="/api/v1/user/deduction/info",
        body=_build.build_body(_models.GetMemberAuthentication, user_id=user_id),
        result=_models.MemberAuthentication,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def reactivate(
    *, ci: str, user_name: str, birth_date: _date, gender: _models.Gender | str
) -> _Call[None]:
    """Reactivate a dormant member."""
    return _Call(
        operation="members.reactivate",
        method="POST",
        path="/api/v1/user/dormancy/change-active",
        body=_build.build_body(
            _models.ReactivateMember,
            ci=ci,
            user_name=user_name,
            birth_date=birth_date,
            gender=gender,
        ),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )


def get(*, user_id: int) -> _Call[_models.MemberInfo]:
    """Get a member."""
    return _Call(
        operation="members.get",
        method="POST",
        path="/api/v1/user/info",
        body=_build.build_body(_models.GetMember, user_id=user_id),
        result=_models.MemberInfo,
        replay=_Replay.SAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def find_login_id(*, ci: str) -> _Call[_models.FoundLoginId]:
    """Find the login id of a member."""
    return _Call(
        operation="members.find_login_id",
        method="POST",
        path="/api/v1/user/loginId/find",
        body=_build.build_body(_models.FindLoginId, ci=ci),
        result=_models.FoundLoginId,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def raise_balance_limit(*, user_id: int) -> _Call[None]:
    """Raise the balance limit of an individual's card."""
    return _Call(
        operation="members.raise_balance_limit",
        method="POST",
        path="/api/v1/user/namedcard",
        body=_build.build_body(_models.RaiseMemberBalanceLimit, user_id=user_id),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="cards.list",
    )


def check_password(*, login_id: str, login_password: str) -> _Call[_models.CheckedPassword]:
    """Verify the password of a member (회원 비밀번호 검증)."""
    return _Call(
        operation="members.check_password",
        method="POST",
        path="/api/v1/user/password/check",
        body=_build.build_body(
            _models.CheckPassword, login_id=login_id, login_password=login_password
        ),
        result=_models.CheckedPassword,
        replay=_Replay.UNSAFE,
    )


def reset_password(*, ci: str | None = None) -> _Call[None]:
    """Reset or change the password of a member."""
    return _Call(
        operation="members.reset_password",
        method="POST",
        path="/api/v1/user/password/reset",
        body=_build.build_body(_models.ResetPassword, ci=ci),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )


def register(
    *,
    login_id: str,
    login_password: str,
    birth_date: _date,
    nationality: _models.Nationality | str,
    gender: _models.Gender | str,
    user_name: str,
    ci: str | None = None,
    mobile_number: str | None = None,
    email: str | None = None,
    address_info: _models.RegisterMemberAddress | _Mapping[str, object] | None = None,
    join_channel: str | None = None,
    terms_ids: _Sequence[str] | None = None,
) -> _Call[_models.RegisteredMember]:
    """Register a member."""
    return _Call(
        operation="members.register",
        method="POST",
        path="/api/v1/user/registration",
        body=_build.build_body(
            _models.RegisterMember,
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
        result=_models.RegisteredMember,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
        encrypted_response=True,
    )


def unregister(*, user_id: int) -> _Call[None]:
    """Cancel a membership."""
    return _Call(
        operation="members.unregister",
        method="POST",
        path="/api/v1/user/unregister",
        body=_build.build_body(_models.UnregisterMember, user_id=user_id),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="members.get",
    )
