# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shipping data (배송정보) of escrow payments (에스크로)."""

from collections.abc import Mapping, Sequence

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def get(imp_uid: str, /, *, tier: str | None = None) -> Call[models.EscrowShipment]:
    """Get the shipping data of an escrow payment (에스크로 배송정보 조회)."""
    return Call(
        operation="escrow_shipments.get",
        method="GET",
        path=request_building.build_path("/escrows/logis/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.EscrowShipment,
        replay=Replay.SAFE,
    )


def create(
    imp_uid: str,
    /,
    *,
    sender: models.EscrowSender | Mapping[str, object],
    receiver: models.EscrowReceiver | Mapping[str, object],
    shipment: models.EscrowShipmentInput | Mapping[str, object],
    products: Sequence[models.EscrowProduct | Mapping[str, object]] | None = None,
    send_email: bool | None = None,
    tier: str | None = None,
) -> Call[models.EscrowShipment]:
    """Register the shipping data of an escrow payment (에스크로 배송정보 등록)."""
    return Call(
        operation="escrow_shipments.create",
        method="POST",
        path=request_building.build_path("/escrows/logis/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.CreateEscrowShipment,
            sender=sender,
            receiver=receiver,
            shipment=shipment,
            products=products,
            send_email=send_email,
        ),
        result=models.EscrowShipment,
        replay=Replay.UNSAFE,
        outcome="escrow_shipments.get",
    )


def update(
    imp_uid: str,
    /,
    *,
    sender: models.EscrowSender | Mapping[str, object],
    receiver: models.EscrowReceiver | Mapping[str, object],
    shipment: models.EscrowShipmentInput | Mapping[str, object],
    products: Sequence[models.EscrowProduct | Mapping[str, object]] | None = None,
    tier: str | None = None,
) -> Call[models.EscrowShipment]:
    """Change the shipping data of an escrow payment (에스크로 배송정보 수정)."""
    return Call(
        operation="escrow_shipments.update",
        method="PUT",
        path=request_building.build_path("/escrows/logis/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.UpdateEscrowShipment,
            sender=sender,
            receiver=receiver,
            shipment=shipment,
            products=products,
        ),
        result=models.EscrowShipment,
        replay=Replay.UNSAFE,
        outcome="escrow_shipments.get",
    )
