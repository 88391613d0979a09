"""Requests that are signed as they must be, but otherwise as a test likes."""

from __future__ import annotations

from typing import Any

import httpx

from krpay.testing import Sandbox


def send_signed(sandbox: Sandbox, provider: str, request: str, content: str = "") -> httpx.Response:
    """Send a request such as `GET /orders?page=2`, without the package's own checks."""
    method, target = request.split(" ")
    url = sandbox.providers[provider].spec.document["servers"][0]["url"] + target
    with getattr(sandbox, provider)() as client, sandbox.http_client() as http:
        authentication: Any = client._authentication
        return http.request(method, url, content=content.encode(), auth=authentication)
