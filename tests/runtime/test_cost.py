"""Cost grows with the work: what is not used is not imported, not built and not allocated.

Everything is counted in fresh interpreters; nothing is timed.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import krpay
from codegen.emit.render import render
from tests.codegen.tiny import PATHS, SCHEMAS, Spec

CLIENTS = """
import json, sys
import httpx

SECRET = "dGVzdC1zZWNyZXQtdGVzdC1zZWNyZXQ="
PEM = {}

def client_of(provider, **answers):
    def answer(request):
        path = request.url.path
        found = next(body for name, body in answers.items() if name in path)
        return httpx.Response(200, content=json.dumps(found).encode())
    from importlib import import_module
    http = httpx.Client(transport=httpx.MockTransport(answer))
    credentials = {
        "bunjang": {"access_key": "test-key", "secret_key": SECRET},
        "iamport": {"api_key": "test-key", "api_secret": "test-secret"},
        "konaplate": {"asp_id": "test", "access_key": "test-key", "secret_key": "test-secret"},
        "tiny": {"token": "test-token"},
    }[provider]
    return import_module(f"krpay.{provider}").Client(http_client=http, **credentials, **PEM)

def built(provider):
    models = vars(sys.modules[f"krpay.{provider}.models"]).values()
    ours = [m for m in models if getattr(m, "__module__", "") == f"krpay.{provider}.models"]
    return sorted(m.__name__ for m in ours if m.__dict__.get("__pydantic_complete__"))
"""
ISSUANCE = {
    "data": {
        "id": "123",
        "amount": 10000,
        "status": "DONE",
        "createdAt": "2023-10-27T10:00:00",
        "modifiedAt": "2023-10-27T10:00:05",
        "preparedVbankInfo": {
            "vbankDueDate": "2023-10-28T23:59:59",
            "vbankAccountNumber": "451235741265",
            "bankName": "국민은행",
            "vbankHolderName": "번개장터",
        },
    }
}
TOKEN = {"access_token": "test-token", "now": 1733895332, "expired_at": 1733897132}
PAYMENT = {
    "imp_uid": "imp_1",
    "merchant_uid": "order_1",
    "amount": 10000,
    "cancel_amount": 0,
    "currency": "KRW",
    "status": "paid",
}
GET_ISSUANCE = f"""
client = client_of("bunjang", issuance={ISSUANCE!r})
assert client.points.get_issuance("123").amount == 10000
"""
GET_PAYMENT = f"""
client = client_of(
    "iamport",
    getToken={{"code": 0, "message": None, "response": {TOKEN!r}}},
    payments={{"code": 0, "message": None, "response": {PAYMENT!r}}},
)
assert client.payments.get("imp_1").amount == 10000
"""
LIST_TERMS = """
client = client_of("konaplate", terms={"response": {"code": "000_000"}, "terms": []})
client.terms.list(user_id=50000104652)
"""


def run(program: str, *paths: Path) -> Any:
    """What a program printed as JSON in a fresh interpreter."""
    found = [str(path) for path in (*paths, Path(krpay.__file__).parents[1])]
    begin = f"import sys\nsys.path[:0] = {found!r}\n"
    done = subprocess.run(
        [sys.executable, "-c", begin + CLIENTS + program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


# What is imported


@pytest.mark.parametrize("provider", ["bunjang", "iamport", "konaplate"])
def test_a_client_class_brings_in_no_models(provider: str) -> None:
    modules = run(f"""
from krpay import {provider}
{provider}.Client, {provider}.AsyncClient
print(json.dumps(sorted(sys.modules)))
""")
    assert f"krpay.{provider}.client" in modules
    assert f"krpay.{provider}.models" not in modules
    for heavy in ("pydantic.main", "joserfc", "cryptography", "asyncio"):
        assert heavy not in modules


@pytest.mark.parametrize(
    ("call", "provider", "tag"),
    [
        (GET_ISSUANCE, "bunjang", "points"),
        (GET_PAYMENT, "iamport", "payments"),
        (LIST_TERMS, "konaplate", "terms"),
    ],
)
def test_a_call_brings_in_its_own_tag_alone(call: str, provider: str, tag: str) -> None:
    modules = run(call + "print(json.dumps(sorted(sys.modules)))")
    start = f"krpay.{provider}.resources."
    assert [name for name in modules if name.startswith(start)] == [start + tag]
    start = f"krpay.{provider}.endpoints."
    token = {start + "access_tokens"} if provider == "iamport" else set()
    assert {name for name in modules if name.startswith(start)} == {start + tag} | token


@pytest.mark.parametrize("call", [GET_ISSUANCE, GET_PAYMENT, LIST_TERMS])
def test_a_call_without_encryption_brings_in_no_cryptography(call: str) -> None:
    modules = run(call + "print(json.dumps(sorted(sys.modules)))")
    assert not [name for name in modules if name.split(".")[0] in ("joserfc", "cryptography")]


def test_keys_bring_in_the_cryptography_that_they_need(tmp_path: Path) -> None:
    modules = run(
        """
