# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Terms and conditions, and the members' agreements to them."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.konaplate import _outcomes as _outcomes, models as _models


def list(
    *,
    user_id: int | None = None,
    locale: str | None = None,
    terms_type: _models.TermsType | str | None = None,
) -> _Call[_models.TermsList]:
    """List terms and conditions."""
    _request = _build.RequestBuilder("terms.list", "POST", "/api/v1/user/terms/all")
    _request.body(_models.ListTerms, user_id=user_id, locale=locale, terms_type=terms_type)
    return _request.call(
        _models.TermsList,
        replay=_Replay.SAFE,
    )


def update_agreements(*, user_id: int, agreements: _Sequence[_Mapping[str, object]]) -> _Call[None]:
    """Agree to terms, or withdraw the agreement."""
    _request = _build.RequestBuilder(
        "terms.update_agreements", "POST", "/api/v1/user/terms/updateOptionalTermsAndConditions"
    )
    _request.body(_models.UpdateTermsAgreements, user_id=user_id, agreements=agreements)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.terms_update_agreements,
    )
