# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Standard codes of banks and card companies."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def list_cards(*, tier: str | None = None) -> Call[list[models.StandardCode]]:
    """List the codes of all card companies (카드사 코드 전체 조회)."""
    return Call(
        operation="codes.list_cards",
        method="GET",
        path="/cards",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=list[models.StandardCode],
        replay=Replay.SAFE,
    )


def get_card(card_standard_code: str, /, *, tier: str | None = None) -> Call[models.StandardCode]:
    """Look up a card company by its code (카드사 코드 단건 조회)."""
    return Call(
        operation="codes.get_card",
        method="GET",
        path=request_building.build_path(
            "/cards/{card_standard_code}", card_standard_code=card_standard_code
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.StandardCode,
        replay=Replay.SAFE,
    )


def list_banks(*, tier: str | None = None) -> Call[list[models.StandardCode]]:
    """List the codes of all banks (은행 코드 전체 조회)."""
    return Call(
        operation="codes.list_banks",
        method="GET",
        path="/banks",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=list[models.StandardCode],
        replay=Replay.SAFE,
    )


def get_bank(bank_standard_code: str, /, *, tier: str | None = None) -> Call[models.StandardCode]:
    """Look up a bank by its code (은행 코드 단건 조회)."""
    return Call(
        operation="codes.get_bank",
        method="GET",
        path=request_building.build_path(
            "/banks/{bank_standard_code}", bank_standard_code=bank_standard_code
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.StandardCode,
        replay=Replay.SAFE,
    )
