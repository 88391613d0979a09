# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""What the sending core must know about the provider."""

from krpay._runtime.provider_profile import (
    EnvelopePlaces as _EnvelopePlaces,
    ProviderProfile as _ProviderProfile,
    RefusalForm as _RefusalForm,
)
from krpay.iamport.errors import BY_CODE as _BY_CODE

PROVIDER = _ProviderProfile(
    name="iamport",
    base_url="https://api.iamport.kr",
    envelope=_EnvelopePlaces(
        data=("response",),
        code=("code",),
        message=("message",),
        success="0",
        forms=(_RefusalForm((("code",), ("message",))),),
    ),
    errors=_BY_CODE,
)
