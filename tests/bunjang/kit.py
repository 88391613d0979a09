"""What the tests of the core use of Bunjang."""

from __future__ import annotations

import base64
from typing import Any

from tests.bunjang.samples import read_claims, respond_error, respond_issuance
from tests.kits import ExampleOperation, ProviderKit
from tests.loopback import LoopbackRequest

SECRET_BYTES = b"test-secret of the Bunjang account"

CREDENTIALS: dict[str, Any] = {
    "access_key": "test-access-key",
    "secret_key": base64.b64encode(SECRET_BYTES).decode(),
}
GET_ISSUANCE = ExampleOperation(
    "bunjang",
    "points.get_issuance",
    "GET",
    "/api/v1/points/issuance/{}",
    respond_issuance(),
    arguments=("123",),
    path_argument="issuance_id",
    models=("PointIssuance",),
)
CANCEL_ISSUANCE = ExampleOperation(
    "bunjang",
    "points.cancel_issuance",
    "POST",
    "/api/v1/points/issuance/{}/cancel",
    respond_issuance(status="CANCELLED"),
    arguments=("123",),
    path_argument="issuance_id",
    outcome="points.get_issuance",
)


def check_signature(request: LoopbackRequest, *, is_public: bool) -> None:
    """Assert that the token claims what it must, and no more."""
    nonce = set() if request.method == "GET" else {"nonce"}
    assert read_claims(request).keys() == {"accessKey", "iat"} | nonce


KIT = ProviderKit(
    "bunjang",
    base_url="https://openapi.bunjang.co.kr",
    credentials=CREDENTIALS,
    safe=GET_ISSUANCE,
    unsafe=CANCEL_ISSUANCE,
    refuse=respond_error,
    check_signature=check_signature,
    signature_headers=frozenset({"authorization"}),
)
