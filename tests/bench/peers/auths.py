"""Signing as an `Auth` of httpx or of its successor, for clients that a generator made."""

from __future__ import annotations

import json
import time
from collections.abc import Generator
from typing import Any

from tests.bench.operations import TOKEN_PATH
from tests.bench.peers.signing import BunjangPeerSigner, KonaplatePeerSigner
from tests.bench.settings import BUNJANG, IAMPORT, KONAPLATE, ClientSettings


def make_auths(http: Any, settings: ClientSettings) -> dict[str, Any]:
    """Make one `http.Auth` a provider, each as short as it can be."""
    bunjang = BunjangPeerSigner(**BUNJANG)
    konaplate = KonaplatePeerSigner(**KONAPLATE, server_certificate=settings.server_certificate)

    class BunjangHttpAuth(http.Auth):  # type: ignore[misc]
        def auth_flow(self, request: Any) -> Generator[Any, Any, None]:
            request.headers["Authorization"] = f"Bearer {bunjang.make_token(request.method)}"
            yield request

    class IamportHttpAuth(http.Auth):  # type: ignore[misc]
        requires_response_body = True

        def __init__(self) -> None:
            self.token = ""
            self.good_until = 0.0

        def auth_flow(self, request: Any) -> Generator[Any, Any, None]:
            if time.monotonic() >= self.good_until:
                keys = {"imp_key": IAMPORT["api_key"], "imp_secret": IAMPORT["api_secret"]}
                response = yield http.Request("POST", settings.url + TOKEN_PATH, json=keys)
                issued = json.loads(response.content)["response"]
                life = issued["expired_at"] - issued["now"]
                self.good_until = time.monotonic() + life - 30
                self.token = issued["access_token"]
            request.headers["Authorization"] = f"Bearer {self.token}"
            yield request

    class KonaplateHttpAuth(http.Auth):  # type: ignore[misc]
        requires_request_body = True

        def auth_flow(self, request: Any) -> Generator[Any, Any, None]:
            content = konaplate.encrypt(request.content)
            headers = konaplate.make_headers(content)
            yield http.Request(
                request.method,
                request.url,
                headers=headers,
                content=content,
                extensions=request.extensions,
            )

    return {
        "bunjang": BunjangHttpAuth(),
        "iamport": IamportHttpAuth(),
        "konaplate": KonaplateHttpAuth(),
    }
