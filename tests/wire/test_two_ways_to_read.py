"""A response that is parsed in one go from its bytes gives what reading it part by part gives.

Each response of the cases is tried whole, and with each of its members replaced by each of many
values, most of which do not belong there.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from pydantic import BaseModel

from krpay._runtime import responses
from krpay._runtime.answers import Answer
from krpay._runtime.call import CallOptions
from tests.wire.cases import load_cases, revive_argument

VALUES = [
    "", "null", "x", "card", "0", " 1733895332 ", "1733895332", "2026-07-14", "20260714", "true",
    "2026-07-14T10:00:00", "2026-07-14T10:00:00.123Z", "국민은행", "a, b: [c", "\U0001f600\0",
    0, 1, -1, 7, 207, 1733895332, 1733895332000, 20260714, 10**18, -(10**30), True, False, None,
    [], [None], [1, "x"], [{}], {}, {"id": 1}, {"list": []}, {"amount": 5, "unheard_of": [0]},
]  # fmt: skip
TEXTS = [
    "1.0", "1.50", "-0.1", "1e2", "1E-2", "12345678901234567.89", "NaN", "-Infinity", "1e400",
    '"\\ud800"', '"\\u0041"', "01", "1,", '"a" "b"', "[1.5]", '{"x": 2.0}',
    "[" * 300 + "]" * 300, "9" * 5000, "", "\t\n 7 ", '"\t"',
]  # fmt: skip
HOLE = "@@hole@@"


def load_provider(name: str) -> Any:
    """Load what the core knows about a provider."""
    return import_module(f"krpay.{name}._provider").PROVIDER


def load_successes() -> Iterator[Any]:
    """Load the successes among the cases of the providers whose responses have an envelope."""
    for param in load_cases():
        provider, case = param.values
        if load_provider(provider).envelope.data and "result" in case and "body" in case["answer"]:
            yield pytest.param(provider, case, id=param.id)


def make_call(provider: str, case: Any) -> Any:
    tag, method = case["operation"].split(".")
    endpoint = getattr(import_module(f"krpay.{provider}.endpoints.{tag}"), method)
    options = CallOptions.__annotations__
    named = {k: revive_argument(v) for k, v in case.get("kwargs", {}).items() if k not in options}
    return endpoint(*case.get("args", []), **named)


def vary_document(document: Any) -> Iterator[bytes]:
    """Give the document, and others that differ from it in one member."""
    yield json.dumps(document).encode()
    yield json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    for path in list_paths(document):
        without = copy.deepcopy(document)
        del follow_path(without, path[:-1])[path[-1]]
        yield json.dumps(without).encode()
        holed = copy.deepcopy(document)
        follow_path(holed, path[:-1])[path[-1]] = HOLE
        text = json.dumps(holed, ensure_ascii=False)
        for new in [json.dumps(value, ensure_ascii=False) for value in VALUES] + TEXTS:
            yield text.replace(f'"{HOLE}"', new).encode()


def list_paths(value: Any, *parents: str | int) -> Iterator[tuple[str | int, ...]]:
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield (*parents, key)
        yield from list_paths(value[key], *parents, key)


def follow_path(value: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def describe_value(value: Any) -> Any:
    """Tell all that can be told about a value, types and all."""
    if isinstance(value, BaseModel):
        members = {name: describe_value(member) for name, member in BaseModel.__iter__(value)}
        return type(value), members, value.model_fields_set, list(value.model_extra or {})
    if isinstance(value, dict):
        return type(value), {name: describe_value(member) for name, member in value.items()}
    if isinstance(value, list):
        return (
            type(value),
            [describe_value(item) for item in value],
            getattr(value, "is_complete", None),
        )
    return type(value), repr(value)


def make_answer(status: int, content: bytes) -> Answer:
    answer = Answer(status, {})
    answer.take(content)
    answer.finish(is_unpacked=True)
    return answer


def read_part_by_part(call: Any, provider: Any, answer: Answer) -> Any:
    reading = responses.read_response(call, provider, None, answer)
    assert reading.form is responses.Form.SUCCESS, answer.body.decode()
    return responses.Response(call, provider, answer, reading, None).parse()


@pytest.mark.parametrize(("provider", "case"), list(load_successes()))
def test_both_ways_of_reading_give_the_same(provider: str, case: Any) -> None:
    call = make_call(provider, case)
    known = load_provider(provider)
    count = 0
    for content in vary_document(case["answer"]["body"]):
        answer = make_answer(case["answer"]["status"], content)
        at_once = responses.parse_directly(call, known, answer)
        if at_once is not responses.MISSING:
            count += 1
            careful = read_part_by_part(call, known, answer)
            assert describe_value(at_once) == describe_value(careful), content.decode()
    result = str(call.result)
    is_decided = "|" not in result or "FirstFit" in result
    simple = call.safe and call.result is not type(None) and call.unwrapped and is_decided
    assert count > 0 if simple else count == 0
