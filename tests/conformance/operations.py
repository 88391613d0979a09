"""Each operation of each sandbox, tried by Schemathesis with good and bad requests.

    nox -s conformance

What answers are held to is in `rules`.
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
from tests.conformance.signing import BunjangSigning, IamportSigning, KonaplateSigning

SIGNING: dict[str, Callable[[Any, Any], AuthBase]] = {
    "bunjang": lambda credentials, operation: BunjangSigning(credentials),
    "iamport": lambda credentials, operation: IamportSigning(credentials),
    "konaplate": lambda credentials, operation: KonaplateSigning(
        credentials, operation.get("x-encrypted", {})
    ),
}


def load(provider: str) -> schemathesis.BaseSchema:
    document = rules.strict_document(provider)
    known = rules.known_values(document)
    config = {
        "generation": {
            "deterministic": True,
            "max-examples": 15,
            # Signing is not left to chance.
            "with-security-parameters": False,
        },
        "phases": {"coverage": {"unexpected-methods": []}},
        # Half of the ids name something that there is, or nothing would ever be found.
        "dictionaries": {name: {"values": values} for name, values in known.items()},
        "parameters": {name: {"dictionary": name, "probability": 0.5} for name in known},
    }
    return schemathesis.openapi.from_dict(document, config=schemathesis.Config.from_dict(config))


SCHEMAS = {provider: load(provider) for provider in SIGNING}


@dataclass
class Served:
    """The sandbox that is there for one operation."""

    provider: str
    operation: Any
    base_url: str
    signing: AuthBase | None
    counts: Counter[str] = field(default_factory=Counter[str])
    in_question: bool = False
    """Whether an answer is being judged, or did not stand the test."""

    def try_case(self, case: rules.Case) -> None:
        """Send a request and judge the answer; the first that succeeds goes unsigned too."""
        self.in_question = True
        response = case.call(self.base_url, auth=self.signing)
        case.validate_response(response, rules.CHECKS)
        found = rules.outcome(case.operation.schema.raw_schema, response)
        self.counts["successes" if found.is_success else "refusals"] += 1
        if found.is_success and self.counts["successes"] == 1 and self.signing is not None:
            unsigned = case.call(self.base_url)
            case.validate_response(unsigned, rules.UNSIGNED_CHECKS)
        self.in_question = False

    @property
    def can_break(self) -> bool:
        """Whether a request may lack something that the operation requires."""
        parameters = rules.parameters(rules.read_document(self.provider), self.operation)
        return "requestBody" in self.operation or any(one.get("required") for one in parameters)


@pytest.fixture(scope="session")
def process() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.conformance.server"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.communicate()
    assert process.returncode == 0


@pytest.fixture
def served(
    request: pytest.FixtureRequest,
    process: subprocess.Popen[str],
    record_property: Callable[[str, object], None],
) -> Iterator[Served]:
    """A server with fresh state; afterwards, that it both accepted and refused."""
    provider = request.function.__name__.removeprefix("test_")
    method, path = cast(Any, request.node).operation_label.split(" ")
    operation = rules.read_document(provider)["paths"][path][method.lower()]
    assert process.stdin is not None
    assert process.stdout is not None
    print(provider, operation["operationId"], file=process.stdin, flush=True)
    described = json.loads(process.stdout.readline())[provider]
    is_public = operation.get("security") == []
    signing = None if is_public else SIGNING[provider](described, operation)
    served = Served(provider, operation, described["base_url"], signing)
    yield served
    record_property("operation", f"{provider} {operation['operationId']}")
    record_property("counts", dict(served.counts))
    if served.in_question:
        return
    assert served.counts["successes"], "no request succeeded: prepare more, in preparations.py"
    assert served.counts["refusals"] or not served.can_break, "nothing was refused"


# One sandbox for all requests of an operation is what is meant.
shared = hypothesis.settings(suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])


@SCHEMAS["bunjang"].parametrize()
@shared
def test_bunjang(case: rules.Case, served: Served) -> None:
    served.try_case(case)


@SCHEMAS["iamport"].parametrize()
@shared
def test_iamport(case: rules.Case, served: Served) -> None:
    served.try_case(case)


@SCHEMAS["konaplate"].parametrize()
@shared
def test_konaplate(case: rules.Case, served: Served) -> None:
    served.try_case(case)
