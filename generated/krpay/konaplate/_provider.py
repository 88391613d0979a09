# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""What the sending core must know about the provider."""

from krpay._runtime.provider import Envelope as _Envelope, Provider as _Provider
from krpay.konaplate.errors import BY_CODE as _BY_CODE

PROVIDER = _Provider(
    name="konaplate",
    base_url="https://sandbox.konaplate.com/open-api",
    envelope=_Envelope(
        data=(), code=("response", "code"), message=("response", "description"), success="000_000"
    ),
    errors=_BY_CODE,
)
