"""Checks whether documents are valid OpenAPI 3.1, so that other tools can read them.

It takes the OpenAPI Initiative's own schemas. What those let pass is refused elsewhere: a
reference that leads nowhere in `load.py`, a type that does not exist in the language of specs, a
path parameter that is not declared and two equal operationIds in `operations.py`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema_rs

from codegen.spec.language import find_position
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems

FOLDER = Path(__file__).parent / "openapi-3.1"


def check_openapi(document: LocatedMapping, problems: Problems) -> None:
    """Check a bundled document against OpenAPI 3.1 itself."""
    for error in _make_validator().iter_errors(document):
        names = error.kind.value if error.kind.name == "unevaluatedProperties" else [None]
        for name in names:
            path = [*error.instance_path, *([name] if name is not None else [])]
            message = f"this is not valid OpenAPI 3.1: {error.message:.200}"
            problems.add(find_position(document, path), message)


@cache
def _make_validator() -> jsonschema_rs.Draft202012Validator:
    schemas = {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.json")
    }
    registry = jsonschema_rs.Registry([(schema["$id"], schema) for schema in schemas.values()])
    return jsonschema_rs.Draft202012Validator(schemas["schema-base"], registry=registry)
