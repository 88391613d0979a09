"""Requests that are signed as they must be, but otherwise as a test likes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx

from krpay._runtime.signing import SignableRequest
from krpay.testing import Sandbox


def send_signed(sandbox: Sandbox, provider: str, request: str, content: str = "") -> httpx.Response:
    """Send a request such as `GET /orders?page=2`, without the package's own checks."""
    method, target = request.split(" ")
    url = httpx.URL(sandbox.providers[provider].spec.document["servers"][0]["url"] + target)
    with getattr(sandbox, provider)() as client, sandbox.http_client() as http:
        signer: Any = client._setup.signer
        tokens = []
        if hasattr(signer, "token_call"):
            tokens.append(signer.read_token(client.send(signer.token_call)))
        signable = SignableRequest(
            method=method,
            target=url.raw_path.decode("ascii"),
            headers={},
            content=content.encode(),
            moment=datetime.now(UTC),
            nonce=uuid4(),
        )
        headers = signer.sign(signable, *tokens).headers
        return http.request(method, url, content=content.encode(), headers=headers)
