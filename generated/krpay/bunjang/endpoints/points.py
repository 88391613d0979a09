# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import models as _models


def get_balance() -> _Call[_models.PointBalance]:
    """Get the point balance (포인트 잔액 조회)."""
    return _Call(
        operation="points.get_balance",
        method="GET",
        path="/api/v1/points/balance",
        result=_models.PointBalance,
        replay=_Replay.SAFE,
    )


def issue() -> _Call[_models.PointIssuance]:
    """Ask for a virtual account to charge points (포인트 충전 가상계좌 채번 요청)."""
    return _Call(
        operation="points.issue",
        method="POST",
        path="/api/v1/points/issuance",
        body=_build.build_body(_models.IssuePoints),
        result=_models.PointIssuance,
        replay=_Replay.UNSAFE,
    )


def get_issuance(issuance_id: str, /) -> _Call[_models.PointIssuance]:
    """Get a point issuance (포인트 충전 내역 조회)."""
    return _Call(
        operation="points.get_issuance",
        method="GET",
        path=_build.build_path("/api/v1/points/issuance/{issuance_id}", issuance_id=issuance_id),
        result=_models.PointIssuance,
        replay=_Replay.SAFE,
    )


def cancel_issuance(issuance_id: str, /) -> _Call[_models.PointIssuance]:
    """Cancel a point issuance (포인트 충전 가상계좌 채번 취소)."""
    return _Call(
        operation="points.cancel_issuance",
        method="POST",
        path=_build.build_path(
            "/api/v1/points/issuance/{issuance_id}/cancel", issuance_id=issuance_id
        ),
        result=_models.PointIssuance,
        replay=_Replay.UNSAFE,
        outcome="points.get_issuance",
    )
