# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Members (회원) of the service provider."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import date as _date
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import _outcomes as _outcomes, models as _models


def check_login_id(
    *, user_id: int | None = None, login_id: str | None = None
) -> _Call[_models.LoginIdCheck]:
    """Check whether a login id is taken (회원 로그인 ID 중복 확인)."""
    [login_id] = _hide(login_id)
    _request = _build.RequestBuilder(
        "members.check_login_id", "POST", "/api/v1/user/checkRegistrationId"
    )
    _request.body(_models.CheckLoginId, user_id=user_id, login_id=login_id)
    return _request.call(
        _models.LoginIdCheck,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def get_authentication(*, user_id: int) -> _Call[_models.MemberAuthentication]:
    """Get whether a member is authenticated (회원 인증 정보 조회)."""
    _request = _build.RequestBuilder(
        "members.get_authentication", "POST", "/api/v1/user/deduction/info"
    )
    _request.body(_models.GetMemberAuthentication, user_id=user_id)
    return _request.call(
        _models.MemberAuthentication,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def reactivate(
    *, ci: str, user_name: str, birth_date: _date, gender: _models.Gender | str
) -> _Call[None]:
    """Reactivate a dormant member."""
    ci, user_name, birth_date = _hide(ci, user_name, birth_date)
    _request = _build.RequestBuilder(
        "members.reactivate", "POST", "/api/v1/user/dormancy/change-active"
    )
    _request.body(
        _models.ReactivateMember, ci=ci, user_name=user_name, birth_date=birth_date, gender=gender
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )


def get(*, user_id: int) -> _Call[_models.MemberInfo]:
    """Get a member."""
    _request = _build.RequestBuilder("members.get", "POST", "/api/v1/user/info")
    _request.body(_models.GetMember, user_id=user_id)
    return _request.call(
        _models.MemberInfo,
        replay=_Replay.SAFE,
        outcome=_outcomes.members_get,
        encrypted_request=True,
        encrypted_response=True,
    )


def find_login_id(*, ci: str) -> _Call[_models.FoundLoginId]:
    """Find the login id of a member."""
    [ci] = _hide(ci)
    _request = _build.RequestBuilder("members.find_login_id", "POST", "/api/v1/user/loginId/find")
    _request.body(_models.FindLoginId, ci=ci)
    return _request.call(
        _models.FoundLoginId,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def raise_balance_limit(*, user_id: int) -> _Call[None]:
    """Raise the balance limit of an individual's card."""
    _request = _build.RequestBuilder(
        "members.raise_balance_limit", "POST", "/api/v1/user/namedcard"
    )
    _request.body(_models.RaiseMemberBalanceLimit, user_id=user_id)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.members_raise_balance_limit,
    )


def check_password(*, login_id: str, login_password: str) -> _Call[_models.CheckedPassword]:
    """Verify the password of a member (회원 비밀번호 검증)."""
    login_id, login_password = _hide(login_id, login_password)
    _request = _build.RequestBuilder(
        "members.check_password", "POST", "/api/v1/user/password/check"
    )
    _request.body(_models.CheckPassword, login_id=login_id, login_password=login_password)
    return _request.call(
        _models.CheckedPassword,
        replay=_Replay.UNSAFE,
    )


def reset_password(*, ci: str | None = None) -> _Call[None]:
    """Reset or change the password of a member."""
    [ci] = _hide(ci)
    _request = _build.RequestBuilder(
        "members.reset_password", "POST", "/api/v1/user/password/reset"
    )
    _request.body(_models.ResetPassword, ci=ci)
    return _request.call(
        _NoneType,
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
    terms_ids: _Sequence[str | int] | None = None,
) -> _Call[_models.RegisteredMember]:
    """Register a member."""
    login_id, login_password, birth_date, user_name, ci, mobile_number, email, address_info = _hide(
        login_id, login_password, birth_date, user_name, ci, mobile_number, email, address_info
    )
    _request = _build.RequestBuilder("members.register", "POST", "/api/v1/user/registration")
    _request.body(
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
    )
    return _request.call(
        _models.RegisteredMember,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.members_register,
        encrypted_request=True,
        encrypted_response=True,
    )


def unregister(*, user_id: int) -> _Call[None]:
    """Cancel a membership."""
    _request = _build.RequestBuilder("members.unregister", "POST", "/api/v1/user/unregister")
    _request.body(_models.UnregisterMember, user_id=user_id)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.members_unregister,
    )
