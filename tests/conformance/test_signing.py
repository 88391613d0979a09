"""Requests are signed as a spec's security schemes say."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from tests.conformance.signing import StandardSigning

URL = "https://tiny.example/things?kind=a"


def sign_request(schemes: dict[str, Any], **credentials: str) -> requests.PreparedRequest:
    document = {
        "security": [{name: [] for name in schemes}],
        "components": {"securitySchemes": schemes},
    }
    signing = StandardSigning(document, credentials)
    return requests.Request("GET", URL, auth=signing).prepare()


@pytest.mark.parametrize(
    ("scheme", "credentials", "header", "value"),
    [
        (
            {"type": "http", "scheme": "bearer"},
            {"api_token": "secret"},
            "Authorization",
            "Bearer secret",
        ),
        (
            {"type": "http", "scheme": "basic"},
            {"username": "user", "password": "secret"},
            "Authorization",
            "Basic dXNlcjpzZWNyZXQ=",
        ),
        (
            {"type": "apiKey", "in": "header", "name": "X-Api-Key"},
            {"api_token": "secret"},
            "X-Api-Key",
            "secret",
        ),
    ],
    ids=["bearer", "basic", "key in a header"],
)
def test_a_scheme_becomes_a_header(
    scheme: Any, credentials: dict[str, str], header: str, value: str
) -> None:
    request = sign_request({"apiToken": scheme}, **credentials)
    assert request.headers[header] == value
    assert request.url == URL


def test_a_key_in_the_query_stands_beside_what_is_there() -> None:
    scheme = {"type": "apiKey", "in": "query", "name": "key"}
    request = sign_request({"token": scheme}, token="a secret")
    assert request.url == f"{URL}&key=a+secret"


def test_all_schemes_of_a_requirement_apply() -> None:
    schemes = {
        "user": {"type": "apiKey", "in": "header", "name": "X-User"},
        "app-key": {"type": "apiKey", "in": "header", "name": "X-App"},
    }
    headers = sign_request(schemes, user="one", app_key="two").headers
    assert (headers["X-User"], headers["X-App"]) == ("one", "two")
