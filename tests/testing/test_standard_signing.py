"""Providers without a sandbox folder: what is checked, by what their specs say about signing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.ir import names
from krpay.testing.standard_signing import snake_case
from tests.codegen.test_standard_signing import BASIC, BEARER, ID, KEY, QUERY_KEY, signed_by
from tests.codegen.tiny import ROOT, Edit, Spec
from tests.testing.generated_packages import GeneratedPackage, generate_package

SIGNER = """\
from krpay._runtime.redact import Secret
from krpay._runtime.signing import SignableRequest, Signature


class TinySigner:
    def __init__(self, *, secret_key: Secret) -> None:
        self._key = secret_key

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self._key.reveal(),)

    def sign(self, request: SignableRequest) -> Signature:
        return Signature(headers={"X-Signature": f"by {self._key.reveal()}"})
"""
OWN = "x-auth: {signer: TinySigner, credentials: {secret_key: {description: Key.}}}\n"

ROOTS = {
    "bearer": signed_by(BEARER),
    "basic": signed_by(BASIC),
    "header_key": signed_by(KEY),
    "query_key": signed_by(QUERY_KEY),
    "two_keys": signed_by(KEY, ID),
    "open": signed_by(),
    "own": ROOT.replace("x-envelope:", OWN + "x-envelope:"),
}
"""Providers by name, and the root of the spec of each."""

CREDENTIALS = {
    "bearer": {"token": "test-token"},
    "basic": {"username": "test-username", "password": "test-password"},
    "header_key": {"api_key": "test-api_key"},
    "query_key": {"api_key": "test-api_key"},
    "two_keys": {"api_key": "test-api_key", "shop_id": "test-shop_id"},
    "open": {},
    "own": {"secret_key": "test-secret_key"},
}

PROGRAM = """
import json
from krpay import errors
from krpay.testing import Sandbox, Server

def try_call(client):
    try:
        return client.things.get("7").size
    except errors.AuthenticationError as refused:
        return [refused.status_code, refused.code, refused.message]

results = {}
with Sandbox() as sandbox, Server(sandbox) as server:
    http = sandbox.http_client()
    for name, provider in sandbox.providers.items():
        make = getattr(sandbox, name)
        wrong = {credential: "mine" for credential in provider.credentials}
        url = f"{server.url}/{name}"
        thing = f"https://{name.replace('_', '-')}.example/things/7"
        described = server.describe()[name]
        results[name] = {
            "credentials": provider.credentials,
            "notice": provider.notice,
            "good": try_call(make()),
            "wrong": try_call(make(**wrong)),
            "unsigned": http.get(thing).status_code,
            "another parameter": http.get(f"{thing}?x=1").status_code,
            "shown": repr(sandbox.requests[0]),
        }
        with type(make())(**described) as client:
            results[name]["over HTTP"] = try_call(client)
print(json.dumps(results))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> GeneratedPackage:
    """A package of providers that differ by how requests are signed."""
    folder: Path = tmp_path_factory.mktemp("signed")
    for name, root in ROOTS.items():
        spec = Spec(root=root)
        server = f"https://{name.replace('_', '-')}.example"
        spec.edited(Edit("openapi.yaml", "https://tiny.example", server))
        if name == "own":
            spec.with_room(_signing=SIGNER)
        spec.write(folder, provider=name)
    return generate_package(folder / "specs", folder / "generated", folder / "rooms")


@pytest.fixture(scope="module")
def results(package: GeneratedPackage) -> Any:
    """What calls with good, wrong and no credentials gave, by provider."""
    return json.loads(package.run_program(PROGRAM))


@pytest.mark.parametrize("name", ROOTS)
def test_made_up_credentials_are_taken(name: str, results: Any) -> None:
    assert results[name]["credentials"] == CREDENTIALS[name]
    assert results[name]["good"] == results[name]["over HTTP"] == "small"


@pytest.mark.parametrize("name", sorted(ROOTS.keys() - {"open", "own"}))
def test_others_are_refused_and_told_what_is_taken(name: str, results: Any) -> None:
    status, code, message = results[name]["wrong"]
    assert (status, code) == (401, "401")  # nobody knows the code
    takes = f"this sandbox takes {' and '.join(CREDENTIALS[name].values())}"
    assert takes in message or name == "two_keys"
    assert results[name]["unsigned"] == 401


@pytest.mark.parametrize("name", ["open", "own"])
def test_nothing_is_checked_where_there_is_nothing_that_can_be(name: str, results: Any) -> None:
    assert results[name]["wrong"] == "small"
    assert results[name]["unsigned"] == 200


def test_a_parameter_that_signs_is_no_argument_of_the_operation(results: Any) -> None:
    assert results["query_key"]["good"] == "small"
    assert results["open"]["another parameter"] == 400


def test_a_signature_that_is_not_verified_is_no_secret(
    results: Any, package: GeneratedPackage
) -> None:
    notice = "This sandbox does not verify the signatures of own."
    assert {name: one["notice"] for name, one in results.items()} == {
        name: notice if name == "own" else None for name in ROOTS
    }
    clients = (package.folder / "krpay" / "testing" / "_clients.py").read_text(encoding="utf-8")
    assert clients.count("Its signatures are not verified.") == 2


@pytest.mark.parametrize(
    "name",
    ["token", "apiKey", "X-Api-Key", "APIKey", "api key", "class", "shop2Id", "_key_", "HTTPToken"],
)
def test_a_scheme_gives_the_same_argument_to_client_and_sandbox(name: str) -> None:
    assert snake_case(name) == names.snake_case(name)
