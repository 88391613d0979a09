"""What the tests of the core use of Konaplate."""

from __future__ import annotations

import json
from typing import Any

from tests.kits import ExampleOperation, ProviderKit
from tests.konaplate.keys import make_key_pairs
from tests.konaplate.samples import DELETE, INFO, SUCCESS, respond_error
from tests.loopback import LoopbackRequest, respond_json

CREDENTIALS: dict[str, Any] = {
    "asp_id": "test-asp-id-015",
    "access_key": "test-access-key-of-forty-characters-long",
    "secret_key": "test-secret-key",
}
GET_ACCOUNT = ExampleOperation(
    "konaplate",
    "bank_accounts.get",
    "POST",
    INFO,
    respond_json({"response": {"code": "000_000", "description": "Success"}, "userId": 7}),
    keywords={"user_id": 7},
)
DELETE_ACCOUNT = ExampleOperation(
    "konaplate",
    "bank_accounts.delete",
    "POST",
    DELETE,
    SUCCESS,
    keywords={"user_id": 7},
    outcome="bank_accounts.get",
)
LIST_TERMS = ExampleOperation(
    "konaplate",
    "terms.list",
    "POST",
    "/open-api/api/v1/user/terms/all",
    respond_json({"response": {"code": "000_000"}, "terms": []}),
    keywords={"user_id": 50000104652},
    models=("ListTerms", "TermsList"),
)
SIGNED = {"User-AspId", "Access-Key", "Correlation-Id", "Tran-Time", "Time-Zone", "Tran-Token"}


def check_signature(request: LoopbackRequest, *, is_public: bool) -> None:
    """Assert that the headers are those of a signed request, and of an encrypted one if it is."""
    encrypted = bool(request.body) and json.loads(request.body).keys() == {"encData"}
    names = SIGNED | ({"Crypto-Key-Id"} if encrypted else set())
    headers = {name.lower() for name, _ in request.headers if name.lower().startswith("x-km-")}
    assert headers == {f"x-km-{name}".lower() for name in names}
    assert all(request.header(f"X-KM-{name}") for name in names)


KIT = ProviderKit(
    "konaplate",
    base_url="https://sandbox.konaplate.com/open-api",
    credentials=CREDENTIALS,
    optional_credentials=(
        "crypto_key_id",
        "server_certificate",
        "client_private_key",
        "previous_client_private_key",
    ),
    safe=GET_ACCOUNT,
    unsafe=DELETE_ACCOUNT,
    plain=LIST_TERMS,
    refuse=respond_error,
    check_signature=check_signature,
    base_path="/open-api",
    make_keys=lambda: make_key_pairs().options,
    signature_headers=frozenset({"x-km-correlation-id", "x-km-tran-time", "x-km-tran-token"}),
    has_request_ids=True,
)
