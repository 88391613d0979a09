# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shipping data (배송정보) of escrow payments (에스크로)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import escrow_shipments as _endpoints


class EscrowShipments(_SyncResource):
    """Shipping data (배송정보) of escrow payments (에스크로)."""

    def get(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.EscrowShipment:
        """Get the shipping data of an escrow payment (에스크로 배송정보 조회).

        Reads the shipping data that was registered for an escrow payment; a conflict (409)
        means that there is none. Gateways: html5_inicis, kcp, daou, ksnet, smartro_v2 (by
        contract), nice_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The shipping data.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            ConflictError: The object is in a state that conflicts with the request (409).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get(imp_uid, tier=tier), **_options)

    def create(
        self,
        imp_uid: str | int,
        *,
        sender: _models.EscrowSender | _Mapping[str, object],
        receiver: _models.EscrowReceiver | _Mapping[str, object],
        shipment: _models.EscrowShipmentInput | _Mapping[str, object],
        products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
        send_email: bool | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.EscrowShipment:
        """Register the shipping data of an escrow payment (에스크로 배송정보 등록).

        Tells the gateway that the goods of an escrow payment are on their way; a payment that
        has shipping data already is refused. Which fields of sender and receiver are needed
        depends on the gateway. With ksnet the contract must be for shipping escrow (배송 에스크로).
        Gateways: html5_inicis, kcp, daou, ksnet, smartro_v2 (by contract), nice_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            sender: Who sends; each gateway needs other fields of it.
            receiver: Who receives; each gateway needs other fields of it.
            shipment: How and when the goods are sent.
            products: What is sent. Needed by welcome; used by it only.
            send_email: E-mail the buyer when the purchase is confirmed; the provider's default
                is true. Used by nice_v2 only.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The shipping data.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            APIError: The method is not allowed here (405).
            ConflictError: The object is in a state that conflicts with the request (409).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `escrow_shipments.get(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        sender, receiver, shipment = _hide(sender, receiver, shipment)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create(
                imp_uid,
                sender=sender,
                receiver=receiver,
                shipment=shipment,
                products=products,
                send_email=send_email,
                tier=tier,
            ),
            **_options,
        )

    def update(
        self,
        imp_uid: str | int,
        *,
        sender: _models.EscrowSender | _Mapping[str, object],
        receiver: _models.EscrowReceiver | _Mapping[str, object],
        shipment: _models.EscrowShipmentInput | _Mapping[str, object],
        products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.EscrowShipment:
        """Change the shipping data of an escrow payment (에스크로 배송정보 수정).

        Changes the shipping data that was registered for an escrow payment. ksnet takes changes
        only when its registration is complete, after 30 to 60 minutes. Gateways: html5_inicis,
        kcp, daou, ksnet, smartro_v2 (by contract) and welcome; not nice_v2.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            sender: Who sends; each gateway needs other fields of it.
            receiver: Who receives; each gateway needs other fields of it.
            shipment: How and when the goods are sent.
            products: What is sent. Needed by welcome; used by it only.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The shipping data.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            APIError: The method is not allowed here (405).
            ConflictError: The object is in a state that conflicts with the request (409).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `escrow_shipments.get(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        sender, receiver, shipment = _hide(sender, receiver, shipment)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update(
                imp_uid,
                sender=sender,
                receiver=receiver,
                shipment=shipment,
                products=products,
                tier=tier,
            ),
            **_options,
        )


class AsyncEscrowShipments(_AsyncResource):
    """Shipping data (배송정보) of escrow payments (에스크로)."""

    async def get(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.EscrowShipment:
        """Get the shipping data of an escrow payment (에스크로 배송정보 조회).

        Reads the shipping data that was registered for an escrow payment; a conflict (409)
        means that there is none. Gateways: html5_inicis, kcp, daou, ksnet, smartro_v2 (by
        contract), nice_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The shipping data.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            ConflictError: The object is in a state that conflicts with the request (409).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.get(imp_uid, tier=tier), **_options)

    async def create(
        self,
        imp_uid: str | int,
        *,
        sender: _models.EscrowSender | _Mapping[str, object],
        receiver: _models.EscrowReceiver | _Mapping[str, object],
        shipment: _models.EscrowShipmentInput | _Mapping[str, object],
        products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
        send_email: bool | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.EscrowShipment:
        """Register the shipping data of an escrow payment (에스크로 배송정보 등록).

        Tells the gateway that the goods of an escrow payment are on their way; a payment that
        has shipping data already is refused. Which fields of sender and receiver are needed
        depends on the gateway. With ksnet the contract must be for shipping escrow (배송 에스크로).
        Gateways: html5_inicis, kcp, daou, ksnet, smartro_v2 (by contract), nice_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            sender: Who sends; each gateway needs other fields of it.
            receiver: Who receives; each gateway needs other fields of it.
            shipment: How and when the goods are sent.
            products: What is sent. Needed by welcome; used by it only.
            send_email: E-mail the buyer when the purchase is confirmed; the provider's default
                is true. Used by nice_v2 only.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The shipping data.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            APIError: The method is not allowed here (405).
            ConflictError: The object is in a state that conflicts with the request (409).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `escrow_shipments.get(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        sender, receiver, shipment = _hide(sender, receiver, shipment)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create(
                imp_uid,
                sender=sender,
                receiver=receiver,
                shipment=shipment,
                products=products,
                send_email=send_email,
                tier=tier,
            ),
            **_options,
        )

    async def update(
        self,
        imp_uid: str | int,
        *,
        sender: _models.EscrowSender | _Mapping[str, object],
        receiver: _models.EscrowReceiver | _Mapping[str, object],
        shipment: _models.EscrowShipmentInput | _Mapping[str, object],
        products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.EscrowShipment:
        """Change the shipping data of an escrow payment (에스크로 배송정보 수정).

        Changes the shipping data that was registered for an escrow payment. ksnet takes changes
        only when its registration is complete, after 30 to 60 minutes. Gateways: html5_inicis,
        kcp, daou, ksnet, smartro_v2 (by contract) and welcome; not nice_v2.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            sender: Who sends; each gateway needs other fields of it.
            receiver: Who receives; each gateway needs other fields of it.
            shipment: How and when the goods are sent.
            products: What is sent. Needed by welcome; used by it only.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The shipping data.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            APIError: The method is not allowed here (405).
            ConflictError: The object is in a state that conflicts with the request (409).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `escrow_shipments.get(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        sender, receiver, shipment = _hide(sender, receiver, shipment)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update(
                imp_uid,
                sender=sender,
                receiver=receiver,
                shipment=shipment,
                products=products,
                tier=tier,
            ),
            **_options,
        )
