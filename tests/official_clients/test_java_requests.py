"""The requests of the official Java client, sent as it writes them."""

from __future__ import annotations

import httpx

from krpay.testing import Server
from tests.official_clients.call_lists import check_result, fill_in, keep_members, read_calls


def test_each_request_is_answered_as_it_must(server: Server) -> None:
    kept: dict[str, str] = {}
    described = server.describe()["iamport"]
    with httpx.Client(base_url=described["base_url"]) as client:
        keys = {"imp_key": described["api_key"], "imp_secret": described["api_secret"]}
        answer = client.post("/users/getToken", json=keys).json()
        client.headers["Authorization"] = answer["response"]["access_token"]
        for request in read_calls("java"):
            response = client.request(
                request["method"],
                fill_in(request["path"], kept),
                headers=request.get("headers"),
                json=fill_in(request.get("body"), kept),
            )
            print(request["method"], request["path"], response.text)  # noqa: T201  shown where one fails
            assert response.status_code == request.get("status", 200)
            document = response.json()
            assert document["code"] == request.get("code", 0)
            check_result(document["response"], fill_in(request.get("gives"), kept))
            keep_members(request, document["response"], kept)
