"""Crash reporters show the variables of frames: none of krpay's holds a sensitive value."""

from __future__ import annotations

import contextlib
import warnings
from importlib import import_module
from typing import Any

import pytest

from krpay import errors
from krpay._runtime.call import CallOptions
from tests.clients import ClientMaker, finish
from tests.kits import find_kit
from tests.loopback import HangUp, LoopbackServer, respond_json
from tests.runtime.frame_variables import list_variables
from tests.wire.cases import apply_case, load_cases, revive_argument

pytestmark = [pytest.mark.anyio, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
OPTIONS = CallOptions.__annotations__.keys()
_SHORTEST = 6
"""Shorter values are in anything."""


def make_call(provider: str, case: Any) -> Any:
    endpoints = import_module(f"krpay.{provider}.endpoints")
    tag = case["operation"].partition(".")[0]
    import_module(f"krpay.{provider}.endpoints.{tag}")
    keywords = {name: one for name, one in case.get("kwargs", {}).items() if name not in OPTIONS}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return apply_case({**case, "kwargs": keywords}, endpoints)


def list_sensitive() -> list[Any]:
    """List the cases with sensitive values."""
    return [param for param in load_cases() if find_secrets(*param.values)]


def find_secrets(provider: str, case: Any) -> list[str]:
    """Find the sensitive values of a case; one that another value happens to hold is none."""
    call = make_call(provider, case)
    rest = call.conceal()
    shown = repr((rest.path, rest.query, rest.headers, rest.body and rest.body.document))
    shown += "".join(map(str, case.get("args", [])))
    return sorted(
        {one for one in call.sensitive_values if len(one) >= _SHORTEST and one not in shown}
    )


def assert_nothing_shows(error: BaseException, secrets: list[str]) -> None:
    places = list(list_variables(error))
    assert places, "no frame of krpay is in the traceback"
    for place, text in places:
        for secret in secrets:
            assert secret not in text, place


@pytest.fixture
def client(clients: ClientMaker, server: LoopbackServer, request: pytest.FixtureRequest) -> Any:
    provider = request.getfixturevalue("provider")
    kit = find_kit(provider)
    kit.prepare_server(server)
    return clients.make(kit, server, **kit.make_keys(), max_retries=0)


@pytest.mark.parametrize(("provider", "case"), list_sensitive())
@pytest.mark.parametrize("failure", ["lost", "refused", "failed", "unreachable", "extra header"])
async def test_a_call_that_fails_shows_none(
    client: Any, server: LoopbackServer, provider: str, case: Any, failure: str
) -> None:
    path = find_kit(provider).base_path + make_call(provider, case).path
    answers: dict[str, Any] = {"lost": HangUp(), "refused": respond_json({"message": "no"}, 400)}
    server.script(answers.get(failure, respond_json({}, 503)), to=path.partition("?")[0])
    target = client.with_base_url("http://127.0.0.1:9") if failure == "unreachable" else client
    options: dict[str, Any] = {"extra_body": {"more": "extra-secret"}}
    if (
        make_call(provider, case).body is None
        or type(make_call(provider, case).body).__name__ == "ArrayBody"
    ):
        options = {}
    if failure == "extra header":
        options["extra_headers"] = {"Host": "elsewhere.example"}
    keywords = {name: revive_argument(one) for name, one in case.get("kwargs", {}).items()}
    with pytest.raises(errors.KrpayError) as caught:
        await finish(apply_case({**case, "kwargs": {**keywords, **options}}, target))
    assert_nothing_shows(caught.value, [*find_secrets(provider, case), "extra-secret"])


@pytest.mark.parametrize(("provider", "case"), list_sensitive())
async def test_an_argument_that_is_refused_shows_none(
    client: Any, provider: str, case: Any
) -> None:
    secrets = find_secrets(provider, case)
    tried = 0
    for name, value in case.get("kwargs", {}).items():
        if name in OPTIONS:
            continue
        wrong: Any = object() if not isinstance(value, str) else value * 9000 + "\ud800"
        with contextlib.suppress(AttributeError, UnicodeEncodeError):
            with pytest.raises(errors.InvalidArgumentError) as caught:
                await finish(
                    apply_case({**case, "kwargs": {**case["kwargs"], name: wrong}}, client)
                )
            assert_nothing_shows(caught.value, secrets)
            tried += 1
    assert tried or not case.get("kwargs")