PEM["client_private_key"] = "no such file"
try:
    client_of("konaplate")
except Exception as error:
    assert "client_private_key is neither PEM text nor a file" in str(error), error
print(json.dumps(sorted(sys.modules)))
"""
    )
    assert {"joserfc", "cryptography"} <= set(modules)


# What is built


@pytest.mark.parametrize(
    ("call", "provider", "expected"),
    [
        (GET_ISSUANCE, "bunjang", ["PointIssuance"]),
        (GET_PAYMENT, "iamport", ["AccessToken", "IssueAccessToken", "Payment"]),
        (LIST_TERMS, "konaplate", ["ListTerms", "TermsList"]),
    ],
)
def test_a_call_builds_its_own_models_alone(call: str, provider: str, expected: list[str]) -> None:
    assert run(call + f"print(json.dumps(built({provider!r})))") == expected


@pytest.mark.parametrize("provider", ["bunjang", "iamport", "konaplate"])
def test_importing_everything_builds_nothing(provider: str) -> None:
    found = run(f"""
from importlib import import_module
endpoints = import_module("krpay.{provider}.endpoints")
for tag in endpoints.__all__:
    import_module(f"krpay.{provider}.endpoints.{{tag}}")
    import_module(f"krpay.{provider}.resources.{{tag}}")
print(json.dumps(built({provider!r})))
""")
    assert found == []


# What is allocated

MEASURE = """
import gc, tracemalloc
client = client_of("tiny", things={"data": {"id": "7", "size": "big"}})

def call():
    return client.things.get("7", lang="ko")

for _ in range(1000):
    call()
gc.collect()
blocks = sys.getallocatedblocks()
for _ in range(1000):
    call()
gc.collect()
kept = sys.getallocatedblocks() - blocks
gc.disable()
tracemalloc.start()
peaks = []
for _ in range(10):
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    call()
    peaks.append(tracemalloc.get_traced_memory()[1] - before)
calls = 0

def count(frame, event, argument):
    global calls
    calls += event in ("call", "c_call")

sys.setprofile(count)
call()
sys.setprofile(None)
print(json.dumps([kept, min(peaks), calls]))
"""


def many(count: int) -> Spec:
    """A spec with the usual operations, and as many more, each with schemas of its own."""
    paths, schemas = PATHS, SCHEMAS
    for number in range(count):
        paths += (
            re.sub(r"(?m)^/things", f"/others{number}", PATHS)
            .replace("things_get", f"things_get_{number}")
            .replace("things_create", f"things_create_{number}")
            .replace("#/ThingEnvelope", f"#/Thing{number}Envelope")
            .replace("#/CreateThing", f"#/CreateThing{number}")
        )
        schemas += (
            SCHEMAS.replace("ThingEnvelope", f"Thing{number}Envelope")
            .replace("\nThing:", f"\nThing{number}:")
            .replace('"#/Thing"', f'"#/Thing{number}"')
            .replace("Size", f"Size{number}")
            .replace("CreateThing", f"CreateThing{number}")
        )
    return Spec(paths, schemas)


def package(spec: Spec, folder: Path) -> Path:
    """The folder of a package with the provider `tiny`."""
    for name, text in render(spec.write(folder)).items():
        path = folder / "out" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "out"


def test_a_call_costs_the_same_however_many_operations_there_are(tmp_path: Path) -> None:
    (kept_of_few, memory_of_few, calls_of_few), (kept, memory, calls) = (
        run(MEASURE, package(many(count), tmp_path / str(count))) for count in (0, 60)
    )
    assert max(kept, kept_of_few) < 500  # of a thousand calls, not even one object of each
    assert memory == pytest.approx(memory_of_few, rel=0.02)
    assert calls == calls_of_few
