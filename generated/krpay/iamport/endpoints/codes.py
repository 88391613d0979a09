# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Standard codes of banks and card companies."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def list_cards(*, tier: str | None = None) -> _Call[list[_models.StandardCode]]:
    """List the codes of all card companies (카드사 코드 전체 조회)."""
    return _Call(
        operation="codes.list_cards",
        method="GET",
        path="/cards",
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=list[_models.StandardCode],
        replay=_Replay.SAFE,
    )


def get_card(card_standard_code: str, /, *, tier: str | None = None) -> _Call[_models.StandardCode]:
    """Look up a card company by its code (카드사 코드 단건 조회)."""
    return _Call(
        operation="codes.get_card",
        method="GET",
        path=_build.build_path(
            "/cards/{card_standard_code}", card_standard_code=card_standard_code
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.StandardCode,
        replay=_Replay.SAFE,
    )


def list_banks(*, tier: str | None = None) -> _Call[list[_models.StandardCode]]:
    """List the codes of all banks (은행 코드 전체 조회)."""
    return _Call(
        operation="codes.list_banks",
        method="GET",
        path="/banks",
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=list[_models.StandardCode],
        replay=_Replay.SAFE,
    )


def get_bank(bank_standard_code: str, /, *, tier: str | None = None) -> _Call[_models.StandardCode]:
    """Look up a bank by its code (은행 코드 단건 조회)."""
    return _Call(
        operation="codes.get_bank",
        method="GET",
        path=_build.build_path(
            "/banks/{bank_standard_code}", bank_standard_code=bank_standard_code
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.StandardCode,
        replay=_Replay.SAFE,
    )
