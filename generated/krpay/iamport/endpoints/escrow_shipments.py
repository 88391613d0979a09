# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shipping data (배송정보) of escrow payments (에스크로)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def get(imp_uid: str | int, *, tier: str | None = None) -> _Call[_models.EscrowShipment]:
    """Get the shipping data of an escrow payment (에스크로 배송정보 조회)."""
    _request = _build.RequestBuilder("escrow_shipments.get", "GET", "/escrows/logis/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.EscrowShipment,
        replay=_Replay.SAFE,
    )


def create(
    imp_uid: str | int,
    *,
    sender: _models.EscrowSender | _Mapping[str, object],
    receiver: _models.EscrowReceiver | _Mapping[str, object],
    shipment: _models.EscrowShipmentInput | _Mapping[str, object],
    products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
    send_email: bool | None = None,
    tier: str | None = None,
) -> _Call[_models.EscrowShipment]:
    """Register the shipping data of an escrow payment (에스크로 배송정보 등록)."""
    sender, receiver, shipment = _hide(sender, receiver, shipment)
    _request = _build.RequestBuilder("escrow_shipments.create", "POST", "/escrows/logis/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.CreateEscrowShipment,
        sender=sender,
        receiver=receiver,
        shipment=shipment,
        products=products,
        send_email=send_email,
    )
    return _request.call(
        _models.EscrowShipment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.escrow_shipments_create,
    )


def update(
    imp_uid: str | int,
    *,
    sender: _models.EscrowSender | _Mapping[str, object],
    receiver: _models.EscrowReceiver | _Mapping[str, object],
    shipment: _models.EscrowShipmentInput | _Mapping[str, object],
    products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
    tier: str | None = None,
) -> _Call[_models.EscrowShipment]:
    """Change the shipping data of an escrow payment (에스크로 배송정보 수정)."""
    sender, receiver, shipment = _hide(sender, receiver, shipment)
    _request = _build.RequestBuilder("escrow_shipments.update", "PUT", "/escrows/logis/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.UpdateEscrowShipment,
        sender=sender,
        receiver=receiver,
        shipment=shipment,
        products=products,
    )
    return _request.call(
        _models.EscrowShipment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.escrow_shipments_update,
    )
