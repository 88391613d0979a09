"""Specs are held against OpenAPI's own schemas, in milliseconds, and faults have their places."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.spec.load import load_provider
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems, SpecError
from codegen.spec.validity import check_openapi
from tests.codegen.tiny import Spec

SPECS = Path(__file__).resolve().parents[3] / "specs"


def loaded(directory: Path, specs: Path) -> LocatedMapping:
    problems = Problems()
    document = load_provider(directory, specs, problems)
    problems.raise_if_any()
    assert document is not None
    return document


def faults(document: LocatedMapping) -> list[str]:
    problems = Problems()
    check_openapi(document, problems)
    with pytest.raises(SpecError) as caught:
        problems.raise_if_any()
    return str(caught.value).splitlines()


def test_the_real_specs_are_valid_and_it_takes_no_time_to_see() -> None:
    documents = [loaded(root.parent, SPECS) for root in SPECS.glob("*/openapi.yaml")]
    assert len(documents) >= 3
    problems = Problems()
    check_openapi(documents[0], problems)  # reads the schemas
    started = time.process_time()
    for document in documents:
        check_openapi(document, problems)
    assert time.process_time() - started < 0.2
    assert not problems


def change_status(document: Any) -> None:
    responses = document["paths"]["/things/{id}"]["get"]["responses"]
    responses["4O4"] = responses.pop("404")
    responses.key_positions["4O4"] = responses.position_of("404")


def repeat_required(document: Any) -> None:
    document["components"]["schemas"]["Thing"]["required"].append("id")


def misspell_type(document: Any) -> None:
    document["components"]["schemas"]["Thing"]["properties"]["id"]["type"] = "strnig"


def quote_limit(document: Any) -> None:
    document["components"]["schemas"]["CreateThing"]["properties"]["label"]["maxLength"] = "10"


def add_key(document: Any) -> None:
    thing = document["paths"]["/things"]["post"]
    thing["operationID"] = thing["operationId"]
    thing.key_positions["operationID"] = thing.position_of("operationId")


@pytest.mark.parametrize(
    ("change", "mark", "says"),
    [
        (change_status, '"404"', "Unevaluated properties are not allowed ('4O4' was unexpected)"),
        (repeat_required, "required: [id]", "has non-unique elements"),
        (misspell_type, "id: {type: string", '"strnig" is not valid'),
        (quote_limit, "maxLength", '"10" is not of type "integer"'),
        (add_key, "operationId: things_create", "'operationID' was unexpected"),
    ],
)
def test_a_fault_has_its_place(
    change: Callable[[Any], None], mark: str, says: str, tmp_path: Path
) -> None:
    spec = Spec()
    specs = spec.write(tmp_path)
    document = loaded(specs / "tiny", specs)
    change(document)
    [line] = faults(document)
    assert line.startswith(f"{spec.place(mark)}: this is not valid OpenAPI 3.1: ")
    assert says in line
