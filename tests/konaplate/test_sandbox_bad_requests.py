"""Requests that a program may send to Konaplate by mistake, signed all the same."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import konaplate
from krpay._runtime.call import Call
from krpay._runtime.request_bodies import JsonBody
from krpay.testing import Sandbox
from tests.konaplate.money import USER
from tests.testing.signed_requests import send_signed


def test_a_request_without_a_body_is_refused() -> None:
    response = send_signed(Sandbox(), "konaplate", "POST /api/v1/user/card/list")
    assert response.status_code == 400
    assert "Invalid input parameter. body" in response.json()["response"]["description"]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (
            {"userId": str(USER)},
            [
                f"Invalid input parameter. userId; members.get: userId: '{USER}' is not of type",
                "; the spec says: integer",
                "(see https://",
            ],
        ),
        ({}, ["userId: it is required; the spec says: integer"]),
    ],
    ids=["a text for a number", "nothing at all"],
)
def test_an_encrypted_request_is_told_what_is_wrong(body: dict[str, Any], texts: list[str]) -> None:
    call: Call[Any] = Call(
        operation="members.get",
        method="POST",
        path="/api/v1/user/info",
        body=JsonBody(body),
        result=type(None),
        encrypted_request=True,
    )
    with Sandbox() as sandbox, pytest.raises(konaplate.errors.InvalidInputParameter) as refused:
        sandbox.konaplate().send(call)
    for text in texts:
        assert text in refused.value.message
