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
from krpay.testing.mutations import find_enums
from krpay.testing.spec_operations import SpecOperation
from tests.specs import list_providers
from tests.testing.spec_only import drop_handlers
from tests.wire.cases import apply_case, find_operation, load_cases

HOURS = 3600


@dataclass(frozen=True)
class Subject:
    """An operation, and the arguments of a call of it that goes well."""

    provider: str
    operation: SpecOperation
    case: Any

    @property
    def is_safe(self) -> bool:
        usual = "safe" if self.operation.method == "GET" else "unsafe"
        return bool(self.operation.raw.get("x-replay", usual) == "safe")


def signs_in(sandbox: Sandbox, provider: str) -> bool:
    """Whether clients of a provider fetch access tokens, and react to a 401 with a new one."""
    return any(operation.is_public for operation in sandbox.providers[provider].spec.operations)


def subjects() -> dict[str, Subject]:
    by_name: dict[str, Subject] = {}
    for provider, case in (parameter.values for parameter in load_cases()):
        subject = Subject(provider, find_operation(provider, case), case)
        if "result" in case and not subject.operation.is_public:
            by_name.setdefault(f"{provider} {case['operation']}", subject)
    return by_name


SUBJECTS = subjects()


def list_questions(operation: SpecOperation) -> list[str | None]:
    """List the operations of which one tells what became of a lost call; none if none does."""
    said: Any = operation.raw.get("x-outcome", ())
    questions = [said] if isinstance(said, dict) else said
    return [question["operationId"] for question in questions] or [None]


CLIENTS: dict[str, tuple[Sandbox, dict[str, Any]]] = {}


@pytest.fixture(params=["sync", "async"])
def place(request: pytest.FixtureRequest) -> tuple[Sandbox, dict[str, Any]]:
    """A sandbox that responds from the specs alone, and clients that try each call once."""
    if request.param not in CLIENTS:
        sandbox = Sandbox()
        for one in sandbox.providers.values():
            drop_handlers(one)
        prefix = "async_" if request.param == "async" else ""
        made = {name: getattr(sandbox, prefix + name)(max_retries=0) for name in list_providers()}
        CLIENTS[request.param] = sandbox, made
    return CLIENTS[request.param]


def outcome(place: tuple[Sandbox, dict[str, Any]], subject: Subject, fault: Fault) -> Any:
    """The result or the error of a call that meets a fault."""
    sandbox, clients = place
    sandbox.faults.clear()
    options = {name: getattr(fault, name) for name in ("code", "status", "seconds")}
    sandbox.faults.add(
        fault.kind, provider=subject.provider, operation=subject.operation.name, **options
    )
    try:
        result = anyio.run(_awaited, lambda: apply_case(subject.case, clients[subject.provider]))
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
    for status, code in (
        place[0].providers[subject.provider].spec.documented_refusals(subject.operation)
    ):
        if status == 401 and signs_in(place[0], subject.provider):
            continue  # the client signs in again
        result = outcome(place, subject, Fault("refuse", code=code, status=status))
        if status >= 500 and not subject.is_safe:
            assert isinstance(result, errors.OutcomeUnknownError), repr(result)
            continue
        assert isinstance(result, errors.APIError), repr(result)
        assert result.status_code == status
        assert code in (None, result.code)


def test_it_fails_in_each_way(place: tuple[Sandbox, dict[str, Any]], name: str) -> None:
    subject = SUBJECTS[name]
    unknown = errors.OutcomeUnknownError
    expected: dict[str, type[Exception]] = {
        "refuse": errors.APIError,
        "failure-code": errors.APIError,
        "unauthorized": errors.AuthenticationError,
        "rate-limited": errors.NotSentError,  # these three answer as a proxy does
        "server-error": errors.ForeignResponseError if subject.is_safe else unknown,
        "malformed-body": errors.ForeignResponseError if subject.is_safe else unknown,
        "slow": errors.NoResponseError if subject.is_safe else unknown,
        "lose-answer": errors.NoResponseError if subject.is_safe else unknown,
        "lose-request": errors.NoResponseError if subject.is_safe else unknown,
    }
    if signs_in(place[0], subject.provider):
        del expected["unauthorized"]  # the client signs in again
    if "success" not in place[0].providers[subject.provider].spec.envelope:
        del expected["failure-code"]  # its responses with HTTP 200 have no code
    if subject.operation.success[1] is None:
        del expected["malformed-body"]
    for kind, error in expected.items():
        result = outcome(place, subject, Fault(kind, seconds=HOURS if kind == "slow" else None))
        assert isinstance(result, error), (kind, result)
        if isinstance(result, unknown):
            asked = result.outcome.operation.replace(".", "_") if result.outcome else None
            assert asked in list_questions(subject.operation)
        assert place[0].requests[-1].fault == kind, "and it is not sent again"


def test_what_nobody_documented_does_not_disturb_it(
    place: tuple[Sandbox, dict[str, Any]], name: str
) -> None:
    subject = SUBJECTS[name]
    spec = place[0].providers[subject.provider].spec
    schema = subject.operation.success[1]
    if schema is None:
        faults, operation = place[0].faults, subject.operation.name
        with pytest.raises(ValueError, match="responds without a body"):
            faults.add("unknown-field", provider=subject.provider, operation=operation)
        return
    kinds = ["unknown-field"]
    if find_enums(spec, schema):
        kinds.append("unknown-enum-value")
    for kind in kinds:
        result = outcome(place, subject, Fault(kind))
        assert not isinstance(result, Exception), (kind, result)
        assert place[0].requests[-1].fault == kind
