"""Signing that OpenAPI's own security schemes describe, from the spec alone."""

from __future__ import annotations

import base64
import logging
import os
from pathlib import Path
from typing import Any

import httpx
import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from krpay.errors import ConfigurationError, OutcomeUnknownError
from tests.codegen.tiny import ROOT, TEXT, Generate, Package, one_operation, query

SECURITY = """\
security:
  - token: []
components:
  securitySchemes:
    token: {type: http, scheme: bearer, description: Access token.}
"""
BEARER = "token: {type: http, scheme: bearer}"
BASIC = "login: {type: http, scheme: basic}"
KEY = "apiKey: {type: apiKey, in: header, name: X-Api-Key, description: Key of the shop.}"
ID = "shopId: {type: apiKey, in: header, name: X-Shop-Id}"
QUERY_KEY = "apiKey: {type: apiKey, in: query, name: key}"


def signed_by(*schemes: str) -> str:
    """The root of a spec whose requests need all of these schemes."""
    names = ", ".join(f"{scheme.partition(':')[0]}: []" for scheme in schemes)
    lines = [f"security: [{{{names}}}]" if schemes else "security: []"]
    if schemes:
        lines += ["components:", "  securitySchemes:", *(f"    {scheme}" for scheme in schemes)]
    assert SECURITY in ROOT
    return ROOT.replace(SECURITY, "\n".join(lines) + "\n")


def request_of(package: Package, **credentials: str) -> httpx.Request:
    """What a client of these credentials sends."""
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, text='{"data": {"id": "1"}}')

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        package.tiny.Client(**credentials, http_client=http).things.make()
    [request] = sent
    return request


CASES: dict[str, tuple[tuple[str, ...], dict[str, str], dict[str, str], str]] = {
    "bearer": ((BEARER,), {"token": "test-token"}, {"authorization": "Bearer test-token"}, ""),
    "basic": (
        (BASIC,),
        {"username": "shop", "password": "test-비밀"},
        {"authorization": "Basic " + base64.b64encode("shop:test-비밀".encode()).decode()},
        "",
    ),
    "a key in a header": ((KEY,), {"api_key": "test-key"}, {"x-api-key": "test-key"}, ""),
    "a key in the query": ((QUERY_KEY,), {"api_key": "test key&"}, {}, "key=test%20key%26"),
    "two keys at once": (
        (KEY, ID),
        {"api_key": "test-key", "shop_id": "7"},
        {"x-api-key": "test-key", "x-shop-id": "7"},
        "",
    ),
    "nothing": ((), {}, {}, ""),
}


@pytest.mark.parametrize("name", CASES)
def test_a_request_is_signed_as_the_scheme_says(name: str, generate: Generate) -> None:
    schemes, credentials, headers, target_query = CASES[name]
    request = request_of(generate(one_operation(root=signed_by(*schemes))), **credentials)
    own = {"authorization", "x-api-key", "x-shop-id"}
    assert {key: value for key, value in request.headers.items() if key in own} == headers
    assert request.url.query.decode() == target_query


def test_a_key_stands_beside_the_query_of_the_call(generate: Generate) -> None:
    spec = one_operation(root=signed_by(QUERY_KEY), parameters=query("colour", TEXT))
    package = generate(spec)
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, text='{"data": {"id": "1"}}')

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        package.tiny.Client(api_key="test-key", http_client=http).things.make(colour="빨강")
    assert sent[0].url.raw_path == b"/things?colour=%EB%B9%A8%EA%B0%95&key=test-key"


def test_a_key_in_the_query_is_in_no_log_line(
    generate: Generate, caplog: pytest.LogCaptureFixture
) -> None:
    package = generate(one_operation(root=signed_by(QUERY_KEY)))
    with caplog.at_level(logging.DEBUG):
        request_of(package, api_key="test-key")
    assert "/things?" in caplog.text
    assert "test-key" not in caplog.text


