# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Standard codes of banks and card companies."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def list_cards(*, tier: str | None = None) -> _Call[list[_models.StandardCode]]:
    """List the codes of all card companies (카드사 코드 전체 조회)."""
    _request = _build.RequestBuilder("codes.list_cards", "GET", "/cards")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        list[_models.StandardCode],
        replay=_Replay.SAFE,
    )


def get_card(
    card_standard_code: str | int, *, tier: str | None = None
) -> _Call[_models.StandardCode]:
    """Look up a card company by its code (카드사 코드 단건 조회)."""
    _request = _build.RequestBuilder("codes.get_card", "GET", "/cards/{card_standard_code}")
    _request.path("card_standard_code", card_standard_code, str)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.StandardCode,
        replay=_Replay.SAFE,
    )


def list_banks(*, tier: str | None = None) -> _Call[list[_models.StandardCode]]:
    """List the codes of all banks (은행 코드 전체 조회)."""
    _request = _build.RequestBuilder("codes.list_banks", "GET", "/banks")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        list[_models.StandardCode],
        replay=_Replay.SAFE,
    )


def get_bank(
    bank_standard_code: str | int, *, tier: str | None = None
) -> _Call[_models.StandardCode]:
    """Look up a bank by its code (은행 코드 단건 조회)."""
    _request = _build.RequestBuilder("codes.get_bank", "GET", "/banks/{bank_standard_code}")
    _request.path("bank_standard_code", bank_standard_code, str)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.StandardCode,
        replay=_Replay.SAFE,
    )
