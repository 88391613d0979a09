# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shipping data (배송정보) of escrow payments (에스크로)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def get(imp_uid: str, /, *, tier: str | None = None) -> _Call[_models.EscrowShipment]:
    """Get the shipping data of an escrow payment (에스크로 배송정보 조회)."""
    return _Call(
        operation="escrow_shipments.get",
        method="GET",
        path=_build.build_path("/escrows/logis/{imp_uid}", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.EscrowShipment,
        replay=_Replay.SAFE,
    )


def create(
    imp_uid: str,
    /,
    *,
    sender: _models.EscrowSender | _Mapping[str, object],
    receiver: _models.EscrowReceiver | _Mapping[str, object],
    shipment: _models.EscrowShipmentInput | _Mapping[str, object],
    products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
    send_email: bool | None = None,
    tier: str | None = None,
) -> _Call[_models.EscrowShipment]:
    """Register the shipping data of an escrow payment (에스크로 배송정보 등록)."""
    return _Call(
        operation="escrow_shipments.create",
        method="POST",
        path=_build.build_path("/escrows/logis/{imp_uid}", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(
            _models.CreateEscrowShipment,
            sender=sender,
            receiver=receiver,
            shipment=shipment,
            products=products,
            send_email=send_email,
        ),
        result=_models.EscrowShipment,
        replay=_Replay.UNSAFE,
        outcome="escrow_shipments.get",
    )


def update(
    imp_uid: str,
    /,
    *,
    sender: _models.EscrowSender | _Mapping[str, object],
    receiver: _models.EscrowReceiver | _Mapping[str, object],
    shipment: _models.EscrowShipmentInput | _Mapping[str, object],
    products: _Sequence[_models.EscrowProduct | _Mapping[str, object]] | None = None,
    tier: str | None = None,
) -> _Call[_models.EscrowShipment]:
    """Change the shipping data of an escrow payment (에스크로 배송정보 수정)."""
    return _Call(
        operation="escrow_shipments.update",
        method="PUT",
        path=_build.build_path("/escrows/logis/{imp_uid}", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(
            _models.UpdateEscrowShipment,
            sender=sender,
            receiver=receiver,
            shipment=shipment,
            products=products,
        ),
        result=_models.EscrowShipment,
        replay=_Replay.UNSAFE,
        outcome="escrow_shipments.get",
    )
