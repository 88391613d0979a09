# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.bunjang import models


def get_balance() -> Call[models.PointBalance]:
    """Get the point balance (포인트 잔액 조회)."""
    return Call(
        operation="points.get_balance",
        method="GET",
        path="/api/v1/points/balance",
        result=models.PointBalance,
        replay=Replay.SAFE,
    )


def issue() -> Call[models.PointIssuance]:
    """Ask for a virtual account to charge points (포인트 충전 가상계좌 채번 요청)."""
    return Call(
        operation="points.issue",
        method="POST",
        path="/api/v1/points/issuance",
        body=request_building.build_body(models.IssuePoints),
        result=models.PointIssuance,
        replay=Replay.UNSAFE,
    )


def get_issuance(issuance_id: str, /) -> Call[models.PointIssuance]:
    """Get a point issuance (포인트 충전 내역 조회)."""
    return Call(
        operation="points.get_issuance",
        method="GET",
        path=request_building.build_path(
            "/api/v1/points/issuance/{issuance_id}", issuance_id=issuance_id
        ),
        result=models.PointIssuance,
        replay=Replay.SAFE,
    )


def cancel_issuance(issuance_id: str, /) -> Call[models.PointIssuance]:
    """Cancel a point issuance (포인트 충전 가상계좌 채번 취소)."""
    return Call(
        operation="points.cancel_issuance",
        method="POST",
        path=request_building.build_path(
            "/api/v1/points/issuance/{issuance_id}/cancel", issuance_id=issuance_id
        ),
        result=models.PointIssuance,
        replay=Replay.UNSAFE,
        outcome="points.get_issuance",
    )
