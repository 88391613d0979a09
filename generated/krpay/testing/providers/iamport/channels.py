# Copied from codegen/package/testing/providers/iamport/channels.py by `nox -s generate`. Do not edit.
"""Channels of the iamport sandbox: a live one, and a test channel.

A payment through a test channel is found by `payments.get` only with `include_sandbox`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from krpay.testing.json_documents import JsonObject

LIVE_CHANNEL: JsonObject = {
    "pg_provider": "nice",
    "pg_id": "live-mid",
    "sandbox": False,
    "type": "api_payment",
    "channel_name": "live",
    "channel_key": "channel-key-live",
}
TEST_CHANNEL: JsonObject = {
    "pg_provider": "nice",
    "pg_id": "test-mid",
    "sandbox": True,
    "type": "api_payment",
    "channel_name": "test",
    "channel_key": "channel-key-test",
}
CHANNELS = (LIVE_CHANNEL, TEST_CHANNEL)


def choose_channel(body: Mapping[str, Any]) -> JsonObject:
    """Choose what a payment says about its channel, by `channel_key` or `pg` of a request.

    Any other key is taken for one of the live channel, and `pg` may name any gateway, of whose
    name a payment shows as much as it has room for.
    """
    for channel in CHANNELS:
        name = f"{channel['pg_provider']}.{channel['pg_id']}"
        if body.get("channel_key") == channel["channel_key"] or body.get("pg") == name:
            return _show_in_payment(channel)
    gateway, _, merchant = body.get("pg", "").partition(".")
    named = {"pg_provider": gateway[:16]} if gateway else {}
    named |= {"pg_id": merchant[:80]} if merchant else {}
    return _show_in_payment(LIVE_CHANNEL) | named


def _show_in_payment(channel: JsonObject) -> JsonObject:
    return {name: channel[name] for name in ("pg_provider", "pg_id", "sandbox")}
