"""The cases of every operation, as data, and what makes calls and responses of them.

They are in `tests/<provider>/wire/<tag>.yaml`; specs/ says which providers there are.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

import pytest
import yaml

from krpay.testing import Sandbox
from krpay.testing.spec_operations import SpecOperation
from tests.loopback import LoopbackResponse, respond_json
from tests.specs import TESTS, list_providers
from tests.testing.spec_only import drop_handlers


def load_cases(*providers: str) -> Iterator[Any]:
    """Load the cases of some providers, or of all, as parameters `provider` and `case`."""
    for provider in providers or list_providers():
        for file in sorted((TESTS / provider / "wire").glob("*.yaml")):
            for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")), 1):
                name = f"{provider}-{case['operation']}-{number}"
                yield pytest.param(provider, case, id=name)


@cache
def make_bare_sandbox(provider: str) -> Sandbox:
    """Make a sandbox that responds from the specs alone; its credentials are used everywhere."""
    sandbox = Sandbox()
    drop_handlers(sandbox.providers[provider])
    return sandbox


def find_operation(provider: str, case: Any) -> SpecOperation:
    """Find the operation of a case."""
    operation_id = case["operation"].replace(".", "_")
    operations = make_bare_sandbox(provider).providers[provider].spec.operations
    return next(operation for operation in operations if operation.id == operation_id)


def apply_case(case: Any, target: object) -> Any:
    """Call what a client or `endpoints` has for a case, with the arguments of the case."""
    function = operator.attrgetter(case["operation"])(target)
    keywords = {name: revive_argument(value) for name, value in case.get("kwargs", {}).items()}
    return function(*case.get("args", []), **keywords)


def revive_argument(value: Any) -> Any:
    """Make of an argument what YAML cannot write."""
    if isinstance(value, dict) and "$datetime" in value:
        return datetime.fromisoformat(value["$datetime"])
    return value


def respond_case(case: Any) -> LoopbackResponse:
    """Give the response of a case, before it is encrypted."""
    if case["answer"].get("body") is None:
        return LoopbackResponse(case["answer"]["status"])
    return respond_json(case["answer"]["body"], case["answer"]["status"])
