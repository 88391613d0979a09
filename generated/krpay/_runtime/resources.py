# Copied from codegen/package/_runtime/resources.py by `nox -s generate`. Do not edit.
"""Groups of operations of a client."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from inspect import unwrap
from types import FunctionType
from typing import Any, Generic, TypeVar

from krpay._runtime.base_client import BaseClient
from krpay._runtime.call import CallOptions
from krpay._runtime.clients import BaseAsyncClient, BaseSyncClient

ClientT = TypeVar("ClientT", bound=BaseClient)
_OPTIONS = frozenset(CallOptions.__annotations__)


class Resource(Generic[ClientT]):
    """A group of operations of a client.

    Its methods explain what is wrong with the names of their arguments, where Python would only
    count them, or would take a misspelt one for an option.
    """

    def __init__(self, client: ClientT) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name, member in list(vars(cls).items()):
            if isinstance(member, FunctionType) and not name.startswith("_"):
                setattr(cls, name, _explain_names(member, f"{_name_tag(cls)}.{name}"))


class SyncResource(Resource[BaseSyncClient]):
    """A group of operations of a client that blocks."""


class AsyncResource(Resource[BaseAsyncClient]):
    """A group of operations of an asynchronous client."""


def _name_tag(resource: type) -> str:
    """Name the tag of a resource: `cash_receipts` of `AsyncCashReceipts`."""
    words = re.findall("[A-Z][^A-Z]*", resource.__name__.removeprefix("Async"))
    return "_".join(words).lower()


def _explain_names(method: FunctionType, operation: str) -> Callable[..., Any]:
    """Have a method say which arguments it takes, if it is called with others."""
    declared: Any = unwrap(method)  # of what is deprecated
    code = declared.__code__
    known = frozenset(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
    most = code.co_argcount

    @wraps(method)
    def checked(*values: Any, **named: Any) -> Any:
        try:
            if len(values) <= most and named.keys() <= known | _OPTIONS:
                return method(*values, **named)
        except TypeError:
            if not _lacks(declared, values, named):
                raise
        finally:
            given, names = len(values), tuple(named)
            del values, named  # what shows the variables of a frame shows none of them
        from krpay._runtime.argument_names import explain_names

        raise TypeError(explain_names(method, operation, given, names))

    return checked


def _lacks(method: FunctionType, values: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Tell whether a call lacks an argument that must be given, or has one twice."""
    code = method.__code__
    places = code.co_varnames[: code.co_argcount]
    twice = any(name in named for name in places[: len(values)])
    left = places[len(values) : len(places) - len(method.__defaults__ or ())]
    keywords = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    needed = (*left, *(name for name in keywords if name not in (method.__kwdefaults__ or {})))
    return twice or any(name not in named for name in needed)
