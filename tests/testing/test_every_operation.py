"""Each operation of each provider fails in each way that there is, and says what it must."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

import anyio
import pytest

from krpay import errors
from krpay.testing import Fault, Sandbox
from krpay.testing.alter import enum_routes
from krpay.testing.spec import Operation
from tests.wire.cases import apply_case as make_call
from tests.wire.cases import find_operation as operation_of
from tests.wire.cases import load_cases as load

PROVIDERS = ("bunjang", "iamport", "konaplate")
TOKEN = "access_tokens.issue"
HOURS = 3600


@dataclass(frozen=True)
class Subject:
    """An operation, and the arguments of a call of it that goes well."""

    provider: str
    operation: Operation
    case: Any

    @property
    def is_safe(self) -> bool:
        usual = "safe" if self.operation.method == "GET" else "unsafe"
        return bool(self.operation.raw.get("x-replay", usual) == "safe")


def subjects() -> dict[str, Subject]:
    found: dict[str, Subject] = {}
    for provider, case in (parameter.values for parameter in load()):
        if "result" in case and case["operation"] != TOKEN:
            subject = Subject(provider, operation_of(provider, case), case)
            found.setdefault(f"{provider} {case['operation']}", subject)
    return found


SUBJECTS = subjects()
CLIENTS: dict[str, tuple[Sandbox, dict[str, Any]]] = {}


@pytest.fixture(params=["sync", "async"])
def place(request: pytest.FixtureRequest) -> tuple[Sandbox, dict[str, Any]]:
    """A sandbox that answers from the specs alone, and clients that try each call once."""
    if request.param not in CLIENTS:
        sandbox = Sandbox()
        for one in sandbox.providers.values():
            for name in one.behaviours.keys() - {"access_tokens_issue"}:
                del one.behaviours[name]
        prefix = "async_" if request.param == "async" else ""
        made = {name: getattr(sandbox, prefix + name)(max_retries=0) for name in PROVIDERS}
        CLIENTS[request.param] = sandbox, made
    return CLIENTS[request.param]


def outcome(place: tuple[Sandbox, dict[str, Any]], subject: Subject, fault: Fault) -> Any:
    """The result or the error of a call that meets a fault."""
    sandbox, clients = place
    sandbox.faults.clear()
    given = {name: getattr(fault, name) for name in ("code", "status", "seconds")}
    sandbox.faults.add(
        fault.kind, provider=subject.provider, operation=subject.operation.name, **given
    )
    try:
        result = anyio.run(_awaited, lambda: make_call(subject.case, clients[subject.provider]))
    except errors.KrpayError as error:
        result = error
    assert sandbox.faults.pending == []
    return result


async def _awaited(make: Callable[[], Any]) -> Any:
    result = make()
    return await result if isawaitable(result) else result


pytestmark = [
    pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning"),
    pytest.mark.parametrize("name", SUBJECTS),
]


def test_it_is_refused_with_each_documented_code(
    place: tuple[Sandbox, dict[str, Any]], name: str
) -> None:
    subject = SUBJECTS[name]
    for status, code in place[0].providers[subject.provider].spec.refusals(subject.operation):
        if (subject.provider, status) == ("iamport", 401):
            continue  # the client signs in again
        found = outcome(place, subject, Fault("refuse", code=code, status=status))
        if status >= 500 and not subject.is_safe:
            assert isinstance(found, errors.OutcomeUnknownError), repr(found)
            continue
        assert isinstance(found, errors.APIError), repr(found)
        assert found.status_code == status
        assert code in (None, found.code)


def test_it_fails_in_each_way(place: tuple[Sandbox, dict[str, Any]], name: str) -> None:
    subject = SUBJECTS[name]
    unknown = errors.OutcomeUnknownError
    expected: dict[str, type[Exception]] = {
        "refuse": errors.APIError,
        "failure-code": errors.APIError,
        "unauthorized": errors.AuthenticationError,
        "rate-limited": errors.RateLimitError,
        "server-error": errors.ServerError if subject.is_safe else unknown,
        "slow": unknown,
        "lose-answer": unknown,
        "lose-request": unknown,
        "malformed-body": errors.InvalidResponseError,
    }
    if subject.provider == "iamport":
        del expected["unauthorized"]  # the client signs in again
    if subject.provider == "bunjang":
        del expected["failure-code"]  # it has none
    if subject.operation.success[1] is None:
        del expected["malformed-body"]
    for kind, error in expected.items():
        found = outcome(place, subject, Fault(kind, seconds=HOURS if kind == "slow" else None))
        assert isinstance(found, error), (kind, found)
        if isinstance(found, unknown):
            wanted = subject.operation.raw.get("x-outcome")
            assert (found.check or "").replace(".", "_") == (wanted or "")
        assert place[0].requests[-1].fault == kind, "and it is not sent again"


def test_what_nobody_documented_does_not_disturb_it(
    place: tuple[Sandbox, dict[str, Any]], name: str
) -> None:
    subject = SUBJECTS[name]
    spec = place[0].providers[subject.provider].spec
    schema = subject.operation.success[1]
    if schema is None:
        faults, operation = place[0].faults, subject.operation.name
        with pytest.raises(ValueError, match="answers without a body"):
            faults.add("unknown-field", provider=subject.provider, operation=operation)
        return
    kinds = ["unknown-field"]
    if enum_routes(spec, schema):
        kinds.append("unknown-enum-value")
    for kind in kinds:
        found = outcome(place, subject, Fault(kind))
        assert not isinstance(found, Exception), (kind, found)
        assert place[0].requests[-1].fault == kind
