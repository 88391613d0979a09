# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Terms and conditions, and the members' agreements to them."""

from collections.abc import Mapping, Sequence
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def list(
    *,
    user_id: int | None = None,
    locale: str | None = None,
    terms_type: models.TermsType | str | None = None,
) -> Call[models.TermsList]:
    """List terms and conditions."""
    return Call(
        operation="terms.list",
        method="POST",
        path="/api/v1/user/terms/all",
        body=request_building.build_body(
            models.ListTerms, user_id=user_id, locale=locale, terms_type=terms_type
        ),
        result=models.TermsList,
        replay=Replay.SAFE,
    )


def update_agreements(*, user_id: int, agreements: Sequence[Mapping[str, object]]) -> Call[None]:
    """Agree to terms, or withdraw the agreement."""
    return Call(
        operation="terms.update_agreements",
        method="POST",
        path="/api/v1/user/terms/updateOptionalTermsAndConditions",
        body=request_building.build_body(
            models.UpdateTermsAgreements, user_id=user_id, agreements=agreements
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="terms.list",
    )
