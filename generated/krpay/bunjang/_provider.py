# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""What the sending core must know about the provider."""

from krpay._runtime.provider import Envelope as _Envelope, Provider as _Provider
from krpay.bunjang.errors import BY_CODE as _BY_CODE

PROVIDER = _Provider(
    name="bunjang",
    base_url="https://openapi.bunjang.co.kr",
    environments={
        "production": "https://openapi.bunjang.co.kr",
        "staging": "https://openapi.stg-bunjang.co.kr",
    },
    envelope=_Envelope(data=("data",), code=("errorCode",), message=("reason",)),
    errors=_BY_CODE,
)