def test_a_credential_comes_from_the_environment(
    generate: Generate, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = generate(one_operation(root=signed_by(KEY)))
    with pytest.raises(ConfigurationError, match=r"api_key.*TINY_API_KEY"):
        package.tiny.Client()
    monkeypatch.setitem(os.environ, "TINY_API_KEY", "test-key")
    assert request_of(package).headers["x-api-key"] == "test-key"


@pytest.mark.parametrize(
    ("scheme", "credentials", "says"),
    [
        (BEARER, {"token": "토큰"}, "printable ASCII"),
        (BASIC, {"username": "a:b", "password": "test-secret"}, "username holds a colon"),
        (KEY, {"api_key": "test\u00e9"}, "printable ASCII"),
    ],
)
def test_a_credential_that_cannot_be_sent_is_refused_at_once(
    scheme: str, credentials: dict[str, str], says: str, generate: Generate
) -> None:
    package = generate(one_operation(root=signed_by(scheme)))
    with pytest.raises(ConfigurationError, match=says) as refused:
        package.tiny.Client(**credentials)
    assert not any(value in str(refused.value) for value in credentials.values())


@pytest.mark.parametrize(
    ("scheme", "credentials", "leak"),
    [
        (BEARER, {"token": "test-token"}, "test-token"),
        (BASIC, {"username": "shop", "password": "test-secret"}, "test-secret"),
        (KEY, {"api_key": "test-key"}, "test-key"),
        (QUERY_KEY, {"api_key": "test-key"}, "test-key"),
    ],
)
def test_a_refusal_that_quotes_a_credential_does_not_show_it(
    scheme: str, credentials: dict[str, str], leak: str, generate: Generate
) -> None:
    package = generate(one_operation(root=signed_by(scheme)))
    body = f'{{"code": "NO_SUCH_THING", "message": "wrong: {leak}"}}'
    transport = httpx.MockTransport(lambda request: httpx.Response(404, text=body))
    with httpx.Client(transport=transport) as http:
        client = package.tiny.Client(**credentials, http_client=http)
        with pytest.raises(package.errors.NoSuchThing) as refused:
            client.things.make()
    assert refused.value.message == "wrong: ***"


def test_a_lost_response_is_an_unknown_outcome(generate: Generate) -> None:
    def lose(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("test", request=request)

    package = generate(one_operation(root=signed_by(BEARER)))
    with httpx.Client(transport=httpx.MockTransport(lose)) as http:
        client = package.tiny.Client(token="test-token", http_client=http)
        with pytest.raises(OutcomeUnknownError, match="may have taken effect"):
            client.things.make()


def secured(security: str, *schemes: str) -> str:
    """The lines of the root that say how requests are signed."""
    lines = [f"security: {security}", "components:", "  securitySchemes:"]
    return "\n".join([*lines, *(f"    {scheme}" for scheme in schemes)]) + "\n"


REFUSED: dict[str, tuple[str, str]] = {
    "nothing said": ("", "nothing says how requests are signed: write x-auth, or security"),
    "a scheme that is not there": (
        secured("[{other: []}]", BEARER),
        "security names 'other', which components.securitySchemes does not; add it there",
    ),
    "one of two": (
        secured("[{token: []}, {login: []}]", BEARER, BASIC),
        "'security': write one requirement, such as [{token: []}]; choices are not supported",
    ),
    "digest": (
        secured("[{login: []}]", "login: {type: http, scheme: digest}"),
        "'scheme' is 'digest'; write bearer or basic; any other way of signing is a class",
    ),
    "a cookie": (
        secured("[{key: []}]", "key: {type: apiKey, in: cookie, name: k}"),
        "'in' is 'cookie'; write header or query; any other way of signing is a class",
    ),
    "a taken name": (
        secured("[{timeout: []}]", "timeout: {type: http, scheme: bearer}"),
        "'timeout' is an option of every client; call the scheme otherwise",
    ),
    "two passwords": (
        secured("[{login: [], other: []}]", BASIC, "other: {type: http, scheme: basic}"),
        "two credentials are called 'password'",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_other_signing_is_refused(name: str, tmp_path: Path) -> None:
    text, says = REFUSED[name]
    spec = one_operation(root=ROOT.replace(SECURITY, text))
    with pytest.raises(SpecError) as refused:
        render(spec.write(tmp_path))
    problems: Any = refused.value.problems
    assert any(says in message for _, message in problems), str(refused.value)
