# Copied from codegen/package/webhooks/__init__.py by `nox -s generate`. Do not edit.
"""Endpoints for webhooks: whatever the framework, a receiver of a provider decides.

    receiver = Receiver(client, shop)  # of the provider's `webhook_receiver`
    app.add_url_rule("/webhook", view_func=make_view(receiver), methods=["POST"])

`krpay.webhooks.starlette` (for FastAPI, too), `krpay.webhooks.django` and `krpay.webhooks.flask`
are imported by name; nothing else here needs a framework.

A receiver is made of a client and of your shop: an object with functions that find an order and
take note of what happened. These may be coroutine functions where the framework is asynchronous.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import partial
from inspect import isawaitable, iscoroutinefunction
from typing import Any, Protocol, cast, runtime_checkable

__all__ = [
    "AlreadyHandledError",
    "Answer",
    "Receiver",
    "WebhookRequest",
    "choose_receiver",
    "receive",
    "receive_async",
]

log = logging.getLogger("krpay")

Step = Callable[[], Any]
"""Something to be done: a function of the shop, or a call of the client."""


class AlreadyHandledError(Exception):
    """Raise it in your shop if what a webhook tells was taken note of meanwhile."""


@dataclass(frozen=True, slots=True)
class WebhookRequest:
    """What came to an endpoint."""

    body: bytes
    content_type: str | None = None
    sender: str | None = None
    """The IP address that it came from."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answers."""

    status: int
    body: dict[str, str] = field(default_factory=dict[str, str])


@runtime_checkable
class Receiver(Protocol):
    """Decides about webhooks of a provider."""

    def decide(self, request: WebhookRequest) -> Generator[Step, Any, Answer]:
        """Say one step after the other what is to be done, and in the end the answer."""
        ...


def choose_receiver(given: Receiver | Callable[..., Receiver], *arguments: object) -> Receiver:
    """Take a receiver as it is, or have it made for a request."""
    return given if isinstance(given, Receiver) else given(*arguments)


def receive(receiver: Receiver, request: WebhookRequest) -> Answer:
    """Take a webhook: with a client that blocks, and a shop whose functions do.

    For frameworks that have no module here.
    """
    steps = receiver.decide(request)
    try:
        step = next(steps)
        while True:
            try:
                result = step()
                if isawaitable(result):
                    raise TypeError("an asynchronous client or shop is for receive_async")
            except Exception as error:  # noqa: BLE001  the receiver decides
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]


async def receive_async(receiver: Receiver, request: WebhookRequest) -> Answer:
    """Take a webhook: with an asynchronous client, and a shop whose functions may block."""
    steps = receiver.decide(request)
    try:
        step = next(steps)
        while True:
            try:
                result = await _do(step)
            except Exception as error:  # noqa: BLE001  the receiver decides
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]


async def _do(step: Step) -> Any:
    """Await what is asynchronous; what may block is done in a thread."""
    import anyio.to_thread

    function: Any = cast(Any, step).func if isinstance(step, partial) else step
    if iscoroutinefunction(function):
        return await cast(Any, step())
    result: Any = await anyio.to_thread.run_sync(step)  # pyright: ignore[reportUnknownArgumentType]
    return await result if isawaitable(result) else result
