"""Checks of what the sandbox sends against the spec."""

from __future__ import annotations

import json
from collections.abc import Collection

from krpay.testing.http_messages import HttpResponse
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation


def check_response(
    spec: BundledSpec,
    operation: SpecOperation,
    response: HttpResponse,
    undocumented: Collection[int] = (),
) -> None:
    """Assert that a response is documented, and its body is as the spec has it.

    `undocumented` are the statuses that the sandbox uses where none is documented.
    """
    documented = operation.raw["responses"].get(str(response.status))
    assert documented or response.status in undocumented, (operation.id, response.status)
    if not documented:
        return
    content = spec.resolve(documented).get("content")
    if content is None:
        assert response.body == b"", operation.id
        return
    schema = content["application/json"]["schema"]
    violations = spec.find_violations(schema, json.loads(response.body))
    assert not violations, (operation.id, violations)
