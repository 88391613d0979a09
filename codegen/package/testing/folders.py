"""The folders of `krpay.testing.providers`: what is in the one of a provider, if it has one."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import ModuleType


def import_from_folder(provider: str, module: str) -> ModuleType | None:
    """Import a module of a provider's folder; `None` if there is none.

    An error inside the module is not hidden.
    """
    folder = f"krpay.testing.providers.{provider}"
    if find_spec(folder) is None or find_spec(f"{folder}.{module}") is None:
        return None
    return import_module(f"{folder}.{module}")


def import_handlers(provider: str) -> list[ModuleType]:
    """Import the modules with handlers of a provider's folder, one for each tag."""
    package = import_from_folder(provider, "handlers")
    if package is None:
        return []
    names = sorted(entry.name for entry in iter_modules(package.__path__))
    return [import_module(f"{package.__name__}.{name}") for name in names]
