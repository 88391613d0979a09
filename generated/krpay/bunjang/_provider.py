# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""What the sending core must know about the provider."""

from krpay._runtime.provider_profile import (
    EnvelopePlaces as _EnvelopePlaces,
    ProviderProfile as _ProviderProfile,
    RefusalForm as _RefusalForm,
)
from krpay.bunjang.errors import BY_CODE as _BY_CODE

PROVIDER = _ProviderProfile(
    name="bunjang",
    base_url="https://openapi.bunjang.co.kr",
    environments={
        "production": "https://openapi.bunjang.co.kr",
        "staging": "https://openapi.stg-bunjang.co.kr",
    },
    envelope=_EnvelopePlaces(
        data=("data",),
        code=("errorCode",),
        message=("reason",),
        forms=(_RefusalForm((("errorCode",), ("reason",))),),
    ),
    errors=_BY_CODE,
)
