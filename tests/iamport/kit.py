"""What the tests of the core use of iamport."""

from __future__ import annotations

from typing import Any

from tests.iamport.samples import GET_TOKEN, IMP_UID, respond_error, respond_payment, script_tokens
from tests.kits import ExampleOperation, ProviderKit
from tests.loopback import LoopbackRequest

CREDENTIALS: dict[str, Any] = {"api_key": "test-api-key", "api_secret": "test-api-secret"}
TOKEN = {"access_token": "test-token", "now": 1733895332, "expired_at": 1733897132}

GET_PAYMENT = ExampleOperation(
    "iamport",
    "payments.get",
    "GET",
    "/payments/{}",
    respond_payment(status="paid"),
    arguments=(IMP_UID,),
    path_argument="imp_uid",
    models=("AccessToken", "IssueAccessToken", "Payment"),
)
REVOKE_BARCODE = ExampleOperation(
    "iamport",
    "cvs.revoke",
    "DELETE",
    "/cvs/{}",
    respond_payment(),
    arguments=(IMP_UID,),
    path_argument="imp_uid",
    outcome="payments.get",
)


def check_signature(request: LoopbackRequest, *, is_public: bool) -> None:
    """Assert that the access token is there, unless the request is for one."""
    bearer = f"Bearer {TOKEN['access_token']}"
    assert request.header("Authorization") == (None if is_public else bearer)


KIT = ProviderKit(
    "iamport",
    base_url="https://api.iamport.kr",
    credentials=CREDENTIALS,
    optional_credentials=("tier",),
    safe=GET_PAYMENT,
    unsafe=REVOKE_BARCODE,
    refuse=respond_error,
    check_signature=check_signature,
    prepare_server=script_tokens,
    sign_in={GET_TOKEN: {"code": 0, "message": None, "response": TOKEN}},
    sign_in_tags=frozenset({"access_tokens"}),
    signature_headers=frozenset({"authorization"}),
    public_operations=frozenset({"access_tokens_issue"}),
)
