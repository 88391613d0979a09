"""What the conformance suite must know about Bunjang beside its spec.

Signs with other code than krpay's: it goes with a `requests` session, and sees a request
last, when its bytes are final.
"""

from __future__ import annotations

import base64
import time
import uuid

import requests
from jwcrypto import jwk, jwt  # type: ignore[import-untyped]
from requests.auth import AuthBase

from tests.bunjang.preparations import PREPARATIONS
from tests.conformance.kits import ConformanceKit, Credentials, GeneralRefusals


class BunjangSigning(AuthBase):
    """A JSON Web Token of its own for each request."""

    def __init__(self, credentials: Credentials) -> None:
        secret = base64.b64decode(credentials["secret_key"])
        self._key = jwk.JWK(kty="oct", k=base64.urlsafe_b64encode(secret).rstrip(b"=").decode())
        self._access_key = credentials["access_key"]

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        claims = {"accessKey": self._access_key, "iat": int(time.time())}
        if request.method in ("POST", "PUT", "DELETE"):
            claims["nonce"] = str(uuid.uuid4())
        token = jwt.JWT(header={"alg": "HS256", "typ": "JWT"}, claims=claims)
        token.make_signed_token(self._key)
        request.headers["Authorization"] = f"Bearer {token.serialize()}"
        return request


CONFORMANCE_KIT = ConformanceKit(
    make_signing=lambda credentials, operation: BunjangSigning(credentials),
    preparations=PREPARATIONS,
    # The table of error codes (doc-694221) is for all operations: 400, 401 and 404 have
    # these defaults. It has 403 and 500 too, which the sandbox never gives.
    general=GeneralRefusals(
        schema="Error",
        codes={
            "400": frozenset({"BAD_REQUEST"}),
            "401": frozenset(
                {
                    "MISSING_AUTH_TOKEN",
                    "MISSING_ACCESS_KEY",
                    "INVALID_ACCESS_KEY",
                    "MISSING_IAT_CLAIM",
                    "INVALID_AUTH_TOKEN",
                    "EXPIRED_AUTH_TOKEN",
                }
            ),
            "404": frozenset({"RESOURCE_NOT_FOUND"}),
        },
    ),
    allows_any_code=False,
    # The form of a time.
    beyond_schemas=frozenset({"orders_list"}),
)
