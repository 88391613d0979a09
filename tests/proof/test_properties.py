"""What holds for whatever is sent or comes back, not only for cases that somebody thought of."""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from krpay import errors
from tests.kits import ExampleOperation, ProviderKit, find_kit, find_kits
from tests.loopback import LoopbackResponse, LoopbackServer
from tests.specs import import_provider
from tests.wire.cases import apply_case, load_cases

KITS = find_kits()
WITH_AN_ID = [one for kit in KITS for one in (kit.safe, kit.unsafe) if one.path_argument]
EVERY = [one for kit in KITS for one in (kit.safe, kit.unsafe)]
with_each_operation = pytest.mark.parametrize("operation", EVERY, ids=str)
reproducible = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
LETTERS = st.characters(codec=None)
"""Any code point, half letters included."""
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
"""Without fractions: one that no field describes is written as text when a model is dumped."""


@pytest.fixture(scope="module")
def listening() -> Iterator[LoopbackServer]:
    """One server for all examples of this file."""
    with LoopbackServer() as server:
        yield server


@pytest.fixture(scope="module")
def kept_clients(listening: LoopbackServer) -> Iterator[Callable[[ProviderKit], Any]]:
    """Gives a client for a kit, the same for all examples."""
    made: dict[str, Any] = {}

    def find(kit: ProviderKit) -> Any:
        if kit.name not in made:
            made[kit.name] = import_provider(kit.name).Client(
                base_url=listening.url + kit.base_path,
                max_retries=0,
                **{**kit.credentials, **kit.make_keys()},
            )
        kit.prepare_server(listening)
        return made[kit.name]

    yield find
    for client in made.values():
        client.close()


class TestWhatIsSent:
    @pytest.mark.parametrize("operation", WITH_AN_ID, ids=str)
    @reproducible
    @given(
        value=st.text(LETTERS, max_size=20) | st.sampled_from(["", ".", "..", "/", "a/../b", "%2f"])
    )
    def test_a_path_argument_is_one_segment(
        self,
        listening: LoopbackServer,
        kept_clients: Callable[[ProviderKit], Any],
        operation: ExampleOperation,
        value: str,
    ) -> None:
        client = kept_clients(find_kit(operation.provider))
        listening.script(LoopbackResponse(404))
        listening.requests.clear()
        try:
            operation.send_with(client, value)
        except errors.InvalidArgumentError:
            assert value in ("", ".", "..") or any("\ud800" <= one <= "\udfff" for one in value)
            assert [one for one in listening.requests if one.method == operation.method] == []
            return
        except errors.KrpayError:
            pass
        *_, request = listening.requests
        before, after = operation.template.split("{}")
        assert request.target.startswith(before)
        assert request.target.endswith(after)
        segment = request.target[len(before) : len(request.target) - len(after)]
        assert not set(segment) & set("/?#")
        assert segment not in ("", ".", "..")
        assert unquote_to_bytes(segment) == value.encode()

    @pytest.mark.parametrize("operation", [kit.safe for kit in KITS], ids=str)
    @reproducible
    @given(
        value=st.text(LETTERS, max_size=20) | st.text(st.characters(max_codepoint=127), max_size=20)
    )
    def test_a_header_is_sent_as_it_is_or_refused(
        self,
        listening: LoopbackServer,
        kept_clients: Callable[[ProviderKit], Any],
        operation: ExampleOperation,
        value: str,
    ) -> None:
        client = kept_clients(find_kit(operation.provider))
        listening.script(operation.success, to=operation.path)
        listening.requests.clear()
        try:
            operation.send(client, extra_headers={"X-Proof": value})
        except errors.KrpayError as error:
            assert isinstance(error, errors.InvalidArgumentError)  # noqa: PT017  or it is sent
            assert listening.requests_to(operation.path) == []
            return
        (request,) = listening.requests_to(operation.path)
        assert request.header("X-Proof") == value.strip(" \t")
        assert {name.lower() for name, _ in request.headers}.isdisjoint({"x", "y"})


OPTIONS = {"extra_body", "extra_headers", "timeout", "encrypt"}
"""Arguments of a case that only methods take."""


def has_only_arguments(case: Any) -> bool:
    """Tell whether a case can be made with its endpoint function."""
    return not OPTIONS & case.get("kwargs", {}).keys()


CASES = [
    param
    for param in load_cases()
    if isinstance(param.values[1].get("request", {}).get("body"), dict)
    and param.values[1].get("kwargs")
    and has_only_arguments(param.values[1])
]


def list_optional(provider: str, case: Any) -> list[str]:
    """List the arguments of a case that may be left out."""
    endpoints = import_provider(provider).endpoints
    tag, method = case["operation"].split(".")
    parameters = inspect.signature(getattr(getattr(endpoints, tag), method)).parameters
    return [
        name
        for name in case["kwargs"]
        if name in parameters and parameters[name].default is not inspect.Parameter.empty
    ]


def read_sent(provider: str, case: Any) -> set[str]:
    """Give the names of what a call sends: members of its body, query and headers."""
    call = apply_case(case, import_provider(provider).endpoints)
    names = {f"query {name}" for name, _ in call.query}
    names |= {f"header {name}" for name, _ in call.headers}
    document: Any = call.body.document if call.body is not None else {}
    return names | {f"body {name}" for name in document}


