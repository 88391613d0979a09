# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Terms and conditions, and the members' agreements to them."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.konaplate import models as _models


def list(
    *,
    user_id: int | None = None,
    locale: str | None = None,
    terms_type: _models.TermsType | str | None = None,
) -> _Call[_models.TermsList]:
    """List terms and conditions."""
    return _Call(
        operation="terms.list",
        method="POST",
        path="/api/v1/user/terms/all",
        body=_build.build_body(
            _models.ListTerms, user_id=user_id, locale=locale, terms_type=terms_type
        ),
        result=_models.TermsList,
        replay=_Replay.SAFE,
    )


def update_agreements(*, user_id: int, agreements: _Sequence[_Mapping[str, object]]) -> _Call[None]:
    """Agree to terms, or withdraw the agreement."""
    return _Call(
        operation="terms.update_agreements",
        method="POST",
        path="/api/v1/user/terms/updateOptionalTermsAndConditions",
        body=_build.build_body(
            _models.UpdateTermsAgreements, user_id=user_id, agreements=agreements
        ),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="terms.list",
    )
