# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Identity verification (본인인증)."""

from collections.abc import Mapping as _Mapping
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def get(imp_uid: str | int, *, tier: str | None = None) -> _Call[_models.Certification]:
    """Get an identity verification (본인인증 결과 조회)."""
    _request = _build.RequestBuilder("certifications.get", "GET", "/certifications/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Certification,
        replay=_Replay.SAFE,
        outcome=_outcomes.certifications_get,
    )


def delete(imp_uid: str | int, *, tier: str | None = None) -> _Call[_models.Certification]:
    """Delete an identity verification (본인인증 정보 삭제)."""
    _request = _build.RequestBuilder("certifications.delete", "DELETE", "/certifications/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Certification,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.certifications_delete,
    )


def request_otp(
    *,
    name: str,
    phone: str,
    birth: str,
    gender_digit: str,
    carrier: _models.MobileCarrier | str,
    channel_key: str,
    is_mvno: bool | None = None,
    company: str | None = None,
    merchant_uid: str | int | _UUID | None = None,
    pg: str | None = None,
    verification_method: _models.CertificationMethod | str | None = None,
    bypass: str | _Mapping[str, object] | None = None,
    tier: str | None = None,
) -> _Call[_models.CertificationOtp]:
    """Start an identity verification by one-time code (본인인증 요청)."""
    name, phone, birth, gender_digit = _hide(name, phone, birth, gender_digit)
    _request = _build.RequestBuilder(
        "certifications.request_otp", "POST", "/certifications/otp/request"
    )
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.RequestCertificationOtp,
        name=name,
        phone=phone,
        birth=birth,
        gender_digit=gender_digit,
        carrier=carrier,
        is_mvno=is_mvno,
        company=company,
        merchant_uid=merchant_uid,
        pg=pg,
        channel_key=channel_key,
        verification_method=verification_method,
        bypass=bypass,
    )
    return _request.call(
        _models.CertificationOtp,
        replay=_Replay.UNSAFE,
    )


def confirm_otp(
    imp_uid: str | int, *, otp: str | None = None, tier: str | None = None
) -> _Call[_models.Certification]:
    """Finish an identity verification with the one-time code (본인인증 완료)."""
    [otp] = _hide(otp)
    _request = _build.RequestBuilder(
        "certifications.confirm_otp", "POST", "/certifications/otp/confirm/{imp_uid}"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.ConfirmCertificationOtp, otp=otp)
    return _request.call(
        _models.Certification,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.certifications_confirm_otp,
    )
