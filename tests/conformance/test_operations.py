"""Each operation of each sandbox, tried by Schemathesis with good and bad requests.

    nox -s conformance

What responses are held to is in `rules`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import hypothesis
import pytest
import schemathesis
from requests.auth import AuthBase

from tests.conformance import rules
from tests.conformance.kits import Credentials, Json, find_kit
from tests.conformance.signing import StandardSigning
from tests.specs import list_providers


def load_schema(provider: str) -> schemathesis.BaseSchema:
    document = rules.make_strict_document(provider)
    examples = rules.collect_examples(document)
    config = {
        "generation": {
            "deterministic": True,
            "max-examples": 15,
            # Signing is not left to chance.
            "with-security-parameters": False,
        },
        "phases": {"coverage": {"unexpected-methods": []}},
        # Half of the ids name something that there is, or nothing would ever be found.
        "dictionaries": {name: {"values": values} for name, values in examples.items()},
        "parameters": {name: {"dictionary": name, "probability": 0.5} for name in examples},
    }
    return schemathesis.openapi.from_dict(document, config=schemathesis.Config.from_dict(config))


def make_signing(provider: str, credentials: Credentials, operation: Json) -> AuthBase | None:
    """Make what signs requests of an operation; nothing, if it is open to everybody."""
    document, kit = rules.read_document(provider), find_kit(provider)
    if operation.get("security") == []:
        return None
    if kit.make_signing is not None:
        return kit.make_signing(credentials, operation)
    return StandardSigning(document, credentials) if document.get("security") else None


@dataclass
class OperationTrial:
    """The sandbox that is there for one operation, and what came of the requests to it."""

    provider: str
    operation: Json
    base_url: str
    signing: AuthBase | None
    counts: Counter[str] = field(default_factory=Counter[str])
    is_judging: bool = False
    """Whether a response is being judged, or did not stand the test."""

    def try_case(self, case: rules.Case) -> None:
        """Send a request and judge the response; the first that succeeds goes unsigned too."""
        self.is_judging = True
        response = case.call(self.base_url, auth=self.signing)
        case.validate_response(response, rules.CHECKS)
        reading = rules.read_envelope(case.operation.schema.raw_schema, response)
        self.counts["successes" if reading.is_success else "refusals"] += 1
        if reading.is_success and self.counts["successes"] == 1 and self.signing is not None:
            unsigned = case.call(self.base_url)
            case.validate_response(unsigned, rules.UNSIGNED_CHECKS)
        self.is_judging = False

    @property
    def can_be_broken(self) -> bool:
        """Whether a request may lack something that the operation requires."""
        parameters = rules.list_parameters(rules.read_document(self.provider), self.operation)
        return "requestBody" in self.operation or any(one.get("required") for one in parameters)


@pytest.fixture(scope="session")
def server_process() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.conformance.server"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.communicate()
    assert process.returncode == 0


@pytest.fixture
def trial(
    request: pytest.FixtureRequest,
    server_process: subprocess.Popen[str],
    record_property: Callable[[str, object], None],
) -> Iterator[OperationTrial]:
    """A server with fresh state; afterwards, that it both accepted and refused."""
    provider = request.function.__name__.removeprefix("test_")
    method, path = cast(Any, request.node).operation_label.split(" ")
    operation = rules.read_document(provider)["paths"][path][method.lower()]
    assert server_process.stdin is not None
    assert server_process.stdout is not None
    print(provider, operation["operationId"], file=server_process.stdin, flush=True)
    credentials = json.loads(server_process.stdout.readline())[provider]
    signing = make_signing(provider, credentials, operation)
    trial = OperationTrial(provider, operation, credentials["base_url"], signing)
    yield trial
    record_property("operation", f"{provider} {operation['operationId']}")
    record_property("counts", dict(trial.counts))
    if trial.is_judging:
        return
    assert trial.counts["successes"], f"prepare more, in tests/{provider}/preparations.py"
    assert trial.counts["refusals"] or not trial.can_be_broken, "nothing was refused"


def make_test(provider: str) -> Callable[..., None]:
    """Make the test of a provider, which Schemathesis runs with each of its operations."""

    # One sandbox for all requests of an operation is what is meant.
    @hypothesis.settings(suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])
    def test_operation(case: rules.Case, trial: OperationTrial) -> None:
        trial.try_case(case)

    test_operation.__name__ = f"test_{provider}"
    parametrized: Callable[..., None] = load_schema(provider).parametrize()(test_operation)
    return parametrized


globals().update({f"test_{provider}": make_test(provider) for provider in list_providers()})
