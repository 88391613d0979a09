"""Handlers: functions that do the work of one operation, bound where they are written.

    @handles("payments.cancel")
    def cancel_payment(state: ShopState, request: OperationRequest) -> object:
        ...

A handler gets the state of its provider and the request. It returns the data of the
response, without the envelope, as `PartialData` if it is not all; `None` is the status 204,
where that is documented; or it raises `Refusal`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from types import ModuleType
from typing import Any, TypeVar

from krpay.testing.operation_requests import OperationRequest
from krpay.testing.spec import BundledSpec
from krpay.testing.state import ProviderState

Handler = Callable[[Any, OperationRequest], Any]
"""As it is written: state and request in, data out."""

BoundHandler = Callable[[OperationRequest], Any]
"""With the state of one sandbox."""

_Function = TypeVar("_Function", bound=Handler)
_OPERATIONS = "__handled_operations__"
_DECLINES = "__declines__"


class PartialData:
    """Data of a response that has only some of what was asked for (HTTP 207)."""

    def __init__(self, data: Any) -> None:
        self.data = data


class HandlerError(Exception):
    """A handler is for an operation that is not there, or that another handler does."""


def handles(*operations: str, declines: Iterable[str] = ()) -> Callable[[_Function], _Function]:
    """Declare which operations a function handles, such as `payments.cancel`.

    Args:
        operations: Their names.
        declines: The reasons for which it can decline to take money, the usual one first. The
            fault `decline` has `request.decline` name one; a handler without reasons never
            sees it.
    """

    def mark(function: _Function) -> _Function:
        setattr(function, _OPERATIONS, operations)
        setattr(function, _DECLINES, tuple(declines))
        return function

    return mark


def bind_handlers(
    spec: BundledSpec, state: ProviderState, modules: Iterable[ModuleType]
) -> dict[str, BoundHandler]:
    """Bind the handlers of some modules to a state, by the names of their operations.

    Raises:
        HandlerError: The spec lacks an operation, or two handlers are for the same one.
    """
    known = {operation.name for operation in spec.operations}
    owners: dict[str, Handler] = {}
    for name, handler in _find_handlers(modules):
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"; nearest: {near[0]}" if near else ""
            raise HandlerError(
                f"{_describe_handler(handler)} handles {name!r}, "
                f"which the spec of {spec.name} lacks{hint}"
            )
        if name in owners:
            raise HandlerError(
                f"{_describe_handler(owners[name])} and {_describe_handler(handler)} "
                f"both handle {name!r}"
            )
        owners[name] = handler
    return {name: partial(handler, state) for name, handler in owners.items()}


def find_declines(modules: Iterable[ModuleType]) -> dict[str, tuple[str, ...]]:
    """Find the reasons of the handlers that can decline, by the names of their operations."""
    found = {name: getattr(handler, _DECLINES, ()) for name, handler in _find_handlers(modules)}
    return {name: reasons for name, reasons in found.items() if reasons}


def _find_handlers(modules: Iterable[ModuleType]) -> Iterator[tuple[str, Handler]]:
    for module in modules:
        members: Mapping[str, Any] = vars(module)
        for member in members.values():
            if getattr(member, "__module__", None) == module.__name__:
                for name in getattr(member, _OPERATIONS, ()):
                    yield name, member


def _describe_handler(handler: Any) -> str:
    return f"{handler.__qualname__} in {handler.__module__}"
