"""The shared error classes: read from `krpay/errors.py`, which is their one home."""

from __future__ import annotations

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

_FILE = Path(__file__).parent.parent / "package" / "errors.py"


def class_names() -> frozenset[str]:
    """The names of all shared error classes."""
    return frozenset(
        name
        for name, value in vars(_module()).items()
        if isinstance(value, type) and issubclass(value, Exception) and not name.startswith("_")
    )


def status_class(status: int | None) -> str:
    """The name of the class for an HTTP status, or for none that anybody knows."""
    base = _module().APIError
    kind: type = base if status is None else base.of_status(status)
    return kind.__name__


@cache
def _module() -> ModuleType:
    spec = spec_from_file_location("_krpay_errors", _FILE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
