# Copied from codegen/package/_runtime/resources.py by `nox -s generate`. Do not edit.
"""Groups of operations of a client."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from inspect import iscoroutinefunction, unwrap
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


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of a method's arguments."""

    allowed: frozenset[str]
    taken: tuple[frozenset[str], ...]
    """Those that are given by position, by how many are."""
    needed: tuple[frozenset[str], ...]
    """Those that must be given by name, by how many are given by position."""

    @classmethod
    def of(cls, method: Any) -> _Names:
        """Read them off a function."""
        code = method.__code__
        places = code.co_varnames[: code.co_argcount]
        keywords = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
        must = frozenset(places[: len(places) - len(method.__defaults__ or ())])
        must |= frozenset(keywords) - (method.__kwdefaults__ or {}).keys()
        counts = range(len(places) + 1)
        return cls(
            allowed=frozenset((*places, *keywords)) | _OPTIONS,
            taken=tuple(frozenset(places[:count]) for count in counts),
            needed=tuple(must - frozenset(places[:count]) for count in counts),
        )

    def fit(self, count: int, named: Mapping[str, object]) -> bool:
        """Tell whether a call has them all, each once, and no others."""
        return (
            count < len(self.needed)
            and self.needed[count] <= named.keys() <= self.allowed
            and self.taken[count].isdisjoint(named)
        )


def _explain_names(method: FunctionType, operation: str) -> Callable[..., Any]:
    """Have a method say which arguments it takes, if it is called with others.

    What shows the variables of a frame shows none of the arguments.
    """
    names = _Names.of(unwrap(method))  # of what is deprecated

    def explain(count: int, named: tuple[str, ...]) -> TypeError:
        from krpay._runtime.argument_names import explain_names

        return TypeError(explain_names(method, operation, count, named))

    @wraps(method)
    def checked(*values: Any, **named: Any) -> Any:
        try:
            if names.fit(len(values), named):
                return method(*values, **named)
            error = explain(len(values), tuple(named))
        finally:
            del values, named
        raise error

    @wraps(method)
    async def checked_async(*values: Any, **named: Any) -> Any:
        try:
            if names.fit(len(values), named):
                return await method(*values, **named)
            error = explain(len(values), tuple(named))
        finally:
            del values, named
        raise error

    return checked_async if iscoroutinefunction(method) else checked
