# Copied from codegen/package/testing/webhook_actions.py by `nox -s generate`. Do not edit.
"""What can be done to the webhooks of a provider by hand; its state has them in `told`."""

from __future__ import annotations

from typing import Any, Protocol

from krpay.testing.actions import ActionHandler, action
from krpay.testing.webhooks import Outbox

__all__ = ["WEBHOOK_ACTIONS"]


class _Telling(Protocol):
    told: list[dict[str, Any]]
    outbox: Outbox


def _list_told(state: _Telling) -> list[str]:
    return [str(number) for number in range(len(state.told))]


@action("Send a webhook again", targets=_list_told, where="/webhooks/*/number")
def send_webhook_again(state: _Telling, number: str) -> None:
    """Send one that was sent before."""
    state.outbox.tell(state.told[int(number)])


@action("Send a webhook twice at once", targets=_list_told, where="/webhooks/*/number")
def send_webhook_twice(state: _Telling, number: str) -> None:
    """Send one that was sent before, two at the same moment."""
    state.outbox.tell(state.told[int(number)], times=2)


@action("Hold webhooks back", where="/webhooks_are_held")
def hold_webhooks(state: _Telling) -> None:
    """Have them wait until they are released."""
    state.outbox.is_held = True


@action("Send the webhooks that were held back", where="/webhooks_are_held")
def release_webhooks(state: _Telling) -> None:
    """Send them in their order."""
    state.outbox.release()


@action("Send them with the latest first", where="/webhooks_are_held")
def release_webhooks_in_reverse(state: _Telling) -> None:
    """Send them out of order."""
    state.outbox.release(in_reverse=True)


WEBHOOK_ACTIONS: tuple[ActionHandler, ...] = (
    send_webhook_again,
    send_webhook_twice,
    hold_webhooks,
    release_webhooks,
    release_webhooks_in_reverse,
)
"""For the `actions` of a provider that sends webhooks."""
