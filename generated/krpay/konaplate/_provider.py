# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""What the sending core must know about the provider."""

from krpay._runtime.provider_profile import (
    EnvelopePlaces as _EnvelopePlaces,
    ProviderProfile as _ProviderProfile,
    RefusalForm as _RefusalForm,
)
from krpay.konaplate.errors import BY_CODE as _BY_CODE

PROVIDER = _ProviderProfile(
    name="konaplate",
    base_url="https://sandbox.konaplate.com/open-api",
    envelope=_EnvelopePlaces(
        data=(),
        code=("response", "code"),
        message=("response", "description"),
        success="000_000",
        forms=(_RefusalForm((("response", "code"), ("response", "description"))),),
    ),
    errors=_BY_CODE,
)
