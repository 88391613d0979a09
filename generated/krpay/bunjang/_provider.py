# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""What the sending core must know about the provider."""

from krpay._runtime.provider import Envelope, Provider
from krpay.bunjang.errors import BY_CODE

PROVIDER = Provider(
    name="bunjang",
    base_url="https://openapi.bunjang.co.kr",
    environments={
        "production": "https://openapi.bunjang.co.kr",
        "staging": "https://openapi.stg-bunjang.co.kr",
    },
    envelope=Envelope(data=("data",), code=("errorCode",), message=("reason",)),
    errors=BY_CODE,
)
