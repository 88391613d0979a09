"""Names from specs as names in Python, and the names that are reserved there.

What the templates own begins with `_`, which no name from a spec does. So only what people see
is reserved: what every client, every call and every model has.
"""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_RUNTIME = Path(__file__).parent.parent / "package" / "_runtime"


SANDBOX_NAMES = frozenset(
    {"act", "aclose", "actions", "async_http_client", "clock", "close", "faults", "handle"}
    | {"http_client", "lose_next_answer", "lose_next_request", "providers", "requests", "reset"}
    | {"let_time_pass", "respond", "samples", "state", "webhooks"}
    | {"client", "provider"}  # ClientOptions and ProviderSandbox are there already
)
"""What a sandbox has beside the methods that make clients, which have the providers' names."""


def snake_case(name: str) -> str:
    """A provider's name as a Python name: `preparedVbankInfo` to `prepared_vbank_info`."""
    name = re.sub(r"[^0-9A-Za-z]+", "_", name)
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    name = name.strip("_").lower()
    return name + "_" if keyword.iskeyword(name) else name


def pascal_case(name: str) -> str:
    """`bank_accounts` or `NOT_FOUND_PAY_INBOUND` as a class name."""
    return "".join(part[:1].upper() + part[1:].lower() for part in re.split(r"[^0-9A-Za-z]+", name))


def property_name(wire_name: str, schema: Mapping[str, Any]) -> str:
    """The Python name of a property or parameter."""
    return str(schema.get("x-name", snake_case(wire_name)))


def problem_with_argument(name: str) -> str | None:
    """Say why a function cannot have an argument of this name."""
    if name in call_options():
        return f"{name!r} is an option of every call"
    return "every method has self already" if name == "self" else _problem_with_name(name)


def problem_with_method(name: str) -> str | None:
    """Say why a class of resources cannot have a method of this name."""
    return _problem_with_name(name)


def problem_with_tag(name: str) -> str | None:
    """Say why a client cannot have an attribute of this name."""
    if name in client_members():
        return f"every client has {name!r} already"
    return _problem_with_name(name)


def problem_with_credential(name: str) -> str | None:
    """Say why a client cannot take a credential of this name."""
    if name in client_options():
        return f"{name!r} is an option of every client"
    return "every method has self already" if name == "self" else _problem_with_name(name)


def problem_with_class(name: str) -> str | None:
    """Say why a generated module cannot have a class of this name."""
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) or keyword.iskeyword(name):
        return f"{name!r} is no class name in PascalCase"
    return f"{name!r} is a name of Python's own" if hasattr(builtins, name) else None


def _problem_with_name(name: str) -> str | None:
    if keyword.iskeyword(name):
        return f"{name!r} is a keyword of Python"
    return None if name.isidentifier() else f"{name!r} is no Python name"


@cache
def call_options() -> frozenset[str]:
    """The keywords that every method takes, and `encrypt`, which some do."""
    options = _classes("call.py")["CallOptions"]
    return frozenset({"encrypt", *(one for one in _members(options))})


@cache
def client_members() -> frozenset[str]:
    """What every client has already."""
    classes = _classes("base_client.py") | _classes("clients.py")
    names = ("BaseClient", "BaseSyncClient", "BaseAsyncClient")
    return frozenset(name for one in names for name in _members(classes[one]))


@cache
def client_options() -> frozenset[str]:
    """The keywords of every client's constructor, and `environment`, which some have."""
    for item in _classes("clients.py")["BaseSyncClient"].body:
        if isinstance(item, ast.FunctionDef) and item.name == "__init__":
            return frozenset({"environment", *(one.arg for one in item.args.kwonlyargs)})
    raise AssertionError("BaseSyncClient has no constructor")


def _members(node: ast.ClassDef) -> set[str]:
    """The public attributes and methods of a class, as far as its source says."""
    names: set[str] = set()
    for item in ast.walk(node):
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef) and item in node.body:
            names.add(item.name)
        elif isinstance(item, ast.AnnAssign | ast.Assign):
            targets = item.targets if isinstance(item, ast.Assign) else [item.target]
            for target in targets:
                if isinstance(target, ast.Attribute):
                    names.add(target.attr)
                elif isinstance(target, ast.Name) and item in node.body:
                    names.add(target.id)
    return {name for name in names if not name.startswith("_")}


def _classes(file: str) -> dict[str, ast.ClassDef]:
    tree = ast.parse((_RUNTIME / file).read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
