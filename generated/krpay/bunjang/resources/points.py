# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.bunjang import models as _models
from krpay.bunjang.endpoints import points as _endpoints


class Points(_SyncResource):
    """Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""

    def get_balance(self, **_options: _Unpack[_CallOptions]) -> _models.PointBalance:
        """Get the point balance (포인트 잔액 조회).

        In the docs: "Get Point Balance"; until about 2026-03 "Point Balance Lookup".

        Returns:
            The balance.

        Raises:
            BadRequest: A query parameter is missing or wrong, or the JSON body does not parse
                (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            NoResponseError: No response came; asking again is safe.

        Source: https://api.bgzt.guide/api-9989579, 2026-03-03, documented.
        """
        return self._client.send(_endpoints.get_balance(), **_options)

    def issue(self, **_options: _Unpack[_CallOptions]) -> _models.PointIssuance:
        """Ask for a virtual account to charge points (포인트 충전 가상계좌 채번 요청).

        What is paid into the virtual account (가상계좌) is credited as points. A partner guide says
        that a user has at most one charge in status READY, and that a charge in status FAIL
        cannot be used again. In the docs: "Create Point Charge"; until about 2026-03 "Point
        Issuance Request".

        Returns:
            The issuance with its account.

        Raises:
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not read: The request body: pass it as `extra_body`. The answer; taken to be that of
        `get_issuance`, which is of the same family. Its limits and error codes. These parts of
        the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.issue(), **_options)

    def get_issuance(
        self, issuance_id: str | int, **_options: _Unpack[_CallOptions]
    ) -> _models.PointIssuance:
        """Get a point issuance (포인트 충전 내역 조회).

        Reads one charge of points and the virtual account set up for it. In the docs: "Get
        Point Charge"; until about 2026-03 "Point Issuance Lookup".

        Args:
            issuance_id: Id of the issuance.

        Returns:
            The issuance.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            NotFoundPayInbound: No such point issuance, by the name of the code (404).
            NotFoundError: Any other refusal with this status (404).
            UnknownError: An unknown failure at Bunjang, by the name of the code; spelt so in
                the docs (500).
            ServerError: Any other refusal with this status (500).
            NoResponseError: No response came; asking again is safe.

        Source: https://api.bgzt.guide/api-26038263, 2026-01-08, documented.
        """
        return self._client.send(_endpoints.get_issuance(issuance_id), **_options)

    def cancel_issuance(
        self, issuance_id: str | int, **_options: _Unpack[_CallOptions]
    ) -> _models.PointIssuance:
        """Cancel a point issuance (포인트 충전 가상계좌 채번 취소).

        Releases the virtual account that was set up for charging points. A partner guide says
        that only an issuance in status READY can be cancelled. In the docs: "Cancel Point
        Charge"; until about 2026-03 "Point Issuance Cancel".

        Args:
            issuance_id: Id of the issuance.

        Returns:
            The issuance after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidPayInboundStatus: The status of the point issuance does not allow this, by
                the name of the code (400).
            InvalidPayStatus: The status of the payment does not allow this, by the name of the
                code (400).
            UpdatePayInboundFailure: The point issuance could not be changed, by the name of the
                code (400).
            IamportVbankExpiredFailure: A failure about the expiry of the virtual account at
                iamport, by the name of the code (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            NotFoundPayInbound: No such point issuance, by the name of the code (404).
            NotFoundError: Any other refusal with this status (404).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx (UnknownError);
                `client.resolve` asks `points.get_issuance(issuance_id=issuance_id)`.

        Not documented: The status after a cancel; the sample answer shows WAITED.

        Source: https://api.bgzt.guide/api-26038352, 2026-01-07, documented.
        """
        return self._client.send(_endpoints.cancel_issuance(issuance_id), **_options)


class AsyncPoints(_AsyncResource):
    """Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""

    async def get_balance(self, **_options: _Unpack[_CallOptions]) -> _models.PointBalance:
        """Get the point balance (포인트 잔액 조회).

        In the docs: "Get Point Balance"; until about 2026-03 "Point Balance Lookup".

        Returns:
            The balance.

        Raises:
            BadRequest: A query parameter is missing or wrong, or the JSON body does not parse
                (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            NoResponseError: No response came; asking again is safe.

        Source: https://api.bgzt.guide/api-9989579, 2026-03-03, documented.
        """
        return await self._client.send(_endpoints.get_balance(), **_options)

    async def issue(self, **_options: _Unpack[_CallOptions]) -> _models.PointIssuance:
        """Ask for a virtual account to charge points (포인트 충전 가상계좌 채번 요청).

        What is paid into the virtual account (가상계좌) is credited as points. A partner guide says
        that a user has at most one charge in status READY, and that a charge in status FAIL
        cannot be used again. In the docs: "Create Point Charge"; until about 2026-03 "Point
        Issuance Request".

        Returns:
            The issuance with its account.

        Raises:
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not read: The request body: pass it as `extra_body`. The answer; taken to be that of
        `get_issuance`, which is of the same family. Its limits and error codes. These parts of
        the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.issue(), **_options)

    async def get_issuance(
        self, issuance_id: str | int, **_options: _Unpack[_CallOptions]
    ) -> _models.PointIssuance:
        """Get a point issuance (포인트 충전 내역 조회).

        Reads one charge of points and the virtual account set up for it. In the docs: "Get
        Point Charge"; until about 2026-03 "Point Issuance Lookup".

        Args:
            issuance_id: Id of the issuance.

        Returns:
            The issuance.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            NotFoundPayInbound: No such point issuance, by the name of the code (404).
            NotFoundError: Any other refusal with this status (404).
            UnknownError: An unknown failure at Bunjang, by the name of the code; spelt so in
                the docs (500).
            ServerError: Any other refusal with this status (500).
            NoResponseError: No response came; asking again is safe.

        Source: https://api.bgzt.guide/api-26038263, 2026-01-08, documented.
        """
        return await self._client.send(_endpoints.get_issuance(issuance_id), **_options)

    async def cancel_issuance(
        self, issuance_id: str | int, **_options: _Unpack[_CallOptions]
    ) -> _models.PointIssuance:
        """Cancel a point issuance (포인트 충전 가상계좌 채번 취소).

        Releases the virtual account that was set up for charging points. A partner guide says
        that only an issuance in status READY can be cancelled. In the docs: "Cancel Point
        Charge"; until about 2026-03 "Point Issuance Cancel".

        Args:
            issuance_id: Id of the issuance.

        Returns:
            The issuance after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidPayInboundStatus: The status of the point issuance does not allow this, by
                the name of the code (400).
            InvalidPayStatus: The status of the payment does not allow this, by the name of the
                code (400).
            UpdatePayInboundFailure: The point issuance could not be changed, by the name of the
                code (400).
            IamportVbankExpiredFailure: A failure about the expiry of the virtual account at
                iamport, by the name of the code (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            NotFoundPayInbound: No such point issuance, by the name of the code (404).
            NotFoundError: Any other refusal with this status (404).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx (UnknownError);
                `client.resolve` asks `points.get_issuance(issuance_id=issuance_id)`.

        Not documented: The status after a cancel; the sample answer shows WAITED.

        Source: https://api.bgzt.guide/api-26038352, 2026-01-07, documented.
        """
        return await self._client.send(_endpoints.cancel_issuance(issuance_id), **_options)
