# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""KCP Quick Pay (KCP 퀵페이)."""

from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import kcp_quick as _endpoints


class KcpQuick(_SyncResource):
    """KCP Quick Pay (KCP 퀵페이)."""

    def delete_member(
        self,
        member_id: str | int,
        *,
        site_code: str,
        partner_type: str,
        partner_subtype: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.KcpQuickMember:
        """Delete a KCP Quick Pay member (KCP 퀵페이 구매자 정보 단건 삭제).

        Deletes the data of a member from the provider's database, for good.

        Args:
            member_id: The merchant's id of the KCP Quick Pay member (memberID in the payment
                window).
            site_code: KCP's site code (SITE CD) with which KCP Quick Pay was registered; at
                most 80 characters.
            partner_type: Partner type with which KCP Quick Pay was registered; at most 80
                characters.
            partner_subtype: Partner subtype with which KCP Quick Pay was registered; at most 80
                characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The deleted member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.delete_member(
                member_id,
                site_code=site_code,
                partner_type=partner_type,
                partner_subtype=partner_subtype,
                tier=tier,
            ),
            **_options,
        )

    def pay_with_money(
        self,
        *,
        member_id: str | int,
        channel_key: str,
        merchant_uid: str | int | _UUID,
        name: str,
        amount: _Decimal | int,
        imp_uid: str | int,
        notice_url: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with KCP prepaid money (KCP 선불머니 결제).

        Charges the prepaid money of a member, after a payment window with the action PinCheck
        in which the member's PIN was checked. Only for merchants who agreed on it with KCP.

        Args:
            member_id: KCP's simple-payment user id (KCP 간편결제 유저 아이디) of the member who pays; at
                most 16 characters.
            channel_key: Key of the channel (채널 키) to pay through.
            merchant_uid: The merchant's order number (주문번호), new for each payment; at most 40
                characters.
            name: Name of the order; at most 40 characters.
            amount: Amount to pay; a whole number.
            imp_uid: iamport's id of the payment on which the PIN was checked (PinCheck); not
                that of this payment.
            notice_url: URL for the webhook with the result after the approval.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` kcp, kcp_billing, kcp_v2 or kcp_quick; with another value it may
        change. No source shows it for this operation; it is the same payment as that of a
        charge (inferred).

        Not documented: What a second payment with the same `merchant_uid` does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.pay_with_money(
                member_id=member_id,
                channel_key=channel_key,
                merchant_uid=merchant_uid,
                name=name,
                amount=amount,
                imp_uid=imp_uid,
                notice_url=notice_url,
                tier=tier,
            ),
            **_options,
        )

    def update_prepared(
        self,
        merchant_uid: str | int | _UUID,
        *,
        btid: str,
        customer_ip: str,
        code_verifier: str,
        prepaid_auth: _models.KcpFlag | str | None = None,
        prepaid_amount: _Decimal | int | None = None,
        vendor_type: _models.KcpVendorType | str | None = None,
        reward_id: str | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Change a registered prepaid-money transaction (선불머니 거래사전 등록 수정).

        Changes what `kcp_quick.prepare` registered for an order number.

        Args:
            merchant_uid: The merchant's order number (주문번호); at most 40 characters.
            btid: Registration number of the transaction (거래등록번호), made by the merchant; at most
                20 characters.
            customer_ip: IPv4 address of the customer.
            code_verifier: Random text that verifies who asks; at most 200 characters.
            prepaid_auth: Whether authentication of prepaid money (선불머니 인증) is used. For the
                action types Pay and PinCheck, where it may be left out, and PrepaidAuth,
                which needs it.
            prepaid_amount: Amount to pay in prepaid money. For the action types Pay and
                PinCheck, where it may be left out, and PrepaidAuth, which needs it; needed,
                too, if `prepaid_auth` is Y; at most 999999999, a whole number.
            vendor_type: Who issued the barcode (바코드 발급사). For the action type
                PrepaidOfflineUse.
            reward_id: Key of a franchise's own policy that is applied to the payment (리워드 ID).
                For the action type PrepaidOfflineUse; at most 20 characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: The body of the answer.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        customer_ip, code_verifier = _hide(customer_ip, code_verifier)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update_prepared(
                merchant_uid,
                btid=btid,
                customer_ip=customer_ip,
                code_verifier=code_verifier,
                prepaid_auth=prepaid_auth,
                prepaid_amount=prepaid_amount,
                vendor_type=vendor_type,
                reward_id=reward_id,
                tier=tier,
            ),
            **_options,
        )

    def prepare(
        self,
        merchant_uid: str | int | _UUID,
        *,
        btid: str,
        customer_ip: str,
        code_verifier: str,
        prepaid_auth: _models.KcpFlag | str | None = None,
        prepaid_amount: _Decimal | int | None = None,
        vendor_type: _models.KcpVendorType | str | None = None,
        reward_id: str | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Register a prepaid-money transaction beforehand (선불머니 거래사전 등록).

        Must come before the prepaid-money actions of the payment window: SignUp, Leave,
        PrepaidRefundAccount, PrepaidRefund, PrepaidLimitRaise, PrepaidKYC and PrepaidAuth. Only
        for merchants who agreed on them with KCP.

        Args:
            merchant_uid: The merchant's order number (주문번호); at most 40 characters.
            btid: Registration number of the transaction (거래등록번호), made by the merchant; at most
                20 characters.
            customer_ip: IPv4 address of the customer.
            code_verifier: Random text that verifies who asks; at most 200 characters.
            prepaid_auth: Whether authentication of prepaid money (선불머니 인증) is used. For the
                action types Pay and PinCheck, where it may be left out, and PrepaidAuth,
                which needs it.
            prepaid_amount: Amount to pay in prepaid money. For the action types Pay and
                PinCheck, where it may be left out, and PrepaidAuth, which needs it; needed,
                too, if `prepaid_auth` is Y; at most 999999999, a whole number.
            vendor_type: Who issued the barcode (바코드 발급사). For the action type
                PrepaidOfflineUse.
            reward_id: Key of a franchise's own policy that is applied to the payment (리워드 ID).
                For the action type PrepaidOfflineUse; at most 20 characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            ConflictError: The object is in a state that conflicts with the request (409).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: The body of the answer. Whether the actions Pay, PinCheck and
        PrepaidOfflineUse need it, too; the guide's list lacks them.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        customer_ip, code_verifier = _hide(customer_ip, code_verifier)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.prepare(
                merchant_uid,
                btid=btid,
                customer_ip=customer_ip,
                code_verifier=code_verifier,
                prepaid_auth=prepaid_auth,
                prepaid_amount=prepaid_amount,
                vendor_type=vendor_type,
                reward_id=reward_id,
                tier=tier,
            ),
            **_options,
        )

    def pay(
        self,
        *,
        customer_uid: str | int | _UUID,
        merchant_uid: str | int | _UUID,
        name: str,
        buyer_name: str,
        amount: _Decimal | int,
        notice_url: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제).

        Charges an auto-payment key, which the action RegisterAutoPay of the payment window
        issues.

        Args:
            customer_uid: Id of the auto-payment key (자동결제 키) to pay with.
            merchant_uid: The merchant's order number (주문번호), new for each payment; at most 40
                characters.
            name: Name of the order; at most 40 characters.
            buyer_name: Name of the buyer; at most 20 characters.
            amount: Amount to pay; a whole number.
            notice_url: URL for the webhook with the result after the approval.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` kcp, kcp_billing, kcp_v2 or kcp_quick; with another value it may
        change. No source shows it for this operation; it is the same payment as that of a
        charge (inferred).

        Not documented: What a second payment with the same `merchant_uid` does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [buyer_name] = _hide(buyer_name)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.pay(
                customer_uid=customer_uid,
                merchant_uid=merchant_uid,
                name=name,
                buyer_name=buyer_name,
                amount=amount,
                notice_url=notice_url,
                tier=tier,
            ),
            **_options,
        )

    def delete_billing_key(
        self,
        customer_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.KcpQuickBillingKey:
        """Delete a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제 키 삭제).

        Deletes an auto-payment key, so that `kcp_quick.pay` cannot use it any more.

        Args:
            customer_uid: Id of the auto-payment key (자동결제 키), given by the merchant.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The id of the deleted key.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether `billing_keys.get` finds auto-payment keys; its list of gateways
        does not name kcp_quick.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.delete_billing_key(customer_uid, tier=tier), **_options)

    def release_biometrics(
        self,
        member_id: str | int,
        *,
        channel_key: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.KcpQuickBiometrics:
        """Switch off biometric login of a KCP Quick Pay member (생체인증 해제).

        Switches off the biometric login (FIDO) of a member. Where KCP refuses, its own code and
        text stand under `error` in the answer: see `body` of the exception.

        Args:
            member_id: The merchant's id of the KCP Quick Pay member (memberID in the payment
                window).
            channel_key: Key of the channel (채널 키) of the member.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: What `code` and `message` hold beside `error`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.release_biometrics(member_id, channel_key=channel_key, tier=tier), **_options
        )


class AsyncKcpQuick(_AsyncResource):
    """KCP Quick Pay (KCP 퀵페이)."""

    async def delete_member(
        self,
        member_id: str | int,
        *,
        site_code: str,
        partner_type: str,
        partner_subtype: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.KcpQuickMember:
        """Delete a KCP Quick Pay member (KCP 퀵페이 구매자 정보 단건 삭제).

        Deletes the data of a member from the provider's database, for good.

        Args:
            member_id: The merchant's id of the KCP Quick Pay member (memberID in the payment
                window).
            site_code: KCP's site code (SITE CD) with which KCP Quick Pay was registered; at
                most 80 characters.
            partner_type: Partner type with which KCP Quick Pay was registered; at most 80
                characters.
            partner_subtype: Partner subtype with which KCP Quick Pay was registered; at most 80
                characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The deleted member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.delete_member(
                member_id,
                site_code=site_code,
                partner_type=partner_type,
                partner_subtype=partner_subtype,
                tier=tier,
            ),
            **_options,
        )

    async def pay_with_money(
        self,
        *,
        member_id: str | int,
        channel_key: str,
        merchant_uid: str | int | _UUID,
        name: str,
        amount: _Decimal | int,
        imp_uid: str | int,
        notice_url: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with KCP prepaid money (KCP 선불머니 결제).

        Charges the prepaid money of a member, after a payment window with the action PinCheck
        in which the member's PIN was checked. Only for merchants who agreed on it with KCP.

        Args:
            member_id: KCP's simple-payment user id (KCP 간편결제 유저 아이디) of the member who pays; at
                most 16 characters.
            channel_key: Key of the channel (채널 키) to pay through.
            merchant_uid: The merchant's order number (주문번호), new for each payment; at most 40
                characters.
            name: Name of the order; at most 40 characters.
            amount: Amount to pay; a whole number.
            imp_uid: iamport's id of the payment on which the PIN was checked (PinCheck); not
                that of this payment.
            notice_url: URL for the webhook with the result after the approval.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` kcp, kcp_billing, kcp_v2 or kcp_quick; with another value it may
        change. No source shows it for this operation; it is the same payment as that of a
        charge (inferred).

        Not documented: What a second payment with the same `merchant_uid` does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.pay_with_money(
                member_id=member_id,
                channel_key=channel_key,
                merchant_uid=merchant_uid,
                name=name,
                amount=amount,
                imp_uid=imp_uid,
                notice_url=notice_url,
                tier=tier,
            ),
            **_options,
        )

    async def update_prepared(
        self,
        merchant_uid: str | int | _UUID,
        *,
        btid: str,
        customer_ip: str,
        code_verifier: str,
        prepaid_auth: _models.KcpFlag | str | None = None,
        prepaid_amount: _Decimal | int | None = None,
        vendor_type: _models.KcpVendorType | str | None = None,
        reward_id: str | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Change a registered prepaid-money transaction (선불머니 거래사전 등록 수정).

        Changes what `kcp_quick.prepare` registered for an order number.

        Args:
            merchant_uid: The merchant's order number (주문번호); at most 40 characters.
            btid: Registration number of the transaction (거래등록번호), made by the merchant; at most
                20 characters.
            customer_ip: IPv4 address of the customer.
            code_verifier: Random text that verifies who asks; at most 200 characters.
            prepaid_auth: Whether authentication of prepaid money (선불머니 인증) is used. For the
                action types Pay and PinCheck, where it may be left out, and PrepaidAuth,
                which needs it.
            prepaid_amount: Amount to pay in prepaid money. For the action types Pay and
                PinCheck, where it may be left out, and PrepaidAuth, which needs it; needed,
                too, if `prepaid_auth` is Y; at most 999999999, a whole number.
            vendor_type: Who issued the barcode (바코드 발급사). For the action type
                PrepaidOfflineUse.
            reward_id: Key of a franchise's own policy that is applied to the payment (리워드 ID).
                For the action type PrepaidOfflineUse; at most 20 characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: The body of the answer.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        customer_ip, code_verifier = _hide(customer_ip, code_verifier)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update_prepared(
                merchant_uid,
                btid=btid,
                customer_ip=customer_ip,
                code_verifier=code_verifier,
                prepaid_auth=prepaid_auth,
                prepaid_amount=prepaid_amount,
                vendor_type=vendor_type,
                reward_id=reward_id,
                tier=tier,
            ),
            **_options,
        )

    async def prepare(
        self,
        merchant_uid: str | int | _UUID,
        *,
        btid: str,
        customer_ip: str,
        code_verifier: str,
        prepaid_auth: _models.KcpFlag | str | None = None,
        prepaid_amount: _Decimal | int | None = None,
        vendor_type: _models.KcpVendorType | str | None = None,
        reward_id: str | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Register a prepaid-money transaction beforehand (선불머니 거래사전 등록).

        Must come before the prepaid-money actions of the payment window: SignUp, Leave,
        PrepaidRefundAccount, PrepaidRefund, PrepaidLimitRaise, PrepaidKYC and PrepaidAuth. Only
        for merchants who agreed on them with KCP.

        Args:
            merchant_uid: The merchant's order number (주문번호); at most 40 characters.
            btid: Registration number of the transaction (거래등록번호), made by the merchant; at most
                20 characters.
            customer_ip: IPv4 address of the customer.
            code_verifier: Random text that verifies who asks; at most 200 characters.
            prepaid_auth: Whether authentication of prepaid money (선불머니 인증) is used. For the
                action types Pay and PinCheck, where it may be left out, and PrepaidAuth,
                which needs it.
            prepaid_amount: Amount to pay in prepaid money. For the action types Pay and
                PinCheck, where it may be left out, and PrepaidAuth, which needs it; needed,
                too, if `prepaid_auth` is Y; at most 999999999, a whole number.
            vendor_type: Who issued the barcode (바코드 발급사). For the action type
                PrepaidOfflineUse.
            reward_id: Key of a franchise's own policy that is applied to the payment (리워드 ID).
                For the action type PrepaidOfflineUse; at most 20 characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            ConflictError: The object is in a state that conflicts with the request (409).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: The body of the answer. Whether the actions Pay, PinCheck and
        PrepaidOfflineUse need it, too; the guide's list lacks them.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        customer_ip, code_verifier = _hide(customer_ip, code_verifier)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.prepare(
                merchant_uid,
                btid=btid,
                customer_ip=customer_ip,
                code_verifier=code_verifier,
                prepaid_auth=prepaid_auth,
                prepaid_amount=prepaid_amount,
                vendor_type=vendor_type,
                reward_id=reward_id,
                tier=tier,
            ),
            **_options,
        )

    async def pay(
        self,
        *,
        customer_uid: str | int | _UUID,
        merchant_uid: str | int | _UUID,
        name: str,
        buyer_name: str,
        amount: _Decimal | int,
        notice_url: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제).

        Charges an auto-payment key, which the action RegisterAutoPay of the payment window
        issues.

        Args:
            customer_uid: Id of the auto-payment key (자동결제 키) to pay with.
            merchant_uid: The merchant's order number (주문번호), new for each payment; at most 40
                characters.
            name: Name of the order; at most 40 characters.
            buyer_name: Name of the buyer; at most 20 characters.
            amount: Amount to pay; a whole number.
            notice_url: URL for the webhook with the result after the approval.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` kcp, kcp_billing, kcp_v2 or kcp_quick; with another value it may
        change. No source shows it for this operation; it is the same payment as that of a
        charge (inferred).

        Not documented: What a second payment with the same `merchant_uid` does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [buyer_name] = _hide(buyer_name)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.pay(
                customer_uid=customer_uid,
                merchant_uid=merchant_uid,
                name=name,
                buyer_name=buyer_name,
                amount=amount,
                notice_url=notice_url,
                tier=tier,
            ),
            **_options,
        )

    async def delete_billing_key(
        self,
        customer_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.KcpQuickBillingKey:
        """Delete a KCP Quick Pay auto-payment key (KCP 퀵페이 자동결제 키 삭제).

        Deletes an auto-payment key, so that `kcp_quick.pay` cannot use it any more.

        Args:
            customer_uid: Id of the auto-payment key (자동결제 키), given by the merchant.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The id of the deleted key.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether `billing_keys.get` finds auto-payment keys; its list of gateways
        does not name kcp_quick.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.delete_billing_key(customer_uid, tier=tier), **_options
        )

    async def release_biometrics(
        self,
        member_id: str | int,
        *,
        channel_key: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.KcpQuickBiometrics:
        """Switch off biometric login of a KCP Quick Pay member (생체인증 해제).

        Switches off the biometric login (FIDO) of a member. Where KCP refuses, its own code and
        text stand under `error` in the answer: see `body` of the exception.

        Args:
            member_id: The merchant's id of the KCP Quick Pay member (memberID in the payment
                window).
            channel_key: Key of the channel (채널 키) of the member.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: What `code` and `message` hold beside `error`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.release_biometrics(member_id, channel_key=channel_key, tier=tier), **_options
        )
