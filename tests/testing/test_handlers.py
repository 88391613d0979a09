"""Handlers: bound by name when a sandbox is made, or refused then."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import krpay.testing.providers
from krpay.testing import Sandbox
from krpay.testing.clock import Clock
from krpay.testing.folders import import_from_folder
from krpay.testing.handlers import HandlerError, bind_handlers, handles
from krpay.testing.provider import ProviderSandbox
from krpay.testing.spec import read_spec
from tests.specs import SPECS, list_providers
from tests.testing.generated_packages import generate_package

SPEC = read_spec("iamport")


def make_module(*operations: str) -> ModuleType:
    """Make a module with a handler for each operation."""
    module = ModuleType("tests.handlers_of_a_test")
    for number, operation in enumerate(operations):

        def handle(state: Any, request: Any) -> Any:
            return state, request

        handle.__module__ = module.__name__
        handle.__qualname__ = f"handle_{number}"
        setattr(module, f"handle_{number}", handles(operation)(handle))
    return module


def bind(*modules: ModuleType) -> Any:
    return bind_handlers(SPEC, ProviderSandbox(SPEC, Clock()), modules)


def test_a_handler_is_found_by_the_name_of_its_operation() -> None:
    handlers = bind(make_module("payments.cancel", "payments.get"))
    assert handlers.keys() == {"payments.cancel", "payments.get"}
    state, request = handlers["payments.cancel"]("the request")
    assert isinstance(state, ProviderSandbox)
    assert request == "the request"


def test_a_handler_that_was_imported_from_elsewhere_is_bound_there() -> None:
    module = make_module("payments.cancel")
    importer = ModuleType("tests.another_module")
    importer.handle = module.handle_0  # type: ignore[attr-defined]
    assert bind(importer) == {}
    assert bind(importer, module).keys() == {"payments.cancel"}


def test_an_operation_that_the_spec_lacks_is_refused_with_the_nearest() -> None:
    with pytest.raises(HandlerError) as refused:
        bind(make_module("payments.get", "payment.cancel"))
    assert str(refused.value) == (
        "handle_1 in tests.handlers_of_a_test handles 'payment.cancel', "
        "which the spec of iamport lacks; nearest: payments.cancel"
    )


def test_two_handlers_for_one_operation_are_refused() -> None:
    with pytest.raises(HandlerError) as refused:
        bind(make_module("payments.cancel", "payments.get", "payments.cancel"))
    assert str(refused.value) == (
        "handle_0 in tests.handlers_of_a_test and handle_2 in tests.handlers_of_a_test "
        "both handle 'payments.cancel'"
    )


@pytest.mark.parametrize("provider", list_providers())
def test_handlers_are_in_modules_that_are_called_like_tags(provider: str) -> None:
    sandbox = Sandbox().providers[provider]
    tags = {tag["name"] for tag in sandbox.spec.document["tags"]}
    modules = {handler.func.__module__ for handler in sandbox.handlers.values()}  # type: ignore[attr-defined]
    assert {module.rpartition(".")[2] for module in modules} <= tags


def test_a_renamed_operation_stops_the_sandbox(tmp_path: Path) -> None:
    shutil.copytree(SPECS / "bunjang", tmp_path / "specs" / "bunjang")
    renamed = 0
    for file in (tmp_path / "specs").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        renamed += text.count("points_cancel_issuance")
        file.write_text(
            text.replace("points_cancel_issuance", "points_cancel_issuances"), encoding="utf-8"
        )
    assert renamed
    package = generate_package(tmp_path / "specs", tmp_path / "generated")
    done = package.run("-c", "from krpay.testing import Sandbox\nSandbox()")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "krpay.testing.handlers.HandlerError: "
        "cancel_issuance in krpay.testing.providers.bunjang.handlers.points "
        "handles 'points.cancel_issuance', which the spec of bunjang lacks; "
        "nearest: points.cancel_issuances"
    )


def test_an_import_error_inside_a_folder_is_not_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "broken_shop"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "demo.py").write_text("import a_library_that_nobody_has\n")
    paths = [*krpay.testing.providers.__path__, str(tmp_path)]
    monkeypatch.setattr(krpay.testing.providers, "__path__", paths)
    try:
        assert import_from_folder("broken_shop", "actions") is None
        with pytest.raises(ModuleNotFoundError, match="a_library_that_nobody_has"):
            import_from_folder("broken_shop", "demo")
    finally:
        for name in [name for name in sys.modules if "broken_shop" in name]:
            del sys.modules[name]
