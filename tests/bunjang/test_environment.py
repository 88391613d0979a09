"""Production and staging, chosen by name."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import bunjang, errors
from krpay.testing import Sandbox


class TestTheEnvironment:
    @pytest.mark.parametrize("kind", [bunjang.Client, bunjang.AsyncClient])
    @pytest.mark.parametrize(
        ("options", "base_url"),
        [
            ({}, "https://openapi.bunjang.co.kr"),
            ({"environment": "production"}, "https://openapi.bunjang.co.kr"),
            ({"environment": "staging"}, "https://openapi.stg-bunjang.co.kr"),
            ({"base_url": "http://127.0.0.1:8787/bunjang/"}, "http://127.0.0.1:8787/bunjang"),
        ],
    )
    def test_chooses_the_base_url(
        self, sandbox: Sandbox, kind: Any, options: dict[str, Any], base_url: str
    ) -> None:
        http: Any
        http = sandbox.http_client() if kind is bunjang.Client else sandbox.async_http_client()
        credentials = sandbox.providers["bunjang"].credentials
        client = kind(http_client=http, **credentials, **options)
        assert client.base_url == base_url
        assert base_url in repr(client)

    def test_of_staging_is_another_server(self, sandbox: Sandbox) -> None:
        asked: list[str] = []
        with sandbox.http_client() as http:
            http.event_hooks = {"request": [lambda request: asked.append(str(request.url))]}
            credentials = sandbox.providers["bunjang"].credentials
            client = bunjang.Client(environment="staging", http_client=http, **credentials)
            assert client.points.get_balance().balance == 1_000_000
        assert asked == ["https://openapi.stg-bunjang.co.kr/api/v1/points/balance"]

    @pytest.mark.parametrize("kind", [bunjang.Client, bunjang.AsyncClient])
    @pytest.mark.parametrize(
        ("options", "why"),
        [
            ({"environment": "test"}, "production or staging, not 'test'"),
            ({"environment": ""}, "production or staging"),
            ({"environment": "Staging"}, "production or staging"),
            (
                {"environment": "staging", "base_url": "https://openapi.bunjang.co.kr"},
                "base_url or environment, not both",
            ),
        ],
        ids=repr,
    )
    def test_that_cannot_be_is_refused_at_construction(
        self, sandbox: Sandbox, kind: Any, options: dict[str, Any], why: str
    ) -> None:
        credentials = sandbox.providers["bunjang"].credentials
        with pytest.raises(errors.ConfigurationError, match=why):
            kind(**credentials, **options)
