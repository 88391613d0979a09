"""A fact has one home: what else says it reads it there, or is held to it here."""

from __future__ import annotations

import inspect
import re
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from typing import get_args

from pydantic import TypeAdapter, ValidationError

from codegen.ir import errors as error_tree
from codegen.ir import names
from codegen.ir.scalars import SCALARS
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.scalar_formats import SCALAR_FORMATS
from krpay import errors
from krpay._runtime import scalars
from krpay._runtime.argument_checks import LimitOptions
from krpay._runtime.call import CallOptions
from krpay._runtime.clients import BaseAsyncClient, BaseSyncClient

ROOT = Path(__file__).parents[3]
PYTHON = {"datetime": "datetime", "date": "date", "decimal": "Decimal", "string": "str"}


def test_every_named_scalar_has_a_type_of_its_name() -> None:
    for name, spec in SCALARS.items():
        python = str(get_args(getattr(scalars, name))[0])
        assert PYTHON[spec.given_as[0]] in python
        assert ("None" in python) == spec.is_nullable


def test_examples_of_every_scalar_of_which_only_some_texts_are_values_are_checked() -> None:
    assert SCALAR_FORMATS.keys() == {name for name, spec in SCALARS.items() if spec.has_format}
    texts = ["2025-02-06T14:01:24Z", "2025-02-06T14:01:24", "20250206", "20250206140124"]
    texts += ["20250206140124123", "2025-02-30T00:00:00Z", "20250230", "20250206250000", "x", ""]
    for name, is_value in SCALAR_FORMATS.items():
        adapter = TypeAdapter(getattr(scalars, name))
        for text in texts:
            try:
                adapter.validate_python(text)
            except ValidationError:
                assert not is_value(text), (name, text)


def test_the_guide_explains_every_named_scalar() -> None:
    guide = (ROOT / "specs" / "REFERENCE.md").read_text(encoding="utf-8")
    table = guide[guide.index("| name | JSON | Python |") :].split("\n\n")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", table, re.MULTILINE))
    assert rows.keys() == SCALARS.keys()
    words = {"integer": "integer", "number": "number", "string": "text"}
    for name, spec in SCALARS.items():
        assert words[spec.json_type] in rows[name]


def test_the_guide_lists_every_limit() -> None:
    guide = (ROOT / "specs" / "REFERENCE.md").read_text(encoding="utf-8")
    assert all(f"`{keyword}`" in guide for keyword in LIMIT_KEYWORDS)


def test_arguments_are_limited_by_the_same_names() -> None:
    assert {one.name for one in LIMIT_KEYWORDS.values()} == set(LimitOptions.__annotations__)


def test_the_error_tree_is_that_of_the_package() -> None:
    public = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.KrpayError)
    }
    assert {name for name in public if not name.startswith("_")} == error_tree.class_names()
    for status in (200, 207, *range(400, 430), 500, 503):
        assert error_tree.status_class(status) == errors.APIError.of_status(status).__name__
    assert error_tree.status_class(None) == "APIError"


def test_what_clients_and_calls_have_is_read_from_the_package() -> None:
    for client in (BaseSyncClient, BaseAsyncClient):
        members = {name for name in dir(client) if not name.startswith("_")}
        assert members <= names.client_members()
    constructor = inspect.signature(BaseSyncClient.__init__).parameters.keys() - {"self"}
    assert names.client_options() == constructor | {"environment"}
    assert names.call_options() == CallOptions.__annotations__.keys() | {"encrypt"}


def test_the_model_holds_no_source_and_no_prose() -> None:
    """Whatever prints a value for a program or for a person is elsewhere."""
    for module in ("types", "operations", "providers", "scalars"):
        for kind in vars(import_module(f"codegen.ir.{module}")).values():
            if isinstance(kind, type) and is_dataclass(kind):
                texts = {field.name for field in fields(kind)} | set(vars(kind))
                assert not [
                    name
                    for name in texts
                    if re.search(r"docstring|^annotation|declaration|in_words|keywords$", name)
                ]
