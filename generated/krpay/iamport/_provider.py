# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""What the sending core must know about the provider."""

from krpay._runtime.provider import Envelope, Provider
from krpay.iamport.errors import BY_CODE

PROVIDER = Provider(
    name="iamport",
    base_url="https://api.iamport.kr",
    envelope=Envelope(data=("response",), code=("code",), message=("message",), success="0"),
    errors=BY_CODE,
)
