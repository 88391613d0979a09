"""datamodel-code-generator, and how it is called.

What it is asked and what it gives is JSON, so that a process beside ours may run it
(`codegen.emit.dcg_process`): it takes as long as all the rest.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from pathlib import Path
from typing import Any, TypedDict

from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType, NamingStrategy, TargetPydanticVersion
from datamodel_code_generator.format import PythonVersion


class Request(TypedDict):
    """The schemas of one provider, and what is decided of their classes."""

    schemas: dict[str, Any]
    base_class: str
    base_class_map: dict[str, str | list[str]]
    type_overrides: dict[str, str]
    import_overrides: dict[str, str]
    aliases: dict[str, str | list[str]]
    validators: dict[str, Any] | None


class Made(TypedDict):
    """The source text of the classes, and datamodel-code-generator's own list of them."""

    source: str
    models: list[dict[str, Any]]


_ANYTHING: Request = {
    "schemas": {"Thing": {"type": "object", "properties": {"name": {"type": "string"}}}},
    "base_class": "things.Model",
    "base_class_map": {},
    "type_overrides": {},
    "import_overrides": {},
    "aliases": {},
    "validators": None,
}


def make_classes(request: Request) -> Made:
    """Make classes of schemas."""
    given: dict[str, Any] = {**request}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": given.pop("schemas")},
    }
    with tempfile.TemporaryDirectory() as directory:
        metadata = Path(directory, "symbols.json")
        source = generate(
            json.dumps(document),
            input_file_type=InputFileType.OpenAPI,
            emit_model_metadata=metadata,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            target_pydantic_version=TargetPydanticVersion("2.11"),
            field_extra_keys_without_x_prefix={"x-repr"},
            field_constraints=True,
            use_annotated=True,
            use_schema_description=True,
            use_field_description=True,
            use_single_line_docstring=True,
            use_specialized_enum=True,
            capitalise_enum_members=True,
            use_union_operator=True,
            use_standard_collections=True,
            use_exact_imports=True,
            use_double_quotes=True,
            keep_model_order=True,
            naming_strategy=NamingStrategy.PrimaryFirst,
            disable_timestamp=True,
            formatters=[],
            strict_nullable=True,
            strict_refs=True,
            **given,
        )
        symbols = json.loads(metadata.read_text(encoding="utf-8"))
    assert isinstance(source, str)
    return {"source": source, "models": symbols["models"]}


def main() -> None:
    """Make classes for the process beside: a full disk is its to tell."""
    gc.disable()  # this process ends soon
    try:
        make_classes(_ANYTHING)  # which imports what it needs, while the specs are being read
        answer: Any = [make_classes(request) for request in json.load(sys.stdin)]
    except OSError as error:
        answer = {"errno": error.errno, "strerror": error.strerror, "filename": error.filename}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
