# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Identity verification (본인인증)."""

from collections.abc import Mapping as _Mapping
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import certifications as _endpoints


class Certifications(_SyncResource):
    """Identity verification (본인인증)."""

    def get(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Certification:
        """Get an identity verification (본인인증 결과 조회).

        Reads the result of an identity verification; read it on your server before you trust
        it. Gateways: danal, inicis_unified, inicis and kcp_v2.

        Args:
            imp_uid: iamport's id of the identity verification (아임포트 인증 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get(imp_uid, tier=tier), **_options)

    def delete(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Certification:
        """Delete an identity verification (본인인증 정보 삭제).

        Erases the result of an identity verification from iamport's servers for good. Gateways:
        danal, inicis_unified, inicis and kcp_v2.

        Args:
            imp_uid: iamport's id of the identity verification (아임포트 인증 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification that was deleted.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `certifications.get(imp_uid=imp_uid)`.

        Not documented: Whether the answer still holds the erased data.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.delete(imp_uid, tier=tier), **_options)

    def request_otp(
        self,
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
        **_options: _Unpack[_CallOptions],
    ) -> _models.CertificationOtp:
        """Start an identity verification by one-time code (본인인증 요청).

        Has the carrier check the person's data and send a one-time code of 6 digits to the
        phone. Finish with `certifications.confirm_otp`. Through danal and kcp_v2 only, and only
        for merchants that the carriers have approved.

        Args:
            name: Name of the person.
            phone: Phone number of the person; all but the digits is dropped.
            birth: Date of birth as YYMMDD; all but the digits is dropped.
            gender_digit: 7th digit of the resident registration number (주민등록번호). Koreans: 1 or
                2 if born before 2000, else 3 or 4. Foreigners (kcp_v2): 5 (men) or 6
                (women) if born before 2000, else 7 or 8; matches ^[1-8]$.
            carrier: Carrier of the phone; that of the network for budget phones.
            channel_key: Channel (채널) that does the verification.
            is_mvno: The phone is a budget phone (알뜰폰); the provider's default is false.
            company: Name or domain of the merchant's service; it is shown in the text message.
            merchant_uid: The merchant's own number of this request (주문번호).
            pg: Gateway and merchant id, as danal.{merchant id}. Use `channel_key`; deprecated.
            verification_method: How to verify. Supported by kcp_v2.
            bypass: The gateway's own parameters as JSON text; passed on unchanged. Supported by
                kcp_v2.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification that was started; the code is on its way.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        name, phone, birth, gender_digit = _hide(name, phone, birth, gender_digit)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.request_otp(
                name=name,
                phone=phone,
                birth=birth,
                gender_digit=gender_digit,
                carrier=carrier,
                channel_key=channel_key,
                is_mvno=is_mvno,
                company=company,
                merchant_uid=merchant_uid,
                pg=pg,
                verification_method=verification_method,
                bypass=bypass,
                tier=tier,
            ),
            **_options,
        )

    def confirm_otp(
        self,
        imp_uid: str | int,
        *,
        otp: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Certification:
        """Finish an identity verification with the one-time code (본인인증 완료).

        Hands in the code that the person received after `certifications.request_otp`. A
        verification that is finished already is refused. Through danal and kcp_v2 only.

        Args:
            imp_uid: iamport's id of the identity verification (아임포트 인증 고유번호).
            otp: One-time code (인증번호) from the text message. Leave it out for the APP method of
                kcp_v2.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `certifications.get(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [otp] = _hide(otp)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.confirm_otp(imp_uid, otp=otp, tier=tier), **_options)


class AsyncCertifications(_AsyncResource):
    """Identity verification (본인인증)."""

    async def get(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Certification:
        """Get an identity verification (본인인증 결과 조회).

        Reads the result of an identity verification; read it on your server before you trust
        it. Gateways: danal, inicis_unified, inicis and kcp_v2.

        Args:
            imp_uid: iamport's id of the identity verification (아임포트 인증 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.get(imp_uid, tier=tier), **_options)

    async def delete(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Certification:
        """Delete an identity verification (본인인증 정보 삭제).

        Erases the result of an identity verification from iamport's servers for good. Gateways:
        danal, inicis_unified, inicis and kcp_v2.

        Args:
            imp_uid: iamport's id of the identity verification (아임포트 인증 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification that was deleted.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `certifications.get(imp_uid=imp_uid)`.

        Not documented: Whether the answer still holds the erased data.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.delete(imp_uid, tier=tier), **_options)

    async def request_otp(
        self,
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
        **_options: _Unpack[_CallOptions],
    ) -> _models.CertificationOtp:
        """Start an identity verification by one-time code (본인인증 요청).

        Has the carrier check the person's data and send a one-time code of 6 digits to the
        phone. Finish with `certifications.confirm_otp`. Through danal and kcp_v2 only, and only
        for merchants that the carriers have approved.

        Args:
            name: Name of the person.
            phone: Phone number of the person; all but the digits is dropped.
            birth: Date of birth as YYMMDD; all but the digits is dropped.
            gender_digit: 7th digit of the resident registration number (주민등록번호). Koreans: 1 or
                2 if born before 2000, else 3 or 4. Foreigners (kcp_v2): 5 (men) or 6
                (women) if born before 2000, else 7 or 8; matches ^[1-8]$.
            carrier: Carrier of the phone; that of the network for budget phones.
            channel_key: Channel (채널) that does the verification.
            is_mvno: The phone is a budget phone (알뜰폰); the provider's default is false.
            company: Name or domain of the merchant's service; it is shown in the text message.
            merchant_uid: The merchant's own number of this request (주문번호).
            pg: Gateway and merchant id, as danal.{merchant id}. Use `channel_key`; deprecated.
            verification_method: How to verify. Supported by kcp_v2.
            bypass: The gateway's own parameters as JSON text; passed on unchanged. Supported by
                kcp_v2.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification that was started; the code is on its way.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        name, phone, birth, gender_digit = _hide(name, phone, birth, gender_digit)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.request_otp(
                name=name,
                phone=phone,
                birth=birth,
                gender_digit=gender_digit,
                carrier=carrier,
                channel_key=channel_key,
                is_mvno=is_mvno,
                company=company,
                merchant_uid=merchant_uid,
                pg=pg,
                verification_method=verification_method,
                bypass=bypass,
                tier=tier,
            ),
            **_options,
        )

    async def confirm_otp(
        self,
        imp_uid: str | int,
        *,
        otp: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Certification:
        """Finish an identity verification with the one-time code (본인인증 완료).

        Hands in the code that the person received after `certifications.request_otp`. A
        verification that is finished already is refused. Through danal and kcp_v2 only.

        Args:
            imp_uid: iamport's id of the identity verification (아임포트 인증 고유번호).
            otp: One-time code (인증번호) from the text message. Leave it out for the APP method of
                kcp_v2.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The verification.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `certifications.get(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [otp] = _hide(otp)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.confirm_otp(imp_uid, otp=otp, tier=tier), **_options
        )