class TestOptionalArguments:
    @pytest.mark.parametrize(("provider", "case"), CASES)
    @settings(reproducible, max_examples=20)
    @given(data=st.data())
    def test_any_subset_sends_exactly_its_keys(
        self, provider: str, case: Any, data: st.DataObject
    ) -> None:
        optional = list_optional(provider, case)
        chosen = data.draw(st.sets(st.sampled_from(optional))) if optional else set[str]()

        def call_with(names: set[str]) -> set[str] | None:
            kept = {
                name: value
                for name, value in case["kwargs"].items()
                if name in names or name not in optional
            }
            try:
                return read_sent(provider, {**case, "kwargs": kept})
            except errors.InvalidArgumentError:  # some go together only
                return None

        sent, whole = call_with(chosen), call_with(set(optional))
        if sent is None or whole is None:
            return
        assert sent <= whole
        for name in chosen:
            without = call_with(chosen - {name})
            if without is not None:
                assert without < sent
                assert len(sent - without) == 1


class TestWhatComesBack:
    @with_each_operation
    @reproducible
    @given(
        body=st.binary(max_size=200)
        | JSON.map(lambda value: json.dumps(value).encode())
        | st.tuples(st.integers(0, 10_000), st.binary(max_size=3)),
        status=st.sampled_from([200, 201, 202, 204, 206, 299, 400, 401, 404, 409, 422, 500, 503]),
    )
    def test_no_bytes_raise_anything_but_errors_of_krpay(
        self,
        listening: LoopbackServer,
        kept_clients: Callable[[ProviderKit], Any],
        operation: ExampleOperation,
        body: bytes | tuple[int, bytes],
        status: int,
    ) -> None:
        if isinstance(body, tuple):  # a right response, with some bytes in it replaced
            right = operation.success.body
            place = body[0] % (len(right) + 1)
            body = right[:place] + body[1] + right[place + len(body[1]) :]
        client = kept_clients(find_kit(operation.provider))
        listening.script(
            LoopbackResponse(status, b"" if status == 204 else body), to=operation.path
        )
        try:
            operation.send(client)
        except errors.OutcomeUnknownError:
            assert operation is find_kit(operation.provider).unsafe
        except errors.KrpayError as error:
            _ = (str(error), repr(error))

    @pytest.mark.parametrize("operation", [kit.safe for kit in KITS], ids=str)
    @pytest.mark.parametrize(
        "make",
        [
            lambda size: b'"x":[' + b"0," * size + b"0]",
            lambda size: b",".join(b'"x%d":0' % number for number in range(size)),
            lambda size: b'"x":' + b"[" * (size // 40) + b"]" * (size // 40),
            lambda size: b'"x":"' + b"\\u0041" * size + b'"',
            lambda size: b'"x":[' + b'{"a":1},' * size + b"0]",
        ],
        ids=["a list", "members", "depth", "escapes", "objects"],
    )
    def test_reading_takes_steps_in_proportion(
        self,
        listening: LoopbackServer,
        kept_clients: Callable[[ProviderKit], Any],
        operation: ExampleOperation,
        make: Callable[[int], bytes],
    ) -> None:
        client = kept_clients(find_kit(operation.provider))

        def count(size: int) -> int:
            body = operation.success.body.rstrip()[:-1] + b"," + make(size) + b"}"
            listening.script(LoopbackResponse(200, body), to=operation.path)
            return count_calls(lambda: operation.send(client))

        count(10)  # imports, and models that are built once
        small, large = count(2_000), count(16_000)
        assert large <= 8 * small + 2_000


def count_calls(work: Callable[[], Any]) -> int:
    """Count the functions of Python and of C that a piece of work calls in this thread."""
    calls = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        work()
    except errors.KrpayError:
        pass
    finally:
        sys.setprofile(None)
    return calls


def list_results() -> Iterator[Any]:
    """List the wire cases that have a result."""
    for param in load_cases():
        case: Any = param.values[1]
        body: Any = case.get("answer", {}).get("body")
        if case.get("result") and isinstance(body, dict) and has_only_arguments(case):
            yield param


class TestModels:
    @pytest.mark.parametrize(("provider", "case"), list(list_results()))
    @settings(reproducible, max_examples=5)
    @given(
        extra=st.dictionaries(st.text(min_size=1).map(lambda name: f"x-{name}"), JSON, max_size=3)
    )
    def test_a_model_is_the_same_after_bytes_and_back(
        self, listening: LoopbackServer, provider: str, case: Any, extra: dict[str, Any]
    ) -> None:
        call = apply_case(case, import_provider(provider).endpoints)
        kind: Any = call.result
        if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
            pytest.skip("its result is no model")
        for members in find_objects(case["answer"]["body"]):
            try:
                model = kind.model_validate_json(json.dumps({**members, **extra}))
            except ValueError:
                continue
            written = model.model_dump_json(by_alias=True, exclude_unset=True)
            assert kind.model_validate_json(written) == model
            return
        pytest.skip("the whole response is no model")


def find_objects(value: Any) -> Iterator[dict[str, Any]]:
    """Find the objects of a response that may be its data, from the inside of its envelope."""
    if isinstance(value, dict):
        for inner in value.values():
            if isinstance(inner, dict):
                yield inner
        yield value
