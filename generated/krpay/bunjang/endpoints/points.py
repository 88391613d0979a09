# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import _outcomes as _outcomes, models as _models


def get_balance() -> _Call[_models.PointBalance]:
    """Get the point balance (포인트 잔액 조회)."""
    _request = _build.RequestBuilder("points.get_balance", "GET", "/api/v1/points/balance")
    return _request.call(
        _models.PointBalance,
        replay=_Replay.SAFE,
    )


def issue() -> _Call[_models.PointIssuance]:
    """Ask for a virtual account to charge points (포인트 충전 가상계좌 채번 요청)."""
    _request = _build.RequestBuilder("points.issue", "POST", "/api/v1/points/issuance")
    _request.body(_models.IssuePoints)
    return _request.call(
        _models.PointIssuance,
        replay=_Replay.UNSAFE,
    )


def get_issuance(issuance_id: str | int) -> _Call[_models.PointIssuance]:
    """Get a point issuance (포인트 충전 내역 조회)."""
    _request = _build.RequestBuilder("points.get_issuance", "GET", "/api/v1/points/issuance/{id}")
    _request.path("id", issuance_id, str, name="issuance_id")
    return _request.call(
        _models.PointIssuance,
        replay=_Replay.SAFE,
        outcome=_outcomes.points_get_issuance,
    )


def cancel_issuance(issuance_id: str | int) -> _Call[_models.PointIssuance]:
    """Cancel a point issuance (포인트 충전 가상계좌 채번 취소)."""
    _request = _build.RequestBuilder(
        "points.cancel_issuance", "POST", "/api/v1/points/issuance/{id}/cancel"
    )
    _request.path("id", issuance_id, str, name="issuance_id")
    return _request.call(
        _models.PointIssuance,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.points_cancel_issuance,
    )
