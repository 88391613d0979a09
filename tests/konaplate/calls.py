"""The call that most tests of Konaplate make, and what it sends."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.clients import finish
from tests.konaplate.clients import AnyClient
from tests.loopback import LoopbackRequest


async def delete_account(client: AnyClient, user_id: object = 50000104652) -> object:
    """Delete a bank account."""
    method: Callable[..., Any] = client.bank_accounts.delete
    return await finish(method(user_id=user_id))


def read_encrypted(request: LoopbackRequest) -> str:
    """Read the JWE of a request that holds nothing else."""
    document = json.loads(request.body)
    assert list(document) == ["encData"]
    token: str = document["encData"]
    assert request.body == b'{"encData":"' + token.encode() + b'"}'
    return token
