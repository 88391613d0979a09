# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import models as _models


def register(
    imp_uid: str | int,
    *,
    shares: _Sequence[_models.PartnerShare | _Mapping[str, object]],
    tier: str | None = None,
) -> _Call[_models.PartnerReceipt]:
    """Register shares of sub-merchants on a sales slip (영수증 내 하위 상점 거래 등록)."""
    [shares] = _hide(shares)
    _request = _build.RequestBuilder(
        "partner_receipts.register", "POST", "/partners/receipts/{imp_uid}"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.RegisterPartnerReceipts, shares=shares)
    return _request.call(
        _models.PartnerReceipt,
        replay=_Replay.UNSAFE,
    )
