# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Identity verification (본인인증)."""

from collections.abc import Mapping

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def get(imp_uid: str, /, *, tier: str | None = None) -> Call[models.Certification]:
    """Get an identity verification (본인인증 결과 조회)."""
    return Call(
        operation="certifications.get",
        method="GET",
        path=request_building.build_path("/certifications/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Certification,
        replay=Replay.SAFE,
    )


def delete(imp_uid: str, /, *, tier: str | None = None) -> Call[models.Certification]:
    """Delete an identity verification (본인인증 정보 삭제)."""
    return Call(
        operation="certifications.delete",
        method="DELETE",
        path=request_building.build_path("/certifications/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Certification,
        replay=Replay.UNSAFE,
        outcome="certifications.get",
    )


def request_otp(
    *,
    name: str,
    phone: str,
    birth: str,
    gender_digit: str,
    carrier: models.MobileCarrier | str,
    channel_key: str,
    is_mvno: bool | None = None,
    company: str | None = None,
    merchant_uid: str | None = None,
    pg: str | None = None,
    verification_method: models.CertificationMethod | str | None = None,
    bypass: str | Mapping[str, object] | None = None,
    tier: str | None = None,
) -> Call[models.CertificationOtp]:
    """Start an identity verification by one-time code (본인인증 요청)."""
    return Call(
        operation="certifications.request_otp",
        method="POST",
        path="/certifications/otp/request",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.RequestCertificationOtp,
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
        ),
        result=models.CertificationOtp,
        replay=Replay.UNSAFE,
    )


def confirm_otp(
    imp_uid: str, /, *, otp: str | None = None, tier: str | None = None
) -> Call[models.Certification]:
    """Finish an identity verification with the one-time code (본인인증 완료)."""
    return Call(
        operation="certifications.confirm_otp",
        method="POST",
        path=request_building.build_path("/certifications/otp/confirm/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(models.ConfirmCertificationOtp, otp=otp),
        result=models.Certification,
        replay=Replay.UNSAFE,
        outcome="certifications.get",
    )
